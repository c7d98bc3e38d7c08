import type { FastifyInstance } from 'fastify';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import { bringDocument, settleDocument } from './bringing.ts';
import * as c from './contract.ts';
import * as deeds from './deeds.ts';
import { addTask, doneTask } from './tasks.ts';
import { draftRows, draftView, taskViews } from './view.ts';

/** Read downward, the access policy of draft documents. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const listed = <T>(items: readonly T[]) => ({ items: [...items], total: items.length });
  serve(app, c.drafts, { may: 'drafts.read' }, ({ who }) => as(who, 'drafts', async (tx) => listed(await draftRows(tx, now()))));
  serve(app, c.draft, { may: 'drafts.read' }, ({ params, who }) => as(who, 'drafts', (tx) => draftView(tx, who, params.id, now())));
  serve(app, c.addDraft, { may: 'drafts.keep' }, async ({ body, who }) => ({ id: await deeds.addDraft(who, { ...body, at: now() }) }));
  serve(app, c.addDraftVersion, { may: 'drafts.keep' }, ({ params, body, who }) => deeds.addDraftVersion(who, { ...params, ...body, at: now() }));
  serve(app, c.addRemark, { may: 'drafts.remark' }, ({ params, body, who }) => deeds.addRemark(who, { ...params, ...body, at: now() }));
  serve(app, c.giveOpinion, { may: 'drafts.opine' }, ({ params, body, who }) => deeds.giveOpinion(who, { ...params, ...body, at: now() }));
  serve(app, c.decideRemark, { may: 'drafts.keep' }, ({ params, body, who }) => deeds.decideRemark(who, { ...params, ...body, at: now() }));
  serve(app, c.consolidate, { may: 'drafts.keep' }, ({ params, body, who }) => deeds.consolidate(who, { ...params, ...body, at: now() }));
  serve(app, c.signDraft, { may: 'drafts.sign' }, ({ params, who }) => deeds.signDraft(who, { ...params, at: now() }));
  serve(app, c.settleDocument, { may: 'drafts.settle' }, ({ params, body, who }) => settleDocument(who, { ...params, ...body, at: now() }));
  serve(app, c.bringDocument, { may: 'drafts.bring' }, async ({ body, who }) => ({ id: await bringDocument(who, { ...body, at: now() }) }));
  serve(app, c.broughtDocuments, { may: 'drafts.bring' }, ({ who }) =>
    as(who, 'documents of a structure', async (tx) => {
      const rows = await tx.selectFrom('law_drafts').select(['id', 'title', 'received_on', 'state', 'settled_note']).orderBy('id', 'desc').limit(200).execute();
      return listed(rows.map((row) => ({ id: row.id, title: row.title, receivedOn: row.received_on, state: row.state as 'open', note: row.settled_note })));
    }),
  );
  serve(app, c.tasks, { may: 'drafts.read' }, ({ who }) => as(who, 'drafts', async (tx) => listed(await taskViews(tx, now()))));
  serve(app, c.addTask, { may: 'drafts.setTasks' }, async ({ body, who }) => ({ id: await addTask(who, { ...body, at: now() }) }));
  serve(app, c.doneTask, { may: 'drafts.remark' }, async ({ params, body, who }) => {
    await doneTask(who, { ...params, ...body, at: now() });
    return {};
  });
}
