import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCalendar, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { caseDeadline, refuseExtension } from '../deadline.ts';
import { breaksOuter, opinionDeadline, reminderDays } from './clock.ts';

const calendar = buildCalendar(calendarYears);

/** Journeys J4 and J5, and the dates at the foot of the rulings. */
test('delivered 27.10.2026: 12.11, with extra study 19.11; reminders 06.11 and 11.11', () => {
  const dates = breaksOuter({ deliveredOn: '2026-10-27', caseDueOn: '2026-11-18' }, calendar);
  expect(dates).toEqual({ dueOn: '2026-11-12', studyDueOn: '2026-11-19', breaks: false, studyBreaks: true });
  expect(reminderDays('2026-11-12', calendar)).toEqual({ expert: '2026-11-06', head: '2026-11-11' });
});

test('fifteen in all, never ten and fifteen', () => {
  expect(opinionDeadline({ deliveredOn: '2026-10-27', studied: true, correctedOn: null }, calendar).workingDays).toBe(15);
});

test('a correction that would end the term in the past leaves it until that day’s 24:00', () => {
  expect(opinionDeadline({ deliveredOn: '2026-10-27', studied: false, correctedOn: '2026-11-16' }, calendar)).toMatchObject({
    dueOn: '2026-11-16',
    heldToCorrection: true,
  });
});

/*
 * The slow twin: a plain table of rest days, written here without the calendar's code, walked one day at a time with
 * everything that happened that day. It knows 2026 from the official list of moved days (domain notes 4.2).
 */
const rest2026 = new Set(
  ['01-01 01-02 01-20 03-08 03-09 03-20 03-21 03-22 03-23 03-24 03-25 03-26 03-27 03-30 05-09 05-11 05-27 05-28 05-29 06-15 06-26 11-08 11-09 11-10 12-31']
    .join(' ')
    .split(' ')
    .map((day) => `2026-${day}`),
);
const restsPlainly = (day: OfficeDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || rest2026.has(day);

type Swap = { readonly on: number; readonly off: OfficeDate | null; readonly worked: OfficeDate | null };
type History = {
  readonly from: OfficeDate;
  readonly studyOn: number | null;
  readonly extendOn: number | null;
  readonly extension: number;
  readonly swaps: readonly Swap[];
};

/** Rest days as the calendar in force on a day has them. */
const restsOn =
  (history: History, today: OfficeDate) =>
  (day: OfficeDate): boolean => {
    let rests = restsPlainly(day);
    for (const swap of history.swaps) {
      if (addDays(history.from, swap.on) > today) continue;
      if (swap.off === day) rests = true;
      if (swap.worked === day) rests = false;
    }
    return rests;
  };

const slowCount = (from: OfficeDate, days: number, rests: (day: OfficeDate) => boolean): OfficeDate => {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (!rests(day)) left -= 1;
  }
  return day;
};

/** A structure's clock, told day by day: what the last day was taken for on each of them, until it has passed. */
function slowOpinion(history: History): OfficeDate {
  let studied = false;
  let due = slowCount(history.from, 10, restsOn(history, history.from));
  for (let at = 1; ; at++) {
    const today = addDays(history.from, at);
    if (today > due) return due;
    const corrected = history.swaps.some((swap) => swap.on === at);
    if (corrected) {
      const counted = slowCount(history.from, studied ? 15 : 10, restsOn(history, today));
      due = counted < today ? today : counted;
    }
    if (history.studyOn === at && !studied) {
      studied = true;
      due = slowCount(history.from, 15, restsOn(history, today));
    }
  }
}

const withSwap = (history: History, until: OfficeDate): WorkingCalendar =>
  buildCalendar(
    calendarYears.map((year) =>
      year.year !== 2026
        ? year
        : {
            ...year,
            swaps: history.swaps
              .filter((swap) => addDays(history.from, swap.on) <= until)
              .map((swap) => ({ off: swap.off ? [swap.off] : [], worked: swap.worked ? [swap.worked] : [], act: 'Sınaq' })),
          },
    ),
  );

