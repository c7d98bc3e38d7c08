import { heldPosts } from '#access/actions.ts';
import type { Sector } from '#access/roles.ts';
import type { Article } from '#law/article.ts';
import { officeDay } from '#language/format.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { DraftRow, DraftView, TaskView } from './contract.ts';
import type { DraftKind, DraftState, Stance } from './draft.ts';

/** The sector in whose name somebody speaks at the instant. */
export const sectorOfPerson = async (tx: Tx, who: Who, at: Date): Promise<Sector | null> =>
  ((who.personId ? await heldPosts(tx, who.personId, at) : []).find((post) => post.sector !== null)?.sector as Sector | undefined) ?? null;

export async function draftRows(tx: Tx, at: Date): Promise<DraftRow[]> {
  const { rows } = await sql<{
    id: string;
    kind: DraftKind;
    title: string;
    sender: string;
    structure_id: string | null;
    received_on: string;
    due_on: string | null;
    state: DraftState;
    given: number;
    asked: number;
  }>`
    select d.id, d.kind, d.title, d.sender, d.structure_id, d.received_on, d.due_on, d.state, count(o.stance)::int as given, count(o.sector)::int as asked
    from law_drafts d left join law_draft_opinions o on o.draft_id = d.id group by d.id
    order by d.state in ('open', 'consolidated') desc, d.due_on nulls last, d.id desc limit 300`.execute(tx);
  const today = officeDay(at);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    sender: row.sender,
    structureId: row.structure_id,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    state: row.state,
    given: row.given,
    asked: row.asked,
    late: row.due_on !== null && row.due_on < today && (row.state === 'open' || row.state === 'consolidated'),
  }));
}

/** A draft with its newest text, the opinions of the sectors side by side and every remark by article. */
export async function draftView(tx: Tx, who: Who, id: string, at: Date): Promise<DraftView> {
  const row = (await draftRows(tx, at)).find((one) => one.id === id);
  const full = await tx
    .selectFrom('law_drafts')
    .leftJoin('people', 'people.id', 'law_drafts.signed_by')
    .selectAll('law_drafts')
    .select('people.full_name as signer')
    .where('law_drafts.id', '=', id)
    .executeTakeFirst();
  if (!row || !full) throw notFound();
  const versions = await tx
    .selectFrom('law_draft_versions')
    .innerJoin('people', 'people.id', 'by_id')
    .select(['version', 'articles', 'at', 'people.full_name as by'])
    .where('draft_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  const opinions = await tx
    .selectFrom('law_draft_opinions')
    .leftJoin('people', 'people.id', 'by_id')
    .select(['law_draft_opinions.sector', 'stance', 'body', 'at', 'people.full_name as by'])
    .where('draft_id', '=', id)
    .orderBy('law_draft_opinions.sector')
    .execute();
  const remarks = await tx
    .selectFrom('law_draft_remarks')
    .innerJoin('people', 'people.id', 'by_id')
    .select(['law_draft_remarks.id', 'law_draft_remarks.sector', 'article', 'remark', 'proposal', 'decision', 'decision_note', 'people.full_name as by'])
    .where('draft_id', '=', id)
    .orderBy('law_draft_remarks.id')
    .execute();
  return {
    ...row,
    incomingNumber: full.incoming_number,
    justification: full.justification,
    versions: versions.map(({ version, by, at: when }) => ({ version, by, at: when.toISOString() })),
    articles: (versions[0]?.articles ?? []) as Article[],
    opinions: opinions.map((one) => ({
      sector: one.sector as Sector,
      stance: one.stance as Stance | null,
      body: one.body,
      by: one.by,
      at: one.at?.toISOString() ?? null,
    })),
    remarks: remarks.map((one) => ({
      id: one.id,
      sector: one.sector as Sector,
      article: one.article,
      remark: one.remark,
      proposal: one.proposal,
      by: one.by,
      decision: one.decision as 'taken' | null,
      decisionNote: one.decision_note,
    })),
    consolidated: full.consolidated,
    signature: full.signed_at ? { by: full.signer ?? '', at: full.signed_at.toISOString(), number: full.outgoing_number ?? '' } : null,
    actId: full.act_id,
    settledNote: full.settled_note,
    mySector: await sectorOfPerson(tx, who, at),
  };
}

export async function taskViews(tx: Tx, at: Date): Promise<TaskView[]> {
  const rows = await tx
    .selectFrom('law_tasks')
    .innerJoin('acts', 'acts.id', 'law_tasks.act_id')
    .leftJoin('people', 'people.id', 'law_tasks.done_by')
    .selectAll('law_tasks')
    .select(['acts.title_az', 'acts.title_ru', 'acts.title_en', 'people.full_name as doer'])
    .orderBy(sql`done_at is not null, due_on`)
    .limit(300)
    .execute();
  const today = officeDay(at);
  return rows.map((row) => ({
    id: row.id,
    actId: row.act_id,
    act: { az: row.title_az, ru: row.title_ru, en: row.title_en },
    sector: row.sector as Sector,
    task: row.task,
    dueOn: row.due_on,
    late: row.done_at === null && row.due_on < today,
    done: row.done_at ? { by: row.doer ?? '', at: row.done_at.toISOString(), note: row.done_note ?? '' } : null,
  }));
}
