import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { asSystem, json, sql, type Tx } from '#platform/database.ts';
import { peopleNeeded, targetsOn } from '#workforce/actions.ts';

const daysAhead = 11;
const handleSeconds = 240;
const [firstSlot, lastSlot] = [18, 36];
const lunches = [720, 780, 840] as const;

type Slot = { readonly slot: number; readonly calls: number };
/** What a half hour of a working day brought on average in the last four weeks. */
const usualSlots = async (tx: Tx, today: OfficeDate): Promise<readonly Slot[]> =>
  (
    await sql<Slot>`
      select slot, avg(offered)::float8 as calls from (
        select (extract(hour from starts_at at time zone 'Asia/Baku') * 2 + extract(minute from starts_at at time zone 'Asia/Baku') / 30)::int as slot, offered
        from work_history where stream = 'phone' and starts_at >= ${startOfOfficeDay(addDays(today, -28))}) h
      where slot >= ${firstSlot} and slot < ${lastSlot} group by slot order by slot`.execute(tx)
  ).rows;

/** A frozen forecast and a roster in force for the coming days, once none of them is left: what the day and the planner's board stand on. */
export const demoRoster = (now: Date): Promise<void> =>
  asSystem('demo', 'roster', async (tx) => {
    const today = officeDay(now);
    const known = await tx.selectFrom('rosters').select('id').where('until_day', '>=', today).limit(1).executeTakeFirst();
    const people = await tx
      .selectFrom('people as p')
      .innerJoin('appointments as a', 'a.person_id', 'p.id')
      .innerJoin('posts as o', 'o.id', 'a.post_id')
      .select(['p.id', 'o.sector', 'p.login', 'o.role'])
      .where('o.role', 'in', ['representative', 'outbound', 'analyst', 'head'])
      .where('p.login', 'is not', null)
      .orderBy('o.sector')
      .orderBy('p.full_name')
      .execute();
    const planner = people.find((one) => one.role === 'analyst')?.id;
    const head = people.find((one) => one.role === 'head')?.id;
    const template = await tx.selectFrom('shift_templates').select('id').where('code', '=', 'day').executeTakeFirst();
    const slots = await usualSlots(tx, today);
    if (known || !planner || !head || !template || slots.length === 0) return;
    const { calendar } = await currentCalendar(tx);
    const until = addDays(today, daysAhead);
    const days = Array.from({ length: daysAhead + 1 }, (_, at) => addDays(today, at)).filter((day) => isWorkingDay(day, calendar));
    if (days.length === 0) return;
    const period = { from_day: today, until_day: until };

    const forecast = await tx
      .insertInto('forecasts')
      .values({ stream: 'phone', state: 'draft', history_until: addDays(today, -1), ...period, method: 'blend', asked_by: planner, computed_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    const limits = (calls: number, relative: number) => ({
      lower80: Math.max(0, calls - 1.28 * Math.sqrt(calls + (relative * calls) ** 2)),
      upper80: calls + 1.28 * Math.sqrt(calls + (relative * calls) ** 2),
      lower95: Math.max(0, calls - 1.96 * Math.sqrt(calls + (relative * calls) ** 2)),
      upper95: calls + 1.96 * Math.sqrt(calls + (relative * calls) ** 2),
    });
    const intervals = days.flatMap((day) =>
      slots.map(({ slot, calls }) => ({
        forecast_id: forecast.id,
        starts_at: new Date(startOfOfficeDay(day).getTime() + slot * 1_800_000),
        expected: calls,
        ...limits(calls, 0.1),
        handle_seconds: handleSeconds,
      })),
    );
    await tx.insertInto('forecast_intervals').values(intervals).execute();
    const total = slots.reduce((all, one) => all + one.calls, 0);
    await tx
      .insertInto('forecast_days')
      .values(days.map((day) => ({ forecast_id: forecast.id, day, expected: total, ...limits(total, 0.1) })))
      .execute();
    await tx.updateTable('forecasts').set({ state: 'frozen', frozen_by: planner, frozen_at: now }).where('id', '=', forecast.id).execute();

    const wanted: Record<OfficeDate, number[]> = {};
    for (const day of days) {
      const targets = await targetsOn(tx, day);
      wanted[day] = Array.from({ length: 48 }, (_, slot) => {
        const calls = slots.find((one) => one.slot === slot)?.calls ?? 0;
        return calls === 0 ? 0 : peopleNeeded(calls, handleSeconds, targets);
      });
    }
    const roster = await tx
      .insertInto('rosters')
      .values({ forecast_id: forecast.id, ...period, state: 'draft', wanted: json(wanted), made_by: planner, made_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    const floor = people.filter((one) => one.role === 'representative' || one.role === 'outbound');
    await tx
      .insertInto('roster_people')
      .values(floor.map((one, position) => ({ roster_id: roster.id, person_id: one.id, position, sector: one.sector })))
      .execute();
    await tx
      .insertInto('roster_cells')
      .values(
        days.flatMap((day, d) =>
          floor.map((one, at) => ({
            roster_id: roster.id,
            person_id: one.id,
            day,
            template_id: template.id,
            lunch_at: lunches[(at + d) % lunches.length] ?? lunches[0],
            breaks: json([
              { startMinute: 600 + 15 * ((at + d) % 7), minutes: 15 },
              { startMinute: 915 + 15 * ((at + d) % 8), minutes: 15 },
            ]),
          })),
        ),
      )
      .execute();
    const { rows } = await sql<{ number: string }>`select next_number('NQ', ${Number(today.slice(0, 4))}) as number`.execute(tx);
    await tx
      .updateTable('rosters')
      .set({
        state: 'approved',
        number: rows[0]?.number ?? null,
        submitted_by: planner,
        submitted_at: now,
        approved_by: head,
        approved_at: now,
        approved_capacity: 'head',
      })
      .where('id', '=', roster.id)
      .execute();
  });
