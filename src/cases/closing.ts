import type { Tx, Who } from '#platform/database.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { say } from '#platform/words.ts';
import { type LetterKind, refuseWithdrawal, refuseWork, type RefusalGround } from './case.ts';
import { type DeedReply, onCase, personOf, recordOn } from './deed.ts';
import { letterOpening } from './letter.ts';
import { tellApplicant } from './notice.ts';
import { closeOpinions } from './opinions/readdress.ts';
import { isAnonymous } from './relations/relation.ts';
import { closeSendings } from './sendings/deeds.ts';
import { applicantOf, type CaseRecord, factsOf, insertDraft, latestDraft, moveCase, structureOf } from './store.ts';
import { words } from './words.ts';

/**
 * R8, law 7.10: not ours, so to the competent body within 3 working days, with notice. Prepares the letter; like every
 * letter it leaves approved and signed, and only then our duty ends. A late forwarding still goes, and is marked late:
 * lateness does not make the matter ours.
 */
export const forwardToOtherBody = (
  who: Who,
  { caseId, structureId, reason, at }: { readonly caseId: string; readonly structureId: string; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'forwarding a case', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const body = await structureOf(tx, structureId);
    if (!body || body.kind !== 'otherBody') throw new Fault('conflict', 'cases.notAnotherBody');
    const version = await prepareForwarding(tx, who, kase, structureId, reason, at);
    await recordOn(tx, kase, who, 'case.forwardingPrepared', { structureId, version });
  });

/** The letter itself as a new version; whoever calls has asked its own rule where it may go. */
export async function prepareForwarding(tx: Tx, who: Who, kase: CaseRecord, structureId: string, reason: string, at: Date): Promise<number> {
  const body = await structureOf(tx, structureId);
  const w = say(words, kase.lang);
  const text = `${await opening(tx, kase)}\n\n${w('forwardingLetter', { body: body?.[kase.lang] ?? '', reason })}`;
  return prepare(tx, who, kase, { kind: 'forwarding', body: text, basis: w('forwardingBasis'), forwardTo: structureId }, at);
}

/** R6: stays without consideration, with its ground and reasons within 5 working days. Prepares the letter to be signed. */
export const leaveWithoutConsideration = (
  who: Who,
  { caseId, ground, reason, at }: { readonly caseId: string; readonly ground: RefusalGround; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'leaving a case without consideration', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    // Law 6.4: whoever can be reached is not anonymous.
    if (ground === 'anonymous' && !isAnonymous(await applicantOf(tx, kase.applicant_id))) throw new Fault('conflict', 'cases.notAnonymous');
    const w = say(words, kase.lang);
    const text = `${await opening(tx, kase)}\n\n${w('refusalLetter', { ground: w(`ground_${ground}`), reason })}`;
    const version = await prepare(tx, who, kase, { kind: 'refusal', body: text, basis: w('refusalBasis'), ground }, at);
    await recordOn(tx, kase, who, 'case.refusalPrepared', { ground, version });
  });

const opening = async (tx: Tx, kase: CaseRecord): Promise<string> =>
  letterOpening(kase.lang, { applicantName: (await applicantOf(tx, kase.applicant_id))?.name ?? null });

async function prepare(
  tx: Tx,
  who: Who,
  kase: CaseRecord,
  letter: { readonly kind: LetterKind; readonly body: string; readonly basis: string; readonly forwardTo?: string; readonly ground?: RefusalGround },
  at: Date,
): Promise<number> {
  const version = ((await latestDraft(tx, kase.id))?.version ?? 0) + 1;
  await insertDraft(tx, { caseId: kase.id, version, authorId: personOf(who), at, ...letter });
  return version;
}

/** The applicant takes the appeal back: possible until the letter is signed; he is told that it was done. */
export const withdraw = (who: Who, { caseId, reason, at }: { readonly caseId: string; readonly reason: string; readonly at: Date }): Promise<DeedReply> =>
  onCase(who, 'withdrawing a case', caseId, async (tx, kase) => {
    refuse('conflict', 'cases', refuseWithdrawal(factsOf(kase)));
    await moveCase(tx, caseId, { stage: 'withdrawn', closedAt: at, closingReason: reason });
    await closeOpinions(tx, who, kase, at);
    await closeSendings(tx, who, kase);
    await tellApplicant(tx, kase, 'noticeWithdrawn', {});
    await recordOn(tx, kase, who, 'case.withdrawn', {});
    return 'withdrawn';
  });
