import { as, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound } from '#platform/fault.ts';
import './events.ts';

/** R21, R22: abuse, a threat to life, a call for help. Raised in one key, seen by the floor at once, closed by name. */
export type CardKind = 'abuse' | 'threat' | 'help';
const about = (id: string, who: Who, contactId: string | null) =>
  ({ subjectKind: 'floorCard', subjectId: id, contactId, actor: who, purpose: 'floor' }) as const;

export const raiseCard = (
  who: Who,
  card: { readonly id: string; readonly kind: CardKind; readonly contactId: string | null; readonly text: string },
  at = new Date(),
): Promise<void> =>
  as(who, 'floor', async (tx) => {
    const before = await tx.selectFrom('floor_cards').select('id').where('id', '=', card.id).executeTakeFirst();
    if (before) return;
    await tx
      .insertInto('floor_cards')
      .values({ id: card.id, kind: card.kind, contact_id: card.contactId, person_id: who.personId as string, at, text: card.text })
      .execute();
    await record(tx, { ...about(card.id, who, card.contactId), kind: 'floor.cardRaised', data: { kind: card.kind, personId: who.personId } });
  });

/** Somebody sees to it; a helper's answer stands with it for whoever asked. */
export const takeCard = (who: Who, cardId: string, answer: string, at = new Date()): Promise<void> =>
  as(who, 'floor', async (tx) => {
    const card = await tx.selectFrom('floor_cards').selectAll().where('id', '=', cardId).forUpdate().executeTakeFirst();
    if (!card) throw notFound();
    await tx
      .updateTable('floor_cards')
      .set({ taken_by: card.taken_by ?? who.personId, taken_at: card.taken_at ?? at, ...(answer && { answer }) })
      .where('id', '=', cardId)
      .execute();
    await record(tx, { ...about(cardId, who, card.contact_id), kind: 'floor.cardTaken', data: { personId: who.personId } });
  });

export const closeCard = (who: Who, cardId: string, at = new Date()): Promise<void> =>
  as(who, 'floor', async (tx) => {
    const card = await tx.selectFrom('floor_cards').selectAll().where('id', '=', cardId).forUpdate().executeTakeFirst();
    if (!card) throw notFound();
    if (card.closed_at) return;
    await tx.updateTable('floor_cards').set({ closed_at: at, closed_by: who.personId }).where('id', '=', cardId).execute();
    await record(tx, { ...about(cardId, who, card.contact_id), kind: 'floor.cardClosed', data: { personId: who.personId } });
  });
