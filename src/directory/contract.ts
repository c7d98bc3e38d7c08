import { z } from 'zod';
import { Day, endpoint, Id, Instant, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

export const permissions = definePermissions('directory', {
  browse: { clause: '1.1', roles: ['head', 'deputy', 'manager', 'specialist', 'quality', 'analyst', 'administrator'] },
  keep: { clause: '3.0.1', roles: ['quality', 'administrator'] },
  /** Row-level security then holds a coordinator to the own structure. */
  keepOfficials: { clause: '4.0.22', roles: ['coordinator', 'quality', 'administrator'] },
});

export const structureKinds = ['apparatus', 'service', 'otherBody'] as const;
const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const StructureView = z.object({
  id: Id,
  code: z.string(),
  kind: z.enum(structureKinds),
  name: Label,
  validFrom: Day,
  validUntil: Day.nullable(),
  basis: z.string().nullable(),
  email: z.string().nullable(),
});
export const TopicView = z.object({ id: Id, code: z.string(), name: Label, structureId: Id.nullable() });
export type StructureView = z.output<typeof StructureView>;
export type TopicView = z.output<typeof TopicView>;

/** Public: what the Centre answers for is no secret. `on` asks for the directory of another day. */
export const directory = endpoint({
  method: 'GET',
  path: '/api/directory',
  query: z.object({ on: Day.optional() }),
  reply: z.object({ on: Day, structures: z.array(StructureView), topics: z.array(TopicView) }),
});
export const addStructure = endpoint({
  method: 'POST',
  path: '/api/structures',
  body: z.object({
    kind: z.enum(structureKinds),
    nameAz: text(300, 3),
    nameRu: text(300, 3),
    nameEn: text(300, 3),
    validFrom: Day,
    basis: text(300, 0),
    email: z.union([z.email(), z.literal('')]),
  }),
  reply: z.object({ id: Id }),
});
export const endStructure = endpoint({
  method: 'PATCH',
  path: '/api/structures/:id',
  params: z.object({ id: Id }),
  body: z.object({ validUntil: Day, basis: text(300, 3) }),
  reply: Nothing,
});
export const addTopic = endpoint({
  method: 'POST',
  path: '/api/topics',
  body: z.object({ nameAz: text(300, 3), nameRu: text(300, 3), nameEn: text(300, 3), structureId: Id, validFrom: Day }),
  reply: z.object({ id: Id }),
});
/** A competence that moves: from a day on the topic belongs to another structure. */
export const moveTopic = endpoint({
  method: 'POST',
  path: '/api/topics/:id/routes',
  params: z.object({ id: Id }),
  body: z.object({ structureId: Id, validFrom: Day }),
  reply: Nothing,
});

/** A leading official's post and who holds it on the day (4.0.22); `confirmedAt`: when the structure last said so. */
export const OfficialView = z.object({
  id: Id,
  structureId: Id,
  structureName: Label,
  title: Label,
  place: Label,
  confirmedAt: Instant,
  holder: z.object({ id: Id, name: z.string(), personId: Id.nullable(), from: Day }).nullable(),
});
export type OfficialView = z.output<typeof OfficialView>;
export const replaceOfficial = endpoint({
  method: 'POST',
  path: '/api/officials/:id/holders',
  params: z.object({ id: Id }),
  body: z.object({
    fullName: text(200, 3),
    phone: text(30, 0).default(''),
    email: z.union([z.email().max(200), z.literal('')]).default(''),
    personId: Id.nullable().default(null),
    from: Day,
    basis: text(300, 3),
  }),
  reply: z.object({ id: Id }),
});
