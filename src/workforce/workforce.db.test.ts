import { beforeAll, describe, expect, test } from 'vitest';
import { aContact, aPerson } from '#contacts/testing/make.ts';
import { seedLaw } from '#law/seed.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { currentCalendar } from '#law/actions.ts';
import { addDays, weekday } from '#maths/calendar/office-date.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { addPlanningEvent, askForecast, computeForecast, correctDay, freezeForecast } from './forecasting/forecasts.ts';
import { viewDay, viewForecast, wape } from './forecasting/views.ts';
import { countFinishedDays, historyOf, markHistoryDay } from './history.ts';
import { type HistoryRow, saveHistory } from './store.ts';

closeAfterAll();
const now = new Date('2026-11-24T06:00:00Z');
const today = '2026-11-24';
type Person = Who & { readonly personId: string };
let analyst: Person;
let representative: Person;

/** Twenty weeks of calls: 20 a half hour on Mondays, 10 on other working days, 09:00 to 18:00. */
async function aHistory(): Promise<void> {
  await asSystem('test', 'history', async (tx) => {
    const { calendar } = await currentCalendar(tx);
    const rows: HistoryRow[] = [];
    for (let day = addDays(today, -140); day < today; day = addDays(day, 1)) {
      if (!isWorkingDay(day, calendar)) continue;
      const offered = weekday(day) === 1 ? 20 : 10;
      for (let slot = 18; slot < 36; slot += 1) {
        const startsAt = new Date(startOfOfficeDay(day).getTime() + slot * 1_800_000);
        rows.push({ stream: 'phone', startsAt, offered, handled: offered, handleSeconds: offered * 200, source: 'import' });
      }
    }
    await saveHistory(tx, rows);
  });
}
const made = async (from = '2026-11-25', until = '2026-12-08'): Promise<string> => {
  const id = await askForecast(analyst, { stream: 'phone', from, until }, now);
  await computeForecast(id, now);
  return id;
};

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  analyst = await aPerson('analyst', 's5');
  representative = await aPerson('representative');
  await aHistory();
});

describe('history', () => {
  test('a finished day is counted once, by half hour and stream; today is not', async () => {
    await aContact({ channel: 'portal', receivedAt: new Date('2026-11-23T06:10:00Z') });
    await aContact({ channel: 'email', receivedAt: new Date('2026-11-23T06:20:00Z') });
    await aContact({ channel: 'portal', receivedAt: now });
    expect(await countFinishedDays(now)).toBeGreaterThan(0);
    expect(await countFinishedDays(now)).toBe(0);
    const rows = await asSystem('test', 'look', (tx) => tx.selectFrom('work_history').selectAll().where('stream', '=', 'written').execute());
    expect(rows.map((row) => [row.starts_at.toISOString(), row.offered, row.source])).toEqual([['2026-11-23T06:00:00.000Z', 2, 'ours']]);
  });

  test('a marked day stays in the history and says why; it cannot be marked twice, nor before it is over', async () => {
    const mark = { stream: 'phone' as const, day: '2026-11-20', reason: 'Uydurma nasazlıq' };
    await markHistoryDay(analyst, mark, today);
    await expect(markHistoryDay(analyst, mark, today)).rejects.toMatchObject({ code: 'workforce.markedAlready' });
    await expect(markHistoryDay(analyst, { ...mark, day: today }, today)).rejects.toMatchObject({ code: 'workforce.dayNotOver' });
    const { days } = await as(analyst, 'look', (tx) => historyOf(tx, 'phone', 30, today));
    expect(days.find((day) => day.day === '2026-11-20')).toMatchObject({ offered: 180, mark: { reason: 'Uydurma nasazlıq' } });
  });

  test('who answers calls sees nothing of it', async () => {
    expect(await as(representative, 'look', (tx) => tx.selectFrom('work_history').selectAll().execute())).toEqual([]);
  });
});

