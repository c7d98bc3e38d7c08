import { beforeAll, describe, expect, test } from 'vitest';
import { changeCalendar, withSwap } from '#law/actions.ts';
import { asSystem } from '#platform/database.ts';
import { closeAfterAll, consumeAll, testDatabase } from '#platform/testing/database.ts';
import {
  approve,
  extendDeadline,
  forwardToOtherBody,
  leaveWithoutConsideration,
  previewExtension,
  publicCase,
  saveDraft,
  signLetter,
  submitForApproval,
  takeCase,
} from './actions.ts';
import { consumers } from './consumers.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases, toSign } from './testing/make.ts';
import { viewCase } from './view.ts';

closeAfterAll();
const at = new Date('2026-11-12T07:00:00Z');
let crew: Crew;
let head: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  crew = await aCrew();
  head = await aPerson('head');
});

const datesOf = (caseId: string) =>
  asSystem('test', 'dates', (tx) =>
    tx.selectFrom('case_deadlines').select(['due_on', 'reason', 'act', 'calendar_version']).where('case_id', '=', caseId).orderBy('id').execute(),
  );
const messagesOf = (caseId: string) =>
  asSystem('test', 'outbox', (tx) =>
    tx.selectFrom('outgoing_messages').select(['channel', 'body', 'lang', 'purpose']).where('subject_id', '=', caseId).execute(),
  );
const taken = async (over: Parameters<typeof aCase>[0] = {}) => {
  const opened = await aCase(over);
  await takeCase(crew.specialist, { caseId: opened.caseId });
  return opened;
};

describe('a longer term (R5)', () => {
  test('study: 30 working days from the same registration, both dates kept, the applicant told in his language', async () => {
    const { caseId } = await taken({ lang: 'ru' });
    expect(await previewExtension(crew.specialist, { caseId, kind: 'study', workingDays: 0, at })).toMatchObject({
      dueOn: '2026-12-09',
      workingDays: 30,
      refusal: null,
    });
    await extendDeadline(crew.specialist, { caseId, kind: 'study', workingDays: 0, reason: 'Нужна проверка на месте', at });
    expect(await datesOf(caseId)).toMatchObject([
      { due_on: '2026-11-18', reason: 'registered' },
      { due_on: '2026-12-09', reason: 'study' },
    ]);
    const told = await messagesOf(caseId);
    expect(told.map((message) => message.channel).toSorted()).toEqual(['mail', 'sms']);
    expect(told[0]).toMatchObject({ lang: 'ru', purpose: 'noticeStudy' });
    expect(told[0]?.body).toContain('09.12.2026');
    await expect(extendDeadline(crew.specialist, { caseId, kind: 'study', workingDays: 0, reason: 'x', at })).rejects.toMatchObject({
      code: 'cases.studyDeclaredAlready',
    });
  });

  test('then the one extension, and no second', async () => {
    const { caseId } = await taken();
    await extendDeadline(crew.specialist, { caseId, kind: 'extension', workingDays: 10, reason: 'Başqa qurumdan məlumat istənilib', at });
    await extendDeadline(crew.specialist, { caseId, kind: 'study', workingDays: 0, reason: 'Əlavə yoxlama', at });
    expect((await datesOf(caseId)).map((row) => row.due_on)).toEqual(['2026-11-18', '2026-12-02', '2026-12-23']);
    await expect(extendDeadline(crew.specialist, { caseId, kind: 'extension', workingDays: 1, reason: 'x', at })).rejects.toMatchObject({
      code: 'cases.extendedOnceAlready',
    });
  });

  test('not after the term, not for servicemen, not by a stranger', async () => {
    const { caseId } = await taken();
    const late = new Date('2026-11-18T20:00:01Z');
    await expect(extendDeadline(crew.specialist, { caseId, kind: 'study', workingDays: 0, reason: 'x', at: late })).rejects.toMatchObject({
      code: 'cases.extensionTooLate',
    });
    await expect(extendDeadline(await aPerson('specialist', 's3'), { caseId, kind: 'study', workingDays: 0, reason: 'x', at })).rejects.toMatchObject({
      code: 'cases.notYours',
    });
    const soldier = await taken({ servicemen: true });
    await expect(extendDeadline(crew.specialist, { caseId: soldier.caseId, kind: 'study', workingDays: 0, reason: 'x', at })).rejects.toMatchObject({
      code: 'cases.servicemenNoExtension',
    });
    await extendDeadline(crew.specialist, { caseId, kind: 'study', workingDays: 0, reason: 'son gün, 23:59', at: new Date('2026-11-18T19:59:00Z') });
  });
});

