import { expect, test } from 'vitest';
import { buildCalendar } from '#maths/calendar/calendar.ts';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { calendarFile } from './calendar-file.ts';
import { type Hours, refuseBooking, refuseCancelling, refuseControlDone, refuseKeeping, refuseSettling, slotsOfDay } from './reception.ts';

const calendar = buildCalendar(calendarYears);
const tuesdays: Hours = { weekday: 2, startsMinute: 600, endsMinute: 665, slotMinutes: 20, validFrom: '2026-01-01', validUntil: null };
const times = (day: string, hours: readonly Hours[]): readonly string[] =>
  slotsOfDay(day, hours, calendar).map((slot) => slot.startsAt.toISOString().slice(11, 16));

test('a day offers whole slots within the hours, in Baku time; a remainder is not offered', () => {
  expect(times('2026-11-24', [tuesdays])).toEqual(['06:00', '06:20', '06:40']);
});
test('another weekday, a day off and hours no longer valid offer nothing', () => {
  expect(times('2026-11-25', [tuesdays])).toEqual([]);
  // 20 January is a day of mourning and a Tuesday in 2026.
  expect(times('2026-01-20', [tuesdays])).toEqual([]);
  expect(times('2026-11-24', [{ ...tuesdays, validUntil: '2026-11-24' }])).toEqual([]);
});

const now = new Date('2026-11-23T06:00:00Z');
const terms = { horizonDays: 30, leadHours: 24 };
const offered = slotsOfDay('2026-11-24', [tuesdays], calendar);
test.each([
  { of: 'a slot a whole lead time away', startsAt: '2026-11-24T06:00:00Z', refusal: null },
  { of: 'an instant between two slots', startsAt: '2026-11-24T06:10:00Z', refusal: 'slotNotOffered' },
  { of: 'a slot sooner than the lead time', startsAt: '2026-11-24T05:59:00Z', refusal: 'tooSoon' },
  { of: 'a day past the horizon', startsAt: '2026-12-29T06:00:00Z', refusal: 'tooFar' },
])('booking $of: $refusal', ({ startsAt, refusal }) => {
  expect(refuseBooking(new Date(startsAt), offered, now, terms)).toBe(refusal);
});

const begun = new Date('2026-11-23T05:00:00Z');
const ahead = new Date('2026-11-24T06:00:00Z');
test.each([
  { state: 'booked', startsAt: ahead, cancel: null, keep: 'nothingToKeep', settle: 'notYet' },
  { state: 'toConfirm', startsAt: ahead, cancel: null, keep: null, settle: 'notYet' },
  { state: 'booked', startsAt: begun, cancel: 'begunAlready', keep: 'nothingToKeep', settle: null },
  { state: 'cancelled', startsAt: ahead, cancel: 'cancelledAlready', keep: 'cancelledAlready', settle: 'cancelledAlready' },
  { state: 'held', startsAt: begun, cancel: 'settledAlready', keep: 'settledAlready', settle: 'settledAlready' },
  { state: 'noShow', startsAt: begun, cancel: 'settledAlready', keep: 'settledAlready', settle: 'settledAlready' },
] as const)('a reception $state: cancel $cancel, keep $keep, settle $settle', ({ state, startsAt, cancel, keep, settle }) => {
  expect([refuseCancelling({ state, startsAt }, now), refuseKeeping({ state, startsAt }), refuseSettling({ state, startsAt }, now)]).toEqual([
    cancel,
    keep,
    settle,
  ]);
});
test('only an instruction under control is carried out, and once', () => {
  expect(refuseControlDone({ outcome: 'explained', controlDone: false })).toBe('noControl');
  expect(refuseControlDone({ outcome: 'control', controlDone: true })).toBe('controlDoneAlready');
  expect(refuseControlDone({ outcome: 'control', controlDone: false })).toBeNull();
});

test('the calendar file keeps one entry through a change and takes it away when cancelled', () => {
  const entry = {
    id: '0198d3a0-0000-7000-8000-000000000001',
    sequence: 0,
    startsAt: ahead,
    endsAt: new Date('2026-11-24T06:20:00Z'),
    summary: 'Qəbul; müavin, Sınaq',
    location: 'Nümunə küçəsi 1',
    description: 'Yazılış Q-2026-000001',
    cancelled: false,
    stampedAt: now,
  };
  const [made, gone] = [calendarFile(entry), calendarFile({ ...entry, sequence: 2, cancelled: true })];
  expect(made).toContain('METHOD:PUBLISH');
  expect(made).toContain('DTSTART:20261124T060000Z');
  expect(made).toContain('SUMMARY:Qəbul\\; müavin\\, Sınaq');
  expect(gone).toContain('METHOD:CANCEL');
  expect(gone).toContain('STATUS:CANCELLED');
  expect(gone).toContain('SEQUENCE:2');
  const uid = (file: string): string | undefined => /UID:(.+)/.exec(file)?.[1];
  expect(uid(made)).toBe(uid(gone));
});
