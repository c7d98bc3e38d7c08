import { currentCalendar } from '#law/actions.ts';
import { recordRead } from '#access/actions.ts';
import { officeDay } from '#language/format.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { isOpen } from '../case.ts';
import { caseDeadline, refuseExtension } from '../deadline.ts';
import { extendable } from '../extension.ts';
import { todayOf } from '../list.ts';
import { caseById, type CaseRecord, extensionsOf, namesOf } from '../store.ts';
import { opinionDeadline } from './clock.ts';
import type { WorkItem, WorkRow, workViews } from './contract.ts';
import { refuseAnswer, refuseStudy } from './opinion.ts';
import { answersOf, factsOfOpinion, opinionById, opinionDeadlines, type OpinionRecord } from './store.ts';
import { opinionTermsOn } from './terms.ts';
import { answerOf, caseClockOf, clockOf, deadlineOf, structureNames } from './view.ts';

export type WorkQuery = { readonly view: (typeof workViews)[number]; readonly page: number; readonly pageSize: number };
const openStates = ['open', 'sent'] as const;

/** What the caller answers for, stands in for or coordinates: the policy on `opinions` is the only filter (R12). */
export async function listWork(who: Who, query: WorkQuery, at: Date): Promise<{ items: WorkRow[]; total: number; open: number }> {
  const found = await as(who, 'workplace of a structure', async (tx) => {
    const own = tx
      .selectFrom('opinions')
      .where(sql<boolean>`(expert_id = current_person() or expert_id = any (stood_in_for()) or structure_id = any (structures_of('coordinator')))`);
    const shown = query.view === 'open' ? own.where('state', 'in', openStates) : own.where('state', 'not in', openStates);
    const { total } = await shown.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const { open } = await own
      .where('state', 'in', openStates)
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .executeTakeFirstOrThrow();
    const rows = await shown
      .select(['id', 'case_id', mineNow.as('mine')])
      .orderBy(query.view === 'open' ? sql`due_on nulls first` : sql`settled_at desc nulls last`)
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    return { rows, total: Number(total), open: Number(open) };
  });
  // Number, subject and dates of cases whose rows the expert may not read: shown by the room, for these items only.
  const items = await asSystem('opinions', 'workplace of a structure', async (tx) => {
    const now = await todayOf(tx, at);
    const made: WorkRow[] = [];
    for (const row of found.rows) made.push(await workRow(tx, await opinionById(tx, row.id), await caseById(tx, row.case_id), row.mine, now));
    return made;
  });
  return { items, total: found.total, open: found.open };
}

const mineNow = sql<boolean>`coalesce(expert_id = current_person() or expert_id = any (stood_in_for()), false)`;

type Today = Awaited<ReturnType<typeof todayOf>>;

async function workRow(tx: Tx, opinion: OpinionRecord, kase: CaseRecord, mine: boolean, now: Today): Promise<WorkRow> {
  const names = await namesOf(tx, [opinion.expert_id]);
  const structures = await structureNames(tx, [opinion.structure_id]);
  const away = await tx
    .selectFrom('absences')
    .select('id')
    .where('person_id', '=', opinion.expert_id ?? opinion.asked_by)
    .where(sql<boolean>`during @> now()`)
    .executeTakeFirst();
  return {
    id: opinion.id,
    caseNumber: kase.number,
    subject: kase.subject,
    structureName: structures.get(opinion.structure_id) ?? { az: '', ru: '', en: '' },
    state: opinion.state,
    mine,
    expertId: opinion.expert_id,
    expertName: opinion.expert_id ? (names.get(opinion.expert_id) ?? null) : null,
    expertAway: opinion.expert_id !== null && away !== undefined,
    askedAt: opinion.asked_at.toISOString(),
    dueOn: opinion.due_on,
    clock: clockOf(opinion, now),
  };
}

/**
 * One item in full: the frozen version, the articles it cites, the appeal, both clocks. Nothing of what other
 * structures say, no clerk's note, no earlier version. The read is recorded with its purpose.
 */
