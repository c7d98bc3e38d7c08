import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { workingDaysInYear } from '#maths/calendar/calendar.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { notFound } from '#platform/fault.ts';
import { serve } from '#platform/http.ts';
import { changeCalendar, currentCalendar, setSetting, withApproval, withSwap } from './actions.ts';
import { acts, addAct, addSwap, approveYear, calendarYear, changeSetting, settings } from './contract.ts';
import { openAct } from './library.ts';
import { actView, libraryRoutes } from './library-routes.ts';
import { allActs, allSettings, calendarVersions } from './store.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  libraryRoutes(app);
  serve(app, acts, { may: 'law.read' }, ({ who }) =>
    as(who, 'acts', async (tx) => {
      const items = (await allActs(tx)).map(actView);
      return { items, total: items.length };
    }),
  );
  serve(app, addAct, { may: 'law.keepActs' }, async ({ body, who }) => ({ id: await openAct(who, body) }));
  serve(app, settings, { may: 'law.seeSettings' }, ({ who }) =>
    as(who, 'settings', async (tx) => {
      const today = officeDay(deps.clock.now());
      const seen = new Set<string>();
      const items = (await allSettings(tx)).map((row) => {
        const current = row.valid_from <= today && !seen.has(row.key);
        if (current) seen.add(row.key);
        return {
          id: row.id,
          key: row.key,
          value: row.value as number | string | boolean,
          validFrom: row.valid_from,
          clause: row.clause,
          actId: row.act_id,
          act: row.title_az === null ? null : { az: row.title_az, ru: row.title_ru ?? '', en: row.title_en ?? '' },
          certainty: row.certainty,
          reason: row.reason,
          current,
          setBy: row.full_name,
          setAt: row.set_at.toISOString(),
        };
      });
      return { items, total: items.length };
    }),
  );
  serve(app, changeSetting, { may: 'law.keepSettings' }, async ({ body, who }) => ({ id: await setSetting(who, body) }));
  serve(app, calendarYear, { may: 'law.read' }, ({ params: { year }, who }) =>
    as(who, 'calendar', async (tx) => {
      const { calendar, version } = await currentCalendar(tx);
      if (year < calendar.firstYear || year > calendar.lastYear) throw notFound();
      const days = [];
      for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) days.push(calendar.day(date));
      const versions = await calendarVersions(tx);
      return {
        year,
        version,
        projected: calendar.isProjected(year),
        source: calendar.sourceOf(year),
        workingDays: year > calendar.firstYear ? workingDaysInYear(year, calendar) : days.filter((day) => day.working).length,
        days,
        firstYear: calendar.firstYear + 1,
        lastYear: calendar.lastYear,
        versions: versions.map((row) => ({ version: row.version, reason: row.reason, act: row.act_text, by: row.full_name, at: row.set_at.toISOString() })),
      };
    }),
  );
  serve(app, addSwap, { may: 'law.keepCalendar' }, async ({ body, who }) => ({
    version: await changeCalendar(who, { change: (years) => withSwap(years, body), act: body.act, reason: body.reason }),
  }));
  serve(app, approveYear, { may: 'law.keepCalendar' }, async ({ params, body, who }) => ({
    version: await changeCalendar(who, { change: (years) => withApproval(years, params.year, body), act: body.act, reason: body.reason }),
  }));
}
