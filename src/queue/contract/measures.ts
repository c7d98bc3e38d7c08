import { z } from 'zod';
import { endpoint, Id, Instant, Nothing, text } from '#platform/endpoint.ts';
import { measureKinds } from '../measure.ts';
import { SheetBody } from './sheet.ts';

/** What the floor's managers do, with whom they agreed, until when (6.3.1, 6.3.2). */
const idParam = z.object({ id: Id });

export const MeasureView = z.object({
  id: Id,
  kind: z.enum(measureKinds),
  startedAt: Instant,
  until: Instant.nullable(),
  endedAt: Instant.nullable(),
  byName: z.string(),
  agreedName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type MeasureView = z.infer<typeof MeasureView>;
const agreed = { agreedWith: Id.nullable().default(null) } as const;
const until = { until: Instant.nullable().default(null) } as const;
export const startMeasure = endpoint({
  method: 'POST',
  path: '/api/queue/measures',
  body: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('overflow'),
      ...agreed,
      ...until,
      data: z.object({ from: z.enum(['s1', 's2']), to: z.enum(['s1', 's2']), afterSeconds: z.int().min(0).max(3600) }),
    }),
    z.object({ kind: z.literal('menuMessage'), ...agreed, ...until, data: z.object({ az: text(500), ru: text(500), en: text(500) }) }),
    z.object({ kind: z.literal('broadcast'), ...agreed, ...until, data: z.object({ text: text(500) }) }),
    z.object({ kind: z.literal('callbackShare'), ...agreed, ...until, data: z.object({ percent: z.int().min(0).max(100) }) }),
    z.object({ kind: z.literal('callOrderOffer'), ...agreed, ...until, data: z.object({ afterSeconds: z.int().min(0).max(3600) }) }),
  ]),
  reply: z.object({ id: Id }),
});
export const endMeasure = endpoint({ method: 'DELETE', path: '/api/queue/measures/:id', params: idParam, reply: Nothing });
export const movePerson = endpoint({
  method: 'POST',
  path: '/api/queue/people/:id/move',
  params: idParam,
  body: z.object({ ...SheetBody, ...agreed }),
  reply: z.object({ id: Id }),
});
export const monitor = endpoint({
  method: 'POST',
  path: '/api/queue/contacts/:id/monitoring',
  params: idParam,
  body: z.object({ mode: z.enum(['listen', 'whisper', 'barge', 'takeOver']) }),
  reply: Nothing,
});
