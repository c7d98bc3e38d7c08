import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { addDays, type OfficeDate, weekday } from '#maths/calendar/office-date.ts';
import { asSystem } from '#platform/database.ts';
import { countFinishedDays, type HistoryRow, saveHistory, type Stream } from '#workforce/actions.ts';
import { type Random, seeded } from './random.ts';
import { channels, contactsPerDay, dayFactor, halfHourWeights } from './shapes.ts';

/** As if an earlier system's counts had been imported: enough for the year's shape to be seen. */
const historyDays = 420;
const firstSlot = 18;
const meanHandleSeconds: Readonly<Record<Stream, number>> = { phone: 285, visit: 900, written: 1150 };
const streamShares: Readonly<Record<Stream, number>> = {
  phone: shareOf('phone'),
  visit: shareOf('visit'),
  written: shareOf('portal') + shareOf('email') + shareOf('post'),
};

function shareOf(channel: (typeof channels)[number][0]): number {
  const all = channels.reduce((sum, [, weight]) => sum + weight, 0);
  return (channels.find(([name]) => name === channel)?.[1] ?? 0) / all;
}

/** A whole number around `mean` as wide as chance makes it (normal in place of Poisson; never below nothing). */
function around(mean: number, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
}

function dayRows(stream: Stream, day: OfficeDate, scale: number): readonly HistoryRow[] {
  const random = seeded(`history:${stream}:${day}`);
  const weights = halfHourWeights.reduce((sum, weight) => sum + weight, 0);
  const total = contactsPerDay * scale * streamShares[stream] * dayFactor(weekday(day), Number(day.slice(8))) * (0.92 + 0.16 * random.next());
  return halfHourWeights.map((weight, at) => {
    const offered = around((total * weight) / weights, random);
    const handled = Math.max(0, offered - around(offered * 0.04, random));
    const startsAt = new Date(startOfOfficeDay(day).getTime() + (firstSlot + at) * 30 * 60_000);
    return { stream, startsAt, offered, handled, handleSeconds: Math.round(handled * meanHandleSeconds[stream] * (0.9 + 0.2 * random.next())), source: 'ours' };
  });
}

/** Arrivals of the days before the demonstration's own contacts, once; and those contacts counted, as every night does. */
export async function demoHistory(now: Date, firstDay: OfficeDate, scale: number): Promise<void> {
  await asSystem('demo', 'history', async (tx) => {
    const known = await tx.selectFrom('work_history').select('stream').limit(1).executeTakeFirst();
    if (known) return;
    const { calendar } = await currentCalendar(tx);
    const rows: HistoryRow[] = [];
    for (let day = addDays(officeDay(now), -historyDays); day < firstDay; day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar)) for (const stream of ['phone', 'visit', 'written'] as const) rows.push(...dayRows(stream, day, scale));
    }
    await saveHistory(tx, rows);
  });
  await countFinishedDays(now);
}
