import { z } from 'zod';
import { Day, endpoint, Id, Nothing } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

/** S4's board of the base (6.7.3): what lacks, what helps, what grows old, what says two things. */
export const permissions = definePermissions('knowledgeBoard', { read: { clause: '6.7.3', roles: ['quality', 'head', 'deputy', 'manager', 'analyst'] } });

const Named = z.object({ entryId: Id, question: z.string() });
export const BoardView = z.object({
  published: z.int(),
  quarantined: z.int(),
  reviewDue: z.int(),
  unused: z.int(),
  /** Days back that use, misses and readings are counted over. */
  days: z.int(),
  /** Topics of the directory by published answers, those without any first. */
  coverage: z.array(z.object({ topicId: Id, name: z.object({ az: z.string(), ru: z.string(), en: z.string() }), answers: z.int(), uses: z.int() })),
  /** Words that found nothing or little, by how often. */
  missed: z.array(z.object({ question: z.string(), times: z.int(), kind: z.string() })),
  mostUsed: z.array(Named.extend({ uses: z.int() })),
  leastHelpful: z.array(Named.extend({ helped: z.int(), notHelped: z.int() })),
  oldest: z.array(Named.extend({ publishedOn: Day, reviewDue: Day.nullable() })),
  /** Answers whose day ends, or whose act changes or ends. */
  expiring: z.array(Named.extend({ on: Day, why: z.enum(['answerEnds', 'actChanges']) })),
  /** The same question twice; `contradicts`: with other numbers in the answer. */
  twins: z.array(z.object({ first: Named, second: Named, contradicts: z.boolean() })),
  /** Visits of the portal that read an answer, and those of them that did not write. */
  visits: z.int(),
  deflected: z.int(),
});
export type BoardView = z.output<typeof BoardView>;
export const board = endpoint({ method: 'GET', path: '/api/entry-board', reply: BoardView });

const Visit = z.object({ visit: Id });
/** A citizen opened an answer; the visit is a random mark of the browser. */
export const noteReading = endpoint({ method: 'POST', path: '/api/public/entries/:id/readings', params: z.object({ id: Id }), body: Visit, reply: Nothing });
/** The same visit wrote after all. */
export const noteSubmission = endpoint({ method: 'POST', path: '/api/public/visits', body: Visit, reply: Nothing });