describe('letters that end a case otherwise', () => {
  const otherBody = async () => {
    const id = crypto.randomUUID();
    await asSystem('test', 'body', (tx) =>
      tx
        .insertInto('structures')
        .values({
          id,
          code: `other-${id}`,
          kind: 'otherBody',
          name_az: 'Nümunə Agentliyi',
          name_ru: 'Примерное агентство',
          name_en: 'Example Agency',
          valid_from: '2020-01-01',
        })
        .execute(),
    );
    return id;
  };

  test('forwarding: prepared, approved, signed; to the body and a copy to the applicant, who is told (R8, 7.10)', async () => {
    const { caseId } = await taken({ receivedAt: new Date('2026-11-11T06:00:00Z') });
    const structureId = await otherBody();
    await forwardToOtherBody(crew.specialist, { caseId, structureId, reason: 'Məsələ Agentliyin səlahiyyətindədir', at });
    const view = await viewCase({ who: crew.specialist, permissions: ['cases.work'] }, { caseId, purpose: 'work', at });
    expect(view).toMatchObject({ letterDueOn: '2026-11-16', drafts: [{ kind: 'forwarding', version: 1 }], nextStep: 'submit' });
    await submitForApproval(crew.specialist, { caseId, version: 1, at });
    await approve(crew.manager, { caseId, version: 1, at });
    await signLetter(head, { caseId, opened: true, at });
    const seen = await asSystem('portal', 'track', (tx) => publicCase(tx, caseId));
    expect(seen).toMatchObject({ stage: 'forwarded', forwardedTo: 'Nümunə Agentliyi', answeredAt: null });
    expect(seen.dispatches.map((dispatch) => [dispatch.channel, dispatch.state])).toEqual([
      ['post', 'toPrint'],
      ['email', 'queued'],
    ]);
    expect((await messagesOf(caseId)).every((message) => message.purpose === 'noticeForwarded')).toBe(true);
  });

  test('a structure of the Ministry is not another body (R8)', async () => {
    const { caseId } = await taken();
    const id = crypto.randomUUID();
    await asSystem('test', 'own', (tx) =>
      tx
        .insertInto('structures')
        .values({ id, code: id, kind: 'service', name_az: 'Sınaq Xidməti', name_ru: 'С', name_en: 'S', valid_from: '2020-01-01' })
        .execute(),
    );
    await expect(forwardToOtherBody(crew.specialist, { caseId, structureId: id, reason: 'x', at })).rejects.toMatchObject({ code: 'cases.notAnotherBody' });
  });

  test('without consideration: with ground and reasons, signed, and the writer may still answer instead (R6)', async () => {
    const { caseId } = await taken();
    await leaveWithoutConsideration(crew.specialist, { caseId, ground: 'threeReplies', reason: 'Üç cavab 2026-cı ildə verilib', at });
    await saveDraft(crew.specialist, { caseId, body: 'Hörmətli Sınaq,\n\nYenə də cavab.', basis: '', basedOn: 1, asReply: true, at });
    await leaveWithoutConsideration(crew.specialist, { caseId, ground: 'threeReplies', reason: 'Yeni hal yoxdur', at });
    await submitForApproval(crew.specialist, { caseId, version: 3, at });
    await approve(crew.manager, { caseId, version: 3, at });
    await signLetter(head, { caseId, opened: false, at });
    const row = await asSystem('test', 'case', (tx) =>
      tx.selectFrom('cases').select(['stage', 'closing_reason']).where('id', '=', caseId).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ stage: 'notConsidered', closing_reason: 'threeReplies' });
    const drafts = (await viewCase({ who: head, permissions: [] }, { caseId, purpose: 'oversight', at })).drafts;
    expect(drafts.map((draft) => draft.kind)).toEqual(['refusal', 'reply', 'refusal']);
  });
});

