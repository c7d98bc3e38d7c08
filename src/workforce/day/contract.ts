import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { Name } from '../roster/contract.ts';
import { helps } from './alerts.ts';

/** The day as it goes (6.9.1, 6.10.1, R26): watched by those who plan and lead, run by S5 and the managers, hours by the head. */
export const permissions = definePermissions('rosterDay', {
  watch: { clause: '6.9.1', roles: ['analyst', 'manager', 'head', 'deputy'] },
  run: { clause: '6.10.1', roles: ['analyst', 'manager'] },
  decide: { clause: '5.7.3', roles: ['head', 'deputy', 'manager'] },
  seeOwn: { clause: '6.10.1', roles: ['representative', 'outbound', 'specialist', 'quality', 'analyst', 'manager'] },
});

const byId = z.object({ id: Id });
const Pause = z.object({ startMinute: z.number().int(), minutes: z.number().int() });
const Measured = {
  plannedMinutes: z.number(),
  kept: z.number(),
  excused: z.number(),
  missed: z.number(),
  pauseWorked: z.number(),
  beyond: z.number(),
  plannedWork: z.number(),
  worked: z.number(),
  adherence: z.number().nullable(),
  conformance: z.number().nullable(),
};
export const Adherence = z.object(Measured);

export const DaySlot = z.object({
  slot: z.number().int(),
  expected: z.number(),
  /** What is expected now that the morning is known; what came, for the half hours that are over. */
  again: z.number(),
  came: z.number().int().nullable(),
  need: z.number().int(),
  planned: z.number().int(),
  /** People at the phones on average; null for what is to come. */
  onPhone: z.number().nullable(),
});
export type DaySlot = z.output<typeof DaySlot>;
export const Alert = z.discriminatedUnion('code', [
  z.object({ code: z.literal('forecastOff'), share: z.number(), came: z.number(), expected: z.number(), helps: z.array(z.enum(helps)) }),
  z.object({
    code: z.literal('levelAtRisk'),
    slot: z.number().int(),
    level: z.number(),
    target: z.number(),
    missing: z.number().int(),
    helps: z.array(z.enum(helps)),
  }),
]);
export const DayPerson = z.object({
  id: Id,
  name: z.string(),
  sector: z.string().nullable(),
  shift: z.object({ startMinute: z.number().int(), endMinute: z.number().int() }).nullable(),
  lunchAt: z.number().int().nullable(),
  lunchMinutes: z.number().int(),
  breaks: z.array(Pause),
  leave: z.string().nullable(),
  state: z.string().nullable(),
  reason: z.string().nullable(),
  ...Measured,
});
export type DayPerson = z.output<typeof DayPerson>;
export const AmendmentView = z.object({
  id: Id,
  kind: z.enum(['breaks', 'absence', 'hand', 'swap']),
  state: z.enum(['proposed', 'inForce', 'refused', 'undone']),
  reason: z.string(),
  needsHead: z.boolean(),
  madeBy: z.string(),
  madeAt: Instant,
  decidedBy: z.string().nullable(),
  cells: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      day: Day,
      shiftBefore: Name.nullable(),
      shiftAfter: Name.nullable(),
      lunchBefore: z.number().int().nullable(),
      lunchAfter: z.number().int().nullable(),
      breaksMoved: z.boolean(),
    }),
  ),
});
export type AmendmentView = z.output<typeof AmendmentView>;
export const exceptionKinds = ['training', 'meeting', 'technical', 'task', 'other'] as const;
export const ExceptionView = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  from: Instant,
  until: Instant,
  kind: z.enum(exceptionKinds),
  reason: z.string(),
  state: z.enum(['proposed', 'approved', 'refused']),
  askedBy: z.string(),
  decidedBy: z.string().nullable(),
  mayDecide: z.boolean(),
});
export type ExceptionView = z.output<typeof ExceptionView>;
export const DayView = z.object({
  day: Day,
  minute: z.number(),
  open: z.boolean(),
  rosterId: Id.nullable(),
  forecastId: Id.nullable(),
  /** The rest of the day is expected so many times the forecast. */
  factor: z.number(),
  onPhone: z.number().int(),
  slots: z.array(DaySlot),
  alerts: z.array(Alert),
  people: z.array(DayPerson),
  team: Adherence,
  amendments: z.array(AmendmentView),
  exceptions: z.array(ExceptionView),
  mayDecide: z.boolean(),
  approvers: z.array(z.string()),
});
export type DayView = z.output<typeof DayView>;
export const dayNow = endpoint({ method: 'GET', path: '/api/workforce/day', reply: DayView });
export const moveBreaks = endpoint({
  method: 'POST',
  path: '/api/workforce/day/breaks',
  body: Nothing,
  reply: z.object({ moved: z.number().int(), amendmentId: Id.nullable() }),
});

