import { z } from 'zod';
import { endpoint, Id, listOf, text } from '#platform/endpoint.ts';
import { caseStages } from '../case.ts';

const Params = z.object({ id: Id });
export const signatoriesOfCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id/signatories',
  params: Params,
  reply: listOf(z.object({ id: Id, fullName: z.string(), reach: z.string(), told: z.array(z.string()) })).extend({ representative: z.string().nullable() }),
});
/** Many at once, one a line: the list of names is usually typed from paper. */
export const addSignatories = endpoint({
  method: 'POST',
  path: '/api/cases/:id/signatories',
  params: Params,
  body: z.object({
    people: z
      .array(z.object({ id: Id, fullName: text(200, 3), phone: text(30, 0).default(''), email: z.union([z.email().max(200), z.literal('')]).default('') }))
      .min(1)
      .max(200),
  }),
  reply: z.object({ id: Id, stage: z.enum(caseStages) }),
});
