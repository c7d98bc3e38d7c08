import { beforeAll, describe, expect, test } from 'vitest';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { as, asSystem, json } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { approve, saveDraft, signLetter, submitForApproval, takeCase, verifyLetter, withdraw } from '../actions.ts';
import { aCase, aCrew, aPerson, type Crew, seedForCases } from '../testing/make.ts';
import {
  answerOpinion,
  askOpinions,
  cancelOpinion,
  certificatePdf,
  decideLate,
  declareStudy,
  giveToExpert,
  listOpinions,
  listWork,
  readdressOpinion,
  recordDelivery,
  rederiveOpenOpinions,
  remindExperts,
  scorecard,
  settlePast,
  settleVersion,
  viewOpinions,
  workItem,
} from './actions.ts';
import { asked, away, ofStructure, origin, seedStructures, structureId } from './testing/make.ts';

closeAfterAll();
type Person = Awaited<ReturnType<typeof aPerson>>;
let crew: Crew;
let tax: Person, taxToo: Person, standIn: Person, property: Person, coordinator: Person, head: Person;

/** Noon and the first minute of an office day. */
const noon = (day: string): Date => new Date(`${day}T08:00:00Z`);
const justAfter = (day: string): Date => new Date(`${day}T20:01:00Z`);

beforeAll(async () => {
  await testDatabase();
  await seedForCases();
  await seedStructures();
  crew = await aCrew();
  tax = await ofStructure('tax');
  standIn = await ofStructure('tax', 'expert', tax);
  property = await ofStructure('property');
  coordinator = await ofStructure('tax', 'coordinator');
  head = await aPerson('head');
});

const caseRow = (caseId: string) =>
  asSystem('test', 'case', (tx) => tx.selectFrom('cases').select(['stage', 'due_on', 'follows_case_id']).where('id', '=', caseId).executeTakeFirstOrThrow());
