import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPassword } from '#access/testing/people.ts';
import { anOfficial } from '#cases/receptions/testing/make.ts';
import { words } from '#cases/receptions/words.ts';
import { asSystem } from '#platform/database.ts';
import { say } from '#platform/words.ts';
import { openBrowser } from '../support/browser.ts';
import { aCentre, ask, aStaff, type Centre, type TestNode } from '../support/node.ts';

/** J10, step 7: a citizen books a reception on a telephone, the official is replaced, the citizen keeps the time; the desk books another. */
let centre: Centre;
let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node({ pages: true, jobs: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const w = say(words, 'az');
const press = (page: Page, key: Parameters<typeof w>[0]): Promise<void> => page.getByRole('button', { name: w(key), exact: true }).click();
const free = (page: Page) => page.locator('input[name="time"]:not(:disabled)').first();

test('booked at 390 px, kept with the new official; the desk books the next time', async () => {
  const { officialId } = await anOfficial('tax', null, 'Köhnəyev Sınaq');
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'az' })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${node.config.origin}/reception`);
  await page.getByRole('radio', { name: /Köhnəyev/ }).check();
  await press(page, 'next');
  await free(page).check();
  await press(page, 'next');
  await press(page, 'bookSelf');
  await page.getByRole('link', { name: w('err_fullName') }).waitFor();
  await page.getByRole('textbox', { name: w('fullName') }).fill('Nümunəyeva Sınaq');
  await page.getByRole('textbox', { name: w('phone') }).fill('050 123 45 67');
  await page.getByRole('textbox', { name: w('subject') }).fill('Uydurma məsələ');
  await press(page, 'bookSelf');
  await page.getByRole('heading', { name: w('portalDone') }).waitFor();
  const shown = await page.locator('dl dd').allInnerTexts();
  const number = shown.find((text) => /^Q-\d{4}-\d{6}$/.test(text)) ?? '';
  const code = shown.find((text) => /^(\w{4}-){4}\w{4}$/.test(text)) ?? '';
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);

  const keeper = await aStaff('quality', { sector: 's4' });
  const body = { fullName: 'Təzəyev Sınaq', from: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), basis: 'Sınaq əmri' };
  expect((await ask(node, 'POST', `/api/officials/${officialId}/holders`, { as: keeper, body })).status).toBe(200);
  await expect
    .poll(
      () => asSystem('test', 'state', async (tx) => (await tx.selectFrom('receptions').select('state').where('number', '=', number).executeTakeFirst())?.state),
      {
        timeout: 30_000,
      },
    )
    .toBe('toConfirm');

  await page.goto(`${node.config.origin}/reception/mine?number=${number}`);
  await page.getByRole('textbox', { name: w('code') }).fill(code);
  await press(page, 'show');
  await page.getByRole('heading', { name: w('says_toConfirm') }).waitFor();
  await page.getByText('Təzəyev Sınaq').waitFor();
  await press(page, 'keep');
  await page.getByRole('heading', { name: w('says_booked') }).waitFor();

  const rep = await aStaff('representative', { sector: 's1' });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'az' });
  await context.request.post(`${node.config.origin}/api/login`, { data: { login: rep.login, password: testPassword }, headers: { 'x-cagri': '1' } });
  const desk = await context.newPage();
  desk.setDefaultTimeout(60_000);
  await desk.goto(`${node.config.origin}/desk/receptions?view=book`);
  await desk.getByRole('radio', { name: /Təzəyev/ }).check();
  await free(desk).check();
  await desk.getByRole('textbox', { name: w('fullName') }).fill('Sınaqlı Misal');
  await desk.getByRole('textbox', { name: w('phone') }).fill('055 765 43 21');
  await desk.getByRole('textbox', { name: w('subject') }).fill('Başqa uydurma məsələ');
  await press(desk, 'bookDo');
  await desk.getByText(w('toldSms')).waitFor();
});
