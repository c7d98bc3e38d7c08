import { asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import { agentLeaves, askEngine, requeueCall } from '#queue/actions.ts';
import { about } from './arriving.ts';
import type { MyCall } from './contract.ts';
import './events.ts';
import { type LegRow } from './store.ts';
import { companyOf, otherEnd, thirdOf } from './talking.ts';

const mineOf = async (tx: Tx, personId: string): Promise<LegRow | undefined> => {
  const { rows } = await sql<LegRow>`select * from legs where person_id = ${personId} and state = 'up' and role in ('agent', 'supervisor')
    and not coalesce((purpose->>'handedOn')::boolean, false) order by arrived_at desc limit 1 for update`.execute(tx);
  return rows[0];
};
type Company = { readonly own: LegRow; readonly legs: readonly LegRow[]; readonly other: LegRow };

/** The call on the person's own line, locked; anything else is refused by name. */
async function mine(tx: Tx, who: Who): Promise<Company> {
  const own = await mineOf(tx, who.personId as string);
  const legs = own ? await companyOf(tx, own) : [];
  const other = otherEnd(legs);
  if (!own || !other) throw new Fault('conflict', 'voice.noCall');
  return { own, legs, other };
}
const inMine = <T>(who: Who, work: (tx: Tx, company: Company) => Promise<T>): Promise<T> =>
  asSystem('voice', 'call', async (tx) => work(tx, await mine(tx, who)));

/** What is on the person's line now, as the engine's owner knows it; null where nothing is. */
export const myCall = (who: Who): Promise<MyCall | null> =>
  asSystem('voice', 'call', async (tx) => {
    const own = await mineOf(tx, who.personId as string);
    if (!own) return null;
    const legs = await companyOf(tx, own);
    const other = otherEnd(legs);
    const held = other
      ? await tx.selectFrom('leg_segments').select('kind').where('leg_id', '=', other.id).where('ended_at', 'is', null).executeTakeFirst()
      : undefined;
    const contact = own.contact_id ? await tx.selectFrom('contacts').select('number').where('id', '=', own.contact_id).executeTakeFirst() : undefined;
    const third = thirdOf(legs);
    const { mode } = own.purpose as { mode?: MyCall['mode'] };
    return {
      legId: own.id,
      contactId: own.contact_id,
      contactNumber: contact?.number ?? null,
      phone: other?.phone ?? null,
      lang: other?.lang ?? null,
      since: (own.answered_at ?? own.arrived_at).toISOString(),
      mode: mode ?? null,
      held: held?.kind === 'hold',
      third: third
        ? {
            phone: third.phone ?? '',
            state: third.state === 'up' ? ('up' as const) : ('ringing' as const),
            consult: (third.purpose as { consult?: boolean }).consult === true,
          }
        : null,
    };
  });

/** The caller hears music, or the representative again. */
export const holdCall = (who: Who, held: boolean): Promise<void> =>
  inMine(who, async (tx, { own }) => {
    await askEngine(tx, { kind: held ? 'hold' : 'resume', agentLegId: own.id });
  });

export type Third = { readonly to: string; readonly how: 'consult' | 'conference' | 'transfer' };
/** 4.0.26, R20: somebody outside is asked in private, joins, or takes the call. */
export const bringThird = (who: Who, third: Third): Promise<void> =>
  inMine(who, async (tx, { own, legs }) => {
    if (thirdOf(legs)) throw new Fault('conflict', 'voice.thirdThere');
    await askEngine(tx, { kind: 'third', agentLegId: own.id, ...third });
  });

/** The third person leaves; a caller who was held for them is spoken with again. */
export const dropThird = (who: Who): Promise<void> =>
  inMine(who, async (tx, { own, legs }) => {
    const third = thirdOf(legs);
    if (!third) return;
    await askEngine(tx, { kind: 'hangup', legId: third.id, contactId: own.contact_id ?? own.id, cause: 'third' });
    if ((third.purpose as { consult?: boolean }).consult) await askEngine(tx, { kind: 'resume', agentLegId: own.id });
  });

/** Warm transfer: the caller goes on with the third person, the representative leaves. */
export const handOver = (who: Who): Promise<void> =>
  inMine(who, async (tx, { own, legs }) => {
    if (thirdOf(legs)?.state !== 'up') throw new Fault('conflict', 'voice.nobodyToHandTo');
    await askEngine(tx, { kind: 'handOver', agentLegId: own.id });
  });

/** The page was loaded anew: the device is rung again and takes up the call that went on without it. */
export const comeBack = (who: Who): Promise<void> =>
  inMine(who, async (tx, { own }) => {
    if (own.role === 'agent' && own.contact_id) await askEngine(tx, { kind: 'comeBack', agentLegId: own.id });
  });

export type Onward = { readonly lang: 'az' | 'ru' | 'en' | null; readonly level: 1 | 2 | 3 | null; readonly toPersonId: string | null };
/** R20: *Dil dəyiş*, or on to a colleague or a higher level: first in line, with matters, notes and identification. */
export const passOn = (who: Who, onward: Onward, at: Date): Promise<void> =>
  inMine(who, async (tx, { own, other }) => {
    if (!own.contact_id || own.role !== 'agent') throw new Fault('conflict', 'voice.noCall');
    const cause = onward.lang && onward.lang !== other.lang ? 'language' : 'transfer';
    const lang = onward.lang ?? other.lang ?? 'az';
    if (onward.lang) await tx.updateTable('contacts').set({ lang }).where('id', '=', own.contact_id).execute();
    await agentLeaves(tx, { contactId: own.contact_id, keepsContact: false, at });
    const entry = await requeueCall(tx, {
      contactId: own.contact_id,
      legId: other.id,
      cause,
      lang,
      at,
      ...(onward.level && { level: onward.level }),
      ...(onward.toPersonId && { toPersonId: onward.toPersonId }),
    });
    if (!entry) throw new Fault('conflict', 'voice.noCall');
    await record(tx, {
      ...about(other.id, own.contact_id),
      actor: who,
      kind: 'call.requeued',
      data: { personId: own.person_id, cause, toPersonId: onward.toPersonId },
    });
  });
