import { z } from 'zod';
import { OfficialView } from '#directory/contract.ts';
import { Day, endpoint, Id, Instant, LangCode, listOf, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { outcomes, receptionStates } from './reception.ts';

const desk = ['representative', 'outbound', 'specialist', 'manager'] as const;
export const permissions = definePermissions('receptions', {
  read: { clause: '4.0.22', roles: [...desk, 'official', 'coordinator', 'head', 'deputy', 'quality', 'analyst'] },
  book: { clause: '4.0.22', roles: desk },
  /** Row-level security holds an official to the own list and a coordinator to the own structure. */
  hold: { clause: '4.0.22', roles: ['official', 'coordinator'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const SlotView = z.object({ startsAt: Instant, endsAt: Instant, free: z.boolean() });
export type SlotView = z.output<typeof SlotView>;

/** Public, as the portal shows them: who receives, and how much is free within the horizon. */
export const listOfficials = endpoint({
  method: 'GET',
  path: '/api/receptions/officials',
  reply: listOf(OfficialView.omit({ confirmedAt: true }).extend({ free: z.int(), nextFreeAt: Instant.nullable() })),
});
export type OfficialRow = z.output<typeof listOfficials.reply>['items'][number];
export const listSlots = endpoint({
  method: 'GET',
  path: '/api/receptions/officials/:id/slots',
  params: z.object({ id: Id }),
  reply: z.object({ horizonDays: z.int(), leadHours: z.int(), days: z.array(z.object({ day: Day, slots: z.array(SlotView) })) }),
});

export const BookingBody = z.object({
  /** Made by the screen: sending twice is one booking. */
  id: Id,
  officialId: Id,
  startsAt: Instant,
  fullName: text(200, 2),
  phone: text(30, 0).default(''),
  email: z.union([z.email().max(200), z.literal('')]).default(''),
  subject: text(500, 3),
  lang: LangCode,
});
export const Booked = z.object({
  id: Id,
  number: z.string(),
  code: z.string(),
  startsAt: Instant,
  sentTo: z.array(z.enum(['mail', 'sms'])),
  calendar: z.string(),
});
export type Booked = z.output<typeof Booked>;
export const book = endpoint({
  method: 'POST',
  path: '/api/receptions',
  body: BookingBody.extend({ contactId: Id.nullable().default(null), applicantId: Id.nullable().default(null) }),
  reply: Booked,
});

export const ReceptionRow = z.object({
  id: Id,
  number: z.string(),
  state: z.enum(receptionStates),
  startsAt: Instant,
  endsAt: Instant,
  officialId: Id,
  officialTitle: Label,
  structureName: Label,
  place: Label,
  holderName: z.string(),
  mine: z.boolean(),
  replaced: z.boolean(),
  fullName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  subject: z.string(),
  via: z.enum(['desk', 'portal']),
  cancelReason: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  outcomeText: z.string().nullable(),
  controlDueOn: Day.nullable(),
  controlText: z.string().nullable(),
  controlDoneAt: Instant.nullable(),
  caseId: Id.nullable(),
  caseNumber: z.string().nullable(),
});
export type ReceptionRow = z.output<typeof ReceptionRow>;
export const receptionViews = ['ahead', 'toRecord', 'control', 'past'] as const;
export type ReceptionListView = (typeof receptionViews)[number];
export const listReceptions = endpoint({
  method: 'GET',
  path: '/api/receptions',
  query: Page.extend({
    view: z.enum(receptionViews).default('ahead'),
    officialId: Id.optional(),
    /** The number the citizen holds, whole: found in whichever view it stands, among what the caller may see. */
    number: z.string().trim().toUpperCase().max(20).optional(),
  }),
  reply: listOf(ReceptionRow).extend({ counts: z.record(z.enum(receptionViews), z.int()) }),
});

const onReception = <B extends z.ZodType>(path: `/api/receptions/:id/${string}`, body: B) =>
  endpoint({
    method: 'POST',
    path,
    params: z.object({ id: Id }),
    body,
    reply: z.object({ id: Id, state: z.enum(receptionStates), caseNumber: z.string().nullable() }),
  });
export const cancel = onReception('/api/receptions/:id/cancellations', z.object({ by: z.enum(['applicant', 'centre']), reason: text(300, 0).default('') }));
export const keep = onReception('/api/receptions/:id/keepings', z.object({}));
export const missed = onReception('/api/receptions/:id/absences', z.object({}));
export const OutcomeBody = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('explained'), text: text(2000, 3) }),
  z.object({ outcome: z.literal('control'), text: text(2000, 3), controlText: text(1000, 3), controlDueOn: Day }),
  z.object({
    outcome: z.literal('appeal'),
    text: text(2000, 3),
    kind: z.enum(['proposal', 'application', 'complaint']),
    body: text(10_000, 10),
    replyBy: z.enum(['email', 'post']),
    replyTo: text(400, 3),
  }),
]);
export const settle = onReception('/api/receptions/:id/outcomes', OutcomeBody);
export const controlDone = onReception('/api/receptions/:id/control', z.object({ text: text(1000, 3) }));
