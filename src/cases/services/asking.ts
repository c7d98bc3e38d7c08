import { recordRead } from '#access/actions.ts';
import { type StructureAnswer, StructureFailure, type Structures } from '#adapters/structures/port.ts';
import { applicantById, disclosureLockedUntil, heldContact } from '#contacts/actions.ts';
import type { Level } from '#contacts/identification.ts';
import { officeTime } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { personOf } from '../deed.ts';
import type { ShownAnswer } from './contract.ts';
import './events.ts';
import { tellRun } from './giving.ts';
import { maskAnswer } from './masking.ts';
import { keyOf, refuseAsking } from './service.ts';
import { runForChange } from './store.ts';

type Asked = { readonly id: string; readonly runId: string; readonly epoch: number };
type Written = Awaited<ReturnType<typeof writeQuestion>>;

/**
 * Asks a structure for what it holds of whoever is on the line (4.0.1, R13). The question with purpose, legal basis and
 * reader is committed before it leaves; the answer is masked here for the level of identification and never stored; it
 * is given only to whoever holds the contact at that moment.
 * @throws Fault conflict `services.identifyFirst` and its like, unavailable `services.structureTimeout` and its like
 */
export async function askStructure(structures: Structures, who: Who, asked: Asked, now: () => Date): Promise<ShownAnswer> {
  const written = await as(who, 'asking a structure', (tx) => writeQuestion(tx, who, asked, now()));
  const { answer, failure } = await structures.ask(written.question).then(
    (found) => ({ answer: found, failure: null }),
    (cause: unknown) => ({ answer: null, failure: cause instanceof StructureFailure ? cause : new StructureFailure('unavailable', 'unknown', null, cause) }),
  );
  const shown = await as(who, 'an answer of a structure', (tx) => writeAnswer(tx, who, asked, written, answer, failure, now()));
  if (failure) {
    const time = failure.retryAt ? officeTime(failure.retryAt) : '';
    throw new Fault('unavailable', `services.structure_${failure.kind}`, { time }, failure);
  }
  return shown;
}

async function writeQuestion(tx: Tx, who: Who, asked: Asked, at: Date) {
  const { run, card, facts } = await runForChange(tx, asked.runId);
  const contact = await heldContact(tx, run.contact_id, who, asked.epoch);
  const caller = contact.applicant_id ? ((await applicantById(tx, contact.applicant_id)) ?? null) : null;
  const level = contact.identification_level;
  const locked = caller !== null && (await disclosureLockedUntil(tx, caller.id, at)) !== null;
  refuse('conflict', 'services', refuseAsking(card, facts, { caller, level, locked }), { level: card.minLevel });
  const key = caller && keyOf(caller);
  const structure = await tx.selectFrom('structures').select('code').where('id', '=', card.structureId).executeTakeFirstOrThrow();
  if (!caller || !key || card.register === null) throw new Error('refuseAsking let through a question without a key');
  await tx
    .insertInto('structure_queries')
    .values({
      id: asked.id,
      run_id: run.id,
      contact_id: contact.id,
      applicant_id: caller.id,
      structure_id: card.structureId,
      register: card.register,
      key_kind: key.kind,
      level,
      purpose: card.purpose,
      legal_basis: card.legalBasis,
      asked_by: personOf(who),
      asked_at: at,
    })
    .execute();
  await recordRead(tx, who, { purpose: 'structureData', subjectKind: 'applicant', subjectId: caller.id, contactId: contact.id });
  const data = { runId: run.id, cardId: card.id, queryId: asked.id, structureId: card.structureId, register: card.register, level };
  await tellRun(tx, who, contact.id, 'service.asked', data);
  const { purpose, legalBasis, register } = card;
  return {
    contactId: contact.id,
    cardId: card.id,
    applicantId: caller.id,
    question: { requestId: asked.id, structure: structure.code, register, key, purpose, legalBasis },
  };
}

/** What came of it, in counts and names of facts; the values go to the caller alone, and only while the contact is theirs. */
async function writeAnswer(
  tx: Tx,
  who: Who,
  asked: Asked,
  written: Written,
  answer: StructureAnswer | null,
  failure: StructureFailure | null,
  at: Date,
): Promise<ShownAnswer> {
  const contact = await tx.selectFrom('contacts').selectAll().where('id', '=', written.contactId).executeTakeFirst();
  const theirs = contact?.owner_id === who.personId && contact.state === 'open' && contact.applicant_id === written.applicantId;
  const level = (theirs ? contact.identification_level : 0) as Level;
  const masked = maskAnswer(theirs && answer ? answer : { facts: [], appeals: [] }, level);
  const outcome = failure ? 'failed' : answer ? 'found' : 'nothingHeld';
  const keys = (shown: string): string[] => masked.facts.filter((one) => one.shown === shown).map((one) => one.key);
  await tx
    .updateTable('structure_queries')
    .set({
      outcome,
      failure: failure?.kind ?? null,
      level,
      shown: keys('full'),
      masked: keys('masked'),
      withheld: keys('withheld'),
      appeals: masked.appeals.length,
      settled_at: at,
    })
    .where('id', '=', asked.id)
    .execute();
  const data = { runId: asked.runId, cardId: written.cardId, queryId: asked.id, outcome, failure: failure?.kind ?? null };
  await tellRun(tx, who, written.contactId, 'service.answered', { ...data, masked: keys('masked').length, withheld: keys('withheld').length });
  if (!theirs && !failure) return { outcome: 'nothingHeld', level: 0, facts: [], appeals: [] };
  return { outcome: answer ? 'found' : 'nothingHeld', level, facts: [...masked.facts], appeals: [...masked.appeals] };
}
