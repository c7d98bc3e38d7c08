import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import { saidAbout } from './as-of.ts';
import { tickRead, unreadChanges } from './changes.ts';
import * as c from './contract.ts';
import { noteMiss } from './noticing.ts';
import { reviewVersion, sendForReview } from './publishing.ts';
import { addGroup, changeGroup, groupsOf } from './synonym-keeping.ts';
import { copyOf, favouritesOf, sayOpinion, sayUse, setFavourite } from './using.ts';

/** Review, what was said when, what changed, what helped, and the words the search knows. */
export function lifeRoutes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const listed = <T>(items: readonly T[]) => ({ items: [...items], total: items.length });
  serve(app, c.send, { may: 'knowledge.edit' }, ({ params, body, who }) => sendForReview(who, params.id, body.version, now()));
  serve(app, c.review, { may: 'knowledge.review' }, ({ params, body, who }) => reviewVersion(who, params.id, body, now()));
  serve(app, c.asOf, { may: 'knowledge.read' }, ({ query, who }) =>
    as(who, 'what was said', async (tx) => listed(await saidAbout(tx, { ...query, entryId: query.entryId ?? null }))),
  );
  serve(app, c.changes, { may: 'knowledge.read' }, ({ who }) => as(who, 'changes', async (tx) => listed(await unreadChanges(tx, who, now()))));
  serve(app, c.tick, { may: 'knowledge.read' }, async ({ params, who }) => {
    await as(who, 'changes', (tx) => tickRead(tx, who, params.id));
    return {};
  });
  serve(app, c.favourites, { may: 'knowledge.read' }, ({ who }) => as(who, 'favourites', async (tx) => listed(await favouritesOf(tx, who))));
  serve(app, c.setFavourite, { may: 'knowledge.read' }, async ({ params, body, who }) => {
    await as(who, 'favourites', (tx) => setFavourite(tx, who, params.id, body.on));
    return {};
  });
  serve(app, c.copy, { may: 'knowledge.read' }, ({ who }) => as(who, 'copy', async (tx) => ({ at: now().toISOString(), ...(await copyOf(tx)) })));
  // A citizen's search leaves its words too; nobody is named.
  serve(app, c.noteSearch, { may: 'public', limit: { hits: 300, windowSeconds: 60 } }, ({ body, who }) =>
    as(who, 'search', async (tx) => ({
      kind: await noteMiss(tx, { query: body.query, contactId: who.personId ? body.contactId : null, on: officeDay(now()) }),
    })),
  );
  serve(app, c.sayUse, { may: 'knowledge.read' }, async ({ params, body, who }) => {
    await as(who, 'Q&A base', (tx) => sayUse(tx, who, params.id, body));
    return {};
  });
  serve(app, c.sayOpinion, { may: 'public', limit: { hits: 60, windowSeconds: 60 } }, async ({ params, body, who }) => {
    await as({ personId: null, lang: who.lang }, 'opinion', (tx) => sayOpinion(tx, params.id, body));
    return {};
  });
  serve(app, c.synonyms, { may: 'knowledge.edit' }, ({ who }) =>
    as(who, 'synonyms', async (tx) =>
      listed(
        (await groupsOf(tx)).map((row) => ({ id: row.id, words: row.words, seeded: row.seeded, by: row.full_name, changedAt: row.changed_at.toISOString() })),
      ),
    ),
  );
  serve(app, c.addSynonyms, { may: 'knowledge.edit' }, async ({ body, who }) => ({ id: await addGroup(who, body.words) }));
  serve(app, c.changeSynonyms, { may: 'knowledge.edit' }, async ({ params, body, who }) => {
    await changeGroup(who, params.id, body, now());
    return {};
  });
}
