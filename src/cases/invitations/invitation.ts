import { isWorkingDay, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';

/** An applicant invited to a service centre for documents or a joint study (4.0.25). Plain. */
export const invitationStates = ['invited', 'came', 'noShow', 'cancelled'] as const;
export type InvitationState = (typeof invitationStates)[number];

export type Centre = { readonly topicIds: readonly string[]; readonly opensMinute: number; readonly closesMinute: number };
export type InvitingRefusal = 'sealedStays' | 'centreNotOfTopic' | 'dayOff' | 'centreClosed' | 'tooSoon' | 'invitedAlready' | 'applicantUnknown';

/** A centre that gives the service, an hour at which it is open, and a day that is still to come. */
export function refuseInviting(
  facts: { readonly sealed: boolean; readonly topicId: string | null; readonly hasApplicant: boolean; readonly invitedAlready: boolean },
  centre: Centre,
  at: Date,
  now: Date,
  calendar: WorkingCalendar,
): InvitingRefusal | null {
  if (facts.sealed) return 'sealedStays';
  if (!facts.hasApplicant) return 'applicantUnknown';
  if (facts.invitedAlready) return 'invitedAlready';
  if (facts.topicId !== null && !centre.topicIds.includes(facts.topicId)) return 'centreNotOfTopic';
  if (at.getTime() <= now.getTime()) return 'tooSoon';
  const day = officeDay(at);
  if (!isWorkingDay(day, calendar)) return 'dayOff';
  const minute = (at.getTime() - startOfOfficeDay(day).getTime()) / 60_000;
  return minute < centre.opensMinute || minute >= centre.closesMinute ? 'centreClosed' : null;
}

type Ended = 'settledAlready' | 'cancelledAlready';
const ended = (state: InvitationState): Ended | null => (state === 'invited' ? null : state === 'cancelled' ? 'cancelledAlready' : 'settledAlready');
/** The applicant may come before the hour, but not before the day; nobody is missing until the hour has passed. */
export function refuseSettling(invitation: { readonly state: InvitationState; readonly at: Date }, came: boolean, now: Date): Ended | 'notYet' | null {
  const early = came ? officeDay(now) < officeDay(invitation.at) : now <= invitation.at;
  return ended(invitation.state) ?? (early ? 'notYet' : null);
}
export const refuseCancelling = (invitation: { readonly state: InvitationState }): Ended | null => ended(invitation.state);
