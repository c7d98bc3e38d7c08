import { formatDate, officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import { type Lang, say } from '#platform/words.ts';
import type { LetterPreview } from './contract.ts';
import { letterDueOn, readClock } from './deadline.ts';
import { replyFacts } from './drafting.ts';
import { todayOf } from './list.ts';
import { requirementsOf } from './missing.ts';
import { signatoriesNow } from './signing.ts';
import { applicantOf, caseById, type CaseRecord, type DraftRecord, latestDraft, namesOf, structureOf } from './store.ts';
import { words } from './words.ts';

/** Everything a letter shows, whether it is looked at before the signature or printed after it. */
export type LetterContent = {
  readonly lang: Lang;
  readonly kind: 'reply' | 'forwarding' | 'refusal';
  readonly caseNumber: string;
  readonly outgoingNumber: string | null;
  readonly date: string;
  readonly addressee: readonly string[];
  readonly body: string;
  readonly basis: string;
  readonly executor: string;
  readonly signer: { readonly name: string; readonly title: string; readonly basis: string } | null;
  readonly verificationCode: string | null;
};

async function addresseeOf(tx: Tx, kase: CaseRecord, draft: DraftRecord): Promise<readonly string[]> {
  const applicant = await applicantOf(tx, kase.applicant_id);
  const person = [applicant?.name ?? say(words, kase.lang)('addresseeUnknown'), kase.reply_by === 'pickup' ? '' : kase.reply_to];
  if (draft.kind !== 'forwarding') return person.filter((line) => line !== '');
  const body = await structureOf(tx, draft.forward_to);
  return [body?.[kase.lang] ?? '', say(words, kase.lang)('copyTo', { name: person[0] ?? '' })];
}

async function contentOf(
  tx: Tx,
  kase: CaseRecord,
  draft: DraftRecord,
): Promise<Omit<LetterContent, 'signer' | 'outgoingNumber' | 'date' | 'verificationCode'>> {
  const names = await namesOf(tx, [draft.author_id]);
  return {
    lang: kase.lang,
    kind: draft.kind,
    caseNumber: kase.number,
    addressee: await addresseeOf(tx, kase, draft),
    body: draft.body,
    basis: draft.basis,
    executor: names.get(draft.author_id) ?? '',
  };
}

/** A signed letter as it was signed: the text of its own version, the signer's capacity at that instant. */
export async function signedLetter(
  tx: Tx,
  documentId: string,
): Promise<{ readonly content: LetterContent; readonly caseId: string; readonly contactId: string }> {
  const document = await tx.selectFrom('signed_documents').selectAll().where('id', '=', documentId).executeTakeFirst();
  if (!document?.draft_id) throw notFound();
  const draft = await tx.selectFrom('case_drafts').selectAll().where('id', '=', document.draft_id).executeTakeFirst();
  if (!draft) throw notFound();
  const kase = await caseById(tx, document.subject_id);
  const names = await namesOf(tx, [document.signed_by]);
  const w = say(words, kase.lang);
  return {
    caseId: kase.id,
    contactId: kase.contact_id,
    content: {
      ...(await contentOf(tx, kase, draft)),
      outgoingNumber: document.outgoing_number,
      date: officeDay(document.signed_at),
      signer: {
        name: names.get(document.signed_by) ?? '',
        title: w(`capacity_${document.capacity}`),
        basis: document.capacity === 'head' ? '' : document.capacity_basis,
      },
      verificationCode: document.verification_code,
    },
  };
}

/** The letter as it would be signed now by the caller, and what to look at before signing. */
export function previewLetter(who: Who, { caseId, at }: { readonly caseId: string; readonly at: Date }): Promise<LetterPreview> {
  return as(who, 'reading a letter before its signature', async (tx) => {
    const kase = await caseById(tx, caseId);
    const draft = await latestDraft(tx, caseId);
    if (!draft) throw notFound();
    const content = await contentOf(tx, kase, draft);
    const signatories = await signatoriesNow(tx, at);
    const me = signatories.find((one) => one.personId === who.personId);
    const w = say(words, who.lang);
    const letter = say(words, kase.lang);
    const { today, calendar, terms } = await todayOf(tx, at);
    const dueOn = letterDueOn(draft.kind, kase.registered_on, kase.due_on, calendar, terms);
    const clock = readClock({ registeredOn: kase.registered_on, dueOn, totalDays: kase.allowed_days + kase.extension_days }, today, calendar, terms);
    const names = await namesOf(tx, [draft.approved_by]);
    const needed = requirementsOf(replyFacts(kase, draft));
    const address = needed.find((one) => one.key === 'email' || one.key === 'replyAddress');
    const basis = needed.find((one) => one.key === 'basis');
    const conflict = kase.concerns_person_id !== null && kase.concerns_person_id === who.personId;
    return {
      kind: draft.kind,
      lang: kase.lang,
      number: kase.number,
      registeredOn: kase.registered_on,
      addressee: [...content.addressee],
      date: today,
      body: draft.body,
      basis: draft.basis,
      executor: content.executor,
      signer: me ? { name: me.name, title: letter(`capacity_${me.capacity}`), basis: me.capacity === 'head' ? '' : me.basis } : null,
      outgoingNumber: null,
      checks: [
        me
          ? { key: 'maySign', state: 'ok', text: w('checkMaySign', { title: w(`capacity_${me.capacity}`), basis: me.basis }) }
          : { key: 'maySign', state: 'stop', text: w('checkMayNotSign', { name: signatories[0]?.name ?? '—' }) },
        { key: 'noConflict', state: conflict ? 'stop' : 'ok', text: w(conflict ? 'checkConflict' : 'checkNoConflict') },
        draft.approved_at
          ? {
              key: 'approved',
              state: 'ok',
              text: w('checkApproved', { name: names.get(draft.approved_by ?? '') ?? '', date: formatDate(officeDay(draft.approved_at)) }),
            }
          : { key: 'approved', state: 'stop', text: w('checkNotApproved') },
        {
          key: 'deadline',
          state: clock.urgency === 'later' || clock.urgency === 'soon' ? 'ok' : 'look',
          text: w(`checkDeadline_${clock.urgency}`, { date: formatDate(dueOn), days: Math.abs(clock.leftDays) }),
        },
        {
          key: 'delivery',
          state: address?.there ? 'ok' : 'stop',
          text: w(address?.there ? `checkDelivery_${kase.reply_by}` : 'checkNoDelivery', { to: kase.reply_to }),
        },
        { key: 'basis', state: basis?.there ? 'ok' : 'look', text: w(basis?.there ? 'checkBasis' : 'checkNoBasis', { basis: draft.basis }) },
      ],
    };
  });
}