describe('forecast', () => {
  test('expects Mondays twice as high, on working days only, by half hour with the handling time of the past', async () => {
    const id = await made();
    const view = await viewForecast(analyst, id, now);
    expect(view).toMatchObject({ state: 'draft', stream: 'phone', wape: null });
    expect(view.days.map((day) => day.day)).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
    ]);
    const monday = view.days.find((day) => day.day === '2026-11-30');
    const tuesday = view.days.find((day) => day.day === '2026-12-01');
    expect(Math.abs((monday?.expected ?? 0) - 360)).toBeLessThan(20);
    expect(Math.abs((tuesday?.expected ?? 0) - 180)).toBeLessThan(10);
    const { intervals, targets } = await viewDay(analyst, id, '2026-11-30', now);
    expect(intervals.map((one) => one.slot)).toEqual(Array.from({ length: 18 }, (_, at) => 18 + at));
    expect(Math.abs((intervals[3]?.expected ?? 0) - 20)).toBeLessThan(2);
    expect(intervals[3]?.handleSeconds).toBeCloseTo(200, 0);
    expect(targets).toMatchObject({ share: 0.8, seconds: 20, assumed: true });
    // Computed twice by a job that came twice, it is one forecast.
    await computeForecast(id, now);
    expect((await viewForecast(analyst, id, now)).days).toHaveLength(10);
  });

  test('a planned event and a person’s correction stand beside the model and multiply; frozen, nothing changes', async () => {
    await addPlanningEvent(analyst, { stream: 'phone', name: 'Uydurma kampaniya', from: '2026-12-02', until: '2026-12-02', factor: 1.5 });
    const id = await made();
    await correctDay(analyst, id, { day: '2026-12-02', factor: 2, reason: 'Uydurma səbəb' });
    const day = (await viewForecast(analyst, id, now)).days.find((one) => one.day === '2026-12-02');
    expect(day).toMatchObject({ event: 'Uydurma kampaniya', factor: 3, correction: { factor: 2, reason: 'Uydurma səbəb' } });
    expect(Math.abs((day?.expected ?? 0) - 540)).toBeLessThan(30);
    await freezeForecast(analyst, id, now);
    await expect(correctDay(analyst, id, { day: '2026-12-02', factor: 1, reason: 'Geri' })).rejects.toMatchObject({ code: 'workforce.frozenAlready' });
    await expect(freezeForecast(analyst, id, now)).rejects.toMatchObject({ code: 'workforce.frozenAlready' });
    await expect(
      asSystem('test', 'break', (tx) => tx.updateTable('forecast_days').set({ expected: 1 }).where('forecast_id', '=', id).execute()),
    ).rejects.toThrow(/frozen/);
  });

  test('a past, backwards or endless period is refused; without history it fails in words', async () => {
    const ask = (from: string, until: string) => askForecast(analyst, { stream: 'phone', from, until }, now);
    await expect(ask('2026-11-20', '2026-11-25')).rejects.toMatchObject({ code: 'workforce.dayPast' });
    await expect(ask('2026-12-20', '2026-11-25')).rejects.toMatchObject({ code: 'workforce.daysReversed' });
    await expect(ask('2026-11-25', '2027-11-25')).rejects.toMatchObject({ code: 'workforce.tooFar' });
    const id = await askForecast(analyst, { stream: 'visit', from: '2026-11-25', until: '2026-12-08' }, now);
    await computeForecast(id, now);
    expect(await viewForecast(analyst, id, now)).toMatchObject({ state: 'failed', error: 'historyTooShort', days: [] });
    await expect(viewForecast(representative, id, now)).rejects.toMatchObject({ code: 'platform.notFound' });
  });

  test('the error is measured over the days that are over', () => {
    expect(
      wape([
        { actual: 100, expected: 110 },
        { actual: 50, expected: 40 },
        { actual: null, expected: 70 },
      ]),
    ).toBeCloseTo(20 / 150);
    expect(wape([{ actual: null, expected: 70 }])).toBeNull();
  });
});
