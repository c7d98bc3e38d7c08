import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve, serveFile } from '#platform/http.ts';
import * as wire from './contract.ts';
import { addPlanningEvent, askForecast, correctDay, freezeForecast, withdrawPlanningEvent } from './forecasting/forecasts.ts';
import { forecastSheet } from './forecasting/sheet.ts';
import { listForecasts, viewDay, viewForecast } from './forecasting/views.ts';
import { historyOf, liftHistoryMark, markHistoryDay } from './history.ts';
import { eventsOn } from './store.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const today = (): string => officeDay(now());
  serve(app, wire.history, { may: 'workforce.read' }, ({ query, who }) => as(who, 'history', (tx) => historyOf(tx, query.stream, query.days, today())));
  serve(app, wire.markDay, { may: 'workforce.plan' }, async ({ body, who }) => ({ id: await markHistoryDay(who, body, today()) }));
  serve(app, wire.liftMark, { may: 'workforce.plan' }, async ({ params, who }) => {
    await liftHistoryMark(who, params.id, now());
    return { lifted: true as const };
  });
  serve(app, wire.planningEvents, { may: 'workforce.read' }, ({ query, who }) =>
    as(who, 'forecast', async (tx) => {
      const rows = await eventsOn(tx, query.stream, today());
      return {
        total: rows.length,
        items: rows.map((row) => ({ id: row.id, name: row.name, from: row.from_day, until: row.until_day, factor: Number(row.factor), by: row.by })),
      };
    }),
  );
  serve(app, wire.addEvent, { may: 'workforce.plan' }, async ({ body, who }) => ({ id: await addPlanningEvent(who, body) }));
  serve(app, wire.withdrawEvent, { may: 'workforce.plan' }, async ({ params, who }) => {
    await withdrawPlanningEvent(who, params.id, now());
    return { withdrawn: true as const };
  });
  serve(app, wire.forecasts, { may: 'workforce.read' }, ({ query, who }) =>
    as(who, 'forecast', async (tx) => {
      const items = [...(await listForecasts(tx, query.stream, today()))];
      return { total: items.length, items };
    }),
  );
  serve(app, wire.forecastView, { may: 'workforce.read' }, ({ params, who }) => viewForecast(who, params.id, now()));
  serve(app, wire.askForecast, { may: 'workforce.plan' }, async ({ body, who }) => ({ id: await askForecast(who, body, now()) }));
  serve(app, wire.forecastDay, { may: 'workforce.read' }, ({ params, who }) => viewDay(who, params.id, params.day, now()));
  serve(app, wire.correct, { may: 'workforce.plan' }, async ({ params, body, who }) => {
    await correctDay(who, params.id, body);
    return viewForecast(who, params.id, now());
  });
  serve(app, wire.freezeForecast, { may: 'workforce.plan' }, async ({ params, who }) => {
    await freezeForecast(who, params.id, now());
    return viewForecast(who, params.id, now());
  });
  serveFile(app, wire.forecastXlsx, { may: 'workforce.read' }, async ({ params, query, who }) => {
    const view = await viewForecast(who, params.id, now());
    return {
      name: `proqnoz-${view.stream}-${view.from}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: Buffer.from(await forecastSheet(view, query.lang)),
    };
  });
}
