import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { about } from './arriving.ts';
import './events.ts';
import type { Span } from './passage-sound.ts';

/** Why a passage cannot be marked; `hasCall`: the caller talks with this person now. */
export const refuseMark = (
  now: { readonly hasCall: boolean; readonly open: boolean },
  wish: 'begin' | 'end',
): 'noCallNow' | 'passageOpen' | 'noPassage' | null =>
  !now.hasCall ? 'noCallNow' : wish === 'begin' ? (now.open ? 'passageOpen' : null) : now.open ? null : 'noPassage';

/** The recorded legs of the call this person is on: the caller's, or the one who was called. */
async function recordedLegs(tx: Tx, personId: string): Promise<readonly { readonly id: string; readonly contactId: string }[]> {
  const { rows } = await sql<{ id: string; contactId: string }>`
    select l.id, l.contact_id as "contactId" from legs l where l.role in ('caller', 'outside') and l.state = 'up'
      and l.contact_id in (select a.contact_id from legs a where a.role = 'agent' and a.state = 'up' and a.person_id = ${personId})`.execute(tx);
  return rows;
}
const openPassages = (tx: Tx, personId: string) =>
  tx.selectFrom('recording_passages').select(['id', 'leg_id', 'started_at']).where('marked_by', '=', personId).where('ended_at', 'is', null).execute();

/** Whether this person is in a recorded call, and since when a protected passage of it runs. */
export async function passageNow(tx: Tx, personId: string): Promise<{ readonly recorded: boolean; readonly since: string | null }> {
  const legs = await recordedLegs(tx, personId);
  const open = (await openPassages(tx, personId)).find((passage) => legs.some((leg) => leg.id === passage.leg_id));
  return { recorded: legs.length > 0, since: open?.started_at.toISOString() ?? null };
}

/**
 * R16: the recording is never paused. The representative says where a secret begins and ends, and that stretch is sealed
 * apart when the sound is brought in.
 * @throws Fault conflict `voice.noCallNow`, `voice.passageOpen`, `voice.noPassage`
 */
export const markPassage = (who: Who, wish: 'begin' | 'end', at: Date): Promise<void> =>
  as(who, 'recording', async (tx) => {
    if (!who.personId) throw notFound();
    const legs = await recordedLegs(tx, who.personId);
    const open = (await openPassages(tx, who.personId)).filter((passage) => legs.some((leg) => leg.id === passage.leg_id));
    const refusal = refuseMark({ hasCall: legs.length > 0, open: open.length > 0 }, wish);
    if (refusal) throw new Fault('conflict', `voice.${refusal}`);
    if (wish === 'begin')
      await tx
        .insertInto('recording_passages')
        .values(legs.map((leg) => ({ leg_id: leg.id, started_at: at, marked_by: who.personId as string })))
        .onConflict((conflict) => conflict.column('leg_id').where('ended_at', 'is', null).doNothing())
        .execute();
    else
      for (const passage of open)
        await tx
          .updateTable('recording_passages')
          .set({ ended_at: at < passage.started_at ? passage.started_at : at })
          .where('id', '=', passage.id)
          .execute();
    for (const leg of legs) await record(tx, { ...about(leg.id, leg.contactId), actor: who, kind: 'recording.marked', data: { wish } });
  });

export type Mark = Span & { readonly id: string };
/** The marks of a leg by the recording's own time; one left open lasts to the end of the call. */
export async function marksOf(tx: Tx, legId: string): Promise<readonly Mark[]> {
  const { rows } = await sql<{ id: string; from: Date; until: Date; start: Date }>`
    select p.id, p.started_at as "from", coalesce(p.ended_at, l.ended_at) as until, r.started_at as start
    from recording_passages p join legs l on l.id = p.leg_id join recordings r on r.leg_id = p.leg_id where p.leg_id = ${legId} order by p.started_at`.execute(
    tx,
  );
  return rows.map(({ id, from, until, start }) => ({ id, fromMs: from.getTime() - start.getTime(), untilMs: until.getTime() - start.getTime() }));
}
