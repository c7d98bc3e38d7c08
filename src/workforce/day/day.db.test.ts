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
import { amendRoster, decideAmendment, seeChanges, undoAmendment } from '../roster/amending.ts';
import { approveRoster, submitRoster } from '../roster/approving.ts';
import { makeRoster } from '../roster/rosters.ts';
import { solveRosterOf } from '../roster/solving.ts';
import { ownDays } from '../roster/views.ts';
import { type HistoryRow, saveHistory } from '../store.ts';
import { markAbsent, repairOffers } from './absence.ts';
import { ownUnseen } from './amendments.ts';
import { moveBreaks } from './breaks.ts';
import { askException, decideException } from './exceptions.ts';
import { viewDayNow } from './view.ts';

closeAfterAll();
const before = new Date('2026-11-24T14:00:00Z');
const day = '2026-11-25';
const at = (time: string): Date => new Date(`${day}T${time}:00+04:00`);
type Person = Who & { readonly personId: string };
let analyst: Person, manager: Person, head: Person;
let representatives: readonly Person[];
let rosterId: string;

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  analyst = await aPerson('analyst', 's5');
  manager = await aPerson('manager', 's1');
  head = await aPerson('head', null);
  representatives = await Promise.all(Array.from({ length: 5 }, () => aPerson('representative')));
  await asSystem('test', 'history', async (tx) => {
    const { calendar } = await currentCalendar(tx);
    const rows: HistoryRow[] = [];
    for (let past = addDays(day, -85); past < '2026-11-24'; past = addDays(past, 1)) {
      if (!isWorkingDay(past, calendar)) continue;
      for (let slot = 18; slot < 36; slot += 1) {
        const startsAt = new Date(startOfOfficeDay(past).getTime() + slot * 1_800_000);
        rows.push({ stream: 'phone', startsAt, offered: 8, handled: 8, handleSeconds: 8 * 180, source: 'import' });
      }
    }
    await saveHistory(tx, rows);
  });
  const forecastId = await askForecast(analyst, { stream: 'phone', from: day, until: '2026-12-04' }, before);
  await computeForecast(forecastId, before);
  await freezeForecast(analyst, forecastId, before);
  rosterId = await makeRoster(analyst, { forecastId, from: day, until: '2026-12-04' });
  await solveRosterOf(rosterId, before, 1);
  await submitRoster(analyst, rosterId, before);
  await approveRoster(head, rosterId, before);
});

