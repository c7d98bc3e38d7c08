import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words as portalWords } from '#portal/web/words.ts';
import { officeDay } from '#language/format.ts';
import { say } from '#platform/words.ts';
import { findChromium } from '../../bin/chromium.mjs';
import { aCentre, ask, aStaff, type Centre, type TestNode } from '../support/node.ts';

/** A day of one ərizə: written on a telephone's screen, worked on and signed, read and rated by who wrote it. */
let centre: Centre;
let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node({ pages: true, jobs: true });
  const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: flags });
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const w = say(portalWords, 'az');
const wide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** The six steps by their labels, as far as the receipt. */
async function writeAppeal(page: Page): Promise<{ readonly number: string; readonly code: string }> {
  const next = (): Promise<void> => page.getByRole('button', { name: w('next'), exact: true }).click();
  await page.goto(`${node.config.origin}/`);
  // The door is followed by its address: a press while the page is still settling must not decide the day.
  const door = await page.getByRole('link', { name: w('doorAppeal') }).getAttribute('href');
  await page.goto(`${node.config.origin}${door}`);
  await page.getByRole('radio', { name: w('kind_application') }).check();
  await next();
  await page.getByRole('textbox', { name: w('subject') }).fill('Sınaq: vergi borcuna dair arayış');
  await page.getByRole('textbox', { name: w('body') }).fill('Uydurma mətn: vergi borcumun olmaması barədə arayış verməyinizi xahiş edirəm.');
  await next();
  await page.getByRole('button', { name: w('nextNoFiles') }).click();
  await page.getByRole('textbox', { name: w('fullName') }).fill('Nümunəyeva Sınaq Misal qızı');
  await next();
  await page.getByRole('textbox', { name: w('email') }).fill('sinaq@example.invalid');
  await next();
  expect(await wide(page)).toBe(false);
  await page.getByRole('button', { name: w('send'), exact: true }).click();
  await page.getByRole('heading', { name: w('receiptAppeal') }).waitFor();
  const values = await page.locator('dl dd').allInnerTexts();
  const number = values.find((text) => /^M-\d{4}-\d{6}$/.test(text.trim())) ?? '';
  const code = values.find((text) => /^(\w{4}-){4}\w{4}$/.test(text.trim())) ?? '';
  return { number: number.trim(), code: code.trim() };
}

/** From the case desk to the signature, each by who does it. */
async function answerInWriting(number: string, letter: string): Promise<void> {
  const [specialist, manager, head] = await Promise.all([aStaff('specialist', { sector: 's3' }), aStaff('manager', { sector: 's3' }), aStaff('head')]);
  const deed = async (who: { readonly cookie: string }, path: string, body: unknown) => {
    const reply = await ask(node, 'POST', path, { as: who, body });
    expect([path, reply.status, reply.body.code]).toEqual([path, 200, undefined]);
    return reply.body;
  };
  const list = await ask(node, 'GET', `/api/cases?scope=unassigned&q=${number}`, { as: specialist });
  const caseId = list.body.items[0]?.id as string;
  await deed(specialist, `/api/cases/${caseId}/taking`, {});
  await deed(specialist, `/api/cases/${caseId}/drafts`, { body: letter, basis: 'Sınaq Məcəlləsi, 1-ci maddə', basedOn: 0 });
  await deed(specialist, `/api/cases/${caseId}/submissions`, { version: 1 });
  await deed(manager, `/api/cases/${caseId}/approvals`, { version: 1 });
  expect(await deed(head, '/api/signatures', { caseIds: [caseId] })).toMatchObject({ signed: [{ caseId }], refused: [] });
}

test('a citizen sends an ərizə at 390 px, it is answered and signed, and the citizen reads and rates the letter', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'az' });
  const page = await context.newPage();
  page.setDefaultTimeout(100_000);
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));

  const { number, code } = await writeAppeal(page);
  expect(number).toMatch(/^M-\d{4}-\d{6}$/);
  expect(code).toMatch(/^(\w{4}-){4}\w{4}$/);
  await page.getByRole('button', { name: w('goTrack') }).click();
  await page.getByRole('heading', { name: w('says_registered') }).waitFor();

  const letter = 'Hörmətli Nümunəyeva Sınaq,\n\nBildiririk ki, uydurma arayışınız hazırdır.';
  await answerInWriting(number, letter);

  const later = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'az' })).newPage();
  later.setDefaultTimeout(100_000);
  await later.goto(`${node.config.origin}/track`);
  await later.getByRole('textbox', { name: w('number') }).fill(number.toLowerCase());
  await later.getByRole('textbox', { name: w('code') }).fill(code.toLowerCase().replaceAll('-', ' '));
  await later.getByRole('button', { name: w('show') }).click();
  await later.getByRole('heading', { name: w('says_answered') }).waitFor();
  await later.getByText('uydurma arayışınız hazırdır').waitFor();
  expect(await wide(later)).toBe(false);
  await later.getByRole('radio', { name: '5' }).check();
  await later.getByRole('button', { name: w('rateSend') }).click();
  await later.getByText(w('rated', { n: 5 })).waitFor();
  await later.reload();
  expect(said).toEqual([]);
  await context.close();
});

test('the analyst freezes yesterday’s daily information, and the head signs it', async () => {
  const [analyst, head] = await Promise.all([aStaff('analyst', { sector: 's5' }), aStaff('head')]);
  const day = officeDay(new Date(Date.now() - 86_400_000));
  const frozen = await ask(node, 'POST', `/api/reports/daily/${day}/freeze`, { as: analyst, body: { note: 'Sınaq qeydi' } });
  expect(frozen.body).toMatchObject({ day, state: 'frozen', broken: [] });
  const early = await ask(node, 'POST', `/api/reports/daily/${day}/signature`, { as: analyst, body: {} });
  expect(early.status).toBe(404);
  const signed = await ask(node, 'POST', `/api/reports/daily/${day}/signature`, { as: head, body: {} });
  expect(signed.body).toMatchObject({ state: 'signed', signature: { capacity: 'head' } });
  expect(signed.body.number).toMatch(/^GM-\d{4}-\d{6}$/);
});
