import { z } from 'zod';
import { Day, endpoint, Id, Instant, LangCode, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

const staff = ['head', 'deputy', 'manager', 'representative', 'outbound', 'specialist', 'quality', 'analyst', 'administrator', 'helper'];
export const permissions = definePermissions('knowledge', {
  read: { clause: '6.1.8', roles: staff },
  suggest: { clause: '6.1.8', roles: ['representative', 'outbound', 'specialist', 'manager'] },
  edit: { clause: '6.7.3', roles: ['quality'] },
  review: { clause: '6.7.3', roles: ['quality', 'helper'] },
});

export const entryStates = ['draft', 'published', 'quarantined', 'withdrawn'] as const;
/** What an answer rests on: act and article, in words. */
export const Basis = z.object({ act: text(300), article: text(80, 0), actId: Id.optional() });
export type Basis = z.output<typeof Basis>;

export const Link = z.object({ label: text(200), url: z.url({ protocol: /^https?$/ }).max(500) });
export type Link = z.output<typeof Link>;
/** The answer in another language; where one is missing, the first language stands. */
const Translation = z.object({ question: text(500, 3), answer: text(20_000), spoken: text(2000, 0).default('') });
export const Translations = z.object({ az: Translation.optional(), ru: Translation.optional(), en: Translation.optional() });
export type Translations = z.output<typeof Translations>;
/** A citation whose article says something else since a day. */
export const ChangedBasis = z.object({ actId: Id, act: z.string(), article: z.string(), from: Day.nullable() });
export type ChangedBasis = z.output<typeof ChangedBasis>;

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
  links: z.array(Link),
  forms: z.array(z.string()),
});
export type SearchHit = z.output<typeof SearchHit>;
export const searchEntries = endpoint({
  method: 'GET',
  path: '/api/entries/search',
  query: z.object({ query: text(300), structureId: Id.optional(), near: Id.optional(), limit: z.coerce.number().int().min(1).max(20).default(6) }),
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
  letter: z.string().nullable(),
  links: z.array(Link),
  forms: z.array(z.string()),
  translations: Translations,
  review: z.enum(['drafted', 'inReview', 'accepted', 'returned']),
  reviewedBy: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  reviewNote: z.string().nullable(),
  authorId: Id.nullable(),
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
  citizensHelped: z.number().int(),
  citizensNotHelped: z.number().int(),
  reviewDue: Day.nullable(),
  quarantine: z.array(ChangedBasis),
});
export type EntryView = z.output<typeof EntryView>;
const byId = z.object({ id: Id });
export const entry = endpoint({ method: 'GET', path: '/api/entries/:id', params: byId, reply: EntryView });
export const publicEntry = endpoint({
  method: 'GET',
  path: '/api/public/entries/:id',
  params: byId,
  reply: SearchHit.pick({
    entryId: true,
    version: true,
    lang: true,
    question: true,
    answer: true,
    steps: true,
    basis: true,
    validFrom: true,
    links: true,
    forms: true,
  }),
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
  letter: text(20_000, 0).default(''),
  links: z.array(Link).max(20).default([]),
  forms: z.array(text(200)).max(20).default([]),
  translations: Translations.default({}),
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
export const send = endpoint({
  method: 'POST',
  path: '/api/entries/:id/reviews',
  params: byId,
  body: z.object({ version: z.number().int() }),
  reply: EntryView,
});
export const review = endpoint({
  method: 'PUT',
  path: '/api/entries/:id/reviews',
  params: byId,
  body: z.object({ version: z.number().int(), outcome: z.enum(['accepted', 'returned']), note: text(2000, 0).default('') }),
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

/** Sent from a desk; a search that found nothing, or little; help asked for; said on the portal. */
export const suggestionKinds = ['desk', 'zeroHit', 'unsure', 'help', 'portal'] as const;
export const SuggestionView = z.object({
  id: Id,
  question: z.string(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  state: z.enum(['open', 'done', 'declined']),
  kind: z.enum(suggestionKinds),
  times: z.number().int(),
  contactId: Id.nullable(),
  createdAt: Instant,
});
export const suggestions = endpoint({ method: 'GET', path: '/api/entry-suggestions', reply: listOf(SuggestionView) });
export const suggest = endpoint({
  method: 'POST',
  path: '/api/entry-suggestions',
  body: z.object({ contactId: Id.nullable(), question: text(500, 3), note: text(2000, 0).default(''), kind: z.enum(['desk', 'help']).default('desk') }),
  reply: z.object({ id: Id }),
});
export const settleSuggestion = endpoint({
  method: 'PATCH',
  path: '/api/entry-suggestions/:id',
  params: byId,
  body: z.object({ state: z.enum(['done', 'declined']) }),
  reply: Nothing,
});

/** A query that stood still: if it found nothing or little, its words go to the editors. */
export const noteSearch = endpoint({
  method: 'POST',
  path: '/api/entries/misses',
  body: z.object({ query: text(300, 2), contactId: Id.nullable() }),
  reply: z.object({ kind: z.enum(['zeroHit', 'unsure']).nullable() }),
});
/** "It did not help": said at the desk of a version, without ending the matter. */
export const sayUse = endpoint({
  method: 'POST',
  path: '/api/entries/:id/uses',
  params: byId,
  body: z.object({ version: z.number().int(), helped: z.boolean() }),
  reply: Nothing,
});
/** A citizen says whether the answer helped; nobody is named. */
export const sayOpinion = endpoint({
  method: 'POST',
  path: '/api/public/entries/:id/opinions',
  params: byId,
  body: z.object({ version: z.number().int(), helped: z.boolean() }),
  reply: Nothing,
});

/** What we said on a day, with what the cited articles said that day. */
export const SaidView = z.object({
  entryId: Id,
  version: z.number().int(),
  quarantined: z.boolean(),
  from: Instant,
  until: Instant.nullable(),
  question: z.string(),
  answer: z.string(),
  spoken: z.string().nullable(),
  basis: z.array(Basis),
  law: z.array(z.object({ actId: Id, act: z.string(), article: z.string(), heading: z.string(), body: z.string(), from: Day })),
});
export type SaidView = z.output<typeof SaidView>;
export const asOf = endpoint({
  method: 'GET',
  path: '/api/entry-history',
  query: z.object({
    day: Day.refine((day) => day >= '1990' && day < '2200'),
    query: text(300, 0).default(''),
    entryId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(20).default(10),
  }),
  reply: listOf(SaidView),
});

export const ChangedEntry = z.object({
  entryId: Id,
  version: z.number().int(),
  state: z.enum(entryStates),
  question: z.string(),
  at: Instant,
  /** Published for the first time. */
  first: z.boolean(),
});
export type ChangedEntry = z.output<typeof ChangedEntry>;
export const changes = endpoint({ method: 'GET', path: '/api/entry-changes', reply: listOf(ChangedEntry) });
export const tick = endpoint({ method: 'PUT', path: '/api/entry-changes/:id', params: byId, reply: Nothing });

export const favourites = endpoint({ method: 'GET', path: '/api/entry-favourites', reply: listOf(z.object({ entryId: Id, question: z.string() })) });
export const setFavourite = endpoint({ method: 'PUT', path: '/api/entry-favourites/:id', params: byId, body: z.object({ on: z.boolean() }), reply: Nothing });

export const SynonymView = z.object({ id: Id, words: z.string(), seeded: z.boolean(), by: z.string().nullable(), changedAt: Instant });
export const synonyms = endpoint({ method: 'GET', path: '/api/search-synonyms', reply: listOf(SynonymView) });
export const addSynonyms = endpoint({ method: 'POST', path: '/api/search-synonyms', body: z.object({ words: text(500, 3) }), reply: z.object({ id: Id }) });
export const changeSynonyms = endpoint({
  method: 'PATCH',
  path: '/api/search-synonyms/:id',
  params: byId,
  body: z.object({ words: text(500, 3).optional(), active: z.boolean().optional() }),
  reply: Nothing,
});

/** Everything published and the synonyms, for a browser to answer from when the server is away. */
export const copy = endpoint({
  method: 'GET',
  path: '/api/entry-copy',
  reply: z.object({ at: Instant, entries: z.array(SearchHit), synonyms: z.array(z.string()) }),
});
