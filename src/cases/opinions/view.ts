import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { refuseWork } from '../case.ts';
import { readClock } from '../deadline.ts';
import { todayOf } from '../list.ts';
import { caseById, type CaseRecord, factsOf, latestDraft, namesOf } from '../store.ts';
import { breaksOuter } from './clock.ts';
import type { CaseOpinions, OpinionView } from './contract.ts';
import { isPast, objectionStands, refuseRelease } from './opinion.ts';
import { type AnswerRecord, answersOf, factsOfOpinion, type OpinionDeadlineRecord, opinionDeadlines, type OpinionRecord, opinionsOfCase } from './store.ts';
import { opinionTermsOn } from './terms.ts';

type Today = Awaited<ReturnType<typeof todayOf>>;

export const deadlineOf = (row: OpinionDeadlineRecord) => ({
  dueOn: row.due_on,
  workingDays: row.working_days,
  provisional: row.provisional,
  calendarVersion: row.calendar_version,
  derivation: row.derivation as CountedDay[],
  derivedAt: row.derived_at.toISOString(),
  reason: row.reason,
  act: row.act,
});

export const answerOf = (row: AnswerRecord) => ({
  id: row.id,
  outcome: row.outcome,
  body: row.body,
  personName: row.person_name,
  personPost: row.person_post,
  at: row.at.toISOString(),
  standIn: row.on_behalf_of !== null,
  late: row.late,
  choice: row.choice,
  choiceReason: row.choice_reason,
  followCaseId: row.follow_case_id,
});

type Clocked = Pick<OpinionRecord, 'delivered_on' | 'due_on' | 'allowed_days' | 'settled_at'>;
/** Where the structure's clock stands; it stops with the answer. Null before the delivery is proven. */
export function clockOf(opinion: Clocked, { today, calendar, terms }: Today) {
  if (opinion.delivered_on === null || opinion.due_on === null) return null;
  const seenOn = opinion.settled_at ? min(officeDay(opinion.settled_at), opinion.due_on) : today;
  return readClock({ registeredOn: opinion.delivered_on, dueOn: opinion.due_on, totalDays: opinion.allowed_days }, seenOn, calendar, terms);
}
const min = (a: string, b: string): string => (a < b ? a : b);

/** The applicant's clock beside it. */
export const caseClockOf = (kase: Pick<CaseRecord, 'registered_on' | 'due_on' | 'allowed_days' | 'extension_days' | 'closed_at'>, now: Today) =>
  readClock(
    { registeredOn: kase.registered_on, dueOn: kase.due_on, totalDays: kase.allowed_days + kase.extension_days },
    kase.closed_at ? officeDay(kase.closed_at) : now.today,
    now.calendar,
    now.terms,
  );

/** What the case desk shows of a case's opinions: each with its clock, its answers, its certificate; what they hold up. */
export const viewOpinions = (who: Who, { caseId, at }: { readonly caseId: string; readonly at: Date }): Promise<CaseOpinions> =>
  as(who, 'opinions of a case', async (tx) => {
    const kase = await caseById(tx, caseId);
    const now = await todayOf(tx, at);
    const rows = await opinionsOfCase(tx, caseId);
    const facts = rows.map(factsOfOpinion);
    const draft = await latestDraft(tx, caseId);
    const { calendar } = await currentCalendar(tx);
    const dates = breaksOuter({ deliveredOn: now.today, caseDueOn: kase.due_on }, calendar, await opinionTermsOn(tx, now.today));
    return {
      items: await showOpinions(tx, rows, now),
      release: draft?.kind === 'reply' ? refuseRelease(facts, draft.version) : null,
      latestVersion: draft?.version ?? 0,
      dates: { caseDueOn: kase.due_on, ...dates },
      mayAsk: draft?.kind === 'reply' && !kase.sealed && refuseWork(factsOf(kase), who.personId ?? '') === null,
      ...(await joinedCases(tx, caseId)),
    };
  });

async function joinedCases(tx: Tx, caseId: string): Promise<Pick<CaseOpinions, 'follows' | 'followedBy'>> {
  const follows = await tx
    .selectFrom('cases as later')
    .innerJoin('cases as first', 'first.id', 'later.follows_case_id')
    .select(['first.id', 'first.number'])
    .where('later.id', '=', caseId)
    .executeTakeFirst();
  const followedBy = await tx.selectFrom('cases').select(['id', 'number']).where('follows_case_id', '=', caseId).orderBy('id').execute();
  return { follows: follows ?? null, followedBy };
}

async function showOpinions(tx: Tx, rows: readonly OpinionRecord[], now: Today): Promise<OpinionView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [deadlines, answers] = [await opinionDeadlines(tx, ids), await answersOf(tx, ids)];
  const reminders = await tx.selectFrom('opinion_reminders').select(['opinion_id', 'kind', 'at']).where('opinion_id', 'in', ids).orderBy('at').execute();
  const certificates = await tx.selectFrom('tacit_certificates').select(['opinion_id', 'number', 'arisen_at']).where('opinion_id', 'in', ids).execute();
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.expert_id, row.asked_by]),
  );
  const structures = await structureNames(
    tx,
    rows.map((row) => row.structure_id),
  );
  const objected = objectionStands(rows.map(factsOfOpinion));
  return rows.map((row) => {
    const [inForce, ...earlier] = deadlines.filter((one) => one.opinion_id === row.id).map(deadlineOf);
    const certificate = certificates.find((one) => one.opinion_id === row.id);
    return {
      id: row.id,
      structureId: row.structure_id,
      structureName: structures.get(row.structure_id) ?? { az: '', ru: '', en: '' },
      expertName: row.expert_id ? (names.get(row.expert_id) ?? null) : null,
      state: row.state,
      version: row.version,
      coversVersion: row.covers_version,
      question: row.question,
      askedAt: row.asked_at.toISOString(),
      askedByName: names.get(row.asked_by) ?? '',
      deliveredAt: row.delivered_at?.toISOString() ?? null,
      deliveredOn: row.delivered_on,
      proof: row.delivery_proof,
      dueOn: row.due_on,
      clock: clockOf(row, now),
      heldByObjection: row.state === 'open' && isPast(row.due_on, now.today) && objected,
      studyReason: row.study_reason,
      deadline: inForce ?? null,
      earlierDeadlines: earlier,
      answers: answers.filter((one) => one.opinion_id === row.id).map(answerOf),
      reminders: reminders.filter((one) => one.opinion_id === row.id).map((one) => ({ kind: one.kind, at: one.at.toISOString() })),
      certificate: certificate ? { number: certificate.number, arisenAt: certificate.arisen_at.toISOString() } : null,
      readdressedTo: row.readdressed_to,
      endedReason: row.ended_reason,
    };
  });
}

export type StructureName = { readonly az: string; readonly ru: string; readonly en: string };
export async function structureNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StructureName>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('structures')
    .select(['id', 'name_az', 'name_ru', 'name_en'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { az: row.name_az, ru: row.name_ru, en: row.name_en }]));
}
