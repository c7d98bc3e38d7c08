import { as, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound } from '#platform/fault.ts';
import './events.ts';

/** One key at the desk: what could not be answered goes to the editors with its contact (6.1.8). */
export const suggestEntry = (
  who: Who,
  asked: { readonly contactId: string | null; readonly question: string; readonly note: string; readonly kind?: 'desk' | 'help' },
): Promise<string> =>
  as(who, 'suggestion', async (tx) => {
    const { id } = await tx
      .insertInto('entry_suggestions')
      .values({ contact_id: asked.contactId, question: asked.question, note: asked.note || null, person_id: who.personId, kind: asked.kind ?? 'desk' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'entry.suggested',
      subjectKind: 'suggestion',
      subjectId: id,
      contactId: asked.contactId,
      actor: who,
      purpose: 'suggestion',
      data: {},
    });
    return id;
  });

export const settle = (who: Who, id: string, state: 'done' | 'declined'): Promise<void> =>
  as(who, 'suggestion', async (tx) => {
    const done = await tx.updateTable('entry_suggestions').set({ state }).where('id', '=', id).where('state', '=', 'open').executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
    await record(tx, { kind: 'entry.suggestionSettled', subjectKind: 'suggestion', subjectId: id, actor: who, purpose: 'suggestion', data: { state } });
  });
