import { z } from 'zod';
import { secrecyClasses } from '#adapters/structures/port.ts';
import { applicantKinds } from '#contacts/applicant.ts';
import { Epoch } from '#contacts/contract.ts';
import { Day, endpoint, Id, Instant, listOf, Nothing, Page, text } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';
import { runStates } from './service.ts';

const givers = ['representative', 'outbound', 'specialist'] as const;
export const permissions = definePermissions('services', {
  read: { clause: '3.0.3', roles: [...givers, 'manager', 'head', 'deputy', 'quality', 'analyst', 'administrator'] },
  give: { clause: '3.0.3, 6.1.6', roles: givers },
  /** Data, appeals and replies held in the structures, for the contact one holds (R13). */
  askStructure: { clause: '4.0.1', roles: givers },
  keep: { clause: '3.0.3', roles: ['quality', 'administrator'] },
});

const Label = z.object({ az: z.string(), ru: z.string(), en: z.string() });
export const StepView = Label.extend({ key: z.string(), when: z.enum(['before', 'after']) });
export const CardView = z.object({
  id: Id,
  versionId: Id,
  version: z.int(),
  title: Label,
  structureId: Id,
  structureName: Label,
  topicId: Id.nullable(),
  reglament: z.string(),
  legalBasis: z.string(),
  purpose: z.string(),
  kinds: z.array(z.enum(applicantKinds)),
  minLevel: z.int(),
  register: z.string().nullable(),
  steps: z.array(StepView),
  validFrom: Day,
});
export type CardView = z.output<typeof CardView>;
export const listCards = endpoint({ method: 'GET', path: '/api/services', reply: listOf(CardView) });

const Step = z.object({ az: text(300, 2), ru: text(300, 2), en: text(300, 2), when: z.enum(['before', 'after']) });
export const CardBody = z.object({
  titleAz: text(200, 3),
  titleRu: text(200, 3),
  titleEn: text(200, 3),
  reglament: text(500, 3),
  legalBasis: text(500, 3),
  purpose: text(500, 3),
  kinds: z.array(z.enum(applicantKinds)).min(1).max(4),
  minLevel: z.int().min(0).max(3),
  register: z.union([text(40, 2).regex(/^[a-zA-Z]+$/), z.literal('')]),
  steps: z.array(Step).min(1).max(20),
  validFrom: Day,
});
export type CardBody = z.output<typeof CardBody>;
export const addCard = endpoint({
  method: 'POST',
  path: '/api/services',
  body: CardBody.extend({ structureId: Id, topicId: Id.nullable() }),
  reply: z.object({ id: Id }),
});
export const addCardVersion = endpoint({
  method: 'POST',
  path: '/api/services/:id/versions',
  params: z.object({ id: Id }),
  body: CardBody,
  reply: z.object({ id: Id, version: z.int() }),
});
export const endCard = endpoint({ method: 'POST', path: '/api/services/:id/ending', params: z.object({ id: Id }), body: Nothing, reply: Nothing });

export const QueryView = z.object({
  id: Id,
  askedAt: Instant,
  outcome: z.enum(['asked', 'found', 'nothingHeld', 'failed']),
  failure: z.string().nullable(),
  level: z.int(),
  shown: z.int(),
  masked: z.int(),
  withheld: z.int(),
  appeals: z.int(),
});
export const RunView = z.object({
  id: Id,
  card: CardView,
  state: z.enum(runStates),
  ticked: z.array(z.string()),
  note: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  byName: z.string(),
  contactId: Id,
  contactNumber: z.string(),
  queries: z.array(QueryView),
});
export type RunView = z.output<typeof RunView>;
export const runsOfContact = endpoint({ method: 'GET', path: '/api/contacts/:id/services', params: z.object({ id: Id }), reply: listOf(RunView) });
export const listRuns = endpoint({ method: 'GET', path: '/api/services/given', query: Page, reply: listOf(RunView) });
export const startService = endpoint({
  method: 'POST',
  path: '/api/contacts/:id/services',
  params: z.object({ id: Id }),
  body: z.object({ epoch: Epoch, id: Id, cardId: Id }),
  reply: z.object({ id: Id }),
});
const onRun = <B extends z.ZodType, R extends z.ZodType>(path: `/api/services/given/:id/${string}`, body: B, reply: R) =>
  endpoint({ method: 'POST', path, params: z.object({ id: Id }), body, reply });
export const tickStep = onRun(
  '/api/services/given/:id/steps',
  z.object({ epoch: Epoch, key: text(20), done: z.boolean() }),
  z.object({ ticked: z.array(z.string()) }),
);
export const finishService = onRun(
  '/api/services/given/:id/ending',
  z.object({ epoch: Epoch, state: z.enum(['given', 'notGiven']), note: text(1000, 0) }),
  z.object({ state: z.enum(runStates) }),
);

const shown = z.enum(['full', 'masked', 'withheld']);
export const ShownAnswer = z.object({
  outcome: z.enum(['found', 'nothingHeld']),
  level: z.int(),
  facts: z.array(z.object({ key: z.string(), label: Label, secrecy: z.enum(secrecyClasses), shown, value: z.string().nullable() })),
  appeals: z.array(
    z.object({ number: z.string(), receivedOn: Day, repliedOn: Day.nullable(), shown, subject: z.string().nullable(), reply: z.string().nullable() }),
  ),
});
export type ShownAnswer = z.output<typeof ShownAnswer>;
export const askStructure = onRun('/api/services/given/:id/queries', z.object({ epoch: Epoch, id: Id }), ShownAnswer);
