import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words as casesWords } from '#cases/words.ts';
import { seedDemo } from '#demo/seed.ts';
import { demoPassword } from '#demo/people.ts';
import { words as deskWords } from '#desk/words.ts';
import { words as knowledgeWords } from '#knowledge/words.ts';
import { words as portalWords } from '#portal/web/words.ts';
import { say } from '#platform/words.ts';
import { openBrowser, pageOf, settled } from '../support/browser.ts';
import { everyLook, lookAt } from '../support/looks.ts';
import { aCentre, type Centre, type TestNode } from '../support/node.ts';

/** Every screen of the menus, what stands behind their rows and buttons, and the citizen's pages, seen by axe. */
let centre: Centre;
let node: TestNode;
let browser: Browser;
const looked = new Set<string>();
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node({ pages: true, demo: true });
  await seedDemo(centre.databaseUrl, { now: new Date(), scale: 0.008, secret: node.config.secret, origin: node.config.origin, log: () => {} });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const w = say(portalWords, 'az');
const c = say(casesWords, 'az');
const d = say(deskWords, 'az');
const a = say(knowledgeWords, 'az');
const logIn = (login: string, said: string[]) => pageOf(browser, node.config.origin, { login, password: demoPassword }, said);
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${node.config.origin}${path}`);
  await settled(page);
};
const once = async (page: Page, name: string): Promise<readonly string[]> => {
  if (looked.has(name)) return [];
  looked.add(name);
  return lookAt(page, name);
};
const dialog = (page: Page) => page.locator('dialog[open]');
/** Whether a press opened a dialog; deeds that need none are not waited for. */
const opens = (page: Page): Promise<boolean> =>
  dialog(page)
    .waitFor({ timeout: 700 })
    .then(
      () => true,
      () => false,
    );
const closed = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
};

/** What the buttons of a page's title open, and what stands behind the first row of its list. */
async function behind(page: Page, path: string): Promise<readonly string[]> {
  const said: string[] = [];
  const acts = page.locator('main header button:visible:enabled');
  const names = await acts.allInnerTexts();
  for (const [at, name] of names.entries()) {
    await acts.nth(at).click();
    if (await opens(page)) {
      said.push(...(await once(page, `${path} ${name}`)));
      await closed(page);
    } else await go(page, path);
  }
  const row = page.locator('main tbody tr button:not([aria-label]):visible').first();
  if ((await row.count()) === 0) return said;
  await row.click();
  await page.waitForURL((url) => url.pathname + url.search !== path, { timeout: 3000 }).catch(() => {});
  await settled(page);
  said.push(...(await once(page, `${path} row`)));
  return said;
}

/** Between them these open most screens; the others' menus are looked at with CAGRI_LOOKS=all. */
const lookers = everyLook ? ['reis', 'mutexessis', 'keyfiyyet', 'tehlil', 'admin', 'temsilci'] : ['tehlil', 'temsilci'];

test.each(lookers)('each screen in the menu of %s, with its dialogs and a row', async (login) => {
  const said: string[] = [];
  const page = await logIn(login, said);
  await go(page, '/desk?home=1');
  const paths = await page.locator('nav a:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(3);
  for (const path of [...paths, '/desk/account'].filter((one) => !looked.has(one))) {
    await go(page, path);
    said.push(...(await once(page, path)));
    said.push(...(await behind(page, path)));
  }
  await page.keyboard.press('Control+k');
  said.push(...(await once(page, 'Ctrl K')));
  await page.context().close();
  expect(said).toEqual([]);
});

test('the call desk with each of its dialogs, as far as the receipt', async () => {
  const said: string[] = [];
  const page = await logIn('temsilci', said);
  const look = async (name: string): Promise<void> => {
    said.push(...(await lookAt(page, name)));
  };
  await go(page, '/desk?home=1');
  await page.keyboard.press('z');
  await dialog(page).waitFor();
  await look('log a contact');
  await page.keyboard.type('050 000 47 11');
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('p');
  await dialog(page).waitFor();
  await look('find the applicant');
  await dialog(page)
    .getByRole('button', { name: d('newCard') })
    .click();
  await page.getByRole('textbox', { name: d('fullName') }).fill('Nümunəyeva Sınaq Misal qızı');
  await look('new card');
  await dialog(page)
    .getByRole('button', { name: d('saveCard') })
    .click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('v');
  await dialog(page).waitFor();
  await look('promise');
  await closed(page);
  await page.keyboard.press('1');
  await page.keyboard.type('eriz');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('vergi borcu');
  await page.getByRole('region', { name: a('answersFound') }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await look('call desk');
  for (const key of ['F4', 'F9', 'F8']) {
    await page.keyboard.press(key);
    if (!(await opens(page))) continue;
    await look(`call desk ${key}`);
    if (key !== 'F8') await closed(page);
  }
  await dialog(page)
    .getByRole('textbox', { name: d('caseBody') })
    .fill('Uydurma arayışın verilməsini xahiş edir.');
  await dialog(page)
    .getByRole('textbox', { name: d('caseSubject') })
    .fill('Uydurma arayış');
  await dialog(page)
    .getByRole('textbox', { name: d('replyToEmail') })
    .fill('sinaq@example.invalid');
  await dialog(page)
    .getByRole('button', { name: d('pressRegister') })
    .click();
  await page.getByRole('dialog', { name: /M-\d{4}-\d{6}/ }).waitFor();
  await look('receipt');
  await page.context().close();
  expect(said).toEqual([]);
});

test('a case of one’s own with what its steps ask', async () => {
  const said: string[] = [];
  const page = await logIn('mutexessis', said);
  const list = await page.request.get(`${node.config.origin}/api/cases?scope=unassigned`, { headers: { 'x-cagri': '1' } });
  const id = (await list.json()).items[0]?.id as string;
  await go(page, `/desk/cases/${id}`);
  await page.getByRole('button', { name: c('step_take') }).click();
  await page.getByRole('textbox', { name: c('letterBody') }).waitFor();
  said.push(...(await lookAt(page, 'case being written')));
  await page.getByRole('button', { name: c('otherActs') }).click();
  const steps = await page.getByRole('menuitem').allInnerTexts();
  expect(steps.length).toBeGreaterThan(0);
  for (const [at, name] of steps.entries()) {
    if (at > 0) await page.getByRole('button', { name: c('otherActs') }).click();
    const step = page.getByRole('menuitem').nth(at);
    if (await step.isDisabled()) {
      await page.keyboard.press('Escape');
      continue;
    }
    await step.click();
    if (!(await opens(page))) continue;
    said.push(...(await lookAt(page, `case ${name}`)));
    await closed(page);
  }
  await page.context().close();
  expect(said).toEqual([]);
});

test('the citizen’s pages: search, an answer, six steps, receipt, tracking, lost code, letter check, login', async () => {
  const said: string[] = [];
  const page = await pageOf(browser, node.config.origin, null, said);
  const look = async (name: string): Promise<void> => {
    said.push(...(await lookAt(page, name)));
  };
  await go(page, '/');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('vergi borcu');
  const hit = page.getByRole('link', { name: /vergi/i }).first();
  await hit.waitFor();
  await look('portal search');
  await hit.click();
  await page.waitForURL('**/answers/**');
  await settled(page);
  await look('portal answer');

  const next = (): Promise<void> => page.getByRole('button', { name: w('next'), exact: true }).click();
  await go(page, '/appeal');
  await next();
  await page.getByRole('alert').first().waitFor();
  await look('appeal, nothing chosen');
  await page.getByRole('radio', { name: w('kind_application') }).check();
  await next();
  await page.getByRole('textbox', { name: w('subject') }).fill('Sınaq: arayış');
  await page.getByRole('textbox', { name: w('body') }).fill('Uydurma mətn: arayış verməyinizi xahiş edirəm.');
  await look('appeal text');
  await next();
  await look('appeal files');
  await page.getByRole('button', { name: w('nextNoFiles') }).click();
  await page.getByRole('textbox', { name: w('fullName') }).fill('Nümunəyeva Sınaq Misal qızı');
  await look('appeal who');
  await next();
  await page.getByRole('textbox', { name: w('email') }).fill('sinaq@example.invalid');
  await look('appeal reply');
  await next();
  await look('appeal check');
  await page.getByRole('button', { name: w('send'), exact: true }).click();
  await page.getByRole('heading', { name: w('receiptAppeal') }).waitFor();
  await look('portal receipt');
  await page.getByRole('button', { name: w('goTrack') }).click();
  await page.getByRole('heading', { name: w('says_registered') }).waitFor();
  await look('portal tracking');
  for (const path of ['/track', '/recover', '/verify', '/yoxdur', '/login']) {
    await go(page, path);
    await look(path);
  }
  await page.context().close();
  expect(said).toEqual([]);
});