const opinion = (id: string) => asSystem('test', 'opinion', (tx) => tx.selectFrom('opinions').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const kindsOf = (caseId: string) =>
  asSystem('test', 'events', async (tx) =>
    (await tx.selectFrom('events').select('kind').where('subject_id', '=', caseId).orderBy('id').execute()).map((row) => row.kind),
  );
const mailsOf = (caseId: string) =>
  asSystem('test', 'mails', (tx) =>
    tx.selectFrom('outgoing_messages').select(['purpose', 'recipient', 'body']).where('subject_id', '=', caseId).orderBy('id').execute(),
  );
const answer = (who: Person, opinionId: string, outcome: 'agreed' | 'remarks' | 'objected' | 'noCompetence', at: Date) =>
  answerOpinion(who, { opinionId, outcome, body: outcome === 'agreed' ? '' : 'Sınaq qeydi', personName: 'Sınaqov Sınaq', personPost: 'Baş məsləhətçi', at });

describe('J4: an opinion becomes tacit', () => {
  test('one structure agrees, the other is silent until 24:00 of the tenth day', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax', 'property']);
    const [ofTax = '', ofProperty = ''] = opinionIds;
    expect(await opinion(ofTax)).toMatchObject({
      state: 'open',
      delivered_on: '2026-10-27',
      due_on: '2026-11-12',
      delivery_way: 'workplace',
      expert_id: tax.personId,
    });
    const view = await viewOpinions(crew.specialist, { caseId, at: noon('2026-10-27') });
    expect(view.dates).toMatchObject({ caseDueOn: '2026-11-18', dueOn: '2026-11-12', studyDueOn: '2026-11-19', breaks: false, studyBreaks: true });
    expect(view.release).toBe('opinionsAwaited');

    expect(await remindExperts(noon('2026-11-05'), origin)).toBe(0);
    await answer(property, ofProperty, 'agreed', noon('2026-11-06'));
    await remindExperts(noon('2026-11-06'), origin);
    await remindExperts(noon('2026-11-06'), origin);
    await remindExperts(noon('2026-11-11'), origin);
    const reminders = (await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-11') })).items.map((one) => one.reminders.map(({ kind }) => kind));
    expect(reminders).toEqual([['asked', 'expert', 'head'], ['asked']]);
    expect((await mailsOf(caseId)).filter(({ purpose }) => purpose === 'opinion.reminder.expert').length).toBe(2);

    expect(await settlePast(new Date('2026-11-12T19:59:59Z'))).toBe(0);
    expect(await settlePast(justAfter('2026-11-12'))).toBe(1);
    expect(await settlePast(justAfter('2026-11-12'))).toBe(0);
    expect((await opinion(ofTax)).state).toBe('tacit');
    const after = await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-13') });
    expect(after.items[0]?.certificate).toMatchObject({ arisenAt: '2026-11-12T20:00:00.000Z' });
    expect(after.items[1]?.certificate).toBeNull();
    expect((await caseRow(caseId)).stage).toBe('approval');
    const { content } = await certificatePdf(crew.specialist, ofTax, origin);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    const { verification_code } = await asSystem('test', 'certificate', (tx) =>
      tx.selectFrom('tacit_certificates').select('verification_code').where('opinion_id', '=', ofTax).executeTakeFirstOrThrow(),
    );
    expect(await verifyLetter(verification_code.toLowerCase())).toMatchObject({ kind: 'tacitAgreement', outgoingNumber: expect.stringMatching(/^R-2026-/) });

    await approve(crew.manager, { caseId, version: 1, at: noon('2026-11-13') });
    await signLetter(head, { caseId, opened: true, at: noon('2026-11-13') });
    // A late objection is kept and flagged; the certificate stands.
    await answer(tax, ofTax, 'objected', noon('2026-11-16'));
    const late = (await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-16') })).items[0];
    expect(late).toMatchObject({ state: 'tacit', answers: [{ outcome: 'objected', late: true, choice: null }] });
    expect((await listOpinions(crew.specialist, { view: 'late', page: 1, pageSize: 10 }, noon('2026-11-16'))).items.map((row) => row.id)).toContain(ofTax);
    const answerId = late?.answers[0]?.id ?? '';
    const follow = await decideLate(crew.specialist, { answerId, choice: 'repeat', reason: 'Yoxlanmalıdır', at: noon('2026-11-16') });
    expect(await caseRow(follow.followCaseId ?? '')).toMatchObject({ stage: 'investigating', follows_case_id: caseId });
    await expect(decideLate(crew.specialist, { answerId, choice: 'nothing', reason: 'x', at: noon('2026-11-16') })).rejects.toMatchObject({
      code: 'opinions.chosenAlready',
    });
    const card = (await scorecard(crew.manager, { from: '2026-10-01', to: '2026-11-30' })).find((row) => row.structureName.az === 'Dövlət Vergi Xidməti');
    expect(card).toMatchObject({ silent: 1, lateAnswers: 1 });
    expect(await kindsOf(caseId)).toEqual(
      expect.arrayContaining(['opinion.asked', 'opinion.reminded', 'opinion.tacit', 'case.submitted', 'opinion.lateDecided']),
    );
  });

  test('an answer at 00:05 meets the agreement that has arisen, whether or not the job ran', async () => {
    const { opinionIds } = await asked(crew, ['tax']);
    expect(await answer(tax, opinionIds[0] ?? '', 'objected', new Date('2026-11-12T20:05:00Z'))).toMatchObject({ state: 'tacit' });
  });

  test('while another structure objects nothing arises; when it takes the objection back, it does at that moment', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax', 'property']);
    const [ofTax = '', ofProperty = ''] = opinionIds;
    await answer(property, ofProperty, 'objected', noon('2026-11-05'));
    expect(await settlePast(justAfter('2026-11-12'))).toBe(0);
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-13') })).items[0]).toMatchObject({ state: 'open', heldByObjection: true });
    await expect(submitForApproval(crew.specialist, { caseId, version: 1, at: noon('2026-11-13') })).rejects.toMatchObject({
      code: 'opinions.opinionsAwaited',
    });
    await answer(property, ofProperty, 'agreed', noon('2026-11-16'));
    expect(await settlePast(noon('2026-11-17'))).toBe(1);
    expect((await opinion(ofTax)).settled_at?.toISOString()).toBe('2026-11-16T08:00:00.000Z');
  });

  test('remarks stop the letter from going on by itself, not the author', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax', 'property']);
    await answer(property, opinionIds[1] ?? '', 'remarks', noon('2026-11-05'));
    await settlePast(justAfter('2026-11-12'));
    expect((await caseRow(caseId)).stage).toBe('investigating');
    await submitForApproval(crew.specialist, { caseId, version: 1, at: noon('2026-11-13') });
    expect((await caseRow(caseId)).stage).toBe('approval');
  });
});

