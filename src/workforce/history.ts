import { arrivals } from '#contacts/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { type History, weekdayOf } from '#maths/forecast/history.ts';
import { usable } from '#maths/forecast/usable.ts';
import { addDays, fromDayNumber, type OfficeDate, toDayNumber } from '#maths/calendar/office-date.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import type { HistoryDay } from './contract.ts';
import './events.ts';
import { countedDays, daySums, type HistoryRow, marksOf, saveCountedDay, saveHistory } from './store.ts';
import { type Stream, streamOf } from './stream.ts';

const service = 'workforce';
/** A node that was away for longer is caught up by this much a night. */
const catchUpDays = 60;

/**
 * Counts every finished day that has not been counted: offered, handled and seconds by half hour and stream. A day is
 * counted once, in a transaction of its own; what came later for it (an import) replaces it.
 */
export async function countFinishedDays(now: Date): Promise<number> {
  const today = officeDay(now);
  const first = addDays(today, -catchUpDays);
  const counted = await asSystem(service, 'history', (tx) => countedDays(tx, first));
  let done = 0;
  for (let day = first; day < today; day = addDays(day, 1)) {
    if (counted.has(day)) continue;
    await asSystem(service, 'history', (tx) => countDay(tx, day));
    done += 1;
  }
  return done;
}

async function countDay(tx: Tx, day: OfficeDate): Promise<void> {
  const sums = new Map<string, { stream: Stream; startsAt: Date; offered: number; handled: number; handleSeconds: number }>();
  for (const row of await arrivals(tx, startOfOfficeDay(day), startOfOfficeDay(addDays(day, 1)))) {
    const stream = streamOf[row.channel];
    if (!stream) continue;
    const key = `${stream} ${row.startsAt.getTime()}`;
    const sum = sums.get(key) ?? { stream, startsAt: row.startsAt, offered: 0, handled: 0, handleSeconds: 0 };
    sum.offered += row.offered;
    sum.handled += row.handled;
    sum.handleSeconds += row.handleSeconds;
    sums.set(key, sum);
  }
  await saveHistory(
    tx,
    [...sums.values()].map((row): HistoryRow => ({ ...row, source: 'ours' })),
  );
  await saveCountedDay(tx, day);
}

/** The last `days` days of a stream, each with its mark and whether it stands far from its weekday. */
export async function historyOf(tx: Tx, stream: Stream, days: number, today: OfficeDate): Promise<{ days: HistoryDay[]; firstDay: OfficeDate | null }> {
  const sums = await daySums(tx, stream, addDays(today, -800));
  const marks = new Map((await marksOf(tx, stream)).map((mark) => [mark.day, { id: mark.id, reason: mark.reason, by: mark.by }]));
  const wild = new Set(wildDays(sums));
  const from = addDays(today, -days);
  return {
    firstDay: sums[0]?.day ?? null,
    days: sums
      .filter((sum) => sum.day >= from)
      .map((sum) => ({
        day: sum.day,
        offered: sum.offered,
        handled: sum.handled,
        meanHandleSeconds: sum.handled > 0 && sum.handleSeconds > 0 ? sum.handleSeconds / sum.handled : null,
        mark: marks.get(sum.day) ?? null,
        wild: wild.has(sum.day),
      })),
  };
}

/** Days the method itself finds strange: empty on a weekday that never is, or many times the usual. */
function wildDays(sums: readonly { readonly day: OfficeDate; readonly offered: number }[]): readonly OfficeDate[] {
  const days = sums.map((sum) => ({ day: toDayNumber(sum.day), total: sum.offered, slots: [sum.offered] }));
  // On a weekday that is mostly closed a handful of letters is neither usual nor strange.
  const open = new Set(days.filter((day) => day.total > 0).map((day) => weekdayOf(day.day)));
  const history: History = { intervalMinutes: 1440, slotsPerDay: 1, days: days.filter((day) => open.has(weekdayOf(day.day))) };
  return usable(history).notes.flatMap((note) => (note.kind === 'wildDays' || note.kind === 'zeroDays' ? note.days : []));
}

/** The day stays in the history and every report; only the forecast no longer learns from it. */
export const markHistoryDay = (
  who: Who,
  mark: { readonly stream: Stream; readonly day: OfficeDate; readonly reason: string },
  today: OfficeDate,
): Promise<string> =>
  as(who, 'history', async (tx) => {
    if (mark.day >= today) throw new Fault('conflict', 'workforce.dayNotOver');
    const made = await tx
      .insertInto('history_marks')
      .values({ stream: mark.stream, day: mark.day, reason: mark.reason, marked_by: who.personId as string })
      .onConflict((conflict) => conflict.columns(['stream', 'day']).where('lifted_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Fault('conflict', 'workforce.markedAlready');
    await record(tx, {
      kind: 'workforce.historyMarked',
      subjectKind: 'historyMark',
      subjectId: made.id,
      actor: who,
      purpose: 'history',
      reason: mark.reason,
      data: { stream: mark.stream, day: mark.day },
    });
    return made.id;
  });

export const liftHistoryMark = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'history', async (tx) => {
    const lifted = await tx
      .updateTable('history_marks')
      .set({ lifted_by: who.personId, lifted_at: at })
      .where('id', '=', id)
      .where('lifted_at', 'is', null)
      .returning(['stream', 'day'])
      .executeTakeFirst();
    if (!lifted) throw notFound();
    await record(tx, { kind: 'workforce.markLifted', subjectKind: 'historyMark', subjectId: id, actor: who, purpose: 'history', data: lifted });
  });

/** Rows of an export, already read and checked; they replace what stands in their intervals. */
export const importHistory = (stream: Stream, history: History, handleSeconds: number): Promise<{ readonly intervals: number; readonly days: number }> =>
  asSystem(service, 'import', async (tx) => {
    const rows = history.days.flatMap((day) =>
      day.slots.flatMap((offered, slot): HistoryRow[] =>
        offered === 0
          ? []
          : [
              {
                stream,
                startsAt: new Date(startOfOfficeDay(fromDayNumber(day.day)).getTime() + slot * history.intervalMinutes * 60_000),
                offered,
                handled: offered,
                handleSeconds: offered * handleSeconds,
                source: 'import',
              },
            ],
      ),
    );
    await saveHistory(tx, rows);
    return { intervals: rows.length, days: history.days.length };
  });
