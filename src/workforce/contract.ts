import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { streams } from './stream.ts';

const readers = ['analyst', 'head', 'deputy', 'manager'] as const;
export const permissions = definePermissions('workforce', {
  read: { clause: '6.9.1', roles: readers },
  plan: { clause: '6.9.1', roles: ['analyst'] },
});

export const StreamName = z.enum(streams);
const byId = z.object({ id: Id });
const Limits = { expected: z.number(), lower80: z.number(), upper80: z.number(), lower95: z.number(), upper95: z.number() };

export const HistoryDay = z.object({
  day: Day,
  offered: z.number().int(),
  handled: z.number().int(),
  meanHandleSeconds: z.number().nullable(),
  /** Why the forecast learns nothing from it. */
  mark: z.object({ id: Id, reason: z.string(), by: z.string() }).nullable(),
  /** Far from its usual weekday: to be looked at. */
  wild: z.boolean(),
});
export type HistoryDay = z.output<typeof HistoryDay>;
export const history = endpoint({
  method: 'GET',
  path: '/api/workforce/history',
  query: z.object({ stream: StreamName, days: z.coerce.number().int().min(7).max(800).default(84) }),
  reply: z.object({ days: z.array(HistoryDay), firstDay: Day.nullable() }),
});
export const markDay = endpoint({
  method: 'POST',
  path: '/api/workforce/history/marks',
  body: z.object({ stream: StreamName, day: Day, reason: text(500, 3) }),
  reply: z.object({ id: Id }),
});
export const liftMark = endpoint({
  method: 'POST',
  path: '/api/workforce/history/marks/:id/lifting',
  params: byId,
  reply: z.object({ lifted: z.literal(true) }),
});

export const PlanningEvent = z.object({ id: Id, name: z.string(), from: Day, until: Day, factor: z.number(), by: z.string() });
export type PlanningEvent = z.output<typeof PlanningEvent>;
export const planningEvents = endpoint({
  method: 'GET',
  path: '/api/workforce/events',
  query: z.object({ stream: StreamName }),
  reply: listOf(PlanningEvent),
});
export const addEvent = endpoint({
  method: 'POST',
  path: '/api/workforce/events',
  body: z.object({ stream: StreamName, name: text(200, 3), from: Day, until: Day, factor: z.number().min(0.05).max(20) }),
  reply: z.object({ id: Id }),
});
export const withdrawEvent = endpoint({
  method: 'POST',
  path: '/api/workforce/events/:id/withdrawal',
  params: byId,
  reply: z.object({ withdrawn: z.literal(true) }),
});

export const ForecastDay = z.object({
  day: Day,
  ...Limits,
  /** What was added to the model's word: events of the plan and a person's correction, multiplied. */
  factor: z.number(),
  event: z.string().nullable(),
  correction: z.object({ factor: z.number(), reason: z.string(), by: z.string() }).nullable(),
  /** What came, once the day is over. */
  actual: z.number().int().nullable(),
});
export type ForecastDay = z.output<typeof ForecastDay>;
export const ForecastView = z.object({
  id: Id,
  stream: StreamName,
  state: z.enum(['computing', 'draft', 'frozen', 'failed']),
  from: Day,
  until: Day,
  historyUntil: Day,
  method: z.string().nullable(),
  error: z.string().nullable(),
  askedBy: z.string(),
  askedAt: Instant,
  computedAt: Instant.nullable(),
  frozenBy: z.string().nullable(),
  frozenAt: Instant.nullable(),
  days: z.array(ForecastDay),
  /** Σ|actual − forecast| ÷ Σ actual over the days that are over; null before the first. */
  wape: z.number().nullable(),
});
export type ForecastView = z.output<typeof ForecastView>;
export const Listed = ForecastView.omit({ days: true });
export const forecasts = endpoint({ method: 'GET', path: '/api/workforce/forecasts', query: z.object({ stream: StreamName }), reply: listOf(Listed) });
export const forecastView = endpoint({ method: 'GET', path: '/api/workforce/forecasts/:id', params: byId, reply: ForecastView });
export const askForecast = endpoint({
  method: 'POST',
  path: '/api/workforce/forecasts',
  body: z.object({ stream: StreamName, from: Day, until: Day }),
  reply: z.object({ id: Id }),
});
export const ForecastInterval = z.object({ slot: z.number().int(), ...Limits, handleSeconds: z.number(), actual: z.number().int().nullable() });
export type ForecastInterval = z.output<typeof ForecastInterval>;
/** The working day by half hours, corrected, with the targets that staffing is asked for. */
export const forecastDay = endpoint({
  method: 'GET',
  path: '/api/workforce/forecasts/:id/days/:day',
  params: z.object({ id: Id, day: Day }),
  reply: z.object({
    intervals: z.array(ForecastInterval),
    targets: z.object({
      share: z.number(),
      seconds: z.number(),
      maxOccupancy: z.number(),
      shrinkage: z.number(),
      patienceSeconds: z.number(),
      assumed: z.boolean(),
    }),
  }),
});
export const correct = endpoint({
  method: 'POST',
  path: '/api/workforce/forecasts/:id/corrections',
  params: byId,
  body: z.object({ day: Day, factor: z.number().min(0.05).max(20), reason: text(500, 3) }),
  reply: ForecastView,
});
export const freezeForecast = endpoint({ method: 'POST', path: '/api/workforce/forecasts/:id/freezing', params: byId, reply: ForecastView });
export const forecastXlsx = endpoint({
  method: 'GET',
  path: '/api/workforce/forecasts/:id/xlsx',
  params: byId,
  query: z.object({ lang: z.enum(['az', 'ru', 'en']).default('az') }),
  reply: z.any(),
});
