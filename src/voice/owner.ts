import { asSystem, sql } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { about } from './arriving.ts';
import './events.ts';
import { engineId } from './reconcile.ts';

export const leaseSeconds = 10;

/**
 * Takes the engine, or renews the hold on it: the epoch of whoever owns it now, null where another node does. Taking it
 * over raises the epoch, which shuts the old owner's transactions out.
 */
export const ownEngine = (engineName: string, node: string): Promise<number | null> =>
  asSystem('voice', 'lease', async (tx) => {
    await sql`insert into voice_engines (name, node, epoch, lease_until) values (${engineName}, ${node}, 0, now()) on conflict do nothing`.execute(tx);
    const { rows: before } = await sql<{ node: string; epoch: number }>`select node, epoch from voice_engines where name = ${engineName} for update`.execute(
      tx,
    );
    const { rows } = await sql<{ epoch: number }>`
      update voice_engines set epoch = case when node = ${node} and epoch > 0 then epoch else epoch + 1 end, node = ${node},
        lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      where name = ${engineName} and (node = ${node} or lease_until < clock_timestamp()) returning epoch`.execute(tx);
    const epoch = rows[0]?.epoch ?? null;
    if (epoch !== null && epoch !== before[0]?.epoch)
      await record(tx, { ...about(engineId), subjectKind: 'engine', kind: 'engine.owned', data: { node, epoch } });
    return epoch;
  });

/** Lets go at a stop in order, so that another node need not wait for the lease. */
export const releaseEngine = (engineName: string, node: string): Promise<unknown> =>
  asSystem('voice', 'lease', (tx) =>
    sql`update voice_engines set lease_until = now(), epoch = epoch + 1 where name = ${engineName} and node = ${node}`.execute(tx),
  );

/** Says on the desk why there is no sound. */
export const tellNoEngine = (engineName: string, why: string): Promise<unknown> =>
  asSystem('voice', 'engine', (tx) =>
    sql`update voice_engines set up = false, why = ${why} where name = ${engineName} and (up or why is distinct from ${why})`.execute(tx),
  );

export const tellSipLine = (engineName: string, sipUrl: string): Promise<unknown> =>
  asSystem('voice', 'engine', (tx) => sql`update voice_engines set sip_url = ${sipUrl} where name = ${engineName}`.execute(tx));
