import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, Nothing, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { caseKinds } from '../case.ts';

export const permissions = definePermissions('specialists', {
  /** Of cases one sees; 4.0.8 names the Centre, 6.8.3 and 6.10.5 its quality and analysis sectors. */
  read: { clause: '4.0.8', roles: ['specialist', 'manager', 'head', 'deputy', 'quality', 'analyst'] },
  invite: { clause: '4.0.8, 6.8.3, 6.10.5', roles: ['head', 'deputy', 'manager', 'quality', 'analyst'] },
  /** Row-level security shows the one case, for its time. */
  contribute: { clause: '4.0.8', roles: ['expert', 'official', 'coordinator', 'helpDesk', 'serviceCentre', 'helper'] },
});

export const SpecialistRow = z.object({
  id: Id,
  personName: z.string(),
  why: z.string(),
  fromAt: Instant,
  untilAt: Instant,
  invitedByName: z.string(),
  running: z.boolean(),
  endedAt: Instant.nullable(),
  endReason: z.enum(['term', 'closed']).nullable(),
  contribution: z.string().nullable(),
  contributedAt: Instant.nullable(),
});
export type SpecialistRow = z.output<typeof SpecialistRow>;
export const specialistsOfCase = endpoint({ method: 'GET', path: '/api/cases/:id/specialists', params: z.object({ id: Id }), reply: listOf(SpecialistRow) });
export const listInvitable = endpoint({
  method: 'GET',
  path: '/api/specialists/people',
  reply: listOf(z.object({ id: Id, name: z.string(), structureName: z.object({ az: z.string(), ru: z.string(), en: z.string() }).nullable() })),
});
export const inviteSpecialist = endpoint({
  method: 'POST',
  path: '/api/cases/:id/specialists',
  params: z.object({ id: Id }),
  body: z.object({ id: Id, personId: Id, why: text(500, 3), untilOn: Day }),
  reply: z.object({ id: Id, untilAt: Instant }),
});
export const endSpecialist = endpoint({ method: 'POST', path: '/api/specialists/:id/ending', params: z.object({ id: Id }), body: Nothing, reply: Nothing });

/** What an invited specialist sees: the matter of one case while the invitation runs. */
export const InvitedCase = z.object({
  id: Id,
  number: z.string(),
  kind: z.enum(caseKinds),
  subject: z.string(),
  body: z.string(),
  registeredOn: Day,
  dueOn: Day,
  why: z.string(),
  untilAt: Instant,
  contribution: z.string().nullable(),
});
export type InvitedCase = z.output<typeof InvitedCase>;
export const myInvitedCases = endpoint({ method: 'GET', path: '/api/specialists/mine', reply: listOf(InvitedCase) });
export const contribute = endpoint({
  method: 'POST',
  path: '/api/specialists/:id/contributions',
  params: z.object({ id: Id }),
  body: z.object({ text: text(8000, 5) }),
  reply: z.object({ id: Id }),
});
