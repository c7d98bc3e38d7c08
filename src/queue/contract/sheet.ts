import { z } from 'zod';
import { sectors } from '#access/roles.ts';
import { Day, endpoint, Id, Instant, LangCode, text } from '#platform/endpoint.ts';
import { sheetChannels } from '../sheet.ts';

/** The dated work-distribution sheet (5.8, R25). */
const idParam = z.object({ id: Id });

export const SheetView = z.object({
  id: Id,
  channels: z.array(z.enum(sheetChannels)),
  langs: z.array(LangCode),
  level: z.int(),
  topicIds: z.array(Id),
  validFrom: Day,
  validUntil: Day.nullable(),
  reason: z.string(),
  setBy: z.string().nullable(),
  setAt: Instant,
});
export const SheetRow = z.object({
  personId: Id,
  name: z.string(),
  sector: z.enum(sectors).nullable(),
  role: z.string(),
  /** The day the first appointment began; the length of service is counted from it. */
  servesSince: Day,
  service: z.object({ years: z.int(), months: z.int() }),
  current: SheetView.nullable(),
  /** Set for a later day. */
  coming: z.array(SheetView),
});
export type SheetRow = z.infer<typeof SheetRow>;
export const sheetOn = endpoint({
  method: 'GET',
  path: '/api/queue/sheet',
  query: z.object({ on: Day.optional() }),
  reply: z.object({ on: Day, items: z.array(SheetRow) }),
});
export const sheetHistory = endpoint({
  method: 'GET',
  path: '/api/queue/sheet/:id/history',
  params: idParam,
  reply: z.object({ items: z.array(SheetView.extend({ replacedAt: Instant.nullable() })) }),
});
export const SheetBody = {
  channels: z.array(z.enum(sheetChannels)).max(4),
  langs: z.array(LangCode).max(3),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  topicIds: z.array(Id).max(200).default([]),
  reason: text(300, 3),
} as const;
export const setSheet = endpoint({
  method: 'PUT',
  path: '/api/queue/sheet/:id',
  params: idParam,
  body: z.object({ ...SheetBody, validFrom: Day, validUntil: Day.nullable().default(null) }),
  reply: z.object({ id: Id }),
});
