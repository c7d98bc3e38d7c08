import { beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { approve, leaveWithoutConsideration, saveDraft, signLetter, submitForApproval, takeCase } from '../actions.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases } from '../testing/make.ts';
import { markImportance, mergeCase, unmergeCase } from './deeds.ts';
import { relatedCases } from './view.ts';

closeAfterAll();
let crew: Crew;
let head: Awaited<ReturnType<typeof aPerson>>;
const noon = (day: string): Date => new Date(`${day}T08:00:00Z`);

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  crew = await aCrew();
  head = await aPerson('head');
});

const caseRow = (caseId: string) =>
  asSystem('test', 'case', (tx) =>
    tx.selectFrom('cases').select(['stage', 'due_on', 'closing_reason', 'merged_into', 'due_at']).where('id', '=', caseId).executeTakeFirstOrThrow(),
  );

/** Two appeals of one person: the later one first, taken by the specialist. */
async function pair() {
  const first = await aCase({ receivedAt: noon('2026-10-26') });
  const later = await aCase({ receivedAt: noon('2026-11-02') });
  await asSystem('test', 'one applicant', (tx) => tx.updateTable('cases').set({ applicant_id: first.applicantId }).where('id', '=', later.caseId).execute());
  await takeCase(crew.specialist, { caseId: later.caseId });
  await takeCase(crew.specialist, { caseId: first.caseId });
  return { first: first.caseId, later: later.caseId };
}

describe('merging and taking apart (R7)', () => {
  test('the earliest date rules, the one letter ends both, and they can be taken apart before', async () => {
    const { first, later } = await pair();
    expect((await caseRow(later)).due_on).toBe('2026-11-25');
    await mergeCase(crew.specialist, { caseId: later, otherId: first, reason: 'Eyni məsələ', at: noon('2026-11-03') });
    expect(await caseRow(later)).toMatchObject({ due_on: '2026-11-18' });
    await expect(saveDraft(crew.specialist, { caseId: first, body: 'x', basis: '', basedOn: 0, at: noon('2026-11-03') })).rejects.toMatchObject({
      code: 'cases.mergedAway',
    });
    await unmergeCase(crew.specialist, { caseId: first, reason: 'Məsələ başqadır', at: noon('2026-11-04') });
    expect(await caseRow(later)).toMatchObject({ due_on: '2026-11-25' });
    expect(await caseRow(first)).toMatchObject({ due_on: '2026-11-18', merged_into: null });

    await mergeCase(crew.specialist, { caseId: later, otherId: first, reason: 'Yenə eyni məsələ', at: noon('2026-11-05') });
    await saveDraft(crew.specialist, { caseId: later, body: 'Hörmətli…', basis: 'x', basedOn: 0, at: noon('2026-11-05') });
    await submitForApproval(crew.specialist, { caseId: later, version: 1, at: noon('2026-11-05') });
    await approve(crew.manager, { caseId: later, version: 1, at: noon('2026-11-05') });
    await signLetter(head, { caseId: later, opened: true, at: noon('2026-11-06') });
    expect(await caseRow(first)).toMatchObject({ stage: 'answered', closing_reason: 'mergedReply' });
  });

  test('two who merge the same two into one another at once: one does, the other is told', async () => {
    const { first, later } = await pair();
    const both = await Promise.allSettled([
      mergeCase(crew.specialist, { caseId: later, otherId: first, reason: 'a', at: noon('2026-11-03') }),
      mergeCase(crew.specialist, { caseId: first, otherId: later, reason: 'b', at: noon('2026-11-03') }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('another applicant’s case is refused; the replies of the year are shown', async () => {
    const { first, later } = await pair();
    const stranger = await aCase();
    await expect(mergeCase(crew.specialist, { caseId: later, otherId: stranger.caseId, reason: 'x', at: noon('2026-11-03') })).rejects.toMatchObject({
      code: 'relations.otherApplicant',
    });
    await asSystem('test', 'answered', (tx) =>
      tx
        .updateTable('cases')
        .set({ stage: 'answered', answered_at: noon('2026-11-03'), closed_at: noon('2026-11-03') })
        .where('id', '=', first)
        .execute(),
    );
    const view = await relatedCases(crew.specialist, { caseId: later, at: noon('2026-11-04') });
    expect(view).toMatchObject({ replies: 1, items: [{ id: first, refusal: 'mergeClosed' }] });
  });
});

test('information that would lose its importance is due twenty-four clock hours from receipt, both dates kept', async () => {
  const { caseId } = await aCase({ receivedAt: new Date('2026-11-20T13:30:00Z'), kind: 'information', clock: 'centre' });
  await takeCase(crew.specialist, { caseId });
  await markImportance(crew.specialist, { caseId, reason: 'Sabah müsabiqədir', at: new Date('2026-11-20T14:00:00Z') });
  expect(await caseRow(caseId)).toMatchObject({ due_on: '2026-11-21', due_at: new Date('2026-11-21T13:30:00Z') });
  const kept = await asSystem('test', 'dates', (tx) => tx.selectFrom('case_deadlines').select(['rule']).where('case_id', '=', caseId).orderBy('id').execute());
  expect(kept.map(({ rule }) => rule)).toEqual(['centreGeneral', 'information24h']);
});

test('whoever can be reached is not anonymous (law 6.4)', async () => {
  const { caseId } = await aCase();
  await takeCase(crew.specialist, { caseId });
  const refused = leaveWithoutConsideration(crew.specialist, { caseId, ground: 'anonymous', reason: 'Adı yoxdur', at: noon('2026-10-28') });
  await expect(refused).rejects.toMatchObject({ code: 'cases.notAnonymous' });
});
