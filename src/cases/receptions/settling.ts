import { giveTracking, disposeMatter, receiveContact, saveApplicant } from '#contacts/actions.ts';
import { formatDate } from '#language/format.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { refuse } from '#platform/fault.ts';
import type { z } from 'zod';
import { openCase } from '../open.ts';
import { newId } from '../store.ts';
import { telling } from './booking.ts';
import { factsOf, recordReception, type ReceptionReply } from './changing.ts';
import type { OutcomeBody } from './contract.ts';
import { refuseSettling } from './reception.ts';
import { receptionForChange, type ReceptionRecord } from './store.ts';
import { tellReception } from './telling.ts';

export type OutcomeGiven = z.output<typeof OutcomeBody>;

/**
 * Writes down what came of a reception: explained, an instruction under control, or an appeal. The official's own
 * rights decide whether the reception is theirs; the appeal is registered by the room with the official as actor, since
 * an oral appeal at a reception is an appeal of the law.
 */
export async function settleReception(deps: Deps, who: Who, id: string, given: OutcomeGiven): Promise<ReceptionReply> {
  await as(who, 'recording a reception', async (tx) => {
    refuse('conflict', 'receptions', refuseSettling(factsOf(await receptionForChange(tx, id)), deps.clock.now()));
  });
  return asSystem('receptions', 'recording a reception', async (tx) => {
    const at = deps.clock.now();
    const row = await receptionForChange(tx, id);
    refuse('conflict', 'receptions', refuseSettling(factsOf(row), at));
    const opened = given.outcome === 'appeal' ? await registerAppeal(tx, deps, who, row, given, at) : null;
    await tx
      .updateTable('receptions')
      .set({
        state: 'held',
        settled_at: at,
        settled_by: who.personId,
        outcome: given.outcome,
        outcome_text: given.text,
        ...(given.outcome === 'control' && { control_text: given.controlText, control_due_on: given.controlDueOn }),
        case_id: opened?.caseId ?? null,
      })
      .where('id', '=', id)
      .execute();
    await recordReception(tx, row, who, 'reception.held', { outcome: given.outcome, caseId: opened?.caseId ?? null });
    return { id, state: 'held' as const, caseNumber: opened?.number ?? null };
  });
}

/** An oral appeal registers at once, the day of the reception (R3), and gets a written reply (R2). */
async function registerAppeal(tx: Tx, deps: Deps, who: Who, row: ReceptionRecord, given: Extract<OutcomeGiven, { outcome: 'appeal' }>, at: Date) {
  const contactId = await newId(tx);
  const applicantId =
    row.applicant_id ?? (await saveApplicant(tx, { kind: 'person', fullName: row.full_name, phone: row.phone, email: row.email, lang: row.lang }, who));
  const official = await tx.selectFrom('officials').select('structure_id').where('id', '=', row.official_id).executeTakeFirstOrThrow();
  const { matterId } = await receiveContact(tx, {
    id: contactId,
    channel: 'visit',
    lang: row.lang,
    applicantId,
    phone: row.phone,
    subject: row.subject.slice(0, 200),
    body: given.body,
    receivedAt: at,
    kind: given.kind,
    structureId: official.structure_id,
    state: 'ended',
    actor: who,
  });
  const opened = await openCase(tx, {
    actor: who,
    contactId,
    matterId,
    applicantId,
    kind: given.kind,
    clock: 'law',
    structureId: official.structure_id,
    topicId: null,
    subject: row.subject.slice(0, 200),
    body: given.body,
    lang: row.lang,
    receivedAt: at,
    channel: 'visit',
    replyBy: given.replyBy,
    replyTo: given.replyTo,
    acceptedBy: null,
  });
  await disposeMatter(tx, { matterId, actor: who, disposition: 'appeal', caseId: opened.caseId, at });
  const { code } = await giveTracking(tx, { number: opened.number, contactId, caseId: opened.caseId, secret: deps.secretFor('tracking') });
  const more = { caseNumber: opened.number, caseCode: code, due: formatDate(opened.dueOn), trackLink: `${deps.config.origin}/track?number=${opened.number}` };
  await tellReception(tx, row, 'appeal', telling(deps, row.number, at), more);
  return opened;
}
