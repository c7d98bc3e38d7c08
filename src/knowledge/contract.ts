import { z } from 'zod';
import { Day, endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

const staff = ['head', 'deputy', 'manager', 'representative', 'outbound', 'specialist', 'quality', 'analyst', 'administrator'];
export const permissions = definePermissions('knowledge', {
  read: { clause: '6.1.8', roles: staff },
  suggest: { clause: '6.1.8', roles: ['representative', 'outbound', 'specialist', 'manager'] },
  edit: { clause: '6.7.3', roles: ['quality'] },
});

export const entryStates = ['draft', 'published', 'quarantined', 'withdrawn'] as const;
/** What an answer rests on: act and article, in words. */
export const Basis = z.object({ act: text(300), article: text(80, 0) });
export type Basis = z.output<typeof Basis>;

export const SearchHit = z.object({
  entryId: Id,
  version: z.number().int(),
  lang: LangCode,
  question: z.string(),
  answer: z.string(),
  spoken: z.string().nullable(),
  steps: z.array(z.string()),
  basis: z.array(Basis),
  marks: z.array(z.string()),
  score: z.number(),
  state: z.enum(entryStates),
  identificationLevel: z.number().int(),
  structureId: Id.nullable(),
  topicId: Id.nullable(),
  validFrom: Day.nullable(),
});
export type SearchHit = z.output<typeof SearchHit>;
export const searchEntries = endpoint({
  method: 'GET',
  path: '/api/entries/search',
  query: z.object({ query: text(300), structureId: Id.optional(), limit: z.coerce.number().int().min(1).max(20).default(6) }),
  reply: listOf(SearchHit),
});

export const EntryRow = z.object({
  id: Id,
  key: z.string(),
  state: z.enum(entryStates),
  question: z.string(),
  structureId: Id.nullable(),
  topicId: Id.nullable(),
  version: z.number().int(),
  validFrom: Day.nullable(),
  uses: z.number().int(),
  updatedAt: Instant,
});
export const entrySorts = ['question', '-question', 'uses', '-uses', 'updatedAt', '-updatedAt', 'state', '-state'] as const;
export type EntrySort = (typeof entrySorts)[number];
const filter = { state: z.enum(entryStates).optional(), structureId: Id.optional(), query: text(300, 0).optional(), sort: z.enum(entrySorts).optional() };
export const entries = endpoint({ method: 'GET', path: '/api/entries', query: Page.extend(filter), reply: listOf(EntryRow) });
/** The same list as CSV, all pages. */
export const exportEntries = endpoint({ method: 'GET', path: '/api/entries/export', query: z.object(filter), reply: z.any() });
export const BasisInUse = Basis.extend({ article: z.string(), entries: z.number().int() });
export const bases = endpoint({ method: 'GET', path: '/api/entry-bases', reply: listOf(BasisInUse) });
export const VersionView = z.object({
  version: z.number().int(),
  lang: LangCode,
  question: z.string(),
  answer: z.string(),
  spoken: z.string().nullable(),
  steps: z.array(z.string()),
  basis: z.array(Basis),
  source: z.string().nullable(),
  identificationLevel: z.number().int(),
  validFrom: Day.nullable(),
  validUntil: Day.nullable(),
  author: z.string().nullable(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
});
export const EntryView = z.object({
  id: Id,
  key: z.string(),
  state: z.enum(entryStates),
  structureId: Id.nullable(),
  topicId: Id.nullable(),
  publishedVersion: z.number().int().nullable(),
  versions: z.array(VersionView),
  uses: z.number().int(),
  helped: z.number().int(),
  notHelped: z.number().int(),
});
export type EntryView = z.output<typeof EntryView>;
const byId = z.object({ id: Id });
export const entry = endpoint({ method: 'GET', path: '/api/entries/:id', params: byId, reply: EntryView });
export const publicEntry = endpoint({
  method: 'GET',
  path: '/api/public/entries/:id',
  params: byId,
  reply: SearchHit.pick({ entryId: true, version: true, lang: true, question: true, answer: true, steps: true, basis: true, validFrom: true }),
});

const Draft = {
  lang: LangCode.default('az'),
  question: text(500, 3),
  answer: text(20_000),
  spoken: text(2000, 0).default(''),
  steps: z.array(text(500)).max(20).default([]),
  basis: z.array(Basis).max(20).default([]),
  source: text(500, 0).default(''),
  identificationLevel: z.number().int().min(0).max(3).default(0),
  validFrom: Day.nullable().default(null),
  validUntil: Day.nullable().default(null),
};
export const DraftInput = z.object(Draft);
export type DraftInput = z.output<typeof DraftInput>;
export const addEntry = endpoint({
  method: 'POST',
  path: '/api/entries',
  body: z.object({ ...Draft, structureId: Id.nullable(), topicId: Id.nullable() }),
  reply: z.object({ id: Id }),
});
export const addVersion = endpoint({ method: 'POST', path: '/api/entries/:id/versions', params: byId, body: DraftInput, reply: EntryView });
export const publish = endpoint({
  method: 'POST',
  path: '/api/entries/:id/publication',
  params: byId,
  body: z.object({ version: z.number().int() }),
  reply: EntryView,
});
/** Whose subject it is: the structure and topic the list and the reports know it by. */
export const placeEntry = endpoint({
  method: 'PUT',
  path: '/api/entries/:id/place',
  params: byId,
  body: z.object({ structureId: Id.nullable(), topicId: Id.nullable() }),
  reply: EntryView,
});
export const setState = endpoint({
  method: 'PATCH',
  path: '/api/entries/:id',
  params: byId,
  body: z.object({ state: z.enum(['withdrawn', 'quarantined', 'published']), reason: text(500, 3) }),
  reply: EntryView,
});

export const SuggestionView = z.object({
  id: Id,
  question: z.string(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  state: z.enum(['open', 'done', 'declined']),
  createdAt: Instant,
});
export const suggestions = endpoint({ method: 'GET', path: '/api/entry-suggestions', reply: listOf(SuggestionView) });
export const suggest = endpoint({
  method: 'POST',
  path: '/api/entry-suggestions',
  body: z.object({ contactId: Id.nullable(), question: text(500, 3), note: text(2000, 0).default('') }),
  reply: z.object({ id: Id }),
});
export const settleSuggestion = endpoint({
  method: 'PATCH',
  path: '/api/entry-suggestions/:id',
  params: byId,
  body: z.object({ state: z.enum(['done', 'declined']) }),
  reply: Nothing,
});
