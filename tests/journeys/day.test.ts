import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words as casesWords } from '#cases/words.ts';
import { words as deskWords } from '#desk/words.ts';
import { importRows, readRows, rowsToTake } from '#knowledge/import.ts';
import { words as portalWords } from '#portal/web/words.ts';
import { officeDay } from '#language/format.ts';
import { words as reportsWords } from '#reports/words.ts';
import { asSystem } from '#platform/database.ts';
import { say } from '#platform/words.ts';
import { openBrowser, staffPageOf } from '../support/browser.ts';
import { aCentre, ask, aStaff, aSubmission, type Centre, type Staff, type TestNode } from '../support/node.ts';

/** A day of one ərizə: written on a telephone's screen, worked on and signed, read and rated by who wrote it. */
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

const w = say(portalWords, 'az');
const c = say(casesWords, 'az');
const d = say(deskWords, 'az');
const r = say(reportsWords, 'az');
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

/** A page of somebody on the staff who has come in, at a desk's width. */
const deskOf = (who: Staff): Promise<Page> => staffPageOf(browser, node.config.origin, who.login);

/** From the case desk to the signature, each on their own screen (R1). */
async function answerInWriting(number: string, letter: string): Promise<void> {
  const [specialist, manager, head] = await Promise.all([aStaff('specialist', { sector: 's3' }), aStaff('manager', { sector: 's3' }), aStaff('head')]);
  const found = await ask(node, 'GET', `/api/cases?scope=unassigned&q=${number}`, { as: specialist });
  const address = `${node.config.origin}/desk/cases/${found.body.items[0]?.id}`;

  const writing = await deskOf(specialist);
  await writing.goto(address);
  await writing.getByRole('button', { name: c('step_take') }).click();
  await writing.getByRole('textbox', { name: c('letterBody') }).fill(letter);
  await writing.getByRole('textbox', { name: c('letterBasisLabel') }).fill('Sınaq Məcəlləsi, 1-ci maddə');
  await writing.getByRole('button', { name: c('saveDraft') }).click();
  await writing.getByText(c('savedVersion', { n: 1 })).waitFor();
  await writing.getByRole('button', { name: c('step_submit') }).click();
  await writing.getByText(c('done_submit'), { exact: true }).waitFor();

  const approving = await deskOf(manager);
  await approving.goto(address);
  await approving.getByRole('button', { name: c('step_approve') }).click();
  await approving.getByText(c('done_approve'), { exact: true }).waitFor();

  const signing = await deskOf(head);
  await signing.goto(`${node.config.origin}/desk/to-sign`);
  await signing.getByText(number).first().waitFor();
  await signing.keyboard.press('j');
  await signing.getByText('uydurma arayışınız hazırdır').waitFor();
  await signing.keyboard.press('Control+Enter');
  await signing
    .getByRole('dialog')
    .getByRole('button', { name: c('signMany', { n: 1 }) })
    .click();
  await signing.getByText(c('signedCount', { n: 1 })).waitFor();
  await Promise.all([writing, approving, signing].map((page) => page.context().close()));
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

/** An answer of the base, in force, as an import brings it. */
async function publishedEntry(question: string, answer: string): Promise<void> {
  const read = readRows(JSON.stringify({ id: 'sinaq-1', question, answer, source: 'Sınaq' }), 'jsonl');
  await asSystem('test', 'entry', (tx) => importRows(tx, rowsToTake(read, 'all-or-nothing'), new Date()));
}

test('a citizen’s question is taken at the desk, answered from the base and read with its number and code', async () => {
  const representative = await aStaff('representative', { sector: 's1' });
  await publishedEntry('Nümunə arayışı necə alınır?', 'Nümunə arayışı elektron kabinetdən alınır.');
  const submission = aSubmission({ kind: 'question', subject: 'Nümunə arayışı', body: 'Nümunə arayışı necə alınır?' });
  const sent = await ask(node, 'POST', '/api/portal/submissions', { body: submission });

  const desk = await deskOf(representative);
  await desk.goto(`${node.config.origin}/desk`);
  await desk.getByText(sent.body.number).waitFor();
  await desk.keyboard.press('n');
  await desk.getByRole('toolbar', { name: d('results', { n: 1 }) }).waitFor();
  await desk.getByRole('searchbox', { name: d('searchAnswers') }).fill('numune arayisi');
  await desk.getByText('elektron kabinetdən').first().waitFor();
  await desk.keyboard.press('Enter');
  await desk.getByText(d('chosenAnswer')).waitFor();
  await desk.keyboard.press('F2');
  await desk.getByText(d('answeredDone', { n: 1 })).waitFor();
  await desk.context().close();

  const read = await ask(node, 'POST', '/api/portal/track', { body: { number: sent.body.number, code: sent.body.code } });
  expect(read.body).toMatchObject({ stage: 'answered', answer: { text: expect.stringContaining('elektron kabinetdən') } });
});

test('the analyst freezes yesterday’s daily information, and the head signs it', async () => {
  const [analyst, head] = await Promise.all([aStaff('analyst', { sector: 's5' }), aStaff('head')]);
  const day = officeDay(new Date(Date.now() - 86_400_000));
  const address = `${node.config.origin}/desk/daily/${day}`;
  const preparing = await deskOf(analyst);
  await preparing.goto(address);
  await preparing.getByRole('button', { name: r('freeze') }).click();
  await preparing.getByRole('textbox', { name: r('freezeNote') }).fill('Sınaq qeydi');
  await preparing
    .getByRole('dialog')
    .getByRole('button', { name: r('freeze') })
    .click();
  await preparing.getByRole('dialog').waitFor({ state: 'hidden' });
  const early = await ask(node, 'POST', `/api/reports/daily/${day}/signature`, { as: analyst, body: {} });
  expect(early.status).toBe(404);

  const signing = await deskOf(head);
  await signing.goto(address);
  await signing.getByText('Sınaq qeydi').waitFor();
  await signing.getByRole('button', { name: r('sign'), exact: true }).click();
  await signing
    .getByRole('dialog')
    .getByRole('button', { name: r('sign'), exact: true })
    .click();
  await signing.getByText(r('signedSaid')).waitFor();
  const signed = await ask(node, 'GET', `/api/reports/daily/${day}`, { as: head });
  expect(signed.body).toMatchObject({ state: 'signed', signature: { capacity: 'head' }, number: expect.stringMatching(/^GM-\d{4}-\d{6}$/) });
  await Promise.all([preparing, signing].map((page) => page.context().close()));
});
