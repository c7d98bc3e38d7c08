import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindExperts, settlePast } from '#cases/opinions/actions.ts';
import type { Outcome } from '#cases/opinions/opinion.ts';
import { words as opinionWords } from '#cases/opinions/words.ts';
import { aCase } from '#cases/testing/make.ts';
import { words as caseWords } from '#cases/words.ts';
import { asSystem, sql } from '#platform/database.ts';
import { say } from '#platform/words.ts';
import { openBrowser, staffPageOf } from '../support/browser.ts';
import { aCentre, ask, aStaff, type Centre, type Staff, type TestNode } from '../support/node.ts';

/** J4 and J5 in Azerbaijani, with the centre's clock set to the days of the journeys. */
let centre: Centre;
let node: TestNode;
let browser: Browser;
let now = new Date('2026-10-27T06:00:00Z');
let specialist: Staff, manager: Staff, deputy: Staff, tax: Staff, standIn: Staff, property: Staff;
const o = say(opinionWords, 'az');
const c = say(caseWords, 'az');
/** Noon of an office day in Baku. */
const on = (day: string): void => void (now = new Date(`${day}T08:00:00Z`));

beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node({ pages: true, clock: { now: () => now } });
  browser = await openBrowser();
  specialist = await aStaff('specialist', { sector: 's3' });
  manager = await aStaff('manager', { sector: 's3' });
  deputy = await aStaff('deputy');
  tax = await ofStructure('tax');
  standIn = await ofStructure('tax', tax);
  property = await ofStructure('property');
  await asSystem('test', 'a delegated right', (tx) =>
    tx
      .insertInto('delegations')
      .values({ person_id: deputy.personId, scope: 'signReplies', during: sql<string>`tstzrange('2026-01-05', '2027-01-01')`, basis: 'Nümunə həvalə № 12' })
      .execute(),
  );
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

/** An expert of a structure; a stand-in names whom for. */
async function ofStructure(code: string, standsInFor: Staff | null = null): Promise<Staff> {
  const who = await aStaff('expert');
  await asSystem('test', 'a post of a structure', async (tx) => {
    const { id } = await tx.selectFrom('structures').select('id').where('code', '=', code).executeTakeFirstOrThrow();
    const { post_id } = await tx.selectFrom('appointments').select('post_id').where('person_id', '=', who.personId).executeTakeFirstOrThrow();
    await tx.updateTable('posts').set({ structure_id: id }).where('id', '=', post_id).execute();
    await tx
      .updateTable('people')
      .set({ email: `${who.login}@example.invalid` })
      .where('id', '=', who.personId)
      .execute();
    if (standsInFor) await tx.updateTable('appointments').set({ stands_in_for: standsInFor.personId }).where('person_id', '=', who.personId).execute();
  });
  return who;
}

const comeIn = (who: Staff, path: string): Promise<Page> => staffPageOf(browser, node.config.origin, who.login, path);
const leave = (page: Page): Promise<void> => page.context().close();
const dated = (page: Page, date: string) => page.getByText(date, { exact: true }).first().waitFor();

/** The specialist takes the case, writes the reply, and sends it to structures; what the dialog warned of is answered. */
async function sendForOpinion(caseId: string, structures: readonly string[], warned: readonly string[]): Promise<void> {
  const page = await comeIn(specialist, `/desk/cases/${caseId}`);
  await page.getByRole('button', { name: c('step_take') }).click();
  await page.getByRole('textbox', { name: c('letterBody') }).fill('Hörmətli Nümunəyeva Sınaq,\n\nBildiririk ki, uydurma hesablama yenidən aparılıb.');
  await page.getByRole('textbox', { name: c('letterBasisLabel') }).fill('Sınaq Məcəlləsi, 1-ci maddə');
  await page.getByRole('button', { name: c('saveDraft') }).click();
  await page.getByText(c('savedVersion', { n: 1 })).waitFor();
  await page.getByRole('button', { name: o('ask') }).click();
  const dialog = page.getByRole('dialog');
  for (const name of structures) await dialog.getByRole('checkbox', { name }).check();
  for (const text of warned) await dialog.getByText(text).first().waitFor();
  await dialog.getByRole('button', { name: o('sendNow') }).click();
  await page.getByText(o('done_ask'), { exact: true }).waitFor();
  await dated(page, '12.11.2026');
  await leave(page);
}

const opinionsOf = async (caseId: string): Promise<any[]> => (await ask(node, 'GET', `/api/cases/${caseId}/opinions`, { as: specialist })).body.items;

