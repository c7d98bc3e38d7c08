import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPassword } from '#access/testing/people.ts';
import { openBrowser, pageOf, settled } from '../support/browser.ts';
import { aCentre, ask, aStaff, aSubmission, type Centre, type TestNode } from '../support/node.ts';

/** The page is open on one node and the deed is done on another: the page hears of it without being touched. */
let centre: Centre;
let page1: TestNode;
let other: TestNode;
let browser: Browser;
beforeAll(async () => {
  centre = await aCentre();
  page1 = await centre.node({ pages: true });
  other = await centre.node();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

test('what is sent on the second node waits at the desk open on the first, and leaves it when taken there', async () => {
  const [at, colleague] = await Promise.all([aStaff('representative', { sector: 's1' }), aStaff('representative', { sector: 's1' })]);
  const said: string[] = [];
  const page = await pageOf(browser, page1.config.origin, { login: at.login, password: testPassword }, said);
  await page.goto(`${page1.config.origin}/desk`);
  await settled(page);

  const sent = await ask(other, 'POST', '/api/portal/submissions', { body: aSubmission() });
  expect(sent.status).toBe(200);
  const waiting = page.getByRole('listitem').filter({ hasText: sent.body.number });
  await waiting.waitFor();

  const taken = await ask(other, 'POST', '/api/queue/next', { as: colleague, body: {} });
  expect(taken.body.contactId).toEqual(expect.any(String));
  await waiting.waitFor({ state: 'detached' });
  expect(said).toEqual([]);
  await page.context().close();
});

test('a letter approved on the second node stands under İmzaya on the first; signed there, it is gone here', async () => {
  const [specialist, manager, head] = await Promise.all([aStaff('specialist', { sector: 's3' }), aStaff('manager', { sector: 's3' }), aStaff('head')]);
  const page = await pageOf(browser, page1.config.origin, { login: head.login, password: testPassword });
  await page.goto(`${page1.config.origin}/desk/to-sign`);
  await settled(page);

  const deed = async (who: { readonly cookie: string }, path: string, body: unknown) => {
    const reply = await ask(other, 'POST', path, { as: who, body });
    expect([path, reply.status]).toEqual([path, 200]);
    return reply.body;
  };
  const sent = await ask(other, 'POST', '/api/portal/submissions', { body: aSubmission({ kind: 'application', subject: 'İki qovşaq arasında' }) });
  const list = await ask(other, 'GET', `/api/cases?scope=unassigned&q=${sent.body.number}`, { as: specialist });
  const caseId = list.body.items[0]?.id as string;
  await deed(specialist, `/api/cases/${caseId}/taking`, {});
  await deed(specialist, `/api/cases/${caseId}/drafts`, { body: 'Uydurma cavab.', basis: 'Sınaq Məcəlləsi, 1-ci maddə', basedOn: 0 });
  await deed(specialist, `/api/cases/${caseId}/submissions`, { version: 1 });
  await deed(manager, `/api/cases/${caseId}/approvals`, { version: 1 });
  const row = page.getByRole('row').filter({ hasText: sent.body.number });
  await row.waitFor();
  await deed(head, '/api/signatures', { caseIds: [caseId] });
  await row.waitFor({ state: 'detached' });
  await page.context().close();
});
