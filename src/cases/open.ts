import { currentCalendar } from '#law/actions.ts';
import { fold } from '#language/fold.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { type OfficeDate, yearOf } from '#maths/calendar/office-date.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Lang } from '#platform/words.ts';
import { type CaseClock, type CaseKind, type Channel, registerOf, type ReplyWay } from './case.ts';
import { caseDeadline, type CaseDeadline, registrationDay } from './deadline.ts';
import './events.ts';
import { type PublicDue, publicDue } from './public.ts';
import { newId, nextNumber, saveDeadline } from './store.ts';
import { termsOn } from './terms.ts';

export type OpenCase = {
  /** Made by the caller: opening twice with it is one case. */
  readonly id?: string;
  /** The caller has locked this id and found nothing under it, so neither is done again. */
  readonly isNew?: boolean;
  readonly actor: Who | string;
  readonly contactId: string;
  readonly matterId: string | null;
  readonly applicantId: string | null;
  readonly kind: CaseKind;
  readonly clock: CaseClock;
  readonly structureId: string | null;
  readonly topicId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly stepsTried?: string | null;
  readonly lang: Lang;
  readonly receivedAt: Date;
  readonly channel: Channel;
  readonly replyBy: ReplyWay;
  readonly replyTo: string;
  readonly servicemen?: boolean;
  readonly sealed?: boolean;
  readonly concernsPersonId?: string | null;
  readonly acceptedBy: string | null;
};
export type OpenedCase = {
  readonly caseId: string;
  readonly number: string;
  readonly dueOn: OfficeDate;
  readonly provisional: boolean;
  readonly derivation: readonly CountedDay[];
  /** The same for its applicant's eyes. */
  readonly due: PublicDue;
};

type Due = { readonly clock: CaseClock; readonly receivedAt: Date; readonly channel: Channel; readonly servicemen?: boolean };

/** The date a case would get now: shown before the key is pressed, and then kept. */
async function derive(tx: Tx, facts: Due): Promise<CaseDeadline & { readonly calendarVersion: number }> {
  const { calendar, version } = await currentCalendar(tx);
  const registeredOn = registrationDay(officeDay(facts.receivedAt), facts.channel, calendar);
  const terms = await termsOn(tx, registeredOn);
  const rule = { registeredOn, clock: facts.clock, servicemen: facts.servicemen ?? false, studied: false, extensionDays: 0 };
  return { ...caseDeadline(rule, calendar, terms), calendarVersion: version };
}

/** What `openCase` would answer, without opening: R3, R5–R7. */
export async function previewDue(
  tx: Tx,
  facts: Due & { readonly kind?: CaseKind },
): Promise<Pick<CaseDeadline, 'dueOn' | 'derivation' | 'provisional' | 'workingDays' | 'rule' | 'from'>> {
  return derive(tx, facts);
}

/**
 * Registers a case: its number in M or A, its legal date with every day counted, its event, in the caller's
 * transaction. The number comes from a locked counter, so call this as late as you can. A **sealed** case is invisible
 * to whoever registers it (R15): open it within `asSystem`, with the person as `actor`.
 */
export async function openCase(tx: Tx, input: OpenCase): Promise<OpenedCase> {
  const caseId = input.id ?? (await newId(tx));
  const before = input.isNew ? null : await opened(tx, caseId);
  if (before) return before;

  const deadline = await derive(tx, input);
  const registeredOn = deadline.from;
  const arrivedThatDay = officeDay(input.receivedAt) === registeredOn;
  const number = await nextNumber(tx, registerOf(input.clock), yearOf(registeredOn));
  await tx
    .insertInto('cases')
    .values({
      id: caseId,
      number,
      kind: input.kind,
      clock: input.clock,
      stage: 'registered',
      contact_id: input.contactId,
      matter_id: input.matterId,
      applicant_id: input.applicantId,
      structure_id: input.structureId,
      topic_id: input.topicId,
      subject: input.subject,
      subject_folded: fold(input.subject),
      body: input.body,
      steps_tried: input.stepsTried ?? null,
      lang: input.lang,
      registered_at: arrivedThatDay ? input.receivedAt : startOfOfficeDay(registeredOn),
      registered_on: registeredOn,
      accepted_by: input.acceptedBy,
      allowed_days: deadline.allowedDays,
      due_on: deadline.dueOn,
      provisional: deadline.provisional,
      reply_by: input.replyBy,
      reply_to: input.replyTo,
      servicemen: input.servicemen ?? false,
      sealed: input.sealed ?? false,
      concerns_person_id: input.concernsPersonId ?? null,
    })
    .execute();
  await saveDeadline(tx, caseId, deadline, {
    calendarVersion: deadline.calendarVersion,
    reason: 'registered',
    act: null,
    at: input.receivedAt,
    byPerson: typeof input.actor === 'string' ? null : input.actor.personId,
  });
  await record(tx, {
    kind: 'case.opened',
    subjectKind: 'case',
    subjectId: caseId,
    contactId: input.contactId,
    actor: input.actor,
    purpose: 'registration',
    data: { number, kind: input.kind, clock: input.clock, dueOn: deadline.dueOn, provisional: deadline.provisional },
  });
  return {
    caseId,
    number,
    dueOn: deadline.dueOn,
    provisional: deadline.provisional,
    derivation: deadline.derivation,
    due: publicDue({
      due_on: deadline.dueOn,
      provisional: deadline.provisional,
      registered_on: registeredOn,
      allowed_days: deadline.allowedDays,
      extension_days: deadline.extensionDays,
      derivation: deadline.derivation,
      rule: deadline.rule,
    }),
  };
}

/** Two submissions of one id: the second waits here, then finds the first. */
async function opened(tx: Tx, caseId: string): Promise<OpenedCase | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('cases')
    .innerJoin('case_deadlines', 'case_deadlines.case_id', 'cases.id')
    .select(['cases.number', 'cases.due_on', 'cases.provisional', 'cases.registered_on'])
    .select(['case_deadlines.derivation', 'case_deadlines.allowed_days', 'case_deadlines.extension_days', 'case_deadlines.rule'])
    .where('cases.id', '=', caseId)
    .orderBy('case_deadlines.id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const derivation = row.derivation as readonly CountedDay[];
  return { caseId, number: row.number, dueOn: row.due_on, provisional: row.provisional, derivation, due: publicDue(row) };
}
