import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

const everyone = ['head', 'deputy', 'manager', 'representative', 'outbound', 'specialist', 'quality', 'analyst', 'administrator'];
export const permissions = definePermissions('law', {
  read: { clause: '1.2', roles: everyone },
  seeCalendar: { clause: '1.2', roles: everyone.filter((role) => role !== 'representative' && role !== 'outbound') },
  seeSettings: { clause: '1.2', roles: ['head', 'deputy', 'manager', 'quality', 'analyst', 'administrator'] },
  keepActs: { clause: '1.2', roles: ['quality', 'administrator'] },
  keepSettings: { clause: '1.2', roles: ['administrator', 'head'] },
  keepCalendar: { clause: '1.2', roles: ['administrator', 'quality'] },
});

export const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
/** Where a rule or value comes from; 'assumed' is shown as "default, not from the Rules". */
export const certainties = ['statute', 'law', 'rules', 'assumed'] as const;

export const actKinds = ['statute', 'law', 'code', 'rules', 'decree', 'decision', 'order'] as const;
export const ActView = z.object({
  id: Id,
  code: z.string(),
  kind: z.enum(actKinds),
  number: z.string().nullable(),
  adoptedOn: Day.nullable(),
  title: Label,
  inForceFrom: Day.nullable(),
  inForceUntil: Day.nullable(),
  note: z.string().nullable(),
});
export const acts = endpoint({ method: 'GET', path: '/api/acts', reply: listOf(ActView) });
export type ActView = z.output<typeof ActView>;
export const addAct = endpoint({
  method: 'POST',
  path: '/api/acts',
  body: z.object({
    kind: z.enum(actKinds),
    number: text(60, 0),
    adoptedOn: Day.nullable(),
    titleAz: text(500, 3),
    titleRu: text(500, 0),
    titleEn: text(500, 0),
    inForceFrom: Day.nullable(),
    note: text(1000, 0),
  }),
  reply: z.object({ id: Id }),
});

const ofAct = z.object({ id: Id });
/** A day of a law: the calendar's earliest and latest would be no day of the database's. */
const LawDay = Day.refine((day) => day >= '1900' && day < '2200');
const ArticleText = z.object({ key: text(40), heading: text(500, 0), body: text(100_000) });
const ChangeView = z.object({ key: z.string(), kind: z.enum(['added', 'changed', 'removed']), before: z.string().nullable(), after: z.string().nullable() });
/** An act with the text of one version: the one asked for, else the one in force on a day, else the newest. */
export const ActTextView = z.object({
  act: ActView,
  versions: z.array(
    z.object({
      version: z.number().int(),
      inForceFrom: Day,
      inForceUntil: Day.nullable(),
      amendedBy: z.string().nullable(),
      by: z.string().nullable(),
      addedAt: Instant,
    }),
  ),
  version: z.number().int().nullable(),
  articles: z.array(ArticleText),
  /** What the shown version changed in the one before it. */
  changes: z.array(ChangeView),
  subscribed: z.boolean(),
});
export type ActTextView = z.output<typeof ActTextView>;
export const actText = endpoint({
  method: 'GET',
  path: '/api/acts/:id',
  params: ofAct,
  query: z.object({ version: z.coerce.number().int().min(1).optional(), on: LawDay.optional() }),
  reply: ActTextView,
});
/** A file (Akoma Ntoso, HTML or DOCX) as it would be taken, nothing kept: articles, remarks, what it would change. */
export const readActFile = endpoint({
  method: 'POST',
  path: '/api/acts/:id/readings',
  params: ofAct,
  takes: 'file',
  reply: z.object({
    origin: z.enum(['akn', 'html', 'docx']),
    title: z.string(),
    articles: z.array(ArticleText),
    remarks: z.array(z.object({ code: z.enum(['beforeFirst', 'articleTwice', 'nothingFound']), text: z.string() })),
    changes: z.array(ChangeView),
  }),
});
/** The same file taken as the next version; `inForceFrom` and `amendedBy` are fields of the form. */
export const takeActFile = endpoint({
  method: 'POST',
  path: '/api/acts/:id/files',
  params: ofAct,
  takes: 'file',
  reply: z.object({ version: z.number().int() }),
});
export const amend = endpoint({
  method: 'POST',
  path: '/api/acts/:id/versions',
  params: ofAct,
  body: z.object({ inForceFrom: LawDay, amendedBy: text(500, 0), changed: z.array(ArticleText).max(200), removed: z.array(text(40)).max(200) }),
  reply: z.object({ version: z.number().int() }),
});
export const endActForce = endpoint({
  method: 'POST',
  path: '/api/acts/:id/end',
  params: ofAct,
  body: z.object({ until: LawDay, reason: text(500, 3) }),
  reply: Nothing,
});
export const follow = endpoint({ method: 'PUT', path: '/api/acts/:id/subscription', params: ofAct, body: z.object({ on: z.boolean() }), reply: Nothing });

export const SettingView = z.object({
  id: Id,
  key: z.string(),
  value: z.union([z.number(), z.string(), z.boolean()]),
  validFrom: Day,
  clause: z.string().nullable(),
  actId: Id.nullable(),
  act: Label.nullable(),
  certainty: z.enum(certainties),
  reason: z.string().nullable(),
  current: z.boolean(),
  setBy: z.string().nullable(),
  setAt: Instant,
});
export type SettingView = z.output<typeof SettingView>;
export const settings = endpoint({ method: 'GET', path: '/api/settings', reply: listOf(SettingView) });
export const changeSetting = endpoint({
  method: 'POST',
  path: '/api/settings',
  body: z.object({
    key: text(80, 3),
    value: z.union([z.number(), text(200), z.boolean()]),
    validFrom: Day,
    actId: Id.nullable(),
    clause: text(80, 0),
    certainty: z.enum(certainties),
    reason: text(500, 3),
  }),
  reply: z.object({ id: Id }),
});

export const DayView = z.object({
  date: Day,
  kind: z.string(),
  working: z.boolean(),
  holiday: z.string().nullable(),
  movedFrom: Day.nullable(),
  article: z.string().nullable(),
  act: z.string().nullable(),
  short: z.boolean(),
});
export type DayView = z.output<typeof DayView>;
export const calendarYear = endpoint({
  method: 'GET',
  path: '/api/calendar/:year',
  params: z.object({ year: z.coerce.number().int().min(2023).max(2100) }),
  reply: z.object({
    year: z.number().int(),
    version: z.number().int(),
    projected: z.boolean(),
    source: z.string(),
    workingDays: z.number().int(),
    days: z.array(DayView),
    versions: z.array(z.object({ version: z.number().int(), reason: z.string(), act: z.string().nullable(), by: z.string().nullable(), at: Instant })),
    firstYear: z.number().int(),
    lastYear: z.number().int(),
  }),
});
/** A swap of the Cabinet as data: rest days and working days exchanged, with the act that says so. */
export const addSwap = endpoint({
  method: 'POST',
  path: '/api/calendar/swaps',
  body: z.object({ off: z.array(Day).max(20), worked: z.array(Day).max(20), act: text(300, 3), reason: text(500, 3) }),
  reply: z.object({ version: z.number().int() }),
});
export const approveYear = endpoint({
  method: 'POST',
  path: '/api/calendar/:year/approval',
  params: z.object({ year: z.coerce.number().int().min(2023).max(2100) }),
  body: z.object({ ramazan: z.array(Day).length(2), qurban: z.array(Day).length(2), novruz: z.array(Day).length(5), act: text(300, 3), reason: text(500, 3) }),
  reply: z.object({ version: z.number().int() }),
});
