import { currentCalendar, setting } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { addDays, fromDayNumber, type OfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { as, asSystem, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { enqueue } from '#platform/jobs.ts';
import { log } from '#platform/log.ts';
import '../events.ts';
import { countFinishedDays } from '../history.ts';
import { eventsOn, instantOfSlot, learningHistory } from '../store.ts';
import { factorOn, refusePeriod, slotOf, type Stream } from '../stream.ts';
import type { ForecastDone } from './forecast-worker.ts';
import { runForecast } from './run-forecast.ts';

/** Fewer open days than this are not a history. */
const leastDays = 10;

/** Asks for a forecast of the open days from … until; it is computed by a job and comes live. */
export const askForecast = (who: Who, asked: { readonly stream: Stream; readonly from: OfficeDate; readonly until: OfficeDate }, now: Date): Promise<string> =>
  as(who, 'forecast', async (tx) => {
    const today = officeDay(now);
    refuse('invalid', 'workforce', refusePeriod(asked.from, asked.until, today, toDayNumber(asked.until) - toDayNumber(asked.from) + 1));
    const { id } = await tx
      .insertInto('forecasts')
      .values({
        stream: asked.stream,
        state: 'computing',
        history_until: addDays(today, -1),
        from_day: asked.from,
        until_day: asked.until,
        asked_by: who.personId as string,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await enqueue(tx, 'workforce.forecast', { id });
    await record(tx, { kind: 'forecast.asked', subjectKind: 'forecast', subjectId: id, actor: who, purpose: 'forecast', data: asked });
    return id;
  });

/** The job: at least once, so it does nothing to a forecast that is no longer computing. */
export async function computeForecast(id: string, now: Date): Promise<void> {
  const found = await asSystem('workforce', 'forecast', (tx) => tx.selectFrom('forecasts').selectAll().where('id', '=', id).executeTakeFirst());
  if (found?.state !== 'computing') return;
  try {
    await countFinishedDays(now);
    const input = await asSystem('workforce', 'forecast', async (tx) => {
      const { calendar } = await currentCalendar(tx);
      const ahead: number[] = [];
      for (let day = found.from_day; day <= found.until_day; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) ahead.push(toDayNumber(day));
      const learnt = await learningHistory(tx, found.stream as Stream, found.history_until);
      // A day that was off and yet brought a few letters is not a working day's example.
      const days = learnt.history.days.filter((day) => isWorkingDay(fromDayNumber(day.day), calendar));
      return { ahead, ...learnt, history: { ...learnt.history, days } };
    });
    if (input.history.days.length < leastDays) return await fail(id, 'historyTooShort');
    if (input.ahead.length === 0) return await fail(id, 'noOpenDays');
    const done = await runForecast({ history: input.history, ahead: input.ahead });
    await asSystem('workforce', 'forecast', (tx) => saveForecast(tx, id, found.stream as Stream, done, input.handleSecondsBySlot));
  } catch (cause) {
    log.error(cause);
    await fail(id, 'computingFailed');
  }
}

const fail = (id: string, error: string): Promise<void> =>
  asSystem('workforce', 'forecast', async (tx) => {
    const failed = await tx.updateTable('forecasts').set({ state: 'failed', error }).where('id', '=', id).where('state', '=', 'computing').executeTakeFirst();
    if (Number(failed.numUpdatedRows) === 0) return;
    await record(tx, { kind: 'forecast.failed', subjectKind: 'forecast', subjectId: id, actor: 'workforce', purpose: 'forecast', reason: error });
  });

type Cell = { readonly calls: number; readonly lower80: number; readonly upper80: number; readonly lower95: number; readonly upper95: number };
const columns = (cells: readonly Cell[]) => [
  cells.map((cell) => cell.calls),
  cells.map((cell) => cell.lower80),
  cells.map((cell) => cell.upper80),
  cells.map((cell) => cell.lower95),
  cells.map((cell) => cell.upper95),
];

async function saveForecast(tx: Tx, id: string, stream: Stream, done: ForecastDone, handleSecondsBySlot: readonly number[]): Promise<void> {
  const row = await tx.selectFrom('forecasts').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  if (row.state !== 'computing') return;
  const events = await eventsOn(tx, stream, row.from_day);
  const causes = events.map((one) => ({ from: one.from_day, until: one.until_day, factor: Number(one.factor), name: one.name }));
  const kept = done.intervals.filter((cell) => cell.upper95 > 0.005);
  await sql`insert into forecast_intervals (forecast_id, starts_at, expected, lower80, upper80, lower95, upper95, handle_seconds)
    select ${id}::uuid, * from unnest(${kept.map((cell) => instantOfSlot(fromDayNumber(cell.day), cell.slot))}::timestamptz[], ${columns(kept)[0]}::float8[], ${columns(kept)[1]}::float8[],
      ${columns(kept)[2]}::float8[], ${columns(kept)[3]}::float8[], ${columns(kept)[4]}::float8[], ${kept.map((cell) => handleSecondsBySlot[cell.slot] ?? 240)}::float8[])`.execute(
    tx,
  );
  const sums = new Map<number, number>();
  for (const cell of done.intervals) sums.set(cell.day, (sums.get(cell.day) ?? 0) + cell.calls);
  // The day's own limits, moved to the sum of its intervals, which is what staffing is planned from.
  const days = done.days.map((cell) => {
    const sum = sums.get(cell.day) ?? cell.calls;
    const by = cell.calls > 0 ? sum / cell.calls : 1;
    return { day: cell.day, calls: sum, lower80: cell.lower80 * by, upper80: cell.upper80 * by, lower95: cell.lower95 * by, upper95: cell.upper95 * by };
  });
  const added = days.map((cell) => factorOn(fromDayNumber(cell.day), causes));
  await sql`insert into forecast_days (forecast_id, day, expected, lower80, upper80, lower95, upper95, event, event_factor)
    select ${id}::uuid, * from unnest(${days.map((cell) => fromDayNumber(cell.day))}::date[], ${columns(days)[0]}::float8[], ${columns(days)[1]}::float8[], ${columns(days)[2]}::float8[],
      ${columns(days)[3]}::float8[], ${columns(days)[4]}::float8[], ${added.map((one) => (one.names.length > 0 ? one.names.join(', ') : null))}::text[], ${added.map((one) => one.factor)}::float8[])`.execute(
    tx,
  );
  await tx
    .updateTable('forecasts')
    .set({ state: 'draft', method: done.method, day_updates: json(done.dayUpdates), computed_at: sql`now()` })
    .where('id', '=', id)
    .execute();
  await record(tx, {
    kind: 'forecast.computed',
    subjectKind: 'forecast',
    subjectId: id,
    actor: 'workforce',
    purpose: 'forecast',
    data: { method: done.method },
  });
}

async function lockDraft(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('forecasts').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  if (row.state !== 'draft') throw new Fault('conflict', row.state === 'frozen' ? 'workforce.frozenAlready' : 'workforce.notComputed');
}

/** A person's word beside the model's, with a reason; a second one for the day takes the first's place. 1 takes it back. */
export const correctDay = (who: Who, id: string, asked: { readonly day: OfficeDate; readonly factor: number; readonly reason: string }): Promise<void> =>
  as(who, 'forecast', async (tx) => {
    await lockDraft(tx, id);
    const day = await tx.selectFrom('forecast_days').select('day').where('forecast_id', '=', id).where('day', '=', asked.day).executeTakeFirst();
    if (!day) throw new Fault('invalid', 'workforce.dayOutside');
    await tx
      .updateTable('forecast_corrections')
      .set({ withdrawn_at: sql`now()` })
      .where('forecast_id', '=', id)
      .where('day', '=', asked.day)
      .where('withdrawn_at', 'is', null)
      .execute();
    if (asked.factor !== 1) {
      await tx
        .insertInto('forecast_corrections')
        .values({ forecast_id: id, day: asked.day, factor: String(asked.factor), reason: asked.reason, made_by: who.personId as string })
        .execute();
    }
    await record(tx, {
      kind: 'forecast.corrected',
      subjectKind: 'forecast',
      subjectId: id,
      actor: who,
      purpose: 'forecast',
      reason: asked.reason,
      data: { day: asked.day, factor: asked.factor },
    });
  });

/** From now on nothing in it changes: what came is measured against it, and the roster stands on it. */
export const freezeForecast = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'forecast', async (tx) => {
    await lockDraft(tx, id);
    await tx.updateTable('forecasts').set({ state: 'frozen', frozen_by: who.personId, frozen_at: at }).where('id', '=', id).execute();
    await record(tx, { kind: 'forecast.frozen', subjectKind: 'forecast', subjectId: id, actor: who, purpose: 'forecast' });
  });

export const addPlanningEvent = (
  who: Who,
  event: { readonly stream: Stream; readonly name: string; readonly from: OfficeDate; readonly until: OfficeDate; readonly factor: number },
): Promise<string> =>
  as(who, 'forecast', async (tx) => {
    if (event.until < event.from) throw new Fault('invalid', 'workforce.daysReversed');
    const { id } = await tx
      .insertInto('planning_events')
      .values({
        stream: event.stream,
        name: event.name,
        from_day: event.from,
        until_day: event.until,
        factor: String(event.factor),
        added_by: who.personId as string,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'workforce.eventAdded',
      subjectKind: 'planningEvent',
      subjectId: id,
      actor: who,
      purpose: 'forecast',
      data: { stream: event.stream, factor: event.factor },
    });
    return id;
  });

export const withdrawPlanningEvent = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'forecast', async (tx) => {
    const done = await tx
      .updateTable('planning_events')
      .set({ withdrawn_by: who.personId, withdrawn_at: at })
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
    await record(tx, { kind: 'workforce.eventWithdrawn', subjectKind: 'planningEvent', subjectId: id, actor: who, purpose: 'forecast' });
  });

export type StaffingTargets = {
  readonly share: number;
  readonly seconds: number;
  readonly maxOccupancy: number;
  readonly shrinkage: number;
  readonly patienceSeconds: number;
  /** At least one of them is a default and not from the Rules. */
  readonly assumed: boolean;
};
const targetKeys = ['sl.percent', 'sl.seconds', 'occupancy.max', 'staffing.shrinkage', 'staffing.patienceSeconds'] as const;
/** The targets in force on a day, which staffing is asked for. */
export async function targetsOn(tx: Tx, day: OfficeDate): Promise<StaffingTargets> {
  const found = [];
  for (const key of targetKeys) found.push(await setting<number>(tx, key, day));
  const [percent, seconds, occupancy, shrinkage, patience] = found.map((one) => Number(one?.value));
  return {
    share: (percent ?? 80) / 100,
    seconds: seconds ?? 20,
    maxOccupancy: occupancy ?? 0.88,
    shrinkage: shrinkage ?? 0.3,
    patienceSeconds: patience ?? 180,
    assumed: found.some((one) => one?.certainty === 'assumed'),
  };
}

/** Live hours of a day in half hours, an hour less before a holiday (Labour Code 108). */
export async function liveSlots(tx: Tx, day: OfficeDate): Promise<{ readonly from: number; readonly until: number }> {
  const { calendar } = await currentCalendar(tx);
  const from = slotOf((await setting<string>(tx, 'live.from', day)).value);
  const until = slotOf((await setting<string>(tx, 'live.to', day)).value);
  return { from, until: calendar.day(day).short ? until - 2 : until };
}
