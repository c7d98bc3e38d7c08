import { createHash } from 'node:crypto';
import { applicantClarifies, followCase, openCase, publicCase, rateCase } from '#cases/actions.ts';
import { codeOf, disposeMatter, findTracking, giveTracking, receiveContact, saveApplicant } from '#contacts/actions.ts';
import { routeTopic } from '#directory/actions.ts';
import { fold } from '#language/fold.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { type OutgoingMessage, queueMessage, queueMessages } from '#platform/outbox.ts';
import { type Lang, say } from '#platform/words.ts';
import type { z } from 'zod';
import type { submit as submitEndpoint, Submission, TrackView } from './contract.ts';
import './events.ts';
import { contactOf, applicantOf, lockSubmission, submissionState, trackingOf } from './store.ts';
import { identifies, isAppeal, refuseSubmission } from './submission.ts';
import { trackView } from './track.ts';
import { words } from './words.ts';

const service = 'portal';

type Receipt = z.output<typeof submitEndpoint.reply>;

/** One digest of what was sent, so that a repeated id with another text is told apart from a resend. */
const digest = (submission: Submission): string => createHash('sha256').update(JSON.stringify(submission)).digest('hex');

/**
 * Takes in what a citizen wrote: contact, matter, and for an appeal a case on the legal clock, in one transaction with
 * number, secret code and the message that carries them. Sending the same `id` again gives the same receipt, read from what
 * stands: a crash between commit and answer loses an answer, never a submission.
 * R3: a portal appeal registers at receipt, any day.
 */
export async function submit(deps: Deps, submission: Submission): Promise<Receipt> {
  refuse('invalid', 'portal', refuseSubmission(submission));
  const at = deps.clock.now();
  const secret = deps.secretFor('tracking');
  const first = submission.follows ? await findTracking(submission.follows.number, submission.follows.code, secret) : null;
  return asSystem(service, 'submission', async (tx) => {
    await lockSubmission(tx, submission.id);
    const hash = digest(submission);
    const before = await submissionState(tx, submission.id);
    if (before.hash !== null) {
      if (before.hash !== hash) throw new Fault('conflict', 'portal.alreadySent');
      return receiptOf(tx, deps, submission);
    }
    if (before.taken) throw new Fault('conflict', 'portal.alreadySent');
    const applicantId = await saveApplicant(tx, {
      kind: submission.applicantKind,
      fullName: submission.applicantKind === 'legalEntity' ? (submission.organisation ?? submission.fullName) : submission.fullName,
      fin: submission.fin || null,
      voen: submission.voen || null,
      phone: submission.phone || null,
      email: submission.email || null,
      address: submission.address || null,
      lang: submission.lang,
      servicemen: submission.servicemen,
      note: submission.applicantKind === 'legalEntity' ? submission.fullName : null,
    });
    const structureId = submission.topicId ? await routeTopic(tx, submission.topicId, officeDay(at)) : null;
    const appeal = isAppeal(submission.kind);
    // From here the year's counter is held to the commit and every other submission waits: as little as can be is asked below.
    const { number, matterId } = await receiveContact(tx, {
      id: submission.id,
      isNew: true,
      channel: 'portal',
      lang: submission.lang,
      applicantId,
      phone: submission.phone || null,
      subject: submission.subject,
      body: submission.body,
      receivedAt: at,
      kind: submission.kind,
      structureId,
      topicId: submission.topicId ?? null,
      sealed: submission.aboutCentre,
      concernsPersonId: null,
      state: appeal ? 'ended' : 'waiting',
    });
    let shown = number;
    let caseId: string | null = null;
    let due: Receipt['due'] = null;
    if (appeal) {
      const opened = await openCase(tx, {
        id: submission.id,
        isNew: true,
        actor: service,
        contactId: submission.id,
        matterId,
        applicantId,
        kind: submission.kind,
        clock: 'law',
        structureId,
        topicId: submission.topicId ?? null,
        subject: submission.subject,
        body: submission.body,
        lang: submission.lang,
        receivedAt: at,
        channel: 'portal',
        replyBy: submission.replyBy,
        replyTo: (submission.replyBy === 'email' ? submission.email : submission.address) || '',
        servicemen: submission.servicemen,
        sealed: submission.aboutCentre,
        concernsPersonId: null,
        acceptedBy: null,
      });
      caseId = opened.caseId;
      if (first?.caseId) await followCase(tx, { caseId, followsCaseId: first.caseId, actor: service, at });
      shown = opened.number;
      due = opened.due;
      await disposeMatter(tx, { matterId, actor: service, disposition: 'appeal', caseId, at });
    }
    const { code } = await giveTracking(tx, { number: shown, contactId: submission.id, caseId, secret });
    await record(tx, {
      kind: 'portal.submitted',
      subjectKind: 'contact',
      subjectId: submission.id,
      contactId: submission.id,
      actor: 'applicant',
      purpose: 'submission',
      reason: hash,
      data: { number: shown, kind: submission.kind, files: before.files },
    });
    await sendReceipt(tx, deps, submission, shown, code, due?.dueOn ?? null);
    return { number: shown, code, due, sentTo: sentTo(submission) };
  });
}

const sentTo = (submission: Submission): Receipt['sentTo'] => [...(submission.email ? ['mail' as const] : []), ...(submission.phone ? ['sms' as const] : [])];

