import { aContact, aPerson } from '#contacts/testing/make.ts';
import { asSystem, type Who } from '#platform/database.ts';
import { enqueueCall, type Entering } from '../entering.ts';
import { beat, startShift, wish } from '../shift.ts';

/** Makers for tests of this room and of those above it: through the room's own deeds. */

export type AtWork = Who & { readonly personId: string; readonly hand: { readonly device: string; readonly epoch: number } };
export type SheetOver = {
  readonly channels?: readonly string[];
  readonly langs?: readonly string[];
  readonly level?: number;
  readonly topicIds?: readonly string[];
};

/** What a person may be given, from long ago and without end. */
export const aSheet = (personId: string, over: SheetOver = {}): Promise<unknown> =>
  asSystem('test', 'sheet', (tx) =>
    tx
      .insertInto('work_sheets')
      .values({
        person_id: personId,
        valid_from: '2020-01-01',
        channels: [...(over.channels ?? ['phone', 'portal', 'email', 'post'])],
        langs: [...(over.langs ?? ['az', 'ru', 'en'])],
        level: over.level ?? 3,
        topic_ids: [...(over.topicIds ?? [])],
        reason: 'sınaq',
      })
      .execute(),
  );

/** A representative with a sheet and a begun shift, ready at the instant. */
export async function aReady(at: Date, over: SheetOver & { readonly sector?: 's1' | 's2' } = {}): Promise<AtWork> {
  const who = await aPerson(over.sector === 's2' ? 'outbound' : 'representative', over.sector ?? 's1');
  await aSheet(who.personId, over);
  const device = crypto.randomUUID();
  const { epoch } = await startShift(who, { device, takeOver: false }, at);
  await wish(who, { device, epoch }, { to: 'ready' }, at);
  // Ready since then, and the page has said so a moment ago.
  await beat(who, { device, epoch }, new Date());
  return { ...who, hand: { device, epoch } };
}

/** A caller who has come out of the menu. */
export async function aCall(at: Date, over: Partial<Entering> = {}): Promise<{ readonly contactId: string; readonly entryId: string; readonly legId: string }> {
  const phone = over.phone === undefined ? '+994500001122' : over.phone;
  const { id } = await aContact({ channel: 'phone', live: true, phone, receivedAt: at, kind: null, subject: null, body: null });
  const legId = over.legId ?? crypto.randomUUID();
  const { entryId } = await asSystem('test', 'call', (tx) => enqueueCall(tx, { contactId: id, lang: 'az', at, ...over, phone, legId }));
  return { contactId: id, entryId, legId };
}
