import { isWorkingDay, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { addDays, type OfficeDate, weekday } from '#maths/calendar/office-date.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';

/** A reception with a leading official (4.0.22): its states, its slots, what may follow what. Plain. */
export const receptionStates = ['booked', 'toConfirm', 'cancelled', 'held', 'noShow'] as const;
export type ReceptionState = (typeof receptionStates)[number];
/** What came of it: explained at once, an instruction under control, or a registered appeal. */
export const outcomes = ['explained', 'control', 'appeal'] as const;
export type Outcome = (typeof outcomes)[number];
export const isOpenReception = (state: ReceptionState): boolean => state === 'booked' || state === 'toConfirm';

export type Hours = {
  readonly weekday: number;
  readonly startsMinute: number;
  readonly endsMinute: number;
  readonly slotMinutes: number;
  readonly validFrom: OfficeDate;
  readonly validUntil: OfficeDate | null;
};
export type Slot = { readonly startsAt: Date; readonly endsAt: Date };
export type BookingTerms = { readonly horizonDays: number; readonly leadHours: number };
export const defaultBookingTerms: BookingTerms = { horizonDays: 30, leadHours: 24 };

const minuteMs = 60_000;

/** The slots of one office day: none on a day off; a remainder shorter than a slot is not offered. */
export function slotsOfDay(day: OfficeDate, hours: readonly Hours[], calendar: WorkingCalendar): readonly Slot[] {
  if (!isWorkingDay(day, calendar)) return [];
  const midnight = startOfOfficeDay(day).getTime();
  return hours
    .filter((one) => one.weekday === weekday(day) && one.validFrom <= day && (one.validUntil === null || one.validUntil > day))
    .flatMap((one) => {
      const count = Math.floor((one.endsMinute - one.startsMinute) / one.slotMinutes);
      return Array.from({ length: count }, (_, at) => {
        const startsMs = midnight + (one.startsMinute + at * one.slotMinutes) * minuteMs;
        return { startsAt: new Date(startsMs), endsAt: new Date(startsMs + one.slotMinutes * minuteMs) };
      });
    })
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The days on which booking is open at an instant: from the lead time to the horizon. */
export function bookingDays(now: Date, terms: BookingTerms): readonly OfficeDate[] {
  const today = officeDay(now);
  return Array.from({ length: terms.horizonDays + 1 }, (_, at) => addDays(today, at));
}

export type BookingRefusal = 'slotNotOffered' | 'tooSoon' | 'tooFar';
/** A slot is booked only as it is offered, not sooner than the lead time and not past the horizon. */
export function refuseBooking(startsAt: Date, offered: readonly Slot[], now: Date, terms: BookingTerms): BookingRefusal | null {
  if (officeDay(startsAt) > addDays(officeDay(now), terms.horizonDays)) return 'tooFar';
  if (startsAt.getTime() < now.getTime() + terms.leadHours * 3_600_000) return 'tooSoon';
  return offered.some((slot) => slot.startsAt.getTime() === startsAt.getTime()) ? null : 'slotNotOffered';
}

export type ReceptionFacts = { readonly state: ReceptionState; readonly startsAt: Date };
export type EndedAlready = 'cancelledAlready' | 'settledAlready';
const ended = (state: ReceptionState): EndedAlready | null => (isOpenReception(state) ? null : state === 'cancelled' ? 'cancelledAlready' : 'settledAlready');

/** Cancelled until it begins. */
export const refuseCancelling = (reception: ReceptionFacts, now: Date): EndedAlready | 'begunAlready' | null =>
  ended(reception.state) ?? (reception.startsAt <= now ? 'begunAlready' : null);
/** After a change of persons the applicant keeps the booking or cancels it; there is nothing to keep otherwise. */
export const refuseKeeping = (reception: ReceptionFacts): EndedAlready | 'nothingToKeep' | null =>
  ended(reception.state) ?? (reception.state === 'toConfirm' ? null : 'nothingToKeep');
/** What came of a reception is written down once, when its time has come. */
export const refuseSettling = (reception: ReceptionFacts, now: Date): EndedAlready | 'notYet' | null =>
  ended(reception.state) ?? (reception.startsAt > now ? 'notYet' : null);

export type ControlFacts = { readonly outcome: Outcome | null; readonly controlDone: boolean };
export const refuseControlDone = (reception: ControlFacts): 'noControl' | 'controlDoneAlready' | null =>
  reception.outcome !== 'control' ? 'noControl' : reception.controlDone ? 'controlDoneAlready' : null;