/** The product's functions over the same history, event by event as the deeds and the consumer call them. */
function ourOpinion(history: History): OfficeDate {
  let studied = false;
  let due = opinionDeadline({ deliveredOn: history.from, studied, correctedOn: null }, withSwap(history, history.from)).dueOn;
  const moments = [...new Set([...history.swaps.map((swap) => swap.on), ...(history.studyOn === null ? [] : [history.studyOn])])].toSorted((a, b) => a - b);
  for (const at of moments) {
    const today = addDays(history.from, at);
    if (today > due) return due;
    const now = withSwap(history, today);
    if (history.swaps.some((swap) => swap.on === at)) due = opinionDeadline({ deliveredOn: history.from, studied, correctedOn: today }, now).dueOn;
    if (history.studyOn === at && !studied) {
      studied = true;
      due = opinionDeadline({ deliveredOn: history.from, studied, correctedOn: null }, now).dueOn;
    }
  }
  return due;
}

/** The applicant's clock: study once, one extension, both before the last day is over; a decree re-derives it. */
function slowCase(history: History): OfficeDate {
  let [days, studied, extended] = [15, false, false];
  let due = slowCount(history.from, days, restsOn(history, history.from));
  for (let at = 0; at <= 70; at++) {
    const today = addDays(history.from, at);
    const recount = (): OfficeDate => slowCount(history.from, days, restsOn(history, today));
    if (at > 0 && history.swaps.some((swap) => swap.on === at)) due = recount();
    if (history.studyOn === at && !studied && today <= due) {
      studied = true;
      days += 15;
      due = recount();
    }
    if (history.extendOn === at && !extended && today <= due) {
      extended = true;
      days += history.extension;
      due = recount();
    }
  }
  return due;
}

function ourCase(history: History): OfficeDate {
  let facts = { registeredOn: history.from, clock: 'law' as const, servicemen: false, studied: false, extensionDays: 0 };
  let extended = false;
  let due = caseDeadline(facts, withSwap(history, history.from)).dueOn;
  for (let at = 0; at <= 70; at++) {
    const today = addDays(history.from, at);
    const moved = at > 0 && history.swaps.some((swap) => swap.on === at);
    if (!moved && history.studyOn !== at && history.extendOn !== at) continue;
    const now = withSwap(history, today);
    if (moved) due = caseDeadline(facts, now).dueOn;
    const asked = (kind: 'study' | 'extension') =>
      refuseExtension(
        { stage: 'investigating', clock: 'law', servicemen: false, studied: facts.studied, extended, dueOn: due },
        { kind, workingDays: history.extension, today },
      ) === null;
    if (history.studyOn === at && asked('study')) {
      facts = { ...facts, studied: true };
      due = caseDeadline(facts, now).dueOn;
    }
    if (history.extendOn === at && asked('extension')) {
      extended = true;
      facts = { ...facts, extensionDays: history.extension };
      due = caseDeadline(facts, now).dueOn;
    }
  }
  return due;
}

const someDay = fc.integer({ min: 0, max: 130 }).map((offset) => addDays('2026-05-04', offset));
const history: fc.Arbitrary<History> = someDay.chain((from) =>
  fc.record({
    from: fc.constant(from),
    studyOn: fc.option(fc.integer({ min: 1, max: 25 })),
    extendOn: fc.option(fc.integer({ min: 1, max: 45 })),
    extension: fc.integer({ min: 1, max: 30 }),
    swaps: fc.array(
      fc.record({
        on: fc.integer({ min: 1, max: 30 }),
        off: fc.option(fc.integer({ min: 1, max: 60 }).map((offset) => addDays(from, offset))),
        worked: fc.option(fc.integer({ min: 1, max: 60 }).map((offset) => addDays(from, offset))),
      }),
      { maxLength: 3 },
    ),
  }),
);
/** A decree exchanges working and rest days: what is off was worked, what is worked was off, no day twice. */
const lawful = (one: History): boolean => {
  const days = one.swaps.flatMap((swap) => [swap.off, swap.worked].filter((day): day is string => day !== null));
  return (
    new Set(days).size === days.length &&
    one.swaps.every((swap) => (swap.off === null || !restsPlainly(swap.off)) && (swap.worked === null || restsPlainly(swap.worked)))
  );
};
/** 10,000 with CAGRI_HISTORIES=10000; the twin in CI is small. */
const numRuns = Number(process.env['CAGRI_HISTORIES'] ?? 400);

test('over random histories both clocks equal a slow day-by-day calculation', () => {
  let moved = 0;
  fc.assert(
    fc.property(history.filter(lawful), (one) => {
      expect(ourOpinion(one)).toBe(slowOpinion(one));
      expect(ourCase(one)).toBe(slowCase(one));
      if (one.swaps.length > 0) moved += 1;
    }),
    { numRuns, seed: 2026 },
  );
  expect(moved).toBeGreaterThan(numRuns / 10);
}, 300_000);
