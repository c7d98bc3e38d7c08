import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { ForecastDay, ForecastInterval, ForecastView } from '../contract.ts';
import { countedDays, daySums, slotOfInstant, slotsFrom } from '../store.ts';
import type { Stream } from '../stream.ts';
import { liveSlots, type StaffingTargets, targetsOn } from './forecasts.ts';

/** Weighted absolute percentage error: Σ|actual − expected| ÷ Σ actual; null where nothing came yet. */
export function wape(days: readonly { readonly actual: number | null; readonly expected: number }[]): number | null {
  const over = days.filter((day) => day.actual !== null);
  const came = over.reduce((all, day) => all + (day.actual ?? 0), 0);
  return came === 0 ? null : over.reduce((all, day) => all + Math.abs((day.actual ?? 0) - day.expected), 0) / came;
}

type Row = Awaited<ReturnType<typeof forecastRows>>[number];
const forecastRows = (tx: Tx, stream: Stream | null, id: string | null) =>
  tx
    .selectFrom('forecasts as f')
    .innerJoin('people as asker', 'asker.id', 'f.asked_by')
    .leftJoin('people as freezer', 'freezer.id', 'f.frozen_by')
    .selectAll('f')
    .select(['asker.full_name as asker', 'freezer.full_name as freezer'])
    .$if(stream !== null, (query) => query.where('f.stream', '=', stream as Stream))
    .$if(id !== null, (query) => query.where('f.id', '=', id as string))
    .orderBy('f.id', 'desc')
    .limit(50)
    .execute();

const headOf = (row: Row) => ({
  id: row.id,
  stream: row.stream as Stream,
  state: row.state as ForecastView['state'],
  from: row.from_day,
  until: row.until_day,
  historyUntil: row.history_until,
  method: row.method,
  error: row.error,
  askedBy: row.asker,
  askedAt: row.asked_at.toISOString(),
  computedAt: row.computed_at?.toISOString() ?? null,
  frozenBy: row.freezer,
  frozenAt: row.frozen_at?.toISOString() ?? null,
});

type Days = Map<string, ForecastDay[]>;
/** The days of forecasts as planned from: the model's word, times the plan's events, times a person's correction. */
async function daysOf(tx: Tx, rows: readonly Row[], today: OfficeDate): Promise<Days> {
  const found: Days = new Map();
  if (rows.length === 0) return found;
  const ids = rows.map((row) => row.id);
  const stream = rows[0]?.stream as Stream;
  const first = rows.map((row) => row.from_day).toSorted()[0] as OfficeDate;
  const [days, corrections, sums, counted] = [
    await tx.selectFrom('forecast_days').selectAll().where('forecast_id', 'in', ids).orderBy('day').execute(),
    await tx
      .selectFrom('forecast_corrections as c')
      .innerJoin('people', 'people.id', 'c.made_by')
      .select(['c.forecast_id', 'c.day', 'c.factor', 'c.reason', 'people.full_name as by'])
      .where('c.forecast_id', 'in', ids)
      .where('c.withdrawn_at', 'is', null)
      .execute(),
    new Map((await daySums(tx, stream, first)).map((sum) => [sum.day, sum.offered])),
    await countedDays(tx, first),
  ];
  for (const day of days) {
    const correction = corrections.find((one) => one.forecast_id === day.forecast_id && one.day === day.day);
    const factor = day.event_factor * Number(correction?.factor ?? 1);
    const over = day.day < today && (counted.has(day.day) || sums.has(day.day));
    const list = found.get(day.forecast_id) ?? [];
    list.push({
      day: day.day,
      expected: day.expected * factor,
      lower80: day.lower80 * factor,
      upper80: day.upper80 * factor,
      lower95: day.lower95 * factor,
      upper95: day.upper95 * factor,
      factor,
      event: day.event,
      correction: correction ? { factor: Number(correction.factor), reason: correction.reason, by: correction.by } : null,
      actual: over ? (sums.get(day.day) ?? 0) : null,
    });
    found.set(day.forecast_id, list);
  }
  return found;
}

export async function listForecasts(tx: Tx, stream: Stream, today: OfficeDate): Promise<readonly Omit<ForecastView, 'days'>[]> {
  const rows = await forecastRows(tx, stream, null);
  const days = await daysOf(tx, rows, today);
  return rows.map((row) => ({ ...headOf(row), wape: wape(days.get(row.id) ?? []) }));
}

export const viewForecast = (who: Who, id: string, now: Date): Promise<ForecastView> =>
  as(who, 'forecast', async (tx) => {
    const rows = await forecastRows(tx, null, id);
    const row = rows[0];
    if (!row) throw notFound();
    const days = (await daysOf(tx, rows, officeDay(now))).get(id) ?? [];
    return { ...headOf(row), days, wape: wape(days) };
  });

/** Half hours of live time of one day, corrected; null where the forecast does not hold the day. */
export async function dayIntervals(tx: Tx, id: string, day: OfficeDate, now: Date): Promise<ForecastInterval[] | null> {
  const rows = await forecastRows(tx, null, id);
  const found = (await daysOf(tx, rows, officeDay(now))).get(id)?.find((one) => one.day === day);
  if (!found) return null;
  const [from, until] = [startOfOfficeDay(day), startOfOfficeDay(addDays(day, 1))];
  const cells = await tx
    .selectFrom('forecast_intervals')
    .selectAll()
    .where('forecast_id', '=', id)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .execute();
  const came = new Map((await slotsFrom(tx, rows[0]?.stream as Stream, from, until)).map((row) => [slotOfInstant(row.starts_at), row.offered]));
  const live = await liveSlots(tx, day);
  const scaled = (value: number): number => value * found.factor;
  return cells
    .map((cell) => ({
      slot: slotOfInstant(cell.starts_at),
      expected: scaled(cell.expected),
      lower80: scaled(cell.lower80),
      upper80: scaled(cell.upper80),
      lower95: scaled(cell.lower95),
      upper95: scaled(cell.upper95),
      handleSeconds: cell.handle_seconds,
      actual: found.actual === null ? null : (came.get(slotOfInstant(cell.starts_at)) ?? 0),
    }))
    .filter((cell) => cell.slot >= live.from && cell.slot < live.until);
}

/** One day by half hours, with the targets of that day. */
export const viewDay = (
  who: Who,
  id: string,
  day: OfficeDate,
  now: Date,
): Promise<{ readonly intervals: ForecastInterval[]; readonly targets: StaffingTargets }> =>
  as(who, 'forecast', async (tx) => {
    const intervals = await dayIntervals(tx, id, day, now);
    if (!intervals) throw notFound();
    return { intervals, targets: await targetsOn(tx, day) };
  });
