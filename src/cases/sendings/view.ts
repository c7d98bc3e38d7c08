import { recordRead } from '#access/actions.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import { refuseWork } from '../case.ts';
import { todayOf } from '../list.ts';
import { caseClockOf, structureNames } from '../opinions/view.ts';
import { applicantOf, caseById, type CaseRecord, factsOf, namesOf } from '../store.ts';
import type { SendingView, WorkSending, WorkSendingRow } from './contract.ts';
import { ladderStep } from './sending.ts';
import { ownNow, sendingById, type SendingRecord, sendingsOf } from './store.ts';

type Today = Awaited<ReturnType<typeof todayOf>>;

async function show(tx: Tx, rows: readonly SendingRecord[], now: Today): Promise<SendingView[]> {
  const names = await namesOf(
    tx,
    rows.map((row) => row.expert_id),
  );
  const structures = await structureNames(
    tx,
    rows.map((row) => row.structure_id),
  );
  return rows.map((row) => ({
    id: row.id,
    structureId: row.structure_id,
    structureName: structures.get(row.structure_id) ?? { az: '', ru: '', en: '' },
    expertName: row.expert_id ? (names.get(row.expert_id) ?? null) : null,
    note: row.note,
    repliesBy: row.replies_by,
    state: row.state,
    sentAt: row.sent_at.toISOString(),
    acceptBy: row.accept_by,
    dueOn: row.due_on,
    step: ladderStep({ state: row.state, acceptBy: row.accept_by, dueOn: row.due_on }, now.today, now.calendar).step,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    returnedReason: row.returned_reason,
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
    personName: row.person_name,
    personPost: row.person_post,
    letterNumber: row.letter_number,
    letterOn: row.letter_on,
  }));
}

/** For the case desk: where the case was sent and what came back. */
export const viewSendings = (who: Who, { caseId, at }: { readonly caseId: string; readonly at: Date }) =>
  as(who, 'sendings of a case', async (tx) => {
    const kase = await caseById(tx, caseId);
    return {
      items: await show(tx, await sendingsOf(tx, caseId), await todayOf(tx, at)),
      maySend: !kase.sealed && refuseWork(factsOf(kase), who.personId ?? '') === null,
    };
  });

const living = ['sent', 'accepted'] as const;

/** What was sent to the caller's structure: the policy and the item's expert decide which (R12). */
export async function listWorkSendings(
  who: Who,
  query: { readonly view: 'open' | 'done'; readonly page: number; readonly pageSize: number },
  at: Date,
): Promise<{ items: WorkSendingRow[]; total: number; open: number }> {
  const found = await as(who, 'sendings of a structure', async (tx) => {
    const own = tx.selectFrom('structure_sendings').where(ownNow);
    const shown = query.view === 'open' ? own.where('state', 'in', living) : own.where('state', 'not in', living);
    const count = async (of: typeof own): Promise<number> => Number((await of.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n);
    const rows = await shown
      .select('id')
      .orderBy('due_on')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    return { ids: rows.map((row) => row.id), total: await count(shown), open: await count(own.where('state', 'in', living)) };
  });
  const items = await asSystem('sendings', 'sendings of a structure', async (tx) => {
    const now = await todayOf(tx, at);
    const made: WorkSendingRow[] = [];
    for (const id of found.ids) {
      const sending = await sendingById(tx, id);
      made.push(await workRow(tx, sending, await caseById(tx, sending.case_id), now));
    }
    return made;
  });
  return { items, total: found.total, open: found.open };
}

async function workRow(tx: Tx, sending: SendingRecord, kase: CaseRecord, now: Today): Promise<WorkSendingRow> {
  const [view] = await show(tx, [sending], now);
  if (!view) throw new Error('a sending has a row');
  return { ...view, caseNumber: kase.number, subject: kase.subject, caseDueOn: kase.due_on, caseClock: caseClockOf(kase, now) };
}

/** One item with the appeal's text; whoever replies to the applicant also needs to know whom and where. */
export async function workSending(who: Who, id: string, at: Date): Promise<WorkSending> {
  await as(who, 'reading an item of the structure', async (tx) => {
    const own = await tx.selectFrom('structure_sendings').select(ownNow.as('own')).where('id', '=', id).executeTakeFirst();
    if (!own?.own) throw notFound();
    await recordRead(tx, who, { purpose: 'sending', subjectKind: 'sending', subjectId: id });
  });
  return asSystem('sendings', 'reading an item of the structure', async (tx) => {
    const sending = await sendingById(tx, id);
    const kase = await caseById(tx, sending.case_id);
    const applicant = await applicantOf(tx, kase.applicant_id);
    const replies = sending.replies_by === 'structure';
    return {
      ...(await workRow(tx, sending, kase, await todayOf(tx, at))),
      body: kase.body,
      lang: kase.lang,
      applicantName: replies ? (applicant?.name ?? null) : null,
      replyTo: replies ? kase.reply_to : '',
    };
  });
}
