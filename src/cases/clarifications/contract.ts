import { z } from 'zod';
import { Day, endpoint, Id, Instant, listOf, text } from '#platform/endpoint.ts';
import { CountedDay } from '../contract.ts';
import { caseStages } from '../case.ts';
import { answerWays } from './clarification.ts';

const Params = z.object({ id: Id });
const Name = z.string().nullable();
export const ClarificationView = z.object({
  id: Id,
  question: z.string(),
  askedByName: z.string(),
  askedAt: Instant,
  answerBy: Day,
  derivation: z.array(CountedDay),
  told: z.array(z.string()),
  answer: Name,
  answeredAt: Instant.nullable(),
  answeredVia: z.enum(answerWays).nullable(),
  silent: z.boolean(),
});
export type ClarificationView = z.output<typeof ClarificationView>;
export const clarificationsOfCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id/clarifications',
  params: Params,
  reply: listOf(ClarificationView).extend({ refusal: Name, answerBy: Day }),
});
const Done = z.object({ id: Id, stage: z.enum(caseStages) });
export const askClarification = endpoint({
  method: 'POST',
  path: '/api/cases/:id/clarifications',
  params: Params,
  body: z.object({ id: Id, question: text(2000, 5) }),
  reply: Done,
});
/** What came by another way than the portal, written down by whoever received it. */
export const recordClarification = endpoint({
  method: 'POST',
  path: '/api/clarifications/:id/answers',
  params: Params,
  body: z.object({ answer: text(5000, 1), via: z.enum(['phone', 'email', 'post', 'visit']) }),
  reply: Done,
});
