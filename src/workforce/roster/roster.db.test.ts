import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#contacts/testing/make.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { currentCalendar } from '#law/actions.ts';
import { seedLaw } from '#law/seed.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { askForecast, computeForecast, freezeForecast } from '../forecasting/forecasts.ts';
import { type HistoryRow, saveHistory } from '../store.ts';
import { addLeave, listLeaves, withdrawLeave } from './leaves.ts';
import { ownCalendar, rosterOrder } from './papers.ts';
import { approveRoster, returnRoster, submitRoster } from './approving.ts';
import { makeRoster, setRosterCell, solveAgain } from './rosters.ts';
import { solveRosterOf } from './solving.ts';
import { ownDays, viewRoster } from './views.ts';

closeAfterAll();
const now = new Date('2026-11-24T06:00:00Z');
const today = '2026-11-24';
type Person = Who & { readonly personId: string };
let analyst: Person;
let manager: Person;
let head: Person;
let representatives: readonly Person[];
let forecastId: string;

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  analyst = await aPerson('analyst', 's5');
  manager = await aPerson('manager', 's1');
  head = await aPerson('head', null);
  representatives = await Promise.all(Array.from({ length: 4 }, () => aPerson('representative')));
  await asSystem('test', 'history', async (tx) => {
    const { calendar } = await currentCalendar(tx);
    const rows: HistoryRow[] = [];
    for (let day = addDays(today, -84); day < today; day = addDays(day, 1)) {
      if (!isWorkingDay(day, calendar)) continue;
      for (let slot = 18; slot < 36; slot += 1) {
        const startsAt = new Date(startOfOfficeDay(day).getTime() + slot * 1_800_000);
        rows.push({ stream: 'phone', startsAt, offered: 8, handled: 8, handleSeconds: 8 * 180, source: 'import' });
      }
    }
    await saveHistory(tx, rows);
  });
  forecastId = await askForecast(analyst, { stream: 'phone', from: '2026-11-25', until: '2026-12-04' }, now);
  await computeForecast(forecastId, now);
});

const solved = async (): Promise<string> => {
  const id = await makeRoster(analyst, { forecastId, from: '2026-11-25', until: '2026-12-04' });
  await solveRosterOf(id, now, 1);
  return id;
};

