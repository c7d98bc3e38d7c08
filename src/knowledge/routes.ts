import type { FastifyInstance } from 'fastify';
import { formatDate, officeDay } from '#language/format.ts';
import { as, sql } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { csv } from '#platform/documents/csv.ts';
import { serve, serveFile } from '#platform/http.ts';
import { say } from '#platform/words.ts';
import { changeState, entryView, findEntries, moveEntry, openEntry, publicEntryOf, publishVersion, settle, suggestEntry, writeVersion } from './actions.ts';
import {
  addEntry,
  addVersion,
  bases,
  type Basis,
  entries,
  entry,
  exportEntries,
  placeEntry,
  publicEntry,
  publish,
  searchEntries,
  setState,
  settleSuggestion,
  suggest,
  suggestions,
} from './contract.ts';
import { rankedIds } from './finding.ts';
import { lifeRoutes } from './life-routes.ts';
import { basesInUse, entryPage } from './store.ts';
import { words } from './words.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  lifeRoutes(app, deps);
  const now = (): Date => deps.clock.now();
  // Without a login the same question sees published entries only; the policies of the tables decide. The limit is that
  // of a whole office typing behind one address.
  serve(app, searchEntries, { may: 'public', limit: { hits: 6000, windowSeconds: 60 } }, ({ query, who }) =>
    as(who, 'search', async (tx) => {
      const items = await findEntries(tx, { ...query, on: officeDay(now()) });
      return { items: [...items], total: items.length };
    }),
  );
  serve(app, publicEntry, { may: 'public' }, ({ params, who }) => as({ personId: null, lang: who.lang }, 'read', (tx) => publicEntryOf(tx, params.id)));
  serve(app, entries, { may: 'knowledge.read' }, ({ query, who }) =>
    as(who, 'Q&A base', async (tx) => {
      const { items, total } = await entryPage(tx, { ...query, rankedIds: query.query ? await rankedIds(tx, query.query) : [] });
      return {
        total,
        items: items.map((row) => ({
          id: row.id,
          key: row.key,
          state: row.state,
          question: row.question,
          structureId: row.structure_id,
          topicId: row.topic_id,
          version: row.version,
          validFrom: row.valid_from,
          uses: row.uses,
          updatedAt: row.updated_at.toISOString(),
        })),
      };
    }),
  );
  serveFile(app, exportEntries, { may: 'knowledge.read' }, async ({ query, who, lang }) => {
    const w = say(words, lang);
    const rows = await as(who, 'Q&A base', async (tx) => {
      const { items } = await entryPage(tx, { ...query, rankedIds: query.query ? await rankedIds(tx, query.query) : [], page: 1, pageSize: 10_000 });
      return items.map((row) => [
        row.key,
        row.question,
        row.answer,
        (row.basis as Basis[]).map((basis) => `${basis.act}, ${basis.article}`).join('; '),
        w(row.state),
        row.version,
        row.valid_from && formatDate(row.valid_from),
        row.uses,
      ]);
    });
    const columns = [w('key'), w('question'), w('answer'), w('basis'), w('state'), w('version'), w('validFrom'), w('uses')];
    return { name: `${w('exportName')}-${officeDay(now())}.csv`, contentType: 'text/csv; charset=utf-8', content: Buffer.from(csv(columns, rows)) };
  });
  serve(app, bases, { may: 'knowledge.read' }, ({ who }) =>
    as(who, 'Q&A base', async (tx) => {
      const items = [...(await basesInUse(tx))];
      return { items, total: items.length };
    }),
  );
  serve(app, placeEntry, { may: 'knowledge.edit' }, ({ params, body, who }) => moveEntry(who, params.id, body, now()));
  serve(app, entry, { may: 'knowledge.read' }, ({ params, who }) => as(who, 'Q&A base', (tx) => entryView(tx, params.id)));
  serve(app, addEntry, { may: 'knowledge.edit' }, async ({ body, who }) => ({ id: await openEntry(who, body) }));
  serve(app, addVersion, { may: 'knowledge.edit' }, ({ params, body, who }) => writeVersion(who, params.id, body));
  serve(app, publish, { may: 'knowledge.edit' }, ({ params, body, who }) => publishVersion(who, params.id, body.version, officeDay(now()), now()));
  serve(app, setState, { may: 'knowledge.edit' }, ({ params, body, who }) => changeState(who, params.id, body.state, body.reason, now()));
  serve(app, suggest, { may: 'knowledge.suggest' }, async ({ body, who }) => ({ id: await suggestEntry(who, body) }));
  serve(app, suggestions, { may: 'knowledge.edit' }, ({ who }) =>
    as(who, 'suggestions', async (tx) => {
      const rows = await tx
        .selectFrom('entry_suggestions')
        .leftJoin('people', 'people.id', 'entry_suggestions.person_id')
        .select(['entry_suggestions.id', 'question', 'note', 'state', 'entry_suggestions.last_at', 'kind', 'times', 'contact_id', 'people.full_name'])
        .orderBy(sql`entry_suggestions.state = 'open' desc, entry_suggestions.last_at desc`)
        .limit(200)
        .execute();
      return {
        total: rows.length,
        items: rows.map((row) => ({
          id: row.id,
          question: row.question,
          note: row.note,
          by: row.full_name,
          state: row.state,
          kind: row.kind,
          times: row.times,
          contactId: row.contact_id,
          createdAt: row.last_at.toISOString(),
        })),
      };
    }),
  );
  serve(app, settleSuggestion, { may: 'knowledge.edit' }, async ({ params, body, who }) => {
    await settle(who, params.id, body.state);
    return {};
  });
}
