import type { FastifyInstance } from 'fastify';
import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve, serveFile } from '#platform/http.ts';
import { addReportNote, factsBehind, freezeReport, showReport, signDailyReport } from './actions.ts';
import { addNote, dailyReport, freeze, reportDays, reportItems, reportPdf, reportXlsx, signReport } from './contract.ts';
import { dimensions, type FactFilter, matches } from './facts.ts';
import { dailyPdf, dailyXlsx } from './print.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  serve(app, reportDays, { may: 'reports.read' }, ({ query }) =>
    asSystem('reports', 'list', async (tx) => {
      const known = new Map((await tx.selectFrom('daily_reports').select(['day', 'number', 'state']).execute()).map((row) => [row.day, row]));
      const { calendar } = await currentCalendar(tx);
      const today = officeDay(deps.clock.now());
      const first = (query.page - 1) * query.pageSize;
      const days = Array.from({ length: Math.min(query.pageSize, Math.max(0, 400 - first)) }, (_, at) => addDays(today, -(first + at)));
      return {
        total: 400,
        items: days.map((day) => ({
          day,
          number: known.get(day)?.number ?? null,
          state: known.get(day)?.state ?? ('draft' as const),
          working: isWorkingDay(day, calendar),
        })),
      };
    }),
  );
  serve(app, dailyReport, { may: 'reports.read' }, ({ params }) => showReport(params.day, deps.clock.now()));
  serve(app, reportItems, { may: 'reports.read' }, ({ params, query }) =>
    asSystem('reports', 'figure', async (tx) => {
      const { facts } = await factsBehind(tx, params.day);
      const wanted = Object.fromEntries(
        dimensions.flatMap((dimension) => {
          const value = (query as Record<string, unknown>)[dimension];
          return typeof value === 'string' ? [[dimension, value.split(',')]] : [];
        }),
      );
      const found = facts.filter((fact) => matches(fact, { ...wanted, unit: query.unit } as FactFilter));
      return { total: found.length, items: found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize) };
    }),
  );
  serve(app, freeze, { may: 'reports.prepare' }, ({ params, body, who }) => freezeReport(who, params.day, body.note, deps.clock.now()));
  serve(app, signReport, { may: 'reports.sign' }, ({ params, who }) => signDailyReport(who, params.day, deps.clock.now()));
  serve(app, addNote, { may: 'reports.note' }, ({ params, body, who }) => addReportNote(who, params.day, body.body, deps.clock.now()));
  serveFile(app, reportPdf, { may: 'reports.read' }, async ({ params, query }) => ({
    name: `gundelik-melumat-${params.day}.pdf`,
    contentType: 'application/pdf',
    content: Buffer.from(await dailyPdf(await showReport(params.day, deps.clock.now()), query.lang, deps.config.origin)),
  }));
  serveFile(app, reportXlsx, { may: 'reports.read' }, async ({ params, query }) => ({
    name: `gundelik-melumat-${params.day}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Buffer.from(await dailyXlsx(await showReport(params.day, deps.clock.now()), query.lang)),
  }));
}
