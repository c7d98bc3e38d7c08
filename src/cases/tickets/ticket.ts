import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** A question to a help desk about an e-service (4.0.24): its states and what may follow what. Plain. */
export const ticketStates = ['sent', 'working', 'returned', 'answered', 'withdrawn'] as const;
export type TicketState = (typeof ticketStates)[number];
export const isOpenTicket = (state: TicketState): boolean => state === 'sent' || state === 'working';

export type TicketTerms = { readonly days: number; readonly studyDays: number };
/** 4.0.24: ten working days, fifteen at the latest; silence is never agreement (R12). */
export const defaultTicketTerms: TicketTerms = { days: 10, studyDays: 15 };

export type TicketFacts = { readonly state: TicketState; readonly dueOn: OfficeDate; readonly studied: boolean };
type Ended = 'answeredAlready' | 'returnedAlready' | 'withdrawnAlready';
const ended = (state: TicketState): Ended | null =>
  isOpenTicket(state) ? null : state === 'answered' ? 'answeredAlready' : state === 'returned' ? 'returnedAlready' : 'withdrawnAlready';

/** Asked by whoever works on the case, of an e-service difficulty only; a sealed complaint stays inside. */
export function refuseAsking(facts: {
  readonly kind: string;
  readonly sealed: boolean;
  readonly askedAlready: boolean;
}): 'notEService' | 'sealedStays' | 'askedAlready' | null {
  if (facts.sealed) return 'sealedStays';
  if (facts.kind !== 'eService') return 'notEService';
  return facts.askedAlready ? 'askedAlready' : null;
}
/** A late answer is taken too, and marked late: the applicant still needs it. */
export const refuseAnswering = (ticket: TicketFacts): Ended | null => ended(ticket.state);
export const refuseTaking = (ticket: TicketFacts): Ended | 'takenAlready' | null => ended(ticket.state) ?? (ticket.state === 'working' ? 'takenAlready' : null);
/** Extra study and verification: once, with a reason, before the term runs out. */
export function refuseStudy(ticket: TicketFacts, today: OfficeDate): Ended | 'studiedAlready' | 'studyTooLate' | null {
  return ended(ticket.state) ?? (ticket.studied ? 'studiedAlready' : today > ticket.dueOn ? 'studyTooLate' : null);
}
export const refuseReturning = (ticket: TicketFacts): Ended | null => ended(ticket.state);
export const refuseWithdrawing = (ticket: TicketFacts): Ended | null => ended(ticket.state);
