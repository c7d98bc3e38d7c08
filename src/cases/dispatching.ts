import { recordRead } from '#access/actions.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import type { ReplyWay } from './case.ts';
import type { DispatchRow, dispatchViews } from './contract.ts';
import { recordOn } from './deed.ts';
import { renderLetter } from './letter-pdf.ts';
import { queueDispatches } from './signing.ts';
import { signedLetter } from './signed-letter.ts';
import { words } from './words.ts';

type View = (typeof dispatchViews)[number];
const statesOf: Readonly<Record<Exclude<View, 'all'>, readonly DispatchRow['state'][]>> = {
  open: ['queued', 'toPrint', 'failed', 'unknown'],
  sent: ['sent', 'dispatched'],
  returned: ['returned'],
};

/** Past this many nobody counts rows. */
const countedAtMost = 10_000;

/** The dispatch register: what must be printed and posted, what could not be sent, what came back (R2). */
export function listDispatches(
  who: Who,
  { view, page, pageSize }: { readonly view: View; readonly page: number; readonly pageSize: number },
): Promise<{ items: DispatchRow[]; total: number; open: number }> {
  return as(who, 'dispatch register', async (tx) => {
    const found = tx
      .selectFrom('dispatches')
      .$if(view !== 'all', (query) => query.where('dispatches.state', 'in', [...statesOf[view as Exclude<View, 'all'>]]));
    const rows = await found
      .innerJoin('cases', 'cases.id', 'dispatches.case_id')
      .innerJoin('signed_documents', 'signed_documents.id', 'dispatches.document_id')
      .select([
        'dispatches.id',
        'dispatches.channel',
        'dispatches.state',
        'dispatches.recipient',
        'dispatches.created_at',
        'dispatches.dispatched_at',
        'dispatches.note',
        'dispatches.case_id',
        'dispatches.document_id',
        'signed_documents.outgoing_number',
        'signed_documents.kind',
        'signed_documents.signed_at',
        'cases.number',
        'cases.subject',
        'cases.lang',
      ])
      .orderBy('dispatches.id', view === 'open' ? 'asc' : 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await tx
      .selectFrom(found.select('dispatches.id').limit(countedAtMost).as('counted'))
      .select((e) => e.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const { open } = await tx
      .selectFrom('dispatches')
      .where('state', 'in', ['toPrint', 'failed', 'unknown'])
      .select((e) => e.fn.countAll<number>().as('open'))
      .executeTakeFirstOrThrow();
    return {
      items: rows.map((row) => ({
        id: row.id,
        channel: row.channel,
        state: row.state,
        recipient: row.recipient,
        createdAt: row.created_at.toISOString(),
        dispatchedAt: row.dispatched_at?.toISOString() ?? null,
        note: row.note,
        caseId: row.case_id,
        documentId: row.document_id,
        outgoingNumber: row.outgoing_number ?? '',
        caseNumber: row.number,
        subject: row.subject,
        letterKind: row.kind as DispatchRow['letterKind'],
        signedAt: row.signed_at.toISOString(),
        lang: row.lang,
      })),
      total: Number(total),
      open: Number(open),
    };
  });
}

async function dispatchForChange(tx: Tx, id: string) {
  const row = await tx.selectFrom('dispatches').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  const kase = await tx.selectFrom('cases').select(['id', 'contact_id']).where('id', '=', row.case_id).executeTakeFirstOrThrow();
  return { row, kase };
}

/** What may be marked sent by hand: paper, and mail a person has settled himself. */
export const refuseSending = (state: DispatchRow['state']): 'sentAlready' | 'leavesByItself' | null =>
  state === 'queued' ? 'leavesByItself' : state === 'toPrint' || state === 'failed' || state === 'unknown' ? null : 'sentAlready';
/** Only what left can come back. */
export const refuseReturned = (state: DispatchRow['state']): 'notSentYet' | null => (state === 'sent' || state === 'dispatched' ? null : 'notSentYet');

/** Handed to the post, or to the applicant. */
export const markDispatched = (who: Who, { dispatchId, note, at }: { readonly dispatchId: string; readonly note: string; readonly at: Date }) =>
  as(who, 'dispatching a letter', async (tx) => {
    const { row, kase } = await dispatchForChange(tx, dispatchId);
    refuse('conflict', 'cases', refuseSending(row.state));
    await tx
      .updateTable('dispatches')
      .set({ state: 'dispatched', dispatched_at: at, dispatched_by: who.personId, note: note || row.note })
      .where('id', '=', dispatchId)
      .execute();
    await recordOn(tx, kase, who, 'case.dispatched', { dispatchId, channel: row.channel });
    return { id: dispatchId, state: 'dispatched' };
  });

/** The letter came back; with a new address it is queued once more as a dispatch of its own. */
export const markReturned = (
  who: Who,
  {
    dispatchId,
    note,
    sendAgainTo,
    channel,
    at,
  }: { readonly dispatchId: string; readonly note: string; readonly sendAgainTo: string; readonly channel?: ReplyWay | undefined; readonly at: Date },
) =>
  as(who, 'recording returned mail', async (tx) => {
    const { row, kase } = await dispatchForChange(tx, dispatchId);
    refuse('conflict', 'cases', refuseReturned(row.state));
    await tx.updateTable('dispatches').set({ state: 'returned', note }).where('id', '=', dispatchId).execute();
    await recordOn(tx, kase, who, 'case.letterReturned', { dispatchId });
    if (sendAgainTo) await queueDispatches(tx, who, kase, row.document_id, [{ channel: channel ?? row.channel, recipient: sendAgainTo }], at);
    return { id: dispatchId, state: 'returned' };
  });

/** The letter as PDF for printing; the read is recorded. */
export async function letterPdf(who: Who, documentId: string, origin: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const letter = await as(who, 'printing a letter', async (tx) => {
    const found = await signedLetter(tx, documentId);
    await recordRead(tx, who, { purpose: 'printing a letter', subjectKind: 'case', subjectId: found.caseId, contactId: found.contactId });
    return found.content;
  });
  return { name: `${letter.outgoingNumber}.pdf`, content: await renderLetter(letter, origin) };
}

/**
 * Puts a queued dispatch into the outbox with the letter attached. At least once: the message bears the dispatch's id,
 * and one that is already there is not made again. The PDF is made outside the transaction that locks.
 */
export async function sendDispatch(dispatchId: string, origin: string): Promise<void> {
  const waiting = await asSystem('cases', 'a letter to send', (tx) =>
    tx
      .selectFrom('dispatches')
      .select(['document_id'])
      .where('id', '=', dispatchId)
      .where('state', '=', 'queued')
      .where('message_id', 'is', null)
      .executeTakeFirst(),
  );
  if (!waiting) return;
  const { content } = await asSystem('cases', 'a letter to send', (tx) => signedLetter(tx, waiting.document_id));
  const pdf = await renderLetter(content, origin);
  await asSystem('cases', 'sending a letter', async (tx) => {
    const { row, kase } = await dispatchForChange(tx, dispatchId);
    if (row.state !== 'queued' || row.message_id !== null) return;
    const w = say(words, content.lang);
    const number = content.outgoingNumber ?? '';
    await queueMessage(tx, dispatchId, {
      channel: 'mail',
      recipient: row.recipient,
      lang: content.lang,
      subject: w('letterMailSubject', { number }),
      body: w(`letterMail_${content.kind}`, { number, caseNumber: content.caseNumber }),
      attachments: [{ name: `${number}.pdf`, contentType: 'application/pdf', base64: pdf.toString('base64') }],
      subjectKind: 'case',
      subjectId: kase.id,
      purpose: 'letter',
    });
    await tx.updateTable('dispatches').set({ message_id: dispatchId }).where('id', '=', dispatchId).execute();
  });
}

/** Reads what became of the messages: the outbox and the dispatch register must tell the same story (principle 4). */
export async function settleDispatches(): Promise<number> {
  return asSystem('cases', 'settling dispatches', async (tx) => {
    const rows = await tx
      .selectFrom('dispatches')
      .innerJoin('outgoing_messages', 'outgoing_messages.id', 'dispatches.message_id')
      .innerJoin('cases', 'cases.id', 'dispatches.case_id')
      .select([
        'dispatches.id',
        'dispatches.channel',
        'dispatches.case_id',
        'cases.contact_id',
        'outgoing_messages.state',
        'outgoing_messages.sent_at',
        'outgoing_messages.error',
      ])
      .where('dispatches.state', '=', 'queued')
      .where('outgoing_messages.state', 'in', ['sent', 'failed', 'unknown'])
      .limit(500)
      .execute();
    for (const row of rows) {
      const state = row.state === 'sent' ? 'sent' : row.state === 'failed' ? 'failed' : 'unknown';
      await tx
        .updateTable('dispatches')
        .set({ state, dispatched_at: row.sent_at, note: row.error })
        .where('id', '=', row.id)
        .where('state', '=', 'queued')
        .execute();
      if (state === 'sent')
        await recordOn(tx, { id: row.case_id, contact_id: row.contact_id }, 'cases', 'case.dispatched', { dispatchId: row.id, channel: row.channel });
    }
    return rows.length;
  });
}
