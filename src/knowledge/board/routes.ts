import type { FastifyInstance } from 'fastify';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import { boardOf } from './board.ts';
import * as c from './contract.ts';

const limit = { hits: 300, windowSeconds: 60 };

/** S4's board, and what the portal leaves for it without a name. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, c.board, { may: 'knowledgeBoard.read' }, ({ who }) => as(who, 'board', (tx) => boardOf(tx, now())));
  serve(app, c.noteReading, { may: 'public', limit }, async ({ params, body, who }) => {
    await as({ personId: null, lang: who.lang }, 'reading', async (tx) => {
      const entry = await tx.selectFrom('entries').select('id').where('id', '=', params.id).where('state', '=', 'published').executeTakeFirst();
      if (!entry) return;
      await tx
        .insertInto('entry_readings')
        .values({ visit: body.visit, entry_id: params.id, at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
    return {};
  });
  serve(app, c.noteSubmission, { may: 'public', limit }, async ({ body, who }) => {
    await as({ personId: null, lang: who.lang }, 'reading', (tx) =>
      tx
        .insertInto('visit_submissions')
        .values({ visit: body.visit, at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    return {};
  });
}
