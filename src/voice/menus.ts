import type { z } from 'zod';
import { as, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { about } from './arriving.ts';
import type { MenuVersion } from './contract.ts';
import './events.ts';
import { faultsOf, menuLangs, type MenuTree } from './menu.ts';

const event = (id: string, who: Who) => ({ ...about(id), subjectKind: 'menu', actor: who, purpose: 'menu' }) as const;
const forChange = (tx: Tx, id: string) => tx.selectFrom('voice_menus').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

type VersionRow = Omit<z.infer<typeof MenuVersion>, 'madeAt' | 'publishedAt'> & { readonly madeAt: Date; readonly publishedAt: Date | null };
/** The versions, the newest first, with how many calls each has answered. */
export async function menuVersions(tx: Tx, id: string | null = null): Promise<readonly z.infer<typeof MenuVersion>[]> {
  const { rows } = await sql<VersionRow>`
    select m.id, m.number, m.state, m.note, m.made_at as "madeAt", p.full_name as "madeBy", m.published_at as "publishedAt", q.full_name as "publishedBy",
      (select count(distinct leg_id)::int from menu_visits v where v.menu_id = m.id) as calls
    from voice_menus m left join people p on p.id = m.made_by left join people q on q.id = m.published_by
    where ${id}::uuid is null or m.id = ${id}::uuid order by m.number desc limit 100`.execute(tx);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), publishedAt: row.publishedAt?.toISOString() ?? null }));
}

export async function menuCard(tx: Tx, id: string) {
  const [version] = await menuVersions(tx, id);
  const row = await tx.selectFrom('voice_menus').select('tree').where('id', '=', id).executeTakeFirst();
  if (!version || !row) throw notFound();
  const tree = row.tree as MenuTree;
  const { rows: uses } = await sql<{ node: string; n: number }>`select node, count(*)::int as n from menu_visits where menu_id = ${id} group by node`.execute(
    tx,
  );
  const recorded = await tx
    .selectFrom('voice_prompts')
    .select(['lang', 'sentence'])
    .where('source', '=', 'uploaded')
    .where('sentence', 'in', sentencesOf(tree))
    .execute();
  return {
    version,
    tree,
    faults: [...faultsOf(tree)],
    uses: Object.fromEntries(uses.map(({ node, n }) => [node, n])),
    recorded: recorded.map(({ lang, sentence }) => ({ lang, text: sentence })),
  };
}

const sentencesOf = (tree: MenuTree): string[] => {
  const all = [
    tree.welcome,
    tree.notice,
    tree.closed,
    tree.callOrdered,
    tree.noNumber,
    tree.goodbye,
    ...Object.values(tree.nodes).flatMap((node) => ('prompt' in node ? [node.prompt] : [])),
  ];
  return all.flatMap((sentence) => menuLangs.map((lang) => sentence[lang]));
};

/** A draft from any version: also the way back to an older one. One draft at a time. */
export const draftMenu = (who: Who, copyOf: string, at: Date): Promise<{ readonly id: string }> =>
  as(who, 'menu', async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('voice_menus', 0))`.execute(tx);
    const source = await forChange(tx, copyOf);
    if (!source) throw notFound();
    const there = await tx.selectFrom('voice_menus').select('id').where('state', '=', 'draft').executeTakeFirst();
    refuse('conflict', 'voice', there ? 'draftThere' : null);
    const { n } = await tx
      .selectFrom('voice_menus')
      .select((eb) => eb.fn.max('number').as('n'))
      .executeTakeFirstOrThrow();
    const number = Number(n) + 1;
    const { id } = await tx
      .insertInto('voice_menus')
      .values({ number, tree: json(source.tree), state: 'draft', note: '', made_by: who.personId, made_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { ...event(id, who), kind: 'menu.saved', data: { number } });
    return { id };
  });

/** Keeps a draft with all its faults; only publishing asks for none. */
export const saveMenu = (who: Who, id: string, tree: MenuTree, note: string) =>
  as(who, 'menu', async (tx) => {
    const row = await draft(tx, id);
    await tx
      .updateTable('voice_menus')
      .set({ tree: json(tree), note })
      .where('id', '=', id)
      .execute();
    await record(tx, { ...event(id, who), kind: 'menu.saved', data: { number: row.number } });
    return { faults: [...faultsOf(tree)] };
  });

/** From now on calls begin with this version; calls that have begun go on with theirs. */
export const publishMenu = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'menu', async (tx) => {
    const row = await draft(tx, id);
    const faults = faultsOf(row.tree as MenuTree);
    if (faults.length > 0) throw new Fault('conflict', 'voice.menuFaulty', { n: faults.length });
    await tx.updateTable('voice_menus').set({ state: 'retired', retired_at: at }).where('state', '=', 'published').execute();
    await tx.updateTable('voice_menus').set({ state: 'published', published_at: at, published_by: who.personId }).where('id', '=', id).execute();
    await record(tx, { ...event(id, who), kind: 'menu.published', data: { number: row.number } });
  });

export const dropMenu = (who: Who, id: string): Promise<void> =>
  as(who, 'menu', async (tx) => {
    await draft(tx, id);
    await tx.deleteFrom('voice_menus').where('id', '=', id).execute();
  });

async function draft(tx: Tx, id: string) {
  const row = await forChange(tx, id);
  if (!row) throw notFound();
  refuse('conflict', 'voice', row.state === 'draft' ? null : 'notDraft');
  return row;
}