/** Number, code and date as they stand: the first answer and every repeated one are the same. */
async function receiptOf(tx: Tx, deps: Deps, submission: Submission): Promise<Receipt> {
  const tracking = await trackingOf(tx, submission.id);
  const code = codeOf(tracking.number, deps.secretFor('tracking'));
  const due = tracking.case_id ? (await publicCase(tx, tracking.case_id)).due : null;
  return { number: tracking.number, code, due, sentTo: sentTo(submission) };
}

const trackingLink = (deps: Deps, number: string): string => `${deps.config.origin}/track?number=${number}`;

async function sendReceipt(tx: Tx, deps: Deps, submission: Submission, number: string, code: string, dueOn: string | null): Promise<void> {
  const w = say(words, submission.lang);
  const link = trackingLink(deps, number);
  const common = { lang: submission.lang, subjectKind: 'contact', subjectId: submission.id, purpose: 'receipt' } as const;
  const messages: (OutgoingMessage & { readonly id: string })[] = [];
  if (submission.email) {
    const params = { name: submission.fullName, number, code, link };
    const body = dueOn ? w('receivedAppealMail', { ...params, due: formatDate(dueOn) }) : w('receivedQuestionMail', params);
    const subject = w('receivedSubject', { number });
    messages.push({ ...common, id: crypto.randomUUID(), channel: 'mail', recipient: submission.email, subject, body });
  }
  if (submission.phone) {
    const body = w('receivedSms', { number, code, link });
    messages.push({ ...common, id: crypto.randomUUID(), channel: 'sms', recipient: submission.phone, body });
  }
  await queueMessages(tx, messages);
}

export async function track(deps: Deps, number: string, code: string): Promise<TrackView> {
  const found = await findTracking(number, code, deps.secretFor('tracking'));
  return asSystem(service, 'track', (tx) => trackView(tx, found));
}

/** The applicant's answer to what was asked; sent twice it is one answer. */
export async function clarify(deps: Deps, number: string, code: string, answer: string): Promise<TrackView> {
  const found = await findTracking(number, code, deps.secretFor('tracking'));
  return asSystem(service, 'clarification', async (tx) => {
    if (!found.caseId) throw new Fault('notFound', 'platform.notFound');
    await applicantClarifies(tx, found.caseId, answer, deps.clock.now());
    return trackView(tx, found);
  });
}

/** A citizen rates an answer once (1–5); the case's own rating if there is a case, else the contact's. */
export async function rate(deps: Deps, number: string, code: string, rating: number, comment: string | null): Promise<number> {
  const found = await findTracking(number, code, deps.secretFor('tracking'));
  return asSystem(service, 'rate', async (tx) => {
    const view = await trackView(tx, found);
    if (view.rating !== null) throw new Fault('conflict', 'portal.ratedAlready');
    if (!view.canRate) throw new Fault('conflict', 'portal.notAnswered');
    const at = deps.clock.now();
    if (found.caseId) await rateCase(tx, { caseId: found.caseId, rating, comment, at });
    else {
      await tx
        .updateTable('contacts')
        .set({ rating, rating_comment: comment, rated_at: at })
        .where('id', '=', found.contactId)
        .where('rating', 'is', null)
        .execute();
    }
    await record(tx, {
      kind: 'portal.rated',
      subjectKind: found.caseId ? 'case' : 'contact',
      subjectId: found.caseId ?? found.contactId,
      contactId: found.contactId,
      actor: 'applicant',
      purpose: 'rating',
      data: { rating },
    });
    return rating;
  });
}

/**
 * Sends a lost code to the address already on the applicant's card, if name, contact and FİN or VÖEN all match (R3, R14).
 * What is answered never depends on the match; misses are counted per number by the caller's limit.
 */
export async function recover(
  deps: Deps,
  asked: { readonly number: string; readonly fullName: string; readonly contact: string; readonly identity: string },
): Promise<void> {
  await asSystem(service, 'recovery', async (tx) => {
    const found = await tx.selectFrom('trackings').selectAll().where('number', '=', asked.number.trim().toUpperCase()).executeTakeFirst();
    if (!found) return;
    const contact = await contactOf(tx, found.contact_id);
    const applicant = contact.applicant_id ? await applicantOf(tx, contact.applicant_id) : null;
    const matched =
      applicant !== null &&
      identifies(
        { fullNameFolded: fold(asked.fullName), contact: asked.contact, identity: asked.identity },
        { nameFolded: applicant.name_folded, phone: applicant.phone, email: applicant.email, fin: applicant.fin, voen: applicant.voen },
      );
    await record(tx, {
      kind: matched ? 'portal.codeRecovered' : 'portal.recoveryRefused',
      subjectKind: 'contact',
      subjectId: found.contact_id,
      contactId: found.contact_id,
      actor: 'applicant',
      purpose: 'recovery',
      data: { number: found.number },
    });
    if (!matched || !applicant) return;
    const { code } = await giveTracking(tx, { number: found.number, contactId: found.contact_id, caseId: found.case_id, secret: deps.secretFor('tracking') });
    const w = say(words, applicant.lang as Lang);
    const params = { number: found.number, code, link: trackingLink(deps, found.number) };
    const common = { lang: applicant.lang as Lang, subjectKind: 'contact', subjectId: found.contact_id, purpose: 'recovery' } as const;
    if (applicant.email) {
      await queueMessage(tx, crypto.randomUUID(), {
        ...common,
        channel: 'mail',
        recipient: applicant.email,
        subject: w('recoveredSubject', params),
        body: w('recoveredMail', params),
      });
    } else if (applicant.phone) {
      await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'sms', recipient: applicant.phone, body: w('receivedSms', params) });
    }
  });
}
