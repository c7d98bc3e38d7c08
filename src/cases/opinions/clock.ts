import type { WorkingCalendar } from '#maths/calendar/calendar.ts';
import { type DerivedDeadline, deriveDeadline } from '#maths/calendar/deadline.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';

/** Working days of a structure's opinion: 4.0.3; dated settings of `law` hand them in. */
export type OpinionTerms = {
  readonly days: number;
  readonly studyDays: number;
  /** Working days before the last day on which the expert, then the head of the structure, is reminded. */
  readonly remindExpertDays: number;
  readonly remindHeadDays: number;
};
export const defaultOpinionTerms: OpinionTerms = { days: 10, studyDays: 15, remindExpertDays: 2, remindHeadDays: 1 };

export type OpinionClockFacts = {
  /** The day of proven delivery is day zero (R9). */
  readonly deliveredOn: OfficeDate;
  readonly studied: boolean;
  /** The day a calendar was corrected; the term never ends before it, whatever the new calendar says of days gone by. */
  readonly correctedOn: OfficeDate | null;
};

export type OpinionDeadline = DerivedDeadline & { readonly heldToCorrection: boolean };

/**
 * 4.0.3: ten working days from delivery, fifteen in all with extra study, never 10 + 15. A correction of the calendar
 * that would put the last day into the past leaves the structure until 24:00 of the day it was made: nobody is made
 * silent after the fact.
 */
export function opinionDeadline(facts: OpinionClockFacts, calendar: WorkingCalendar, terms: OpinionTerms = defaultOpinionTerms): OpinionDeadline {
  const derived = deriveDeadline({ from: facts.deliveredOn, workingDays: facts.studied ? terms.studyDays : terms.days, calendar });
  const held = facts.correctedOn !== null && derived.dueOn < facts.correctedOn;
  return { ...derived, dueOn: held ? (facts.correctedOn as OfficeDate) : derived.dueOn, heldToCorrection: held };
}

/** The dates of the reminders, counted back from the last day over working days: expert first, then the head (J4.3). */
export function reminderDays(
  dueOn: OfficeDate,
  calendar: WorkingCalendar,
  terms: OpinionTerms = defaultOpinionTerms,
): { readonly expert: OfficeDate; readonly head: OfficeDate } {
  return { expert: workingDaysBack(dueOn, terms.remindExpertDays, calendar), head: workingDaysBack(dueOn, terms.remindHeadDays, calendar) };
}

function workingDaysBack(from: OfficeDate, count: number, calendar: WorkingCalendar): OfficeDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, -1);
    if (calendar.day(date).working) left -= 1;
  }
  return date;
}

/**
 * R11: whether the structure's clock would run past the applicant's, with ten working days and with extra study.
 * Equal days are no breach, though the reply then has to leave the same day.
 */
export function breaksOuter(
  facts: { readonly deliveredOn: OfficeDate; readonly caseDueOn: OfficeDate },
  calendar: WorkingCalendar,
  terms: OpinionTerms = defaultOpinionTerms,
): { readonly dueOn: OfficeDate; readonly studyDueOn: OfficeDate; readonly breaks: boolean; readonly studyBreaks: boolean } {
  const asked = (studied: boolean): OfficeDate => opinionDeadline({ deliveredOn: facts.deliveredOn, studied, correctedOn: null }, calendar, terms).dueOn;
  const [dueOn, studyDueOn] = [asked(false), asked(true)];
  return { dueOn, studyDueOn, breaks: dueOn > facts.caseDueOn, studyBreaks: studyDueOn > facts.caseDueOn };
}