describe('J5: a structure’s expert on day nine', () => {
  test('extra study moves both clocks, a second is refused, the applicant is told the same day', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax']);
    const opinionId = opinionIds[0] ?? '';
    const item = await workItem(tax, opinionId, noon('2026-11-11'));
    expect(item).toMatchObject({
      clock: { elapsedDays: 9, totalDays: 10 },
      caseDueOn: '2026-11-18',
      study: { dueOn: '2026-11-19', caseDueOn: '2026-12-09', caseMoves: true },
    });
    const done = await declareStudy(tax, { opinionId, reason: 'Arxiv sənədləri yoxlanılır', at: noon('2026-11-11') });
    expect(done).toMatchObject({ dueOn: '2026-11-19', caseDueOn: '2026-12-09', caseMoved: true });
    expect((await caseRow(caseId)).due_on).toBe('2026-12-09');
    const told = (await mailsOf(caseId)).filter(({ purpose }) => purpose === 'noticeStudy');
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.body).toContain('Arxiv sənədləri yoxlanılır');
    await expect(declareStudy(tax, { opinionId, reason: 'Yenə', at: noon('2026-11-16') })).rejects.toMatchObject({ code: 'opinions.studyOnceAlready' });
    expect(await settlePast(justAfter('2026-11-12'))).toBe(0);
    expect(await settlePast(justAfter('2026-11-19'))).toBe(1);
  });

  test('the eleventh day is too late for it', async () => {
    const { opinionIds } = await asked(crew, ['tax', 'property']);
    await answer(property, opinionIds[1] ?? '', 'objected', noon('2026-11-05'));
    await expect(declareStudy(tax, { opinionId: opinionIds[0] ?? '', reason: 'Gec', at: noon('2026-11-13') })).rejects.toMatchObject({
      code: 'opinions.studyTooLate',
    });
  });

  test('a serviceman’s case stays where it is; only the structure’s clock moves', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax'], { servicemen: true });
    expect(await declareStudy(tax, { opinionId: opinionIds[0] ?? '', reason: 'Yoxlama', at: noon('2026-11-11') })).toMatchObject({
      dueOn: '2026-11-19',
      caseMoved: false,
    });
    expect((await caseRow(caseId)).due_on).toBe('2026-11-18');
  });

  test('each sees only own items; the stand-in those of the absent one; the coordinator those of the structure', async () => {
    const { opinionIds } = await asked(crew, ['tax', 'property']);
    const [ofTax = '', ofProperty = ''] = opinionIds;
    const seen = async (who: Person) => (await listWork(who, { view: 'open', page: 1, pageSize: 200 }, noon('2026-10-28'))).items.map((row) => row.id);
    expect(await seen(tax)).toContain(ofTax);
    expect(await seen(tax)).not.toContain(ofProperty);
    expect(await seen(standIn)).not.toContain(ofTax);
    expect(await seen(coordinator)).toContain(ofTax);
    expect(await seen(coordinator)).not.toContain(ofProperty);
    await expect(workItem(tax, ofProperty, noon('2026-10-28'))).rejects.toMatchObject({ kind: 'notFound' });
    await expect(answer(tax, ofProperty, 'agreed', noon('2026-10-28'))).rejects.toMatchObject({ kind: 'notFound' });
    await expect(answer(coordinator, ofTax, 'agreed', noon('2026-10-28'))).rejects.toMatchObject({ kind: 'notFound' });
    await expect(answer(standIn, ofTax, 'agreed', noon('2026-10-28'))).rejects.toMatchObject({ kind: 'notFound' });
    // Under row-level security itself: no row of the other structure, no case, no answer, no date, no event.
    const bare = await as(tax, 'looking around', async (tx) => ({
      opinions: (await tx.selectFrom('opinions').select('id').where('id', '=', ofProperty).execute()).length,
      cases: (await tx.selectFrom('cases').select('id').execute()).length,
      dates: (await tx.selectFrom('opinion_deadlines').select('id').where('opinion_id', '=', ofProperty).execute()).length,
      drafts: (await tx.selectFrom('case_drafts').select('id').execute()).length,
      events: (await tx.selectFrom('events').select('id').where('subject_kind', '=', 'case').execute()).length,
    }));
    expect(bare).toEqual({ opinions: 0, cases: 0, dates: 0, drafts: 0, events: 0 });
    await away(tax);
    expect(await seen(standIn)).toContain(ofTax);
    await answer(standIn, ofTax, 'remarks', noon('2026-10-29'));
    const row = await asSystem('test', 'answer', (tx) =>
      tx.selectFrom('opinion_answers').selectAll().where('opinion_id', '=', ofTax).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ by_person: standIn.personId, on_behalf_of: tax.personId, person_post: 'Baş məsləhətçi' });
    await asSystem('test', 'back', (tx) => tx.updateTable('absences').set({ during: 'empty' }).where('person_id', '=', tax.personId).execute());
  });

  test('a coordinator gives an item to another expert of the structure, and to nobody else', async () => {
    taxToo = await ofStructure('tax');
    const { opinionIds } = await asked(crew, ['tax']);
    const opinionId = opinionIds[0] ?? '';
    await expect(giveToExpert(coordinator, { opinionId, personId: property.personId, at: noon('2026-10-28') })).rejects.toMatchObject({
      code: 'opinions.notAnExpert',
    });
    const to = (await opinion(opinionId)).expert_id === tax.personId ? taxToo : tax;
    await giveToExpert(coordinator, { opinionId, personId: to.personId, at: noon('2026-10-28') });
    expect((await opinion(opinionId)).expert_id).toBe(to.personId);
    await expect(giveToExpert(property, { opinionId, personId: property.personId, at: noon('2026-10-28') })).rejects.toMatchObject({ kind: 'notFound' });
    await asSystem('test', 'gone', (tx) =>
      tx.updateTable('appointments').set({ valid_until: '2026-06-01T00:00:00Z' }).where('person_id', '=', taxToo.personId).execute(),
    );
  });

  test('“not within our competence” goes to another structure with a new clock', async () => {
    const { caseId, opinionIds } = await asked(crew, ['property']);
    await answer(property, opinionIds[0] ?? '', 'noCompetence', noon('2026-11-02'));
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-02') })).release).toBe('noCompetenceStands');
    const next = await readdressOpinion(crew.specialist, {
      opinionId: opinionIds[0] ?? '',
      structureId: await structureId('tax'),
      question: '',
      origin,
      at: noon('2026-11-03'),
    });
    expect(await opinion(next.id)).toMatchObject({ state: 'open', due_on: '2026-11-19' });
  });
});

