import { z } from 'zod';
import { endpoint, Id, Instant, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { invitationStates } from './invitation.ts';

export const permissions = definePermissions('invitations', {
  read: { clause: '4.0.25', roles: ['specialist', 'manager', 'head', 'deputy', 'quality', 'analyst', 'serviceCentre'] },
  invite: { clause: '4.0.25', roles: ['specialist', 'manager', 'head'] },
  /** Row-level security holds a centre's people to their own centre. */
  receive: { clause: '4.0.25', roles: ['serviceCentre'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const CentreView = z.object({
  id: Id,
  name: Label,
  address: Label,
  structureName: Label,
  topicIds: z.array(Id),
  opensMinute: z.int(),
  closesMinute: z.int(),
});
export const listCentres = endpoint({ method: 'GET', path: '/api/service-centres', reply: listOf(CentreView) });
export const InvitationRow = z.object({
  id: Id,
  number: z.string(),
  caseId: Id,
  caseNumber: z.string(),
  subject: z.string(),
  centreName: Label,
  centreAddress: Label,
  state: z.enum(invitationStates),
  at: Instant,
  fullName: z.string(),
  purpose: z.string(),
  documents: z.array(z.string()),
  told: z.array(z.string()),
  outcome: z.string().nullable(),
  acceptedDocuments: z.array(z.string()),
  settledByName: z.string().nullable(),
  cancelReason: z.string().nullable(),
});
export type InvitationRow = z.output<typeof InvitationRow>;
export const invitationViews = ['ahead', 'toRecord', 'past'] as const;
export type InvitationListView = (typeof invitationViews)[number];
export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/invitations',
  query: Page.extend({ view: z.enum(invitationViews).default('ahead') }),
  reply: listOf(InvitationRow).extend({ counts: z.record(z.enum(invitationViews), z.int()) }),
});
export const invitationsOfCase = endpoint({ method: 'GET', path: '/api/cases/:id/invitations', params: z.object({ id: Id }), reply: listOf(InvitationRow) });
const Document = text(200, 2);
export const invite = endpoint({
  method: 'POST',
  path: '/api/cases/:id/invitations',
  params: z.object({ id: Id }),
  body: z.object({ id: Id, centreId: Id, at: Instant, purpose: text(1000, 5), documents: z.array(Document).max(20).default([]) }),
  reply: z.object({ id: Id, number: z.string(), told: z.array(z.string()) }),
});
const onInvitation = <B extends z.ZodType>(path: `/api/invitations/:id/${string}`, body: B) =>
  endpoint({ method: 'POST', path, params: z.object({ id: Id }), body, reply: z.object({ id: Id, state: z.enum(invitationStates) }) });
export const recordVisit = onInvitation(
  '/api/invitations/:id/outcomes',
  z.object({ outcome: text(2000, 3), acceptedDocuments: z.array(Document).max(20).default([]) }),
);
export const recordAbsence = onInvitation('/api/invitations/:id/absences', z.object({}));
export const cancelInvitation = onInvitation('/api/invitations/:id/cancellations', z.object({ reason: text(300, 3) }));