/** Signed in at `from`; the state that runs is `ready`. */
async function signIn(person: Person, from: Date, breaks: readonly (readonly [string, string])[] = []): Promise<void> {
  await asSystem('test', 'sign in', async (tx) => {
    const { id } = await tx
      .insertInto('agent_sessions')
      .values({
        person_id: person.personId,
        sector: 's1',
        device: 'test',
        lease_until: at('18:00'),
        state: 'ready',
        state_since: breaks.length > 0 ? at(breaks.at(-1)?.[1] ?? '') : from,
        idle_since: from,
        started_at: from,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    let since = from;
    for (const [begin, end] of breaks) {
      const base = { session_id: id, person_id: person.personId };
      await tx
        .insertInto('agent_periods')
        .values({ ...base, state: 'ready', started_at: since, ended_at: at(begin) })
        .execute();
      await tx
        .insertInto('agent_periods')
        .values({ ...base, state: 'break', started_at: at(begin), ended_at: at(end) })
        .execute();
      since = at(end);
    }
  });
}

describe('the day', () => {
  test('shows forecast, people needed and rostered, and each person against the plan to the minute', async () => {
    const [first] = representatives as [Person];
    await signIn(first, at('09:10'));
    const view = await viewDayNow(manager, at('09:40'));
    expect(view).toMatchObject({ day, open: true, rosterId, onPhone: 1 });
    expect(view.slots).toHaveLength(18);
    expect(view.slots[0]).toMatchObject({ slot: 18, came: 0, planned: 5 });
    expect(view.slots[0]?.onPhone).toBeCloseTo(20 / 30, 5);
    expect(view.slots[5]?.came).toBeNull();
    const own = view.people.find((one) => one.id === first.personId);
    expect(own).toMatchObject({ plannedMinutes: 40, kept: 30, missed: 10, state: 'ready', adherence: 0.75 });
    expect(view.team).toMatchObject({ plannedMinutes: 200, kept: 30, missed: 170 });
    // One of five at the phones: the level of this and the next half hour is lost, and it is said what would help.
    expect(view.alerts.filter((one) => one.code === 'levelAtRisk').map((one) => one.helps[0])).toEqual(['moveBreaks', 'moveBreaks']);
  });

  test('time that is explained counts once another person has agreed', async () => {
    const [first] = representatives as [Person];
    const asked = { personId: first.personId, fromMinute: 540, untilMinute: 550, kind: 'technical' as const, reason: 'Uydurma: qulaqlıq dəyişdirildi' };
    await expect(askException(manager, { ...asked, untilMinute: 530 }, at('09:40'))).rejects.toMatchObject({ code: 'workforce.timesReversed' });
    const id = await askException(manager, asked, at('09:40'));
    await expect(decideException(manager, id, true, at('09:41'))).rejects.toMatchObject({ code: 'workforce.ownException' });
    await decideException(analyst, id, true, at('09:42'));
    await expect(decideException(analyst, id, false, at('09:43'))).rejects.toMatchObject({ code: 'workforce.exceptionDecided' });
    const own = (await viewDayNow(manager, at('09:40'))).people.find((one) => one.id === first.personId);
    expect(own).toMatchObject({ excused: 10, missed: 0, adherence: 1 });
  });

  test('the 08:20 call: written down at once, ways to go on with the fewest changes first, applied, told, undone', async () => {
    const [, , third] = representatives as [Person, Person, Person];
    const leaveId = await markAbsent(manager, { personId: third.personId, until: day, note: '' }, at('08:20'));
    const offers = await repairOffers(manager, leaveId, at('08:22'));
    expect(offers.items[0]?.changes).toEqual([]);
    const counts = offers.items.map((one) => one.changes.length);
    expect(counts).toEqual([...counts].toSorted((a, b) => a - b));
    const shorts = offers.items.map((one) => one.shortHalfHours);
    expect(Math.min(...shorts)).toBeLessThanOrEqual(shorts[0] ?? 0);
    expect(offers.items.flatMap((one) => one.changes).every((one) => one.personId !== third.personId)).toBe(true);
    const view = await viewDayNow(manager, at('08:22'));
    expect(view.people.find((one) => one.id === third.personId)).toMatchObject({ leave: 'sick', shift: null });
    expect(view.slots[0]?.planned).toBe(4);
  });

  test('a lunch moves at once and its person is told; a day off waits for the head; what breaks a rule is refused', async () => {
    const [, second] = representatives as [Person, Person];
    const [own] = await ownDays(second, at('08:30'));
    const cell = { personId: second.personId, day, templateId: own?.templateId ?? null, lunchAt: own?.lunchAt === 840 ? 720 : 840 };
    const reason = 'Uydurma: nahar dəyişdirilir';
    const lunch = await amendRoster(manager, rosterId, { kind: 'hand', reason, cells: [cell] }, at('08:30'));
    expect(lunch.needsHead).toBe(false);
    expect((await ownDays(second, at('08:30')))[0]?.lunchAt).toBe(cell.lunchAt);
    expect(await ownUnseen(second)).toMatchObject([{ day, lunchBefore: own?.lunchAt, lunchAfter: cell.lunchAt, reason }]);
    await seeChanges(second, at('08:31'));
    expect(await ownUnseen(second)).toEqual([]);
    await undoAmendment(manager, lunch.id, at('08:32'));
    expect((await ownDays(second, at('08:32')))[0]?.lunchAt).toBe(own?.lunchAt);
    await expect(undoAmendment(manager, lunch.id, at('08:33'))).rejects.toMatchObject({ code: 'workforce.amendmentDecided' });

    const off = { ...cell, day: '2026-11-27', templateId: null, lunchAt: null };
    const proposed = await amendRoster(manager, rosterId, { kind: 'hand', reason, cells: [off] }, at('08:34'));
    expect(proposed.needsHead).toBe(true);
    const cellOn = async (on: string) => (await ownDays(second, at('08:35'))).find((one) => one.day === on)?.templateId;
    expect(await cellOn('2026-11-27')).toBe(own?.templateId);
    await expect(decideAmendment(manager, proposed.id, true, at('08:36'))).rejects.toMatchObject({ code: 'workforce.mayNotApprove' });
    await decideAmendment(head, proposed.id, true, at('08:36'));
    expect(await cellOn('2026-11-27')).toBeNull();
    await expect(undoAmendment(manager, proposed.id, at('08:37'))).rejects.toMatchObject({ code: 'workforce.headApprovedIt' });

    const wrong = (change: Partial<typeof cell>) => amendRoster(manager, rosterId, { kind: 'hand', reason, cells: [{ ...cell, ...change }] }, at('08:38'));
    await expect(wrong({ lunchAt: 600 })).rejects.toMatchObject({ code: 'workforce.lunchOutside' });
    await expect(wrong({ day: '2026-11-28' })).rejects.toMatchObject({ code: 'workforce.dayClosed' });
    await expect(amendRoster(manager, rosterId, { kind: 'hand', reason, cells: [cell] }, new Date('2026-11-26T06:00:00Z'))).rejects.toMatchObject({
      code: 'workforce.dayIsOver',
    });
  });

  test('breaks are placed anew for the rest of the day in one deed; those begun stay; others see nothing of it', async () => {
    const { moved, amendmentId } = await moveBreaks(manager, 'Uydurma: fasilələr yenidən', at('14:30'));
    const view = await viewDayNow(manager, at('14:30'));
    const morning = (one: (typeof view.people)[number]) => one.breaks.filter((pause) => pause.startMinute < 885);
    expect(view.people.filter((one) => one.shift).every((one) => morning(one).length === 1 && one.breaks.length === 2)).toBe(true);
    if (moved > 0) expect(view.amendments[0]).toMatchObject({ id: amendmentId, kind: 'breaks', state: 'inForce', needsHead: false });
    expect(await moveBreaks(manager, 'Uydurma: bir daha', at('14:31'))).toEqual({ moved: 0, amendmentId: null });
    const stranger = await aPerson('representative');
    expect(await as(stranger, 'look', (tx) => tx.selectFrom('amended_cells').select('day').execute())).toEqual([]);
    expect(await as(stranger, 'look', (tx) => tx.selectFrom('adherence_exceptions').select('id').execute())).toEqual([]);
  });
});
