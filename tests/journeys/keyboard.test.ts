import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPassword } from '#access/testing/people.ts';
import { words as contactWords } from '#contacts/words.ts';
import { words as deskWords } from '#desk/words.ts';
import { importRows, readRows, rowsToTake } from '#knowledge/import.ts';
import { asSystem } from '#platform/database.ts';
import { say } from '#platform/words.ts';
import { words as uiWords } from '#ui/words.ts';
import { openBrowser, pageOf, settled } from '../support/browser.ts';
import { aCentre, ask, aStaff, aSubmission, type Centre, type TestNode } from '../support/node.ts';

/** The call desk by the keyboard alone, and as a screen reader hears it. No pointer is used in this file. */
let centre: Centre;
let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node({ pages: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const d = say(deskWords, 'az');
const k = say(contactWords, 'az');
const u = say(uiWords, 'az');

async function deskOfSomebody(said: string[]): Promise<Page> {
  const who = await aStaff('representative', { sector: 's1' });
  const page = await pageOf(browser, node.config.origin, { login: who.login, password: testPassword }, said);
  await page.goto(`${node.config.origin}/desk`);
  await settled(page);
  return page;
}
const send = async (subject: string): Promise<string> => {
  const reply = await ask(node, 'POST', '/api/portal/submissions', { body: aSubmission({ subject }) });
  return reply.body.number as string;
};
const heard = (page: Page): Promise<string> => page.locator('main').ariaSnapshot();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');

test('a written question is answered from the base, the next contact is ended with one key', async () => {
  const read = readRows(
    JSON.stringify({ id: 'k-1', question: 'Nümunə arayışı necə alınır?', answer: 'Elektron kabinetdən alınır.', source: 'Sınaq' }),
    'jsonl',
  );
  await asSystem('test', 'entry', (tx) => importRows(tx, rowsToTake(read, 'all-or-nothing'), new Date()));
  const first = await send('Nümunə arayışı');
  const second = await send('Yanlış ünvana yazılıb');
  const said: string[] = [];
  const page = await deskOfSomebody(said);
  await page
    .getByRole('list', { name: d('waitingTitle') })
    .getByText(first)
    .waitFor();

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(u('skip'));

  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: new RegExp(first) }).waitFor();
  const tree = await heard(page);
  for (const part of [
    `region "${d('person')}"`,
    `region "${d('thisContact')}"`,
    `region "${d('answers')}"`,
    `tablist "${d('matters')}"`,
    `tab "${d('matterN', { n: 1 })}`,
    `combobox "${d('kind')} (1)"`,
    `textbox "${d('note')}"`,
    `searchbox "${d('searchAnswers')}"`,
    `toolbar "${d('results', { n: 1 })}"`,
    `button "${d('answered')}"`,
    `button "${d('forward')}"`,
    `timer "${d('seg_work')}"`,
  ])
    expect(tree).toContain(part);

  await page.keyboard.press('/');
  await page.keyboard.type('numune arayisi');
  await page.getByText('Elektron kabinetdən').first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: d('chosenAnswer') })
    .waitFor();
  await page.keyboard.press('F2');
  await page.getByText(d('answeredDone', { n: 1 })).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: d('desk') }).waitFor();

  await page
    .getByRole('list', { name: d('waitingTitle') })
    .getByText(second)
    .waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: new RegExp(second) }).waitFor();
  // Pressed the moment the contact is in sight: a key shown on the screen is a key that works.
  await page.keyboard.press('6');
  await page.getByRole('heading', { level: 1, name: d('desk') }).waitFor();
  await page.getByText(d('nothingWaits')).first().waitFor();
  expect(said).toEqual([]);
  await page.context().close();
});

test('a call is logged and its ərizə registered: number and code are read out, focus never gets lost', async () => {
  const said: string[] = [];
  const page = await deskOfSomebody(said);
  await page.keyboard.press('z');
  await page.getByRole('dialog', { name: d('logTitle') }).waitFor();
  // The telephone has the focus: nothing else needs to be asked.
  await page.keyboard.type('050 000 47 11');
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar', { name: d('results', { n: 1 }) }).waitFor();

  await page.keyboard.press('p');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Nümunəyeva Sınaq Misal qızı');
  await page.getByRole('button', { name: d('newCard') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: d('fullName') }).waitFor();
  await page.getByRole('button', { name: d('saveCard') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: d('person') })
    .getByText('Nümunəyeva Sınaq Misal qızı')
    .first()
    .waitFor();

  await page.keyboard.press('1');
  await page.keyboard.type('eriz');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: new RegExp(k('kind_application')) }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await page.keyboard.type('Uydurma arayışın verilməsini xahiş edir.');
  await page.keyboard.press('Escape');
  await page
    .getByText(/saxlanılıb \d/)
    .first()
    .waitFor();

  await page.keyboard.press('F8');
  const asking = page.getByRole('dialog', { name: d('appealTitle') });
  await asking.waitFor();
  expect(await asking.getByRole('textbox', { name: d('caseBody') }).inputValue()).toBe('Uydurma arayışın verilməsini xahiş edir.');
  await asking.getByRole('textbox', { name: d('replyToEmail') }).focus();
  await page.keyboard.type('sinaq@example.invalid');
  await page.keyboard.press('Enter');
  const receipt = page.getByRole('dialog', { name: /M-\d{4}-\d{6}/ });
  await receipt.waitFor();
  expect(await receipt.ariaSnapshot()).toMatch(/(\w{4}-){4}\w{4}/);
  expect(await focused(page)).toBe(d('receiptClose'));
  await page.keyboard.press('Enter');
  await receipt.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: d('desk') }).waitFor();
  expect(said).toEqual([]);
  await page.context().close();
});
