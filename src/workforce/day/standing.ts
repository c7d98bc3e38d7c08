import { arrivals } from '#contacts/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { learnUpdate, reforecastDay, type DayUpdate } from '#maths/forecast/intraday.ts';
import type { CentreRoster } from '#maths/rostering/centre/task.ts';
import { addDays, type OfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import { type StaffingTargets, targetsOn } from '../forecasting/forecasts.ts';
import { dayIntervals } from '../forecasting/views.ts';
import { peopleNeeded } from '../need.ts';
import { factsOf, peopleOf, type RosterFacts, rosterOfCells } from '../roster/facts.ts';
import { rosterInForce } from '../roster/cells-now.ts';
import { slotOfInstant } from '../store.ts';
import { slotsPerDay } from '../stream.ts';

export const minuteOf = (at: Date): number => (at.getTime() - startOfOfficeDay(officeDay(at)).getTime()) / 60_000;

/** Today's contacts by phone so far, by half hour. */
const cameToday = (day: OfficeDate): Promise<readonly number[]> =>
  asSystem('workforce', 'day', async (tx) => {
    const slots = Array.from({ length: slotsPerDay }, () => 0);
    for (const row of await arrivals(tx, startOfOfficeDay(day), startOfOfficeDay(addDays(day, 1)))) {
      if (row.channel === 'phone') slots[slotOfInstant(row.startsAt)] = (slots[slotOfInstant(row.startsAt)] ?? 0) + row.offered;
    }
    return slots;
  });

type Expected = {
  readonly forecastId: string;
  readonly factor: number;
  readonly slots: readonly {
    readonly slot: number;
    readonly expected: number;
    readonly again: number;
    readonly came: number | null;
    readonly handleSeconds: number;
    readonly need: number;
  }[];
};

/** The newest frozen forecast of the day, beside what came and what the rest is expected to be now. */
export async function expectedToday(tx: Tx, now: Date): Promise<{ readonly targets: StaffingTargets; readonly today: Expected | null }> {
  const day = officeDay(now);
  const targets = await targetsOn(tx, day);
  const forecast = await tx
    .selectFrom('forecasts')
    .select(['id', 'day_updates'])
    .where('stream', '=', 'phone')
    .where('state', '=', 'frozen')
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .orderBy('frozen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const intervals = forecast ? await dayIntervals(tx, forecast.id, day, now) : null;
  if (!forecast || !intervals) return { targets, today: null };
  const nowSlot = Math.floor(minuteOf(now) / 30);
  const came = await cameToday(day);
  const expected = Array.from({ length: slotsPerDay }, (_, slot) => intervals.find((one) => one.slot === slot)?.expected ?? 0);
  const learnt = (forecast.day_updates as readonly DayUpdate[] | null)?.[nowSlot] ?? learnUpdate([], nowSlot);
  const live = came.map((count, slot) => (intervals.some((one) => one.slot === slot) ? count : 0));
  const { factor, slots } = reforecastDay(expected, live, nowSlot, learnt);
  return {
    targets,
    today: {
      forecastId: forecast.id,
      factor,
      slots: intervals.map(({ slot, handleSeconds }) => {
        const again = slots[slot] ?? 0;
        return {
          slot,
          expected: expected[slot] ?? 0,
          again,
          came: slot <= nowSlot ? (came[slot] ?? 0) : null,
          handleSeconds,
          need: peopleNeeded(again, handleSeconds, targets),
        };
      }),
    },
  };
}

export type RosterToday = { readonly id: string; readonly facts: RosterFacts; readonly roster: CentreRoster; readonly day: number };
/** The roster in force today as it holds now, leave recorded since taken out. */
export async function rosterToday(tx: Tx, day: OfficeDate): Promise<RosterToday | null> {
  const row = await rosterInForce(tx, day);
  if (!row) return null;
  const facts = await factsOf(tx, row, await peopleOf(tx, row.id));
  const roster = await rosterOfCells(tx, row.id, facts, { leaveEmpties: true });
  return { id: row.id, facts, roster, day: toDayNumber(day) - toDayNumber(facts.firstDay) };
}
