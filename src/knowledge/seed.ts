import { sql, type Tx } from '#platform/database.ts';
import { everydayGroups } from './search/everyday.ts';

/** The table of synonyms an installation begins with; once it has one, only its editors change it. */
export async function seedKnowledge(tx: Tx): Promise<void> {
  const { rows } = await sql`select from search_synonyms limit 1`.execute(tx);
  if (rows.length > 0) return;
  await tx
    .insertInto('search_synonyms')
    .values([...new Set(everydayGroups)].map((words) => ({ words, seeded: true })))
    .execute();
}
