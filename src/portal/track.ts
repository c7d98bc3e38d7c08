import { openQuestion, publicCase } from '#cases/actions.ts';
import type { Tx } from '#platform/database.ts';
import type { SubmissionKind, TrackView } from './contract.ts';
import { answersOf, contactOf, filesOf, trackingOf } from './store.ts';

type Stage = TrackView['stage'];

/** The road a citizen sees, by where it now stands; what lies ahead is shown too. */
export function stepsOf(
  stage: Stage,
  at: { readonly receivedAt: Date; readonly takenAt: Date | null; readonly answeredAt: Date | null; readonly isCase: boolean },
): TrackView['steps'] {
  const road: readonly Stage[] = at.isCase ? ['registered', 'investigating', 'signing', 'answered'] : ['waiting', 'taken', 'answered'];
  const ended: readonly Stage[] = ['forwarded', 'notConsidered', 'withdrawn'];
  const shown = ended.includes(stage) ? [road[0] as Stage, stage] : road;
  const reached = shown.indexOf(stage);
  return shown.map((step, position) => ({
    stage: step,
    done: position < reached || (position === reached && (step === 'answered' || ended.includes(step))),
    at:
      position === 0
        ? at.receivedAt.toISOString()
        : step === 'answered' && at.answeredAt
          ? at.answeredAt.toISOString()
          : step === 'taken' && at.takenAt
            ? at.takenAt.toISOString()
            : null,
  }));
}

/** Everything number and code open, and no more: no clerk's name, no note, no internal remark. */
export async function trackView(tx: Tx, found: { readonly contactId: string; readonly caseId: string | null }): Promise<TrackView> {
  const [contact, files, tracking, matters] = [
    await contactOf(tx, found.contactId),
    await filesOf(tx, found.contactId),
    await trackingOf(tx, found.contactId),
    await answersOf(tx, found.contactId),
  ];
  const caseId =
    (found.caseId ?? matters.find((matter) => matter.disposition === 'investigation' || matter.disposition === 'appeal')) ? await caseOf(tx, found) : null;
  const base = {
    number: tracking.number,
    subject: contact.subject ?? '',
    body: contact.body ?? '',
    receivedAt: contact.received_at.toISOString(),
    files: files.map((file) => ({ name: file.name, sizeBytes: file.size_bytes, refused: file.state === 'quarantined' })),
  };
  if (caseId) {
    const view = await publicCase(tx, caseId);
    const stage = stageOfCase(view.stage);
    const question = await openQuestion(tx, caseId);
    return {
      ...base,
      kind: view.kind as SubmissionKind,
      stage,
      due: view.due,
      answer: view.answer,
      forwardedTo: view.forwardedTo,
      steps: stepsOf(stage, { receivedAt: contact.received_at, takenAt: contact.taken_at, answeredAt: view.answeredAt, isCase: true }),
      rating: view.rating,
      canRate: view.answer !== null && view.rating === null,
      question: question && { text: question.question, answerBy: question.answerBy },
    };
  }
  const answered = matters.filter((matter) => matter.disposition === 'answered');
  const forwarded = matters.find((matter) => matter.disposition === 'forwarded');
  const stage: Stage = answered.length > 0 ? 'answered' : forwarded ? 'forwarded' : contact.state === 'waiting' ? 'waiting' : 'taken';
  const last = answered.at(-1);
  return {
    ...base,
    kind: (matters[0]?.kind ?? 'question') as SubmissionKind,
    stage,
    due: null,
    answer: last?.disposed_at
      ? {
          text: answered.map((matter) => matter.answer_text ?? '').join('\n\n'),
          basis: '',
          at: last.disposed_at.toISOString(),
          outgoingNumber: null,
          signer: null,
          verificationCode: null,
        }
      : null,
    forwardedTo: forwarded ? (contact.lang === 'ru' ? forwarded.name_ru : contact.lang === 'en' ? forwarded.name_en : forwarded.name_az) : null,
    steps: stepsOf(stage, { receivedAt: contact.received_at, takenAt: contact.taken_at, answeredAt: last?.disposed_at ?? null, isCase: false }),
    rating: contact.rating,
    canRate: last !== undefined && contact.rating === null,
    question: null,
  };
}

async function caseOf(tx: Tx, found: { readonly contactId: string; readonly caseId: string | null }): Promise<string | null> {
  if (found.caseId) return found.caseId;
  const row = await tx.selectFrom('cases').select('id').where('contact_id', '=', found.contactId).orderBy('id').executeTakeFirst();
  return row?.id ?? null;
}

function stageOfCase(stage: string): Stage {
  if (stage === 'approval' || stage === 'toSign') return 'signing';
  return stage as Stage;
}