describe('a change of the working calendar', () => {
  test('moves open dates, keeps the old with reason and act, leaves closed cases alone, once', async () => {
    const consumer = consumers[0];
    if (!consumer) throw new Error('cases listens to law');
    const keeper = await aPerson('quality', 's4');
    const [open, closed, untouched] = [await aCase(), await aCase(), await aCase({ receivedAt: new Date('2026-03-02T08:00:00Z') })];
    await toSign(closed.caseId, crew, at);
    await signLetter(head, { caseId: closed.caseId, opened: true, at });
    await consumeAll([consumer]);
    await changeCalendar(keeper, {
      change: (years) => withSwap(years, { off: ['2026-11-16'], worked: [], act: 'Sınaq qərarı № 1' }),
      act: 'Sınaq qərarı № 1',
      reason: 'Nazirlər Kabinetinin qərarı',
    });
    await consumeAll([consumer]);

    expect(await datesOf(open.caseId)).toMatchObject([
      { due_on: '2026-11-18', reason: 'registered', act: null },
      { due_on: '2026-11-19', reason: 'Nazirlər Kabinetinin qərarı', act: 'Sınaq qərarı № 1' },
    ]);
    expect(await datesOf(closed.caseId)).toHaveLength(1);
    expect(await datesOf(untouched.caseId)).toHaveLength(1);
    const view = await viewCase({ who: head, permissions: [] }, { caseId: open.caseId, purpose: 'oversight', at });
    expect(view.deadline).toMatchObject({ dueOn: '2026-11-19', act: 'Sınaq qərarı № 1' });
    expect(view.earlierDeadlines).toMatchObject([{ dueOn: '2026-11-18' }]);
    expect(view.row.dueOn).toBe('2026-11-19');
    expect((await messagesOf(open.caseId)).map((message) => message.purpose)).toEqual(['noticeRederived', 'noticeRederived']);
    await consumeAll([consumer]);
    expect(await datesOf(open.caseId)).toHaveLength(2);
    // Corrected backwards: the date returns, every value it ever had stays, the applicant hears of each.
    await changeCalendar(keeper, {
      change: (years) => withSwap(years, { off: [], worked: ['2026-11-16'], act: 'Sınaq qərarı № 2' }),
      act: 'Sınaq qərarı № 2',
      reason: 'Düzəliş',
    });
    await consumeAll([consumer]);
    expect((await datesOf(open.caseId)).map((one) => [one.due_on, one.act])).toEqual([
      ['2026-11-18', null],
      ['2026-11-19', 'Sınaq qərarı № 1'],
      ['2026-11-18', 'Sınaq qərarı № 2'],
    ]);
    expect(await messagesOf(open.caseId)).toHaveLength(4);
  });

  test('a date in a year whose calendar is not confirmed is provisional and says so to the applicant (J10.4)', async () => {
    const { caseId } = await aCase({ receivedAt: new Date('2026-11-24T08:00:00Z') });
    await takeCase(crew.specialist, { caseId });
    await extendDeadline(crew.specialist, { caseId, kind: 'study', workingDays: 0, reason: 'Sınaq', at: new Date('2026-11-24T09:00:00Z') });
    const view = await viewCase({ who: crew.specialist, permissions: [] }, { caseId, purpose: 'work', at: new Date('2026-11-24T09:00:00Z') });
    expect(view.deadline).toMatchObject({ dueOn: '2027-01-08', provisional: true, workingDays: 30 });
    expect(view.earlierDeadlines).toMatchObject([{ dueOn: '2026-12-15', provisional: false }]);
    // By hand: thirty days are counted, and each that is passed over has its reason.
    expect(view.deadline.derivation.filter((day) => day.counted !== null && day.counted > 0)).toHaveLength(30);
    expect(view.deadline.derivation.filter((day) => day.counted === null).every((day) => day.kind !== 'work')).toBe(true);
  });
});
