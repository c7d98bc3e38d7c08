import { addActVersion, openAct } from '#law/library.ts';
import type { Article } from '#law/article.ts';
import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, sql, type Who } from '#platform/database.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import type { DraftView } from './contract.ts';
import { articlesIn, note, onDraft } from './deeds.ts';
import { type DraftKind, type DraftState, refuseSettling } from './draft.ts';

/** 4.0.27: a structure's expert or coordinator brings a document of its procedures; S4 hears of it at once. */
export const bringDocument = (who: Who, asked: { readonly title: string; readonly text: string; readonly at: Date }): Promise<string> =>
  as(who, 'documents of a structure', async (tx) => {
    const { rows } = await sql<{ id: string | null }>`select (structures_of('coordinator', 'expert'))[1] as id`.execute(tx);
    const structureId = rows[0]?.id;
    if (!structureId || !who.personId) throw notFound();
    const { id } = await tx
      .insertInto('law_drafts')
      .values({ kind: 'process', title: asked.title, structure_id: structureId, received_on: officeDay(asked.at), state: 'open', brought_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('law_draft_versions')
      .values({ draft_id: id, version: 1, articles: articlesIn(asked.text) as never, by_id: who.personId, at: asked.at })
      .execute();
    await note(tx, who, id, 'draft.received', { kind: 'process', dueOn: null });
    return id;
  });

export type Settling = { readonly id: string; readonly at: Date } & (
  | { readonly state: 'taken'; readonly inForceFrom: OfficeDate }
  | { readonly state: 'returned'; readonly note: string }
);
/** S4 takes the document into the library, from its day, or gives it back with a reason. */
export async function settleDocument(who: Who, asked: Settling): Promise<DraftView> {
  if (asked.state === 'returned')
    return onDraft(who, asked, async (tx, draft) => {
      refuse('conflict', 'drafts', refuseSettling(draft));
      await tx.updateTable('law_drafts').set({ state: 'returned', settled_note: asked.note }).where('id', '=', asked.id).execute();
      await note(tx, who, asked.id, 'draft.settled', { state: 'returned', actId: null }, asked.note);
    });
  // The act and its text are deeds of `law`, each its own; an act of this document made before a crash is taken up again.
  const found = await as(who, 'drafts', async (tx) => {
    const draft = await tx.selectFrom('law_drafts').selectAll().where('id', '=', asked.id).executeTakeFirst();
    if (!draft) throw notFound();
    refuse('conflict', 'drafts', refuseSettling({ kind: draft.kind as DraftKind, state: draft.state as DraftState }));
    const text = await tx.selectFrom('law_draft_versions').select('articles').where('draft_id', '=', asked.id).orderBy('version', 'desc').executeTakeFirst();
    return { draft, articles: (text?.articles ?? []) as Article[] };
  });
  const { title } = found.draft;
  const actId =
    found.draft.act_id ??
    (await openAct(who, { kind: 'rules', number: '', adoptedOn: null, titleAz: title, titleRu: '', titleEn: '', inForceFrom: asked.inForceFrom, note: '' }));
  if (!found.draft.act_id) await as(who, 'drafts', (tx) => tx.updateTable('law_drafts').set({ act_id: actId }).where('id', '=', asked.id).execute());
  try {
    await addActVersion(who, actId, { inForceFrom: asked.inForceFrom, amendedBy: '', articles: found.articles, origin: 'typed' });
  } catch (cause) {
    if (!(cause instanceof Fault && cause.code === 'law.sameDay')) throw cause;
  }
  return onDraft(who, asked, async (tx, draft) => {
    refuse('conflict', 'drafts', refuseSettling(draft));
    await tx.updateTable('law_drafts').set({ state: 'taken' }).where('id', '=', asked.id).execute();
    await note(tx, who, asked.id, 'draft.settled', { state: 'taken', actId });
  });
}