describe('a roster', () => {
  test('needs a frozen forecast of its days', async () => {
    const ask = (from: string, until: string) => makeRoster(analyst, { forecastId, from, until });
    await expect(ask('2026-11-25', '2026-12-04')).rejects.toMatchObject({ code: 'workforce.forecastNotFrozen' });
    await freezeForecast(analyst, forecastId, now);
    await expect(ask('2026-11-25', '2026-12-20')).rejects.toMatchObject({ code: 'workforce.outsideForecast' });
    await expect(ask('2026-12-04', '2026-11-25')).rejects.toMatchObject({ code: 'workforce.daysReversed' });
  });

  test('brings everybody on every working day, spreads the lunches, keeps leave and breaks no rule', async () => {
    const away = representatives[0] as Person;
    await addLeave(manager, { personId: away.personId, from: '2026-11-26', until: '2026-11-27', kind: 'yearly', note: 'Uydurma əmr' });
    const id = await solved();
    const view = await viewRoster(analyst, id, now);
    expect(view).toMatchObject({ state: 'draft', findings: [], before: null });
    expect(view.people).toHaveLength(4);
    const open = view.days.filter((day) => day.open).map((day) => day.day);
    expect(open).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']);
    for (const person of view.people) {
      const worked = person.cells.filter((cell) => cell.templateId !== null).map((cell) => cell.day);
      expect(worked).toEqual(open.filter((day) => person.id !== away.personId || !['2026-11-26', '2026-11-27'].includes(day)));
    }
    const lunches = new Set(view.people.map((person) => person.cells.find((cell) => cell.day === '2026-12-01')?.lunchAt));
    expect(lunches.size).toBeGreaterThan(1);
    expect(view.people[1]?.cells[0]?.breaks).toHaveLength(2);
    const wanted = view.days.find((day) => day.day === '2026-12-01')?.wanted ?? [];
    expect([wanted[17], wanted[36]]).toEqual([0, 0]);
    expect(wanted[20]).toBeGreaterThan(0);
  });

  test('a planner’s hand on a cell is locked and kept when it is solved again', async () => {
    const id = await solved();
    const person = representatives[1] as Person;
    const { templates } = await viewRoster(analyst, id, now);
    const cell = { personId: person.personId, day: '2026-12-02', templateId: templates[0]?.id ?? '', locked: true };
    await expect(setRosterCell(analyst, id, { ...cell, lunchAt: 600 })).rejects.toMatchObject({ code: 'workforce.lunchOutside' });
    await setRosterCell(analyst, id, { ...cell, templateId: null, lunchAt: null });
    await expect(setRosterCell(analyst, id, { ...cell, day: '2026-11-28', lunchAt: 720 })).rejects.toMatchObject({ code: 'workforce.dayClosed' });
    await solveAgain(analyst, id);
    await solveRosterOf(id, now, 1);
    const view = await viewRoster(analyst, id, now);
    expect(view.people.find((one) => one.id === person.personId)?.cells.find((one) => one.day === '2026-12-02')).toMatchObject({
      templateId: null,
      locked: true,
    });
    expect(view.before).not.toBeNull();
    expect(view.findings).toEqual([]);
  });

  test('is in force only with the head’s approval; returned it is a draft again; approved nothing changes', async () => {
    const id = await solved();
    const own = representatives[2] as Person;
    expect(await ownDays(own, now)).toEqual([]);
    await expect(approveRoster(head, id, now)).rejects.toMatchObject({ code: 'workforce.rosterNotSubmitted' });
    await submitRoster(analyst, id, now);
    await expect(approveRoster(manager, id, now)).rejects.toMatchObject({ code: 'workforce.mayNotApprove' });
    expect((await viewRoster(head, id, now)).mayApprove).toBe(true);
    await returnRoster(head, id, 'Uydurma qeyd: naharları seyrəlt', now);
    expect(await viewRoster(analyst, id, now)).toMatchObject({ state: 'draft', remark: 'Uydurma qeyd: naharları seyrəlt' });
    await submitRoster(analyst, id, now);
    await approveRoster(head, id, now);
    expect(await viewRoster(analyst, id, now)).toMatchObject({ state: 'approved', capacity: 'head', number: 'NQ-2026-000001' });
    await expect(
      setRosterCell(analyst, id, { personId: own.personId, day: '2026-12-02', templateId: null, lunchAt: null, locked: true }),
    ).rejects.toMatchObject({
      code: 'workforce.rosterNotDraft',
    });
    await expect(asSystem('test', 'break', (tx) => tx.updateTable('roster_cells').set({ lunch_at: 1 }).where('roster_id', '=', id).execute())).rejects.toThrow(
      /approved/,
    );
    const days = await ownDays(own, now);
    expect(days).toHaveLength(8);
    expect(ownCalendar(days, own.personId, 'az').match(/BEGIN:VEVENT/g)).toHaveLength(8);
    // Everyone sees their own line and nobody else's.
    const seen = await as(own, 'look', (tx) => tx.selectFrom('roster_cells').select('person_id').distinct().execute());
    expect(seen).toEqual([{ person_id: own.personId }]);
    expect(
      Buffer.from(await rosterOrder(await viewRoster(head, id, now), 'az'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

test('leave on a day that has one is refused; withdrawn it is free again', async () => {
  const person = representatives[3] as Person;
  const leave = { personId: person.personId, from: '2026-12-21', until: '2026-12-25', kind: 'yearly' as const, note: '' };
  const id = await addLeave(analyst, leave);
  await expect(addLeave(manager, { ...leave, from: '2026-12-25', until: '2026-12-28' })).rejects.toMatchObject({ code: 'workforce.leaveMeets' });
  await withdrawLeave(analyst, id, now);
  await expect(withdrawLeave(analyst, id, now)).rejects.toMatchObject({ code: 'platform.notFound' });
  await addLeave(manager, { ...leave, kind: 'study' });
  expect((await listLeaves(manager, today)).map((one) => one.kind)).toContain('study');
});
