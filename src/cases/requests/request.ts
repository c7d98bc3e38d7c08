import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { type WorkingCalendar, workingDaysBetween } from '#maths/calendar/calendar.ts';

/** An information request (4.0.2, 5.7.7): a sector drafts, the leadership signs, the addressee answers. Plain. */
export const requestStates = ['draft', 'toSign', 'sent', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export type RequestFacts = { readonly state: RequestState; readonly draftedBy: string; readonly dueOn: OfficeDate | null };
type Moved = 'signedAlready' | 'answeredAlready' | 'withdrawnAlready';
const moved = ({ state }: RequestFacts): Moved | null =>
  state === 'sent' ? 'signedAlready' : state === 'answered' ? 'answeredAlready' : state === 'withdrawn' ? 'withdrawnAlready' : null;

/** Its author alone changes a draft; what waits for signature is returned first. */
export function refuseDrafting(request: RequestFacts, personId: string): Moved | 'waitsForSignature' | 'notYours' | null {
  return moved(request) ?? (request.state === 'toSign' ? 'waitsForSignature' : request.draftedBy === personId ? null : 'notYours');
}
/** Signed by whoever may sign replies at the instant (5.7.8, R1): the same rule, asked of the records. */
export function refuseSigning(request: RequestFacts, maySignNow: boolean): Moved | 'notSubmitted' | 'mayNotSign' | null {
  return moved(request) ?? (request.state === 'draft' ? 'notSubmitted' : maySignNow ? null : 'mayNotSign');
}
export const refuseAnswering = ({ state }: RequestFacts): 'notSent' | 'answeredAlready' | 'withdrawnAlready' | null =>
  state === 'sent' ? null : state === 'answered' ? 'answeredAlready' : state === 'withdrawn' ? 'withdrawnAlready' : 'notSent';
export const refuseWithdrawing = ({ state }: RequestFacts): 'answeredAlready' | 'withdrawnAlready' | null =>
  state === 'answered' ? 'answeredAlready' : state === 'withdrawn' ? 'withdrawnAlready' : null;

/** The addressee is reminded this many working days before the last one; once. */
const reminderWorkingDays = 2;
export const dueForReminder = (today: OfficeDate, dueOn: OfficeDate, calendar: WorkingCalendar): boolean =>
  workingDaysBetween(today, dueOn, calendar) <= reminderWorkingDays;
