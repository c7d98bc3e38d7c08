import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from '#maths/calendar/calendar.ts';
import { type DerivedDeadline, deriveDeadline } from '#maths/calendar/deadline.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { type CaseClock, type CaseStage, type Channel, isOpen, type LetterKind } from './case.ts';

/** Working days of each term; dated settings of `law` hand in others (R5, R6). */
export type Terms = {
  /** Law 10.1: general review, and with extra study and verification. */
  readonly lawDays: number;
  readonly lawStudyDays: number;
  /** Law 10.2: one extension, at most so long. */
  readonly extensionMostDays: number;
  /** The Centre's own term for a question or an e-service difficulty, inside the law's 15/30 (R5, setting). */
  readonly centreDays: number;
  readonly centreStudyDays: number;
  /** Law 7.10: to the competent body. */
  readonly forwardDays: number;
  /** Notice with reasons that an appeal stays without consideration (R6). */
  readonly refusalDays: number;
  /** From how many days left a row turns amber. */
  readonly soonDays: number;
};
export const defaultTerms: Terms = {
  lawDays: 15,
  lawStudyDays: 30,
  extensionMostDays: 30,
  centreDays: 10,
  centreStudyDays: 15,
  forwardDays: 3,
  refusalDays: 5,
  soonDays: 3,
};

export type DeadlineRule = 'lawGeneral' | 'lawStudy' | 'servicemen' | 'centreGeneral' | 'centreStudy';

export type DeadlineFacts = {
  readonly registeredOn: OfficeDate;
  readonly clock: CaseClock;
  /** R6: servicemen and their families: 15 working days from receipt, no 30, no extension. */
  readonly servicemen: boolean;
  readonly studied: boolean;
  readonly extensionDays: number;
};

export type CaseDeadline = DerivedDeadline & { readonly allowedDays: number; readonly extensionDays: number; readonly rule: DeadlineRule };

/**
 * R3: what comes by mail or post is registered on the working day of arrival; the portal registers on any day, phone
 * and visits at once.
 */
export function registrationDay(receivedOn: OfficeDate, channel: Channel, calendar: WorkingCalendar): OfficeDate {
  if (channel !== 'email' && channel !== 'post') return receivedOn;
  let day = receivedOn;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

export function ruleOf(facts: Pick<DeadlineFacts, 'clock' | 'servicemen' | 'studied'>): DeadlineRule {
  if (facts.clock === 'centre') return facts.studied ? 'centreStudy' : 'centreGeneral';
  if (facts.servicemen) return 'servicemen';
  return facts.studied ? 'lawStudy' : 'lawGeneral';
}

const daysOf = (rule: DeadlineRule, terms: Terms): number =>
  ({
    lawGeneral: terms.lawDays,
    lawStudy: terms.lawStudyDays,
    servicemen: terms.lawDays,
    centreGeneral: terms.centreDays,
    centreStudy: terms.centreStudyDays,
  })[rule];

/** The day the applicant must be answered by, with every day it passed over: R5–R7. Hold reasons never stop it. */
export function caseDeadline(facts: DeadlineFacts, calendar: WorkingCalendar, terms: Terms = defaultTerms): CaseDeadline {
  const rule = ruleOf(facts);
  const allowedDays = daysOf(rule, terms);
  const derived = deriveDeadline({ from: facts.registeredOn, workingDays: allowedDays + facts.extensionDays, calendar });
  return { ...derived, allowedDays, extensionDays: facts.extensionDays, rule };
}

/** By when a letter of this kind is due: forwarding and refusal have terms of their own, shorter than the answer's. */
export function letterDueOn(
  kind: LetterKind,
  registeredOn: OfficeDate,
  caseDueOn: OfficeDate,
  calendar: WorkingCalendar,
  terms: Terms = defaultTerms,
): OfficeDate {
  if (kind === 'reply') return caseDueOn;
  const own = addWorkingDays(registeredOn, kind === 'forwarding' ? terms.forwardDays : terms.refusalDays, calendar);
  return own < caseDueOn ? own : caseDueOn;
}

export const extensionKinds = ['study', 'extension'] as const;
export type ExtensionKind = (typeof extensionKinds)[number];
export type ExtensionRefusal =
  | 'closedAlready'
  | 'servicemenNoExtension'
  | 'studyDeclaredAlready'
  | 'extendedOnceAlready'
  | 'centreNoExtension'
  | 'extensionTooLong'
  | 'extensionTooLate';

export type ExtendableCase = {
  readonly stage: CaseStage;
  readonly clock: CaseClock;
  readonly servicemen: boolean;
  readonly studied: boolean;
  readonly extended: boolean;
  readonly dueOn: OfficeDate;
};

/**
 * R5: study moves the case to 30 (or 15) working days once; one extension of at most 30 more; both before the term
 * runs out. `workingDays` counts for an extension only.
 */
export function refuseExtension(
  kase: ExtendableCase,
  asked: { readonly kind: ExtensionKind; readonly workingDays: number; readonly today: OfficeDate },
  terms: Terms = defaultTerms,
): ExtensionRefusal | null {
  if (!isOpen(kase.stage)) return 'closedAlready';
  if (kase.servicemen && kase.clock === 'law') return 'servicemenNoExtension';
  if (asked.today > kase.dueOn) return 'extensionTooLate';
  if (asked.kind === 'study') return kase.studied ? 'studyDeclaredAlready' : null;
  if (kase.clock === 'centre') return 'centreNoExtension';
  if (kase.extended) return 'extendedOnceAlready';
  return asked.workingDays >= 1 && asked.workingDays <= terms.extensionMostDays ? null : 'extensionTooLong';
}

/** How near: computed at the moment of looking, never stored. */
export type Urgency = 'late' | 'today' | 'soon' | 'later';
export type ClockReading = { readonly leftDays: number; readonly elapsedDays: number; readonly totalDays: number; readonly urgency: Urgency };

/** `leftDays` is negative when late. Due at 24:00: the last day itself is still in time (R7). */
export function readClock(
  kase: { readonly registeredOn: OfficeDate; readonly dueOn: OfficeDate; readonly totalDays: number },
  today: OfficeDate,
  calendar: WorkingCalendar,
  terms: Terms = defaultTerms,
): ClockReading {
  const leftDays = workingDaysBetween(today, kase.dueOn, calendar);
  const late = today > kase.dueOn;
  const urgency: Urgency = late ? 'late' : kase.dueOn === today ? 'today' : leftDays <= terms.soonDays ? 'soon' : 'later';
  const counted = today < kase.registeredOn ? 0 : workingDaysBetween(kase.registeredOn, today, calendar);
  // A late case whose lateness lies in a weekend has lost no working day yet, but is late all the same.
  return { leftDays: late ? Math.min(leftDays, -1) : leftDays, elapsedDays: Math.min(counted, kase.totalDays), totalDays: kase.totalDays, urgency };
}

export const caseGroups = ['today', 'soon', 'waiting', 'later'] as const;
export type CaseGroup = (typeof caseGroups)[number];

/** The work queue's headings: what presses comes first, wherever it lies; then what waits for others; then the rest. */
export function groupOf(urgency: Urgency, stage: CaseStage, awaitsOpinion = false): CaseGroup {
  if (urgency === 'late' || urgency === 'today') return 'today';
  if (urgency === 'soon') return 'soon';
  return stage === 'approval' || stage === 'toSign' || awaitsOpinion ? 'waiting' : 'later';
}
