import { beforeAll, describe, expect, test } from 'vitest';
import { as, asSystem } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import {
  addNote,
  applicantAdds,
  approve,
  assignCase,
  casesOfApplicant,
  handOverCase,
  markDispatched,
  markReturned,
  openCase,
  previewDue,
  publicCase,
  rateCase,
  returnWithRemark,
  saveDraft,
  sendDispatch,
  settleDispatches,
  signBatch,
  signLetter,
  submitForApproval,
  takeCase,
  verifyLetter,
  withdraw,
} from './actions.ts';
import { listCases, toSignRows } from './list.ts';
import { viewCase } from './view.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases, toSign } from './testing/make.ts';

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

const stageOf = (caseId: string) =>
  asSystem('test', 'stage', async (tx) => (await tx.selectFrom('cases').select('stage').where('id', '=', caseId).executeTakeFirstOrThrow()).stage);
const kindsOf = (caseId: string) =>
  asSystem('test', 'events', async (tx) =>
    (await tx.selectFrom('events').select('kind').where('subject_id', '=', caseId).where('subject_kind', '=', 'case').orderBy('id').execute()).map(
      (row) => row.kind,
    ),
  );

describe('registering', () => {
  test('gives a number, the legal date with its derivation, and an event', async () => {
    const opened = await aCase();
    expect(opened.number).toMatch(/^M-2026-\d{6}$/);
    expect(opened.dueOn).toBe('2026-11-18');
    expect(opened.derivation.at(-1)).toMatchObject({ date: '2026-11-18', counted: 15 });
    expect(await kindsOf(opened.caseId)).toContain('case.opened');
  });

  test('the same id twice is one case, also at the same moment', async () => {
    const id = crypto.randomUUID();
    const { contactId, applicantId } = await aCase();
    const open = () =>
      asSystem('test', 'twice', (tx) =>
        openCase(tx, {
          id,
          actor: 'test',
          contactId,
          matterId: null,
          applicantId,
          kind: 'complaint',
          clock: 'law',
          structureId: null,
          topicId: null,
          subject: 'Bir dəfə',
          body: '',
          lang: 'az',
          receivedAt: at,
          channel: 'portal',
          replyBy: 'post',
          replyTo: 'Sınaq küçəsi 1',
          acceptedBy: null,
        }),
      );
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.number).toBe(second.number);
    expect(await open()).toEqual(first);
  });

  test('mail of a Saturday is registered and counted from Monday', async () => {
    const opened = await aCase({ channel: 'email', receivedAt: new Date('2026-11-14T10:00:00Z') });
    const row = await asSystem('test', 'row', (tx) =>
      tx.selectFrom('cases').select(['registered_on', 'registered_at']).where('id', '=', opened.caseId).executeTakeFirstOrThrow(),
    );
    expect(row.registered_on).toBe('2026-11-16');
    expect(row.registered_at.toISOString()).toBe('2026-11-15T20:00:00.000Z');
  });

  test('the date shown before is the date given', async () => {
    const due = await asSystem('test', 'preview', (tx) => previewDue(tx, { clock: 'centre', receivedAt: new Date('2026-10-27T09:00:00Z'), channel: 'phone' }));
    const opened = await aCase({ clock: 'centre', kind: 'question', receivedAt: new Date('2026-10-27T09:00:00Z'), channel: 'phone' });
    expect(due.dueOn).toBe('2026-11-12');
    expect(opened.dueOn).toBe(due.dueOn);
    expect(opened.number).toMatch(/^A-2026-/);
  });

  test('twenty at once are numbered without a gap', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => aCase({ receivedAt: new Date('2025-06-03T08:00:00Z') })));
    const numbers = opened.map((one) => Number(one.number.slice(-6))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at_) => at_ + 1));
  });
});

