import { signingRecords } from '#access/actions.ts';
import { type Sector, sectors } from '#access/roles.ts';
import { whoMaySign } from '#access/signing.ts';
import { structuresOn } from '#directory/actions.ts';
import { currentCalendar, settingValues } from '#law/actions.ts';
import { articlesOf } from '#law/reading/articles.ts';
import { officeDay } from '#language/format.ts';
import { addWorkingDays } from '#maths/calendar/calendar.ts';
import { type OfficeDate, yearOf } from '#maths/calendar/office-date.ts';
import { as, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import type { DraftView } from './contract.ts';
import { type DraftKind, type DraftState, refuseConsolidation, refuseDraftSigning, refuseOpinion, type Stance } from './draft.ts';
import './events.ts';
import { draftView, sectorOfPerson } from './view.ts';

type Deed = { readonly id: string; readonly at: Date };
export const note = (tx: Tx, who: Who, id: string, kind: string, data: Readonly<Record<string, unknown>> = {}, reason: string | null = null): Promise<void> =>
  record(tx, { kind, subjectKind: 'draft', subjectId: id, actor: who, purpose: 'drafts', reason, data });

/** A deed on one draft, held: two people cannot give, decide or sign at once. */
export const onDraft = (who: Who, { id, at }: Deed, work: (tx: Tx, draft: Held) => Promise<unknown>): Promise<DraftView> =>
  as(who, 'drafts', async (tx) => {
    const row = await tx.selectFrom('law_drafts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw notFound();
    await work(tx, { ...row, kind: row.kind as DraftKind, state: row.state as DraftState });
    return draftView(tx, who, id, at);
  });
type Held = {
  readonly kind: DraftKind;
  readonly state: DraftState;
  readonly due_on: OfficeDate | null;
  readonly title: string;
  readonly structure_id: string | null;
  readonly consolidated: string | null;
};

/** Typed or pasted text as articles; what names no article is one article, so that a remark has something to hold on to. */
export function articlesIn(text: string): unknown {
  const lines = text.split('\n');
  const { articles } = articlesOf('', lines);
  return json(articles.length > 0 ? articles : [{ key: '1', heading: '', body: text }]);
}

/** An incoming draft or one of our own: the five sectors are asked at once, by one day (3.0.4, 4.0.20). */
export const addDraft = (
  who: Who,
  asked: {
    readonly kind: 'incoming' | 'own';
    readonly title: string;
    readonly sender: string;
    readonly structureId: string | null;
    readonly incomingNumber: string;
    readonly justification: string;
    readonly dueOn: OfficeDate | null;
    readonly text: string;
    readonly at: Date;
  },
): Promise<string> =>
  as(who, 'drafts', async (tx) => {
    if (!who.personId) throw notFound();
    const today = officeDay(asked.at);
    if (asked.dueOn !== null && asked.dueOn < today) throw new Fault('invalid', 'drafts.duePast');
    if (asked.kind === 'own' && asked.justification === '') throw new Fault('invalid', 'drafts.justificationMissing');
    const days = Number((await settingValues(tx, ['drafts.opinionDays'], today)).get('drafts.opinionDays') ?? 3);
    const dueOn = asked.dueOn ?? addWorkingDays(today, days, (await currentCalendar(tx)).calendar);
    const { id } = await tx
      .insertInto('law_drafts')
      .values({
        kind: asked.kind,
        title: asked.title,
        sender: asked.sender,
        structure_id: asked.structureId,
        incoming_number: asked.incomingNumber || null,
        received_on: today,
        justification: asked.justification || null,
        due_on: dueOn,
        state: 'open',
        brought_by: who.personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('law_draft_versions')
      .values({ draft_id: id, version: 1, articles: articlesIn(asked.text) as never, by_id: who.personId, at: asked.at })
      .execute();
    await tx
      .insertInto('law_draft_opinions')
      .values(sectors.map((sector) => ({ draft_id: id, sector })))
      .execute();
    await note(tx, who, id, 'draft.received', { kind: asked.kind, dueOn });
    return id;
  });

export const addDraftVersion = (who: Who, asked: Deed & { readonly text: string }): Promise<DraftView> =>
  onDraft(who, asked, async (tx, draft) => {
    if (draft.state !== 'open' || !who.personId) throw new Fault('conflict', 'drafts.closedAlready');
    const last = await tx.selectFrom('law_draft_versions').select('version').where('draft_id', '=', asked.id).orderBy('version', 'desc').executeTakeFirst();
    const version = (last?.version ?? 0) + 1;
    await tx
      .insertInto('law_draft_versions')
      .values({ draft_id: asked.id, version, articles: articlesIn(asked.text) as never, by_id: who.personId, at: asked.at })
      .execute();
    await note(tx, who, asked.id, 'draft.versionAdded', { version });
  });

/** Anyone of a sector may put a remark to an article; it is the sector's. */
export const addRemark = (who: Who, asked: Deed & { readonly article: string; readonly remark: string; readonly proposal: string }): Promise<DraftView> =>
  onDraft(who, asked, async (tx, draft) => {
    const sector = await sectorOfPerson(tx, who, asked.at);
    if (draft.state !== 'open' || draft.kind === 'process') throw new Fault('conflict', 'drafts.closedAlready');
    if (!sector || !who.personId) throw new Fault('conflict', 'drafts.notOfSector');
    await tx
      .insertInto('law_draft_remarks')
      .values({ draft_id: asked.id, sector, article: asked.article, remark: asked.remark, proposal: asked.proposal, by_id: who.personId, at: asked.at })
      .execute();
    await note(tx, who, asked.id, 'draft.remarked', { sector, article: asked.article });
  });

/** A manager gives the opinion of the own sector, once. */
export const giveOpinion = (who: Who, asked: Deed & { readonly stance: Stance; readonly body: string }): Promise<DraftView> =>
  onDraft(who, asked, async (tx, draft) => {
    const sector: Sector | null = await sectorOfPerson(tx, who, asked.at);
    const mine = sector
      ? await tx.selectFrom('law_draft_opinions').select('stance').where('draft_id', '=', asked.id).where('sector', '=', sector).executeTakeFirst()
      : undefined;
    const remarks = sector ? await tx.selectFrom('law_draft_remarks').select('id').where('draft_id', '=', asked.id).where('sector', '=', sector).execute() : [];
    refuse(
      'conflict',
      'drafts',
      refuseOpinion(draft, { sector, given: mine !== undefined && mine.stance !== null, stance: asked.stance, remarks: remarks.length, body: asked.body }),
    );
    await tx
      .updateTable('law_draft_opinions')
      .set({ stance: asked.stance, body: asked.body || null, by_id: who.personId, at: asked.at })
      .where('draft_id', '=', asked.id)
      .where('sector', '=', sector)
      .execute();
    await note(tx, who, asked.id, 'draft.opinionGiven', { sector, stance: asked.stance, late: draft.due_on !== null && officeDay(asked.at) > draft.due_on });
  });

export const decideRemark = (
  who: Who,
  asked: Deed & { readonly remarkId: string; readonly decision: 'taken' | 'partly' | 'left'; readonly note: string },
): Promise<DraftView> =>
  onDraft(who, asked, async (tx, draft) => {
    if (draft.state !== 'open') throw new Fault('conflict', 'drafts.closedAlready');
    const done = await tx
      .updateTable('law_draft_remarks')
      .set({ decision: asked.decision, decision_note: asked.note || null, decided_by: who.personId })
      .where('id', '=', asked.remarkId)
      .where('draft_id', '=', asked.id)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
    await note(tx, who, asked.id, 'draft.remarkDecided', { remarkId: asked.remarkId, decision: asked.decision });
  });

/** One opinion of the Centre out of five; a late sector does not hold it up past the day. */
export const consolidate = (who: Who, asked: Deed & { readonly text: string }): Promise<DraftView> =>
  onDraft(who, asked, async (tx, draft) => {
    const opinions = await tx.selectFrom('law_draft_opinions').select('stance').where('draft_id', '=', asked.id).execute();
    const undecided = await tx.selectFrom('law_draft_remarks').select('id').where('draft_id', '=', asked.id).where('decision', 'is', null).execute();
    const facts = {
      waiting: opinions.filter((one) => one.stance === null).length,
      dueOn: draft.due_on,
      today: officeDay(asked.at),
      undecided: undecided.length,
    };
    refuse('conflict', 'drafts', refuseConsolidation(draft, facts));
    await tx
      .updateTable('law_drafts')
      .set({ state: 'consolidated', consolidated: asked.text, consolidated_by: who.personId })
      .where('id', '=', asked.id)
      .execute();
    await note(tx, who, asked.id, 'draft.consolidated');
  });

/** Signed by the one rule of signing (R1, 5.7.8), numbered last, sent by mail where the structure has an address. */
export const signDraft = (who: Who, asked: Deed): Promise<DraftView> =>
  onDraft(who, asked, async (tx, draft) => {
    const signatory = whoMaySign(await signingRecords(tx), asked.at, 'signReplies').find((one) => one.personId === who.personId);
    refuse('conflict', 'drafts', refuseDraftSigning(draft, signatory !== undefined));
    const today = officeDay(asked.at);
    const structure = (await structuresOn(tx, today)).find((one) => one.id === draft.structure_id);
    const { rows } = await sql<{ number: string }>`select next_number('X', ${yearOf(today)}) as number`.execute(tx);
    const number = rows[0]?.number ?? '';
    await tx
      .updateTable('law_drafts')
      .set({
        state: 'sent',
        signed_by: who.personId,
        signed_at: asked.at,
        capacity: signatory?.capacity ?? null,
        capacity_basis: signatory?.basis ?? null,
        outgoing_number: number,
      })
      .where('id', '=', asked.id)
      .execute();
    if (structure?.email)
      await queueMessage(tx, crypto.randomUUID(), {
        channel: 'mail',
        recipient: structure.email,
        lang: 'az',
        subject: `${number}: ${draft.title}`,
        body: `${number}\n\n${draft.consolidated ?? ''}\n\n${signatory?.name ?? ''}`,
        subjectKind: 'draft',
        subjectId: asked.id,
        purpose: 'opinion on a draft',
      });
    await note(tx, who, asked.id, 'draft.signed', { number });
  });