describe('versions', () => {
  test('the same substance carries the opinions over, a changed one asks anew with a new clock', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax']);
    await answer(tax, opinionIds[0] ?? '', 'remarks', noon('2026-11-11'));
    await saveDraft(crew.specialist, { caseId, body: 'Düzəliş edilmiş mətn', basis: 'x', basedOn: 1, at: noon('2026-11-16') });
    await expect(submitForApproval(crew.specialist, { caseId, version: 2, at: noon('2026-11-16') })).rejects.toMatchObject({
      code: 'opinions.versionNotAsked',
    });
    await settleVersion(crew.specialist, { caseId, version: 2, substanceChanged: false, question: '', origin, at: noon('2026-11-16') });
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-16') })).release).toBeNull();
    await saveDraft(crew.specialist, { caseId, body: 'Mahiyyəti başqadır', basis: 'x', basedOn: 2, at: noon('2026-11-16') });
    const anew = await settleVersion(crew.specialist, { caseId, version: 3, substanceChanged: true, question: '', origin, at: noon('2026-11-16') });
    expect(await opinion(anew.opinionIds[0] ?? '')).toMatchObject({ state: 'open', due_on: '2026-11-30' });
    expect((await opinion(opinionIds[0] ?? '')).state).toBe('superseded');
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-16') })).release).toBe('opinionsAwaited');
  });
});