describe('the road of an answer', () => {
  test('registered, taken, written, approved, signed, queued, sent', async () => {
    const { caseId, number, contactId } = await aCase();
    await toSign(caseId, crew, at);
    expect(await stageOf(caseId)).toBe('toSign');
    const signed = await signLetter(head, { caseId, opened: true, at });
    expect(signed.outgoingNumber).toMatch(/^X-2026-\d{6}$/);
    expect(await stageOf(caseId)).toBe('answered');

    const dispatch = await asSystem('test', 'dispatch', (tx) =>
      tx.selectFrom('dispatches').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
    );
    expect(dispatch).toMatchObject({ channel: 'email', state: 'queued', recipient: 'sinaq@example.invalid' });
    await sendDispatch(dispatch.id, 'http://localhost:3000');
    await sendDispatch(dispatch.id, 'http://localhost:3000');
    const messages = await asSystem('test', 'outbox', (tx) => tx.selectFrom('outgoing_messages').selectAll().where('subject_id', '=', caseId).execute());
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ id: dispatch.id, channel: 'mail', state: 'queued' });
    const [attachment] = (messages[0]?.attachments ?? []) as { name: string; base64: string }[];
    expect(attachment?.name).toBe(`${signed.outgoingNumber}.pdf`);
    expect(
      Buffer.from(attachment?.base64 ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    await asSystem('test', 'sent', (tx) => tx.updateTable('outgoing_messages').set({ state: 'sent', sent_at: at }).where('id', '=', dispatch.id).execute());
    await settleDispatches();
    const settled = await asSystem('test', 'dispatch', (tx) =>
      tx.selectFrom('dispatches').select('state').where('id', '=', dispatch.id).executeTakeFirstOrThrow(),
    );
    expect(settled.state).toBe('sent');
    expect(await kindsOf(caseId)).toEqual([
      'case.opened',
      'case.taken',
      'case.draftSaved',
      'case.submitted',
      'case.approved',
      'case.signed',
      'case.letterQueued',
      'case.dispatched',
    ]);

    const view = await asSystem('portal', 'track', (tx) => publicCase(tx, caseId));
    expect(view).toMatchObject({ number, stage: 'answered', answer: { outgoingNumber: signed.outgoingNumber } });
    const verified = await verifyLetter(view.answer?.verificationCode ?? '');
    expect(verified).toMatchObject({ outgoingNumber: signed.outgoingNumber, capacity: 'head', signedOn: '2026-11-12', kind: 'reply' });
    expect(JSON.stringify(verified)).not.toContain('Nümunəyeva');
    expect(contactId).not.toBe('');
  });

  test('nothing of the letter is public before its signature', async () => {
    const { caseId } = await aCase();
    await toSign(caseId, crew, at);
    const view = await asSystem('portal', 'track', (tx) => publicCase(tx, caseId));
    expect(view.answer).toBeNull();
    expect(view.stage).toBe('toSign');
  });

  test('a return brings the remark back to the writer, and the next version is approved', async () => {
    const { caseId } = await aCase();
    await toSign(caseId, crew, at);
    await returnWithRemark(head, { caseId, remark: 'Maddəni dəqiqləşdirin', at });
    expect(await stageOf(caseId)).toBe('investigating');
    await expect(signLetter(head, { caseId, opened: true, at })).rejects.toMatchObject({ code: 'cases.notToSign' });
    await saveDraft(crew.specialist, { caseId, body: 'Hörmətli Sınaq,\n\nDüzəldilmiş mətn.', basis: '2-ci maddə', basedOn: 1, at });
    await submitForApproval(crew.specialist, { caseId, version: 2, at });
    await approve(crew.manager, { caseId, version: 2, at });
    const view = await viewCase({ who: crew.specialist, permissions: ['cases.work'] }, { caseId, purpose: 'work', at });
    expect(view.drafts.map((draft) => draft.version)).toEqual([2, 1]);
    expect(view.returns[0]).toMatchObject({ remark: 'Maddəni dəqiqləşdirin', fromStage: 'toSign' });
    expect(view.nextStep).toBe('awaitSignature');
  });

  test('paper waits to be printed; a returned letter goes out once more', async () => {
    const { caseId } = await aCase({ replyBy: 'post', replyTo: 'Sınaq şəhəri, Misal küçəsi 1' });
    await toSign(caseId, crew, at);
    await signLetter(head, { caseId, opened: true, at });
    const dispatches = () =>
      asSystem('test', 'dispatch', (tx) => tx.selectFrom('dispatches').selectAll().where('case_id', '=', caseId).orderBy('created_at').execute());
    const [first] = await dispatches();
    expect(first?.state).toBe('toPrint');
    const dispatchId = first?.id ?? '';
    await expect(markReturned(crew.specialist, { dispatchId, note: 'köçüb', sendAgainTo: '', at })).rejects.toMatchObject({ code: 'cases.notSentYet' });
    await markDispatched(crew.specialist, { dispatchId, note: '', at });
    await expect(markDispatched(crew.specialist, { dispatchId, note: '', at })).rejects.toMatchObject({ code: 'cases.sentAlready' });
    await markReturned(crew.specialist, { dispatchId, note: 'köçüb', sendAgainTo: 'Misal küçəsi 2', at: new Date(at.getTime() + 1000) });
    expect((await dispatches()).map((row) => [row.state, row.recipient])).toEqual([
      ['returned', 'Sınaq şəhəri, Misal küçəsi 1'],
      ['toPrint', 'Misal küçəsi 2'],
    ]);
  });

  test('a letter without an address is not submitted (R2)', async () => {
    const { caseId } = await aCase({ replyBy: 'post', replyTo: '' });
    await takeCase(crew.specialist, { caseId });
    await saveDraft(crew.specialist, { caseId, body: 'Mətn', basis: '', basedOn: 0, at });
    await expect(submitForApproval(crew.specialist, { caseId, version: 1, at })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'cases.missing_replyAddress',
    });
  });
});

