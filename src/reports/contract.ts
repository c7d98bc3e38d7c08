import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { dimensions } from './facts.ts';

export const permissions = definePermissions('reports', {
  read: { clause: '6.9.3', roles: ['analyst', 'head', 'deputy', 'manager'] },
  prepare: { clause: '6.9.3', roles: ['analyst'] },
  sign: { clause: '5.7.8', roles: ['head', 'deputy', 'manager'] },
  note: { clause: '6.9.3', roles: ['analyst', 'head', 'deputy'] },
});

const FilterValue = z.union([z.string(), z.array(z.string())]);
const Filter = z.object({ unit: z.enum(['contact', 'matter', 'case']), ...Object.fromEntries(dimensions.map((d) => [d, FilterValue.optional()])) } as {
  unit: z.ZodEnum<{ contact: 'contact'; matter: 'matter'; case: 'case' }>;
} & Record<(typeof dimensions)[number], z.ZodOptional<typeof FilterValue>>);
const Figure = z.object({ key: z.string(), value: z.number().int(), filter: Filter });
const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });

export const DailyReport = z.object({
  id: Id.nullable(),
  day: Day,
  number: z.string().nullable(),
  state: z.enum(['draft', 'frozen', 'signed']),
  formVersion: z.number().int(),
  cutOffAt: Instant.nullable(),
  preparedBy: z.string().nullable(),
  preparedAt: Instant.nullable(),
  note: z.string(),
  form: z.object({
    version: z.number().int(),
    totals: z.array(Figure),
    cases: z.array(Figure),
    measures: z.array(z.object({ key: z.string(), seconds: z.number().nullable() })),
    tables: z.array(
      z.object({
        key: z.string(),
        dimension: z.enum(dimensions),
        columns: z.array(z.string()),
        rows: z.array(z.object({ value: z.string(), cells: z.array(Figure) })),
        total: z.array(Figure),
      }),
    ),
  }),
  /** Names of the structures, topics and people that stand in the tables, by id. */
  names: z.record(z.string(), Label),
  broken: z.array(z.string()),
  signature: z.object({ name: z.string(), title: z.string(), capacity: z.string(), basis: z.string(), at: Instant, verificationCode: z.string() }).nullable(),
  maySign: z.array(z.object({ personId: Id, name: z.string(), title: z.string(), capacity: z.string() })),
  notes: z.array(z.object({ id: Id, body: z.string(), by: z.string(), at: Instant })),
});
export type DailyReport = z.output<typeof DailyReport>;

const byDay = z.object({ day: Day });
export const reportDays = endpoint({
  method: 'GET',
  path: '/api/reports/daily',
  query: Page,
  reply: listOf(z.object({ day: Day, number: z.string().nullable(), state: z.enum(['draft', 'frozen', 'signed']), working: z.boolean() })),
});
export const dailyReport = endpoint({ method: 'GET', path: '/api/reports/daily/:day', params: byDay, reply: DailyReport });
export const ReportItem = z.object({
  subjectId: Id,
  unit: z.enum(['contact', 'matter', 'case']),
  contactId: Id.nullable(),
  number: z.string(),
  at: Instant.nullable(),
  channel: z.string().nullable(),
  kind: z.string().nullable(),
  outcome: z.string(),
  structureId: z.string().nullable(),
  topicId: z.string().nullable(),
  personId: z.string().nullable(),
});
export const reportItems = endpoint({
  method: 'GET',
  path: '/api/reports/daily/:day/items',
  params: byDay,
  query: Page.extend({ unit: z.enum(['contact', 'matter', 'case']), ...Object.fromEntries(dimensions.map((d) => [d, z.string().max(400).optional()])) }),
  reply: listOf(ReportItem),
});
export const freeze = endpoint({
  method: 'POST',
  path: '/api/reports/daily/:day/freeze',
  params: byDay,
  body: z.object({ note: text(4000, 0).default('') }),
  reply: DailyReport,
});
export const signReport = endpoint({ method: 'POST', path: '/api/reports/daily/:day/signature', params: byDay, reply: DailyReport });
export const addNote = endpoint({
  method: 'POST',
  path: '/api/reports/daily/:day/notes',
  params: byDay,
  body: z.object({ body: text(4000, 3) }),
  reply: DailyReport,
});
const langQuery = z.object({ lang: z.enum(['az', 'ru', 'en']).default('az') });
export const reportPdf = endpoint({ method: 'GET', path: '/api/reports/daily/:day/pdf', params: byDay, query: langQuery, reply: z.any() });
export const reportXlsx = endpoint({ method: 'GET', path: '/api/reports/daily/:day/xlsx', params: byDay, query: langQuery, reply: z.any() });