describe('faults', () => {
  test('a request sent twice, also at the same moment, is one', async () => {
    const { caseId } = await aCase();
    await takeCase(crew.specialist, { caseId });
    await saveDraft(crew.specialist, { caseId, body: 'Mətn', basis: '', basedOn: 0, at: noon('2026-10-27') });
    const structures = [{ structureId: await structureId('tax') }, { structureId: await structureId('tax') }];
    const send = () => askOpinions(crew.specialist, { caseId, version: 1, structures, question: '', origin, at: noon('2026-10-27') });
    const both = await Promise.allSettled([send(), send()]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((both.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'opinions.askedAlready' });
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-10-27') })).items).toHaveLength(1);
    expect((await mailsOf(caseId)).filter(({ purpose }) => purpose === 'opinion.asked')).toHaveLength(1);
  });

  test('another body, an ended structure and a sealed complaint are refused', async () => {
    const { caseId } = await asked(crew, ['property']);
    const ask = async (code: string) =>
      askOpinions(crew.specialist, {
        caseId,
        version: 1,
        structures: [{ structureId: await structureId(code) }],
        question: '',
        origin,
        at: noon('2026-10-27'),
      });
    await expect(ask('customs')).rejects.toMatchObject({ code: 'opinions.notOfMinistry' });
    await expect(ask('antimonopoly')).rejects.toMatchObject({ code: 'opinions.structureNotThen' });
  });

  test('a structure without an expert here has no clock until its receipt is on record', async () => {
    const { caseId, opinionIds } = await asked(crew, ['apparatus']);
    const opinionId = opinionIds[0] ?? '';
    expect(await opinion(opinionId)).toMatchObject({ state: 'sent', due_on: null });
    await settlePast(justAfter('2026-11-12'));
    expect((await opinion(opinionId)).state).toBe('sent');
    const deliver = (day: string) =>
      recordDelivery(crew.specialist, { opinionId, way: 'hand', proof: 'Daxil olma № 12', deliveredAt: noon(day), origin, at: noon('2026-10-30') });
    await expect(deliver('2026-10-20')).rejects.toMatchObject({ code: 'opinions.deliveredBeforeAsked' });
    await expect(deliver('2026-11-20')).rejects.toMatchObject({ code: 'opinions.deliveredAhead' });
    await deliver('2026-10-29');
    expect(await opinion(opinionId)).toMatchObject({ state: 'open', due_on: '2026-11-16', delivery_proof: 'Daxil olma № 12' });
    await cancelOpinion(crew.specialist, { opinionId, reason: 'Artıq lazım deyil', at: noon('2026-10-30') });
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-10-30') })).release).toBeNull();
  });

  test('a structure dissolved in mid-clock is never silent', async () => {
    const id = await asSystem(
      'test',
      'a structure',
      async (tx) =>
        (
          await tx
            .insertInto('structures')
            .values({ code: 'sinaq-s', kind: 'service', name_az: 'Sınaq Xidməti', name_ru: 'П', name_en: 'T', valid_from: '2020-01-01' })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
    );
    await ofStructure('sinaq-s');
    const { caseId, opinionIds } = await asked(crew, ['sinaq-s']);
    await asSystem('test', 'dissolved', (tx) => tx.updateTable('structures').set({ valid_until: '2026-11-10' }).where('id', '=', id).execute());
    await settlePast(noon('2026-11-10'));
    expect((await opinion(opinionIds[0] ?? '')).state).toBe('structureEnded');
    await settlePast(justAfter('2026-11-12'));
    expect((await caseRow(caseId)).stage).toBe('investigating');
    expect((await viewOpinions(crew.specialist, { caseId, at: noon('2026-11-13') })).release).toBe('structureGone');
  });

  test('two managers who approve at once: one does, the other is told', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax']);
    await answer(tax, opinionIds[0] ?? '', 'agreed', noon('2026-11-02'));
    await submitForApproval(crew.specialist, { caseId, version: 1, at: noon('2026-11-02') });
    const other = await aPerson('manager', 's3');
    const both = await Promise.allSettled([crew.manager, other].map((who) => approve(who, { caseId, version: 1, at: noon('2026-11-02') })));
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await kindsOf(caseId)).filter((kind) => kind === 'case.approved')).toHaveLength(1);
  });

  test('a case that ends takes its open requests with it', async () => {
    const { caseId, opinionIds } = await asked(crew, ['tax']);
    await withdraw(crew.specialist, { caseId, reason: 'Xahişi ilə', at: noon('2026-11-02') });
    expect((await opinion(opinionIds[0] ?? '')).state).toBe('cancelled');
    expect(await settlePast(justAfter('2026-11-12'))).toBe(0);
  });
});