describe('two people, one case', () => {
  test('only one of two takes it', async () => {
    const { caseId } = await aCase();
    const other = await aPerson('specialist', 's3');
    const results = await Promise.allSettled([takeCase(crew.specialist, { caseId }), takeCase(other, { caseId })]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'cases.takenByAnother' } });
  });

  test('a save that has not read the newest version is refused and loses nothing', async () => {
    const { caseId } = await aCase();
    await takeCase(crew.specialist, { caseId });
    await saveDraft(crew.specialist, { caseId, body: 'Birinci', basis: '', basedOn: 0, at });
    await expect(saveDraft(crew.specialist, { caseId, body: 'Köhnə ekrandan', basis: '', basedOn: 0, at })).rejects.toMatchObject({
      code: 'cases.draftMovedOn',
    });
    await saveDraft(crew.specialist, { caseId, body: 'Birinci', basis: '', basedOn: 1, at });
    expect((await kindsOf(caseId)).filter((kind) => kind === 'case.draftSaved')).toHaveLength(1);
  });

  test('a case is handed to a colleague who can work, by whoever has it; a manager assigns', async () => {
    const { caseId } = await aCase();
    const other = await aPerson('specialist', 's3');
    const analyst = await aPerson('analyst', 's5');
    await takeCase(crew.specialist, { caseId });
    await expect(handOverCase(other, { caseId, personId: other.personId, reason: 'x', at })).rejects.toMatchObject({ code: 'cases.notYours' });
    await expect(handOverCase(crew.specialist, { caseId, personId: analyst.personId, reason: 'x', at })).rejects.toMatchObject({ code: 'cases.cannotWork' });
    await handOverCase(crew.specialist, { caseId, personId: other.personId, reason: 'məzuniyyət', at });
    await assignCase(crew.manager, { caseId, personId: crew.specialist.personId, reason: '', at });
    expect((await viewCase({ who: crew.specialist, permissions: ['cases.work'] }, { caseId, purpose: 'work', at })).mine).toBe(true);
  });
});