/** The structure's opinion on its own screen. */
async function giveOpinion(page: Page, outcome: Outcome, reasons: string): Promise<void> {
  await page.locator(`input[type=radio][value=${outcome}]`).check();
  if (reasons) await page.getByRole('textbox', { name: o('answerBody') }).fill(reasons);
  await page.getByRole('textbox', { name: o('signsName') }).fill('Sınaqov Sınaq Misal oğlu');
  await page.getByRole('textbox', { name: o('signsPost') }).fill('Baş məsləhətçi');
  await page.getByRole('button', { name: o('giveOpinion') }).click();
  await page.getByText(o('done_answer'), { exact: true }).waitFor();
}

const taxName = 'Dövlət Vergi Xidməti';
const propertyName = 'Əmlak Məsələləri Dövlət Xidməti';

test('J4: one structure agrees, the other is silent; signed by the deputy; a late objection is kept', async () => {
  const { caseId, number, dueOn } = await aCase({ receivedAt: new Date('2026-10-26T06:12:00Z') });
  expect(dueOn).toBe('2026-11-18');
  on('2026-10-27');
  await sendForOpinion(caseId, [taxName, propertyName], ['12.11.2026', '19.11.2026', '18.11.2026']);
  const [ofTax, ofProperty] = (await opinionsOf(caseId)).toSorted((a, b) => (a.structureName.az === taxName ? -1 : b.structureName.az === taxName ? 1 : 0));

  on('2026-11-06');
  const agreeing = await comeIn(property, `/desk/structure/${ofProperty.id}`);
  await giveOpinion(agreeing, 'agreed', '');
  await agreeing.getByText(o('state_agreed')).first().waitFor();
  await leave(agreeing);
  await remindExperts(now, node.config.origin);
  on('2026-11-11');
  await remindExperts(now, node.config.origin);
  expect((await opinionsOf(caseId)).find((one) => one.id === ofTax.id).reminders.map((one: { kind: string }) => one.kind)).toEqual(['asked', 'expert', 'head']);

  now = new Date('2026-11-12T20:00:30Z');
  expect(await settlePast(now)).toBe(1);
  on('2026-11-13');
  const approving = await comeIn(manager, `/desk/cases/${caseId}`);
  await approving.getByText(o('state_tacit')).first().waitFor();
  const link = await approving.getByRole('link', { name: /^Arayış № R-/ }).getAttribute('href');
  const certificate = await approving.request.get(`${node.config.origin}${link}`);
  expect((await certificate.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await approving.getByRole('button', { name: c('step_approve') }).click();
  await approving.getByText(c('done_approve'), { exact: true }).waitFor();
  await leave(approving);

  const signing = await comeIn(deputy, '/desk/to-sign');
  await signing.getByText(number).first().waitFor();
  await signing.keyboard.press('j');
  await signing.getByText('uydurma hesablama yenidən aparılıb').waitFor();
  await signing.keyboard.press('Control+Enter');
  await signing
    .getByRole('dialog')
    .getByRole('button', { name: c('signMany', { n: 1 }) })
    .click();
  await signing.getByText(c('signedCount', { n: 1 })).waitFor();
  await leave(signing);
  const view = (await ask(node, 'GET', `/api/cases/${caseId}`, { as: specialist })).body;
  expect(view.letters[0]).toMatchObject({ capacity: 'deputy', outgoingNumber: expect.stringMatching(/^X-2026-/) });

  on('2026-11-16');
  const late = await comeIn(tax, `/desk/structure/${ofTax.id}`);
  await late.getByText(o('lateAnswerText')).waitFor();
  await giveOpinion(late, 'objected', 'Uydurma etiraz: məbləğ düzgün deyil.');
  await leave(late);
  const deciding = await comeIn(specialist, `/desk/cases/${caseId}`);
  await deciding.getByText(o('lateMark')).first().waitFor();
  await deciding.getByRole('button', { name: o('decide') }).click();
  const dialog = deciding.getByRole('dialog');
  for (const choice of ['letter', 'repeat', 'nothing'] as const) await dialog.getByRole('radio', { name: o(`choice_${choice}`) }).waitFor();
  await dialog.getByRole('radio', { name: o('choice_repeat') }).check();
  await dialog.getByRole('textbox', { name: o('reason') }).fill('Məbləğ yoxlanmalıdır');
  await dialog.getByRole('button', { name: o('decide') }).click();
  await deciding.getByRole('link', { name: /^Davamı: A-2026-/ }).waitFor();
  await deciding.goto(`${node.config.origin}/desk/opinions?view=card`);
  await deciding.getByRole('textbox', { name: o('from') }).waitFor();
  await deciding.getByRole('row', { name: new RegExp(taxName) }).waitFor();
  await leave(deciding);
  const card = (await ask(node, 'GET', '/api/opinions/scorecard?from=2026-10-01&to=2026-11-30', { as: manager })).body.items;
  expect(card.find((row: any) => row.structureName.az === taxName)).toMatchObject({ silent: 1, lateAnswers: 1 });
});

test('J5: the expert on day nine, extra study, the stand-in, remarks and a new version', async () => {
  const { caseId } = await aCase({ receivedAt: new Date('2026-10-26T06:12:00Z') });
  const other = await aCase({ receivedAt: new Date('2026-10-26T06:12:00Z') });
  on('2026-10-27');
  await sendForOpinion(caseId, [taxName], []);
  await sendForOpinion(other.caseId, [propertyName], []);
  const [mine] = await opinionsOf(caseId);
  const [notMine] = await opinionsOf(other.caseId);

  on('2026-11-11');
  const page = await comeIn(tax, `/desk/structure/${mine.id}`);
  await page.getByText('9 / 10').waitFor();
  await dated(page, '12.11.2026');
  await dated(page, '18.11.2026');
  await page.getByText('Sınaq Məcəlləsi, 1-ci maddə').waitFor();
  await page.getByRole('button', { name: o('study') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('19.11.2026').waitFor();
  await dialog.getByText('09.12.2026').waitFor();
  await dialog.getByRole('textbox', { name: o('studyReason') }).fill('Arxiv sənədləri yoxlanılır');
  await dialog.getByRole('button', { name: o('study') }).click();
  await dated(page, '19.11.2026');
  await dated(page, '09.12.2026');
  await page.getByText(o('studyOnceAlready')).waitFor();
  const told = await asSystem('test', 'mails', (tx) =>
    tx.selectFrom('outgoing_messages').select('body').where('subject_id', '=', caseId).where('purpose', '=', 'noticeStudy').execute(),
  );
  expect(told[0]?.body).toContain('Arxiv sənədləri yoxlanılır');
  // Another structure's item is not there, for the page as for the address.
  await page.goto(`${node.config.origin}/desk/structure/${notMine.id}`);
  await page.getByText('Sınaq Məcəlləsi').waitFor({ state: 'detached' });
  expect((await ask(node, 'GET', `/api/structure/opinions/${notMine.id}`, { as: tax })).status).toBe(404);
  expect((await ask(node, 'GET', `/api/cases/${caseId}/opinions`, { as: tax })).status).toBe(404);
  await leave(page);

  on('2026-11-16');
  const early = await ask(node, 'GET', '/api/structure/opinions', { as: standIn });
  expect(early.body.total).toBe(0);
  await asSystem('test', 'an absence', (tx) =>
    tx
      .insertInto('absences')
      .values({ person_id: tax.personId, during: sql<string>`tstzrange('2026-01-01', '2030-01-01')`, reason: 'məzuniyyət' })
      .execute(),
  );
  const inPlace = await comeIn(standIn, '/desk/structure');
  await inPlace
    .getByText(/ əvəzinə$/)
    .first()
    .waitFor();
  await inPlace.goto(`${node.config.origin}/desk/structure/${mine.id}`);
  await giveOpinion(inPlace, 'remarks', 'Uydurma qeyd: məbləği cədvəllə verin.');
  await leave(inPlace);

  const writing = await comeIn(specialist, `/desk/cases/${caseId}`);
  await writing.getByText('Uydurma qeyd: məbləği cədvəllə verin.').first().waitFor();
  await writing
    .getByText(/Baş məsləhətçi/)
    .first()
    .waitFor();
  await writing.getByRole('textbox', { name: c('letterBody') }).fill('Hörmətli Nümunəyeva Sınaq,\n\nBildiririk ki, məbləğ cədvəldədir.');
  await writing.getByRole('button', { name: c('saveDraft') }).click();
  await writing.getByRole('button', { name: o('substanceSame') }).click();
  await writing.getByRole('button', { name: c('step_submit') }).click();
  await writing.getByText(c('done_submit'), { exact: true }).waitFor();
  await leave(writing);
  expect((await opinionsOf(caseId)).map((one) => [one.state, one.coversVersion])).toEqual([['remarks', 2]]);

  now = new Date('2026-11-11T08:00:00Z');
  const declining = await comeIn(property, `/desk/structure/${notMine.id}`);
  await giveOpinion(declining, 'noCompetence', 'Məsələ vergi orqanına aiddir.');
  await leave(declining);
  const again = await comeIn(specialist, `/desk/cases/${other.caseId}`);
  await again
    .getByRole('button', { name: o('acts') })
    .last()
    .click();
  await again.getByRole('menuitem', { name: o('readdress') }).click();
  await again
    .getByRole('dialog')
    .getByRole('combobox', { name: o('structure') })
    .selectOption({ label: taxName });
  await again
    .getByRole('dialog')
    .getByRole('button', { name: o('sendNow') })
    .click();
  await again.getByText(o('done_ask'), { exact: true }).waitFor();
  await leave(again);
  expect((await opinionsOf(other.caseId)).map((one) => [one.state, one.dueOn])).toEqual([
    ['noCompetence', '2026-11-12'],
    ['open', '2026-11-25'],
  ]);
});
