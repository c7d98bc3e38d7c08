import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

/** The plan's permissions beside those of the forecast; every employee reads their own line. */
export const permissions = definePermissions('roster', {
  read: { clause: '6.9.1', roles: ['analyst', 'head', 'deputy', 'manager'] },
  plan: { clause: '6.9.1', roles: ['analyst'] },
  keepLeave: { clause: '6.10.1', roles: ['analyst', 'manager'] },
  approve: { clause: '5.7.4', roles: ['head', 'deputy', 'manager'] },
  readOwn: { clause: '6.10.1', roles: ['representative', 'outbound', 'specialist', 'quality', 'analyst', 'manager'] },
});

const byId = z.object({ id: Id });
export const Name = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const Break = z.object({ startMinute: z.number().int(), minutes: z.number().int() });
export const Template = z.object({
  id: Id,
  code: z.string(),
  name: Name,
  startMinute: z.number().int(),
  endMinute: z.number().int(),
  lunchMinutes: z.number().int(),
  lunchFrom: z.number().int(),
  lunchTo: z.number().int(),
  unpopular: z.boolean(),
});
export type Template = z.output<typeof Template>;
export const RosterCell = z.object({ day: Day, templateId: Id.nullable(), lunchAt: z.number().int().nullable(), breaks: z.array(Break), locked: z.boolean() });
export type RosterCell = z.output<typeof RosterCell>;

/** What was found wrong, as code and parameters: its sentence is said in the reader's language. */
export const Finding = z.object({
  code: z.string(),
  personId: Id.nullable(),
  day: Day.nullable(),
  found: z.number().nullable(),
  limit: z.number().nullable(),
  skill: z.string().nullable(),
  wouldGive: z.array(z.object({ rule: z.string(), day: Day.nullable() })),
});
export type Finding = z.output<typeof Finding>;
export const Score = z.object({
  shortHalfHours: z.number().int(),
  surplusHalfHours: z.number().int(),
  breaches: z.number().int(),
  changedCells: z.number().int(),
});
export type Score = z.output<typeof Score>;

export const rosterStates = ['solving', 'draft', 'submitted', 'approved', 'failed'] as const;
const Head = {
  id: Id,
  number: z.string().nullable(),
  from: Day,
  until: Day,
  state: z.enum(rosterStates),
  madeBy: z.string(),
  madeAt: Instant,
  remark: z.string().nullable(),
  submittedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  capacity: z.string().nullable(),
};
export const RosterView = z.object({
  ...Head,
  forecastId: Id,
  days: z.array(z.object({ day: Day, open: z.boolean(), shortened: z.boolean(), wanted: z.array(z.number().int()), there: z.array(z.number().int()) })),
  firstSlot: z.number().int(),
  people: z.array(
    z.object({
      id: Id,
      name: z.string(),
      sector: z.string().nullable(),
      cells: z.array(RosterCell),
      leaves: z.array(z.object({ day: Day, kind: z.string() })),
    }),
  ),
  templates: z.array(Template),
  findings: z.array(Finding),
  score: Score,
  before: Score.nullable(),
  mayApprove: z.boolean(),
  approvers: z.array(z.string()),
});
export type RosterView = z.output<typeof RosterView>;

export const rosters = endpoint({ method: 'GET', path: '/api/workforce/rosters', reply: listOf(z.object(Head)) });
export const roster = endpoint({ method: 'GET', path: '/api/workforce/rosters/:id', params: byId, reply: RosterView });
export const makeRoster = endpoint({
  method: 'POST',
  path: '/api/workforce/rosters',
  body: z.object({ forecastId: Id, from: Day, until: Day }),
  reply: z.object({ id: Id }),
});
export const setCell = endpoint({
  method: 'POST',
  path: '/api/workforce/rosters/:id/cells',
  params: byId,
  body: z.object({ personId: Id, day: Day, templateId: Id.nullable(), lunchAt: z.number().int().min(0).max(1440).nullable(), locked: z.boolean() }),
  reply: RosterView,
});
export const solveAgain = endpoint({ method: 'POST', path: '/api/workforce/rosters/:id/solving', params: byId, body: Nothing, reply: z.object({ id: Id }) });
export const submitRoster = endpoint({ method: 'POST', path: '/api/workforce/rosters/:id/submission', params: byId, body: Nothing, reply: RosterView });
export const approveRoster = endpoint({ method: 'POST', path: '/api/workforce/rosters/:id/approval', params: byId, body: Nothing, reply: RosterView });
export const returnRoster = endpoint({
  method: 'POST',
  path: '/api/workforce/rosters/:id/return',
  params: byId,
  body: z.object({ remark: text(1000, 3) }),
  reply: RosterView,
});
const langQuery = z.object({ lang: z.enum(['az', 'ru', 'en']).default('az') });
export const rosterOrder = endpoint({ method: 'GET', path: '/api/workforce/rosters/:id/order', params: byId, query: langQuery, reply: z.any() });

export const leaveKinds = ['yearly', 'sick', 'study', 'other'] as const;
export const Leave = z.object({ id: Id, personId: Id, name: z.string(), from: Day, until: Day, kind: z.enum(leaveKinds), note: z.string(), by: z.string() });
export type Leave = z.output<typeof Leave>;
export const leaves = endpoint({ method: 'GET', path: '/api/workforce/leaves', reply: listOf(Leave) });
export const plannedPeople = endpoint({
  method: 'GET',
  path: '/api/workforce/people',
  reply: listOf(z.object({ id: Id, name: z.string(), sector: z.string().nullable() })),
});
export const addLeave = endpoint({
  method: 'POST',
  path: '/api/workforce/leaves',
  body: z.object({ personId: Id, from: Day, until: Day, kind: z.enum(leaveKinds), note: text(300, 0).default('') }),
  reply: z.object({ id: Id }),
});
export const withdrawLeave = endpoint({
  method: 'POST',
  path: '/api/workforce/leaves/:id/withdrawal',
  params: byId,
  body: Nothing,
  reply: z.object({ withdrawn: z.literal(true) }),
});

export const OwnDay = RosterCell.extend({ template: Template.nullable(), leave: z.string().nullable() });
export type OwnDay = z.output<typeof OwnDay>;
export const ownRoster = endpoint({ method: 'GET', path: '/api/workforce/my-roster', reply: z.object({ days: z.array(OwnDay) }) });
export const ownCalendar = endpoint({ method: 'GET', path: '/api/workforce/my-roster/calendar', query: langQuery, reply: z.any() });
