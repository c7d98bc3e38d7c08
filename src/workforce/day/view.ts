import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { endOn } from '#maths/rostering/centre/task.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as, type Who } from '#platform/database.ts';
import { type StatePeriod, statePeriods } from '#queue/actions.ts';
import { approversAt } from '../roster/approving.ts';
import { cellsNow } from '../roster/cells-now.ts';
import { thereOn } from '../roster/view.ts';
import { type Actual, actualOf, type Adherence, adherenceOf, plannedOf, type Stretch } from './adherence.ts';
import { alertsOf } from './alerts.ts';
import { amendmentsOf } from './amendments.ts';
import type { DayPerson, DayView } from './contract.ts';
import { exceptionsOn } from './exceptions.ts';
import { expectedToday, minuteOf, rosterToday } from './standing.ts';

const nothing = adherenceOf([], [], [], 0);

/** The sums of everybody; the shares follow from the sums, not from the shares. */
function together(all: readonly Adherence[]): Adherence {
  const sum = (key: Exclude<keyof Adherence, 'adherence' | 'conformance'>): number => all.reduce((total, one) => total + one[key], 0);
  const [planned, work] = [sum('plannedMinutes'), sum('plannedWork')];
  return {
    plannedMinutes: planned,
    kept: sum('kept'),
    excused: sum('excused'),
    missed: sum('missed'),
    pauseWorked: sum('pauseWorked'),
    beyond: sum('beyond'),
    plannedWork: work,
    worked: sum('worked'),
    adherence: planned === 0 ? null : (sum('kept') + sum('excused')) / planned,
    conformance: work === 0 ? null : sum('worked') / work,
  };
}

type States = readonly (Stretch<Actual> & { readonly running: StatePeriod | null })[];
const statesOf = (periods: readonly StatePeriod[], now: Date): States =>
  periods.map((one) => ({
    from: minuteOf(one.startedAt > now ? now : officeDay(one.startedAt) < officeDay(now) ? startOfOfficeDay(officeDay(now)) : one.startedAt),
    until: minuteOf(one.endedAt ?? now),
    is: actualOf(one.state, one.reason),
    running: one.endedAt === null ? one : null,
  }));

/** Mean number of people at work in a half hour, over the part of it that is past. */
function meanOnPhone(all: readonly States[], slot: number, minute: number): number | null {
  const [from, until] = [slot * 30, Math.min(slot * 30 + 30, minute)];
  if (until - from < 1) return null;
  const worked = all.reduce(
    (total, states) =>
      total + states.reduce((sum, one) => sum + (one.is === 'work' ? Math.max(0, Math.min(until, one.until) - Math.max(from, one.from)) : 0), 0),
    0,
  );
  return worked / (until - from);
}

/** Today: forecast, what came and what is expected now; people needed, planned and at the phones; each person against the plan. */
export const viewDayNow = (who: Who, now: Date): Promise<DayView> =>
  as(who, 'day', async (tx) => {
    const day = officeDay(now);
    const minute = minuteOf(now);
    const { calendar } = await currentCalendar(tx);
    const { targets, today } = await expectedToday(tx, now);
    const found = await rosterToday(tx, day);
    const byPerson = Map.groupBy(await statePeriods(tx, startOfOfficeDay(day), startOfOfficeDay(addDays(day, 1))), (one) => one.personId);
    const states = new Map([...byPerson].map(([id, periods]) => [id, statesOf(periods, now)]));
    const exceptions = await exceptionsOn(tx, who, day);
    const planned = found ? thereOn(found.facts, found.roster, found.day) : [];
    const onPhone = [...states.values()].filter((own) => own.some((one) => one.running && one.is === 'work')).length;
    const nowSlot = Math.floor(minute / 30);
    const slots = (today?.slots ?? []).map(({ handleSeconds: _, ...one }) => ({
      ...one,
      planned: planned[one.slot] ?? 0,
      onPhone: one.slot <= nowSlot ? meanOnPhone([...states.values()], one.slot, minute) : null,
    }));
    const cells = found ? await cellsNow(tx, found.id, { day }) : [];
    const people = (found?.facts.people ?? []).map((person, p): DayPerson => {
      const cell = found?.roster[p]?.[found.day] ?? null;
      const template = found?.facts.task.templates.find((one) => one.id === cell?.template);
      const leave = found?.facts.leaves.find((one) => one.person_id === person.id && one.from_day <= day && day <= one.until_day)?.kind ?? null;
      const breaks = leave ? [] : [...(cells.find((one) => one.personId === person.id)?.breaks ?? [])];
      const info = found?.facts.task.days[found.day];
      const shift = template && info ? { startMinute: template.startMinute, endMinute: endOn(template, info) } : null;
      const lunch = cell && cell.lunchAt !== null ? [{ startMinute: cell.lunchAt, minutes: template?.lunchMinutes ?? 60 }] : [];
      const own = states.get(person.id) ?? [];
      const excuses = exceptions
        .filter((one) => one.personId === person.id && one.state === 'approved')
        .map((one) => ({ from: minuteOf(new Date(one.from)), until: minuteOf(new Date(one.until)) }));
      const running = own.find((one) => one.running)?.running ?? null;
      return {
        id: person.id,
        name: person.name,
        sector: person.sector,
        shift,
        lunchAt: cell?.lunchAt ?? null,
        lunchMinutes: template?.lunchMinutes ?? 0,
        breaks,
        leave,
        state: running?.state ?? null,
        reason: running?.reason ?? null,
        ...(shift ? adherenceOf(plannedOf({ ...shift, pauses: [...lunch, ...breaks] }), own, excuses, Math.min(minute, 1440)) : nothing),
      };
    });
    const approvers = await approversAt(tx, now);
    const live = slots.some((one) => one.slot === nowSlot);
    return {
      day,
      minute,
      open: calendar.day(day).working,
      rosterId: found?.id ?? null,
      forecastId: today?.forecastId ?? null,
      factor: today?.factor ?? 1,
      onPhone,
      slots,
      alerts: (live
        ? alertsOf({ slots: slots.map((one, at) => ({ ...one, handleSeconds: today?.slots[at]?.handleSeconds ?? 240 })), nowSlot, onPhone, targets })
        : []
      ).map((one) => ({ ...one, helps: [...one.helps] })),
      people,
      team: together(people),
      amendments: found ? await amendmentsOf(tx, found.id) : [],
      exceptions,
      mayDecide: approvers.some((one) => one.personId === who.personId),
      approvers: approvers.map((one) => one.name),
    };
  });