describe('who may sign, at this instant', () => {
  test('a manager’s approval never sends; a manager signs only as acting head; a deputy within a delegation', async () => {
    const day = new Date('2026-12-01T07:00:00Z');
    const deputy = await aPerson('deputy');
    const cases = [await aCase(), await aCase(), await aCase()];
    for (const one of cases) await toSign(one.caseId, crew, day);
    const [first, second, third] = cases.map((one) => one.caseId) as [string, string, string];
    await expect(signLetter(crew.manager, { caseId: first, opened: true, at: day })).rejects.toMatchObject({ code: 'cases.mayNotSign' });
    await expect(signLetter(deputy, { caseId: first, opened: true, at: day })).rejects.toMatchObject({ code: 'cases.mayNotSign' });
    await asSystem('test', 'delegation', (tx) =>
      tx
        .insertInto('delegations')
        .values({ person_id: deputy.personId, scope: 'signReplies', during: '[2026-11-30T00:00:00Z,2026-12-02T00:00:00Z)', basis: 'Həvalə № 12' })
        .execute(),
    );
    const signed = await signLetter(deputy, { caseId: first, opened: true, at: day });
    const document = await asSystem('test', 'document', (tx) =>
      tx.selectFrom('signed_documents').selectAll().where('id', '=', signed.documentId).executeTakeFirstOrThrow(),
    );
    expect(document).toMatchObject({ capacity: 'deputy', capacity_basis: 'Həvalə № 12' });
    await expect(signLetter(deputy, { caseId: second, opened: true, at: new Date('2026-12-02T07:00:00Z') })).rejects.toMatchObject({
      code: 'cases.mayNotSign',
    });

    await asSystem('test', 'acting', (tx) =>
      tx
        .insertInto('acting_heads')
        .values({ person_id: crew.manager.personId, during: '[2026-12-03T00:00:00Z,2026-12-05T00:00:00Z)', basis: 'Əmr № 3' })
        .execute(),
    );
    const later = new Date('2026-12-03T07:00:00Z');
    await expect(signLetter(head, { caseId: second, opened: true, at: later })).rejects.toMatchObject({ code: 'cases.mayNotSign' });
    await signLetter(crew.manager, { caseId: second, opened: false, at: later });
    const rows = await as(head, 'İmzaya', (tx) => toSignRows(tx, later));
    expect(rows.map((row) => row.id)).toContain(third);
  });

  test('a batch: each letter its own signature, a refused one spoils no other, X has no gap', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await aCase()).caseId));
    for (const id of ids.slice(0, 5)) await toSign(id, crew, at);
    const { before } = await asSystem('test', 'counter', (tx) =>
      tx
        .selectFrom('signed_documents')
        .select((e) => e.fn.countAll<number>().as('before'))
        .executeTakeFirstOrThrow(),
    );
    const [one, two] = await Promise.all([
      signBatch(head, { caseIds: ids.slice(0, 3), openedIds: ids.slice(0, 1), at: () => at }),
      signBatch(head, { caseIds: [...ids.slice(2), crypto.randomUUID()], openedIds: [], at: () => at }),
    ]);
    const numbers = [...one.signed, ...two.signed].map((letter) => Number(letter.outgoingNumber.slice(-6))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 5 }, (_, step) => Number(before) + step + 1));
    expect([...one.refused, ...two.refused].map((refusal) => refusal.code).toSorted()).toEqual(['cases.notToSign', 'cases.notToSign', 'platform.notFound']);
  });
});

describe('sealed cases (R15)', () => {
  test('are not seen by specialists, by the person concerned, nor by their manager', async () => {
    const { caseId } = await aCase({ sealed: true, concernsPersonId: crew.specialist.personId, kind: 'complaint' });
    const quality = await aPerson('quality', 's4');
    for (const who of [crew.specialist, crew.manager, await aPerson('specialist', 's3')]) {
      await expect(viewCase({ who, permissions: [] }, { caseId, purpose: 'work', at })).rejects.toMatchObject({ kind: 'notFound' });
      await expect(takeCase(who, { caseId })).rejects.toMatchObject({ kind: 'notFound' });
      const found = await listCases(who, { scope: 'all', page: 1, pageSize: 200 }, at);
      expect(found.items.some((row) => row.id === caseId)).toBe(false);
    }
    await takeCase(quality, { caseId });
    await addNote(quality, { caseId, body: 'Qapalı qeyd', at });
    expect(await as(crew.specialist, 'peep', (tx) => tx.selectFrom('case_notes').select('id').where('case_id', '=', caseId).execute())).toEqual([]);
    expect(await as(crew.specialist, 'peep', (tx) => tx.selectFrom('events').select('id').where('subject_id', '=', caseId).execute())).toEqual([]);
  });

  test('a case about the head opens to nobody inside', async () => {
    const { caseId } = await aCase({ sealed: true, concernsPersonId: head.personId });
    await expect(viewCase({ who: head, permissions: [] }, { caseId, purpose: 'work', at })).rejects.toMatchObject({ kind: 'notFound' });
    await expect(viewCase({ who: await aPerson('quality', 's4'), permissions: [] }, { caseId, purpose: 'work', at })).rejects.toMatchObject({
      kind: 'notFound',
    });
  });
});

