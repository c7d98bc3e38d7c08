import { randomUUID } from 'node:crypto';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import './events.ts';

/** One spelling of a group: words apart by single spaces, a term of several joined by +. */
const tidy = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/\s*\+\s*/g, '+')
    .replaceAll(/[\s,;]+/g, ' ');
function checked(words: string): string {
  const group = tidy(words);
  if (new Set(group.split(' ')).size < 2) throw new Fault('invalid', 'knowledge.synonymAlone');
  return group;
}
const told = (tx: Tx, who: Who, id: string) =>
  record(tx, { kind: 'synonyms.changed', subjectKind: 'synonyms', subjectId: id, actor: who, purpose: 'Q&A base', data: {} });

export const groupsOf = (tx: Tx) =>
  tx
    .selectFrom('search_synonyms')
    .leftJoin('people', 'people.id', 'search_synonyms.changed_by')
    .select(['search_synonyms.id', 'words', 'seeded', 'changed_at', 'people.full_name'])
    .where('search_synonyms.active', '=', true)
    .orderBy(sql`words collate "az-x-icu"`)
    .execute();

/** Words of one line stand for one another from the next search on, on every node. */
export const addGroup = (who: Who, words: string): Promise<string> =>
  as(who, 'Q&A base', async (tx) => {
    const group = checked(words);
    const same = await tx.selectFrom('search_synonyms').select('id').where('words', '=', group).where('active', '=', true).executeTakeFirst();
    if (same) throw new Fault('conflict', 'knowledge.synonymKnown');
    const id = randomUUID();
    await tx.insertInto('search_synonyms').values({ id, words: group, changed_by: who.personId }).execute();
    await told(tx, who, id);
    return id;
  });

export const changeGroup = (
  who: Who,
  id: string,
  change: { readonly words?: string | undefined; readonly active?: boolean | undefined },
  at: Date,
): Promise<void> =>
  as(who, 'Q&A base', async (tx) => {
    const done = await tx
      .updateTable('search_synonyms')
      .set({
        ...(change.words !== undefined && { words: checked(change.words) }),
        ...(change.active !== undefined && { active: change.active }),
        changed_by: who.personId,
        changed_at: at,
      })
      .where('id', '=', id)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
    await told(tx, who, id);
  });