export const askException = endpoint({
  method: 'POST',
  path: '/api/workforce/day/exceptions',
  body: z.object({
    personId: Id,
    fromMinute: z.number().int().min(0).max(1439),
    untilMinute: z.number().int().min(1).max(1440),
    kind: z.enum(exceptionKinds),
    reason: text(500, 3),
  }),
  reply: z.object({ id: Id }),
});
export const decideException = endpoint({
  method: 'POST',
  path: '/api/workforce/day/exceptions/:id/decision',
  params: byId,
  body: z.object({ approved: z.boolean() }),
  reply: z.object({ decided: z.literal(true) }),
});

const Change = z.object({ personId: Id, day: Day, templateId: Id.nullable(), lunchAt: z.number().int().nullable() });
export const Offer = z.object({
  changes: z.array(
    Change.extend({
      name: z.string(),
      lunchBefore: z.number().int().nullable(),
      shiftBefore: Name.nullable(),
      shiftAfter: Name.nullable(),
    }),
  ),
  /** Half hours short over the days of the absence, and people missing in the worst of them. */
  shortHalfHours: z.number().int(),
  mostMissing: z.number().int(),
  needsHead: z.boolean(),
});
export type Offer = z.output<typeof Offer>;
export const markAbsent = endpoint({
  method: 'POST',
  path: '/api/workforce/day/absences',
  body: z.object({ personId: Id, until: Day, note: text(300, 0).default('') }),
  reply: z.object({ leaveId: Id }),
});
export const repairOffers = endpoint({
  method: 'GET',
  path: '/api/workforce/day/absences/:id/offers',
  params: byId,
  reply: listOf(Offer).extend({ name: z.string(), from: Day, until: Day }),
});
export const amend = endpoint({
  method: 'POST',
  path: '/api/workforce/day/amendments',
  body: z.object({ kind: z.enum(['absence', 'hand']), reason: text(500, 3), changes: z.array(Change).min(1).max(400) }),
  reply: z.object({ id: Id, needsHead: z.boolean() }),
});
export const decideAmendment = endpoint({
  method: 'POST',
  path: '/api/workforce/day/amendments/:id/decision',
  params: byId,
  body: z.object({ approved: z.boolean() }),
  reply: z.object({ decided: z.literal(true) }),
});
export const undoAmendment = endpoint({
  method: 'POST',
  path: '/api/workforce/day/amendments/:id/undoing',
  params: byId,
  body: Nothing,
  reply: z.object({ undone: z.literal(true) }),
});

export const ownChanges = endpoint({
  method: 'GET',
  path: '/api/workforce/my-roster/changes',
  reply: listOf(
    z.object({
      day: Day,
      kind: z.enum(['breaks', 'absence', 'hand', 'swap']),
      reason: z.string(),
      lunchBefore: z.number().int().nullable(),
      lunchAfter: z.number().int().nullable(),
      shiftBefore: Name.nullable(),
      shiftAfter: Name.nullable(),
      breaksAfter: z.array(Pause),
    }),
  ),
});
export const seeOwnChanges = endpoint({
  method: 'POST',
  path: '/api/workforce/my-roster/changes/seen',
  body: Nothing,
  reply: z.object({ seen: z.literal(true) }),
});