describe('reading and finding', () => {
  test('a case brought in without events tells its course from its rows', async () => {
    const { caseId, number } = await aCase();
    const imported = crypto.randomUUID();
    await asSystem('test', 'import', async (tx) => {
      const row = await tx.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow();
      await tx
        .insertInto('cases')
        .values({ ...row, id: imported, number: `${number}-köhnə` })
        .execute();
      const deadline = await tx.selectFrom('case_deadlines').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow();
      await tx
        .insertInto('case_deadlines')
        .values({ ...deadline, id: crypto.randomUUID(), case_id: imported, derivation: JSON.stringify(deadline.derivation) })
        .execute();
    });
    const before = await viewCase({ who: head, permissions: [] }, { caseId: imported, purpose: 'oversight', at });
    expect(before.course.map((entry) => [entry.kind, entry.at])).toEqual([['case.opened', '2026-10-26T06:12:00.000Z']]);
    await takeCase(crew.specialist, { caseId: imported });
    const after = await viewCase({ who: head, permissions: [] }, { caseId: imported, purpose: 'oversight', at });
    expect(after.course.map((entry) => entry.kind)).toEqual(['case.opened', 'case.taken']);
  });

  test('opening a case records who read it and why', async () => {
    const { caseId, contactId } = await aCase();
    await viewCase({ who: head, permissions: [] }, { caseId, purpose: 'oversight', at });
    const reads = await asSystem('test', 'reads', (tx) => tx.selectFrom('reads').selectAll().where('subject_id', '=', caseId).execute());
    expect(reads).toMatchObject([{ person_id: head.personId, purpose: 'oversight', contact_id: contactId }]);
  });

  test('by number, by its beginning, by folded words of the subject, among open and closed', async () => {
    const { caseId, number } = await aCase({ subject: 'İcarə haqqının yenidən hesablanması' });
    const find = async (q: string) => (await listCases(crew.specialist, { scope: 'mine', q, page: 1, pageSize: 200 }, at)).items.map((row) => row.id);
    expect(await find(number)).toEqual([caseId]);
    expect(await find(number.slice(0, 8).toLowerCase())).toContain(caseId);
    expect(await find(String(Number(number.slice(-6))))).toContain(caseId);
    expect(await find('icare haqqinin')).toEqual([caseId]);
    expect(await find('100%')).toEqual([]);
  });

  test('lateness is computed at the look', async () => {
    const { caseId } = await aCase();
    const rowOn = async (day: string) =>
      (await listCases(crew.manager, { scope: 'unassigned', page: 1, pageSize: 200 }, new Date(`${day}T08:00:00Z`))).items.find((row) => row.id === caseId);
    expect(await rowOn('2026-11-18')).toMatchObject({ urgency: 'today', leftDays: 0, group: 'today' });
    expect(await rowOn('2026-11-19')).toMatchObject({ urgency: 'late', leftDays: -1, group: 'today' });
    expect(await rowOn('2026-10-28')).toMatchObject({ urgency: 'later', group: 'later' });
  });
});

describe('the applicant', () => {
  test('adds, withdraws, rates once; the card lists the cases', async () => {
    const { caseId, applicantId } = await aCase();
    await asSystem('portal', 'add', (tx) => applicantAdds(tx, { caseId, body: 'Qəbzi də göndərirəm', at }));
    await toSign(caseId, crew, at);
    await expect(asSystem('portal', 'rate', (tx) => rateCase(tx, { caseId, rating: 5, comment: null, at }))).rejects.toMatchObject({
      code: 'cases.notAnswered',
    });
    await signLetter(head, { caseId, opened: true, at });
    await asSystem('portal', 'rate', (tx) => rateCase(tx, { caseId, rating: 2, comment: 'gec', at }));
    await expect(asSystem('portal', 'rate', (tx) => rateCase(tx, { caseId, rating: 5, comment: null, at }))).rejects.toMatchObject({
      code: 'cases.ratedAlready',
    });
    await expect(withdraw(crew.specialist, { caseId, reason: 'x', at })).rejects.toMatchObject({ code: 'cases.closedAlready' });
    const listed = await as(head, 'card', (tx) => casesOfApplicant(tx, applicantId));
    expect(listed).toMatchObject([{ caseId, stage: 'answered', open: false }]);
  });

  test('takes an open appeal back and is told', async () => {
    const { caseId } = await aCase();
    await takeCase(crew.specialist, { caseId });
    await withdraw(crew.specialist, { caseId, reason: 'Müraciət edənin xahişi', at });
    expect(await stageOf(caseId)).toBe('withdrawn');
    const messages = await asSystem('test', 'outbox', (tx) =>
      tx.selectFrom('outgoing_messages').select(['channel', 'purpose']).where('subject_id', '=', caseId).execute(),
    );
    expect(messages.map((message) => message.channel).toSorted()).toEqual(['mail', 'sms']);
  });
});