export async function workItem(who: Who, opinionId: string, at: Date): Promise<WorkItem> {
  const { mine, signs } = await as(who, 'reading an item of the structure', async (tx) => {
    const own = await tx
      .selectFrom('opinions')
      .select(mineNow.as('mine'))
      .where('id', '=', opinionId)
      .where(sql<boolean>`(expert_id = current_person() or expert_id = any (stood_in_for()) or structure_id = any (structures_of('coordinator')))`)
      .executeTakeFirst();
    if (own) await recordRead(tx, who, { purpose: 'opinion', subjectKind: 'opinion', subjectId: opinionId });
    const last = await tx
      .selectFrom('opinion_answers')
      .select(['person_name', 'person_post'])
      .where('by_person', '=', who.personId)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    const me = await namesOf(tx, [who.personId]);
    return { mine: own?.mine ?? null, signs: { name: last?.person_name ?? me.get(who.personId ?? '') ?? '', post: last?.person_post ?? '' } };
  });
  return asSystem('opinions', 'reading an item of the structure', async (tx) => {
    const opinion = await opinionById(tx, mine === null ? crypto.randomUUID() : opinionId);
    const kase = await caseById(tx, opinion.case_id);
    const now = await todayOf(tx, at);
    const draft = await tx.selectFrom('case_drafts').select(['body', 'basis', 'version']).where('id', '=', opinion.covers_draft_id).executeTakeFirstOrThrow();
    const [inForce, ...earlier] = (await opinionDeadlines(tx, [opinionId])).map(deadlineOf);
    const certificate = await tx.selectFrom('tacit_certificates').select(['number', 'arisen_at']).where('opinion_id', '=', opinionId).executeTakeFirst();
    const facts = factsOfOpinion(opinion);
    return {
      ...(await workRow(tx, opinion, kase, mine ?? false, now)),
      kind: kase.kind,
      lang: kase.lang,
      body: kase.body,
      draft: draft.body,
      basis: draft.basis,
      version: draft.version,
      question: opinion.question,
      deliveredAt: opinion.delivered_at?.toISOString() ?? null,
      proof: opinion.delivery_proof,
      deadline: inForce ?? null,
      earlierDeadlines: earlier,
      caseDueOn: kase.due_on,
      caseClock: caseClockOf(kase, now),
      caseClosed: !isOpen(kase.stage),
      studyReason: opinion.study_reason,
      study: refuseStudy(facts, now.today) === null ? await studyDates(tx, opinion, kase, now) : null,
      refusals: { answer: refuseAnswer(facts, !isOpen(kase.stage)), study: refuseStudy(facts, now.today) },
      answers: (await answersOf(tx, [opinionId])).map(answerOf),
      certificate: certificate ? { number: certificate.number, arisenAt: certificate.arisen_at.toISOString() } : null,
      signs,
    };
  });
}

async function studyDates(tx: Tx, opinion: OpinionRecord, kase: CaseRecord, now: Today): Promise<WorkItem['study']> {
  const deliveredOn = opinion.delivered_on ?? officeDay(opinion.asked_at);
  const { calendar } = await currentCalendar(tx);
  const { dueOn } = opinionDeadline({ deliveredOn, studied: true, correctedOn: null }, calendar, await opinionTermsOn(tx, deliveredOn));
  const given = extendable(kase, await extensionsOf(tx, kase.id));
  const moves = dueOn > kase.due_on && refuseExtension(given, { kind: 'study', workingDays: 0, today: now.today }, now.terms) === null;
  const longer = caseDeadline(
    { registeredOn: kase.clock_from ?? kase.registered_on, clock: kase.clock, servicemen: kase.servicemen, studied: true, extensionDays: kase.extension_days },
    calendar,
    now.terms,
  );
  return { dueOn, caseDueOn: moves ? longer.dueOn : kase.due_on, caseMoves: moves };
}
