import { sql, type Tx } from '#platform/database.ts';
import { type CentreCount, countCentre, centreUnexplained } from '#queue/accounting.ts';

/** R23, the Centre's side: every call that arrived in the span is counted once by how far it came. */
export async function centreAccount(tx: Tx, from: Date, until: Date): Promise<CentreCount & { readonly unexplained: number }> {
  const { rows } = await sql<{ queued: boolean; outcome: 'menuEnded' | 'callOrderInMenu' | 'engineLost' | null; ended: boolean }>`
    select queued, outcome, state = 'ended' as ended from legs where role = 'caller' and arrived_at >= ${from} and arrived_at < ${until}`.execute(tx);
  // A call that ended without an outcome is what the account cannot explain; one still in the menu stands as such.
  const facts = rows.map((row) => ({ queued: row.queued, end: row.outcome ?? (row.ended ? ('none' as never) : ('inMenu' as const)) }));
  const count = countCentre(facts);
  return { ...count, unexplained: centreUnexplained(count) };
}
