import { addWorkingDays, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';

/** A case sent to a structure of the Ministry to be worked on there (3.0.2, R8). Plain. */
export const sendingStates = ['sent', 'accepted', 'notOurs', 'answered', 'withdrawn'] as const;
export type SendingState = (typeof sendingStates)[number];
/** Who answers the applicant; recorded with the sending. */
export const repliers = ['centre', 'structure'] as const;
export type Replier = (typeof repliers)[number];
export const isLiving = (state: SendingState): boolean => state === 'sent' || state === 'accepted';

export function refuseSending(asked: {
  readonly sealed: boolean;
  readonly structure: { readonly kind: string; readonly validFrom: string; readonly validUntil: string | null };
  readonly today: OfficeDate;
  readonly living: boolean;
}): 'sealedStays' | 'anotherBody' | 'structureNotThen' | 'sentAlready' | null {
  if (asked.sealed) return 'sealedStays';
  if (asked.structure.kind === 'otherBody') return 'anotherBody';
  if (asked.structure.validFrom > asked.today || (asked.structure.validUntil !== null && asked.structure.validUntil <= asked.today)) return 'structureNotThen';
  return asked.living ? 'sentAlready' : null;
}

/** "Not ours" is said before the work is taken; what was accepted is answered. */
export const refuseAccepting = (state: SendingState): 'notWaiting' | null => (state === 'sent' ? null : 'notWaiting');
export const refuseReturning = (state: SendingState): 'notWaiting' | null => (state === 'sent' ? null : 'notWaiting');
export function refuseAnswering(
  sending: { readonly state: SendingState; readonly repliesBy: Replier },
  letter: { readonly number: string; readonly on: string | null },
  today: OfficeDate,
): 'acceptFirst' | 'overAlready' | 'letterNeeded' | 'letterAhead' | null {
  if (sending.state === 'sent') return 'acceptFirst';
  if (sending.state !== 'accepted') return 'overAlready';
  if (sending.repliesBy === 'centre') return null;
  if (letter.number.trim() === '' || letter.on === null) return 'letterNeeded';
  return letter.on > today ? 'letterAhead' : null;
}

export type SendingTerms = {
  /** Working days in which a structure accepts or returns. */
  readonly acceptDays: number;
  /** The answer is wanted so many working days before the applicant's last day, so that a letter can still be signed. */
  readonly beforeDays: number;
};
export const defaultSendingTerms: SendingTerms = { acceptDays: 1, beforeDays: 3 };

/** Inner dates of a sending; never past the applicant's own. The applicant's clock runs on by itself (R8). */
export function sendingDates(
  sentOn: OfficeDate,
  caseDueOn: OfficeDate,
  calendar: WorkingCalendar,
  terms: SendingTerms = defaultSendingTerms,
): { readonly acceptBy: OfficeDate; readonly dueOn: OfficeDate } {
  const acceptBy = min(addWorkingDays(sentOn, terms.acceptDays, calendar), later(sentOn, caseDueOn));
  let dueOn = caseDueOn;
  for (let left = terms.beforeDays; left > 0;) {
    dueOn = addDays(dueOn, -1);
    if (calendar.day(dueOn).working) left -= 1;
  }
  return { acceptBy, dueOn: later(dueOn, acceptBy) };
}
const min = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * The ladder of an overdue sending: 1 the expert on the first day after, 2 the head of the structure one working day
 * later, 3 the Centre's leadership two working days later. What is not accepted in time climbs the same ladder.
 */
export function ladderStep(
  sending: { readonly state: SendingState; readonly acceptBy: OfficeDate; readonly dueOn: OfficeDate },
  today: OfficeDate,
  calendar: WorkingCalendar,
): { readonly step: 0 | 1 | 2 | 3; readonly dueOn: OfficeDate } {
  const dueOn = sending.state === 'sent' ? sending.acceptBy : sending.dueOn;
  if (!isLiving(sending.state) || today <= dueOn) return { step: 0, dueOn };
  if (today >= addWorkingDays(dueOn, 3, calendar)) return { step: 3, dueOn };
  return { step: today >= addWorkingDays(dueOn, 2, calendar) ? 2 : 1, dueOn };
}
