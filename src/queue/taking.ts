import { heldPosts } from '#access/actions.ts';
import { giveContact, takeContact as takeByName } from '#contacts/actions.ts';
import { asSystem, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { refuse } from '#platform/fault.ts';
import { adoptWaiting } from './entering.ts';
import './events.ts';
import { maySector, maySkill, precedence, type Sector } from './match.ts';
import { entryForChange, rulesNow, sheetAgent, waitingEntries } from './store.ts';

/**
 * "Next": the foremost contact without a caller on the line that this person's sheet allows, taken at once; null when
 * nothing waits for them. Two who ask at once get two different ones.
 */
export const takeNext = (who: Who, at = new Date()): Promise<string | null> =>
  asSystem('queue', 'next', async (tx) => {
    const sector = ((await heldPosts(tx, who.personId as string, at)).find((post) => post.sector)?.sector ?? null) as Sector | null;
    const agent = await sheetAgent(tx, who.personId as string, sector, at);
    refuse('conflict', 'queue', agent ? null : 'noSheet');
    await adoptWaiting(tx, at);
    const rules = await rulesNow(tx, at);
    const waiting = (await waitingEntries(tx, { lock: false }))
      .filter((entry) => !entry.live && (entry.onlyPersonId === null || entry.onlyPersonId === who.personId))
      .filter((entry) => agent && maySkill(entry, agent))
      .toSorted((one, other) => precedence(other, at.getTime()) - precedence(one, at.getTime()));
    // What waits in writing belongs to both front sectors: a free hand takes it, own sector first.
    const own = waiting.filter((entry) => maySector(entry, sector, rules, at.getTime()) !== null);
    for (const candidate of [...own, ...waiting.filter((entry) => !own.includes(entry))]) {
      const free = await tx
        .selectFrom('queue_entries')
        .select('id')
        .where('id', '=', candidate.id)
        .where('state', '=', 'waiting')
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      const entry = free && (await entryForChange(tx, free.id));
      if (!entry || !(await giveContact(tx, who, entry.contact_id, at))) continue;
      const endedAt = at < entry.entered_at ? entry.entered_at : at;
      await tx
        .updateTable('queue_entries')
        .set({ state: 'ended', outcome: 'answered', ended_at: endedAt, person_id: who.personId })
        .where('id', '=', entry.id)
        .execute();
      await record(tx, {
        kind: 'queue.left',
        subjectKind: 'queueEntry',
        subjectId: entry.id,
        contactId: entry.contact_id,
        actor: who,
        purpose: 'queue',
        data: { entryId: entry.id, outcome: 'answered', waitSeconds: (endedAt.getTime() - entry.entered_at.getTime()) / 1000 },
      });
      return entry.contact_id;
    }
    return null;
  });

/** One named contact from the list; its entry is closed with it. */
export async function takeContact(who: Who, contactId: string, at = new Date()): Promise<string> {
  const taken = await takeByName(who, contactId, at);
  await asSystem('queue', 'adopt', (tx) => adoptWaiting(tx, at));
  return taken;
}
