import type { FastifyInstance } from 'fastify';
import { heldPosts } from '#access/actions.ts';
import { as, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as c from './contract.ts';
import * as deeds from './deeds.ts';
import { planRows, planView } from './view.ts';

/** Read downward, the access policy of plans for coming law. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const keeps = async (who: Who): Promise<boolean> =>
    as(who, 'law plans', async (tx) => (await heldPosts(tx, who.personId ?? '', now())).some((post) => post.role === 'quality'));
  serve(app, c.plans, { may: 'lawPlans.read' }, ({ who }) =>
    as(who, 'law plans', async (tx) => {
      const items = await planRows(tx, now());
      return { items, total: items.length };
    }),
  );
  serve(app, c.plan, { may: 'lawPlans.read' }, async ({ params, who }) => {
    const keeper = await keeps(who);
    return as(who, 'law plans', (tx) => planView(tx, who, params.id, now(), keeper));
  });
  serve(app, c.setTopics, { may: 'lawPlans.keep' }, ({ params, body, who }) => deeds.setTopics(who, { ...params, ...body, at: now() }));
  serve(app, c.writeRequest, { may: 'lawPlans.keep' }, ({ params, body, who }) => deeds.writeRequest(who, { ...params, ...body, at: now() }));
  serve(app, c.signRequest, { may: 'lawPlans.sign' }, ({ params, who }) => deeds.signRequest(who, { ...params, at: now() }));
  serve(app, c.setTraining, { may: 'lawPlans.keep' }, ({ params, body, who }) => deeds.setTraining(who, { ...params, ...body, at: now() }));
  serve(app, c.addQuestion, { may: 'lawPlans.keep' }, ({ params, body, who }) => deeds.addQuestion(who, { ...params, ...body, at: now() }));
  serve(app, c.removeQuestion, { may: 'lawPlans.keep' }, ({ params, who }) => deeds.removeQuestion(who, { ...params, at: now() }));
  serve(app, c.sitTest, { may: 'lawPlans.sit' }, ({ params, body, who }) => deeds.sitTest(who, { ...params, ...body, at: now() }));
  serve(app, c.override, { may: 'lawPlans.override' }, ({ params, body, who }) => deeds.overrideGate(who, { ...params, ...body, at: now() }));
}
