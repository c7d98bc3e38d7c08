import { sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound } from '#platform/fault.ts';
import type { SearchHit } from './contract.ts';
import './events.ts';
import { hitOf } from './finding.ts';
import { publishedVersions } from './store.ts';

const versionKnown = async (tx: Tx, entryId: string, version: number): Promise<void> => {
  const found = await tx.selectFrom('entry_versions').select('version').where('entry_id', '=', entryId).where('version', '=', version).executeTakeFirst();
  if (!found) throw notFound();
};

/** "It did not help" (or did), said at a desk. */
export async function sayUse(tx: Tx, who: Who, entryId: string, said: { readonly version: number; readonly helped: boolean }): Promise<void> {
  await versionKnown(tx, entryId, said.version);
  await tx.insertInto('entry_uses').values({ entry_id: entryId, version: said.version, person_id: who.personId, helped: said.helped }).execute();
  if (!said.helped)
    await record(tx, {
      kind: 'entry.notHelpful',
      subjectKind: 'entry',
      subjectId: entryId,
      actor: who,
      purpose: 'Q&A base',
      data: { version: said.version, by: 'desk' },
    });
}

/** A citizen's word on a published answer: counted, nobody named. */
export async function sayOpinion(tx: Tx, entryId: string, said: { readonly version: number; readonly helped: boolean }): Promise<void> {
  await versionKnown(tx, entryId, said.version);
  await tx.insertInto('entry_opinions').values({ entry_id: entryId, version: said.version, helped: said.helped }).execute();
}

export async function favouritesOf(tx: Tx, who: Who): Promise<readonly { readonly entryId: string; readonly question: string }[]> {
  const { rows } = await sql<{ entryId: string; question: string }>`
    select e.id as "entryId", v.question from entry_favourites f join entries e on e.id = f.entry_id
    join entry_versions v on v.entry_id = e.id and v.version = e.published_version
    where f.person_id = ${who.personId} and e.state in ('published', 'quarantined') order by f.at desc limit 50`.execute(tx);
  return rows;
}
export async function setFavourite(tx: Tx, who: Who, entryId: string, on: boolean): Promise<void> {
  if (!on) await tx.deleteFrom('entry_favourites').where('entry_id', '=', entryId).where('person_id', '=', who.personId).execute();
  else {
    const found = await tx.selectFrom('entries').select('id').where('id', '=', entryId).executeTakeFirst();
    if (!found || who.personId === null) throw notFound();
    await tx
      .insertInto('entry_favourites')
      .values({ entry_id: entryId, person_id: who.personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Everything that may be given, for the browser's own copy. */
export async function copyOf(tx: Tx): Promise<{ readonly entries: SearchHit[]; readonly synonyms: string[] }> {
  const rows = await publishedVersions(tx);
  const groups = await tx.selectFrom('search_synonyms').select('words').where('active', '=', true).orderBy('id').execute();
  return { entries: rows.map((row) => hitOf(row, 0, [])), synonyms: groups.map((group) => group.words) };
}
