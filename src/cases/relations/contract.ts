import { z } from 'zod';
import { Day, endpoint, Id, Instant, text } from '#platform/endpoint.ts';
import { caseStages } from '../case.ts';

const Params = z.object({ id: Id });
const Name = z.string().nullable();
const Joined = z.object({ id: Id, number: z.string() });
const Done = z.object({ id: Id, stage: z.enum(caseStages) });

/** Other cases of the applicant within a year, and how this one is joined to them (R7). */
export const relatedCases = endpoint({
  method: 'GET',
  path: '/api/cases/:id/related',
  params: Params,
  reply: z.object({
    items: z.array(
      z.object({
        id: Id,
        number: z.string(),
        subject: z.string(),
        stage: z.enum(caseStages),
        registeredOn: Day,
        dueOn: Day,
        answeredOn: Day.nullable(),
        sameTopic: z.boolean(),
        /** Why it may not be merged into this one; null when it may. */
        refusal: Name,
      }),
    ),
    /** Reasoned written replies of the last year (law 8.1.4): shown; a person decides. */
    replies: z.number().int(),
    mergedInto: Joined.nullable(),
    merged: z.array(Joined),
    dueAt: Instant.nullable(),
    importanceRefusal: Name,
  }),
});
export type RelatedCases = z.output<typeof relatedCases.reply>;
export const mergeCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/merges',
  params: Params,
  body: z.object({ otherId: Id, reason: text(1000) }),
  reply: Done,
});
export const unmergeCase = endpoint({ method: 'POST', path: '/api/cases/:id/unmergings', params: Params, body: z.object({ reason: text(1000) }), reply: Done });
export const markImportance = endpoint({
  method: 'POST',
  path: '/api/cases/:id/importance',
  params: Params,
  body: z.object({ reason: text(1000) }),
  reply: Done,
});