describe('the calendar moves by decree', () => {
  const change = (days: { off?: string[]; worked?: string[] }) =>
    asSystem('test', 'a decree', async (tx) => {
      const years = calendarYears.map((year) =>
        year.year === 2026 ? { ...year, swaps: [...year.swaps, { off: days.off ?? [], worked: days.worked ?? [], act: 'Sınaq qərarı' }] } : year,
      );
      await tx
        .insertInto('calendar_versions')
        .values({ years: json(years), act_text: 'Sınaq qərarı', reason: 'sınaq' })
        .execute();
    });
  const rederive = (at: Date) =>
    asSystem('test', 'rederive', (tx) => rederiveOpenOpinions(tx, { reason: 'sınaq', act: 'Sınaq qərarı', at, causeId: undefined }));

  test('before the agreement the date moves and both values stay; after it the certificate stands; no term ends in the past', async () => {
    const before = await asked(crew, ['tax']);
    const over = await asked(crew, ['tax'], {}, new Date('2026-10-20T06:00:00Z'));
    await settlePast(noon('2026-11-05'));
    const stood = await opinion(over.opinionIds[0] ?? '');
    expect(stood).toMatchObject({ state: 'tacit', due_on: '2026-11-03' });

    await change({ worked: ['2026-11-09'] });
    await rederive(noon('2026-11-05'));
    const view = await viewOpinions(crew.specialist, { caseId: before.caseId, at: noon('2026-11-05') });
    expect(view.items[0]).toMatchObject({
      dueOn: '2026-11-11',
      deadline: { dueOn: '2026-11-11', act: 'Sınaq qərarı' },
      earlierDeadlines: [{ dueOn: '2026-11-12' }],
    });
    expect(await opinion(over.opinionIds[0] ?? '')).toEqual(stood);

    // Corrected on the last day itself so that the count would end earlier: the structure keeps that day to its end.
    await change({ worked: ['2026-10-31', '2026-11-01', '2026-11-07', '2026-11-08', '2026-11-09', '2026-11-10'] });
    await rederive(noon('2026-11-11'));
    expect(await opinion(before.opinionIds[0] ?? '')).toMatchObject({ due_on: '2026-11-11', state: 'open' });
    expect(await settlePast(justAfter('2026-11-11'))).toBeGreaterThan(0);
    expect((await opinion(before.opinionIds[0] ?? '')).state).toBe('tacit');
  });
});
