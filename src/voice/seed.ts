import { json, sql, type Tx } from '#platform/database.ts';
import { defaultMenu } from './default-menu.ts';

/** The first menu of an installation, published; a machine's voice speaks it until the managers record their own. */
export async function seedVoice(tx: Tx): Promise<void> {
  await sql`insert into voice_menus (number, tree, state, note, published_at) values (1, ${json(defaultMenu)}, 'published', '', now()) on conflict (number) do nothing`.execute(
    tx,
  );
}
