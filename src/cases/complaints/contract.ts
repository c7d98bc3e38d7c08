import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { caseStages } from '../case.ts';
import { CaseRow } from '../contract.ts';
import { measureKinds } from './measure.ts';

/** The seal on the case decides which complaints each of them sees: never one about oneself (R15). */
export const permissions = definePermissions('complaints', {
  register: { clause: '4.0.4, R15', roles: ['head', 'quality'] },
  measure: { clause: '4.0.4, R28', roles: ['head', 'quality'] },
});

const Params = z.object({ id: Id });
const Name = z.string().nullable();
const Measure = z.object({
  id: Id,
  kind: z.enum(measureKinds),
  personName: Name,
  what: z.string(),
  order: Name,
  takenOn: Day,
  byName: z.string(),
  at: Instant,
});
export const measuresOfCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id/measures',
  params: Params,
  reply: listOf(Measure).extend({
    concernsId: Id.nullable(),
    concernsName: Name,
    mayOrder: z.boolean(),
    people: z.array(z.object({ id: Id, name: z.string() })),
  }),
});
const Done = z.object({ id: Id, stage: z.enum(caseStages) });
export const takeMeasure = endpoint({
  method: 'POST',
  path: '/api/cases/:id/measures',
  params: Params,
  body: z.object({
    id: Id,
    kind: z.enum(measureKinds),
    personId: Id.nullable().default(null),
    what: text(2000, 5),
    order: text(100, 0).default(''),
    takenOn: Day,
  }),
  reply: Done,
});
/** Prepares the letter to the Ministry; it leaves approved and signed like every letter. */
export const toMinistry = endpoint({
  method: 'POST',
  path: '/api/cases/:id/ministry-letters',
  params: Params,
  body: z.object({ reason: text(2000, 5) }),
  reply: Done,
});
export const complaintViews = ['open', 'closed'] as const;
export const ComplaintRow = CaseRow.extend({ concernsName: Name, measures: z.int() });
export type ComplaintRow = z.output<typeof ComplaintRow>;
export const listComplaints = endpoint({
  method: 'GET',
  path: '/api/complaints',
  query: Page.extend({ view: z.enum(complaintViews).default('open') }),
  reply: listOf(ComplaintRow),
});
