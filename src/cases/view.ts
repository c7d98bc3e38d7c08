import { recordRead } from '#access/actions.ts';
import { officeDay } from '#language/format.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { eventsOf } from '#platform/events.ts';
import { keptFiles } from '#platform/kept-files.ts';
import { courseOfEvents, courseOfRows, idIn } from './course.ts';
import { formatDate } from '#language/format.ts';
import { nextStep, refuseWithdrawal, refuseWork } from './case.ts';
import type { CaseView, DeadlineView } from './contract.ts';
import { letterDueOn, readClock, refuseExtension } from './deadline.ts';
import { replyFacts } from './drafting.ts';
import { extendable } from './extension.ts';
import { replyOpening } from './letter.ts';
import { showRows, todayOf } from './list.ts';
import { requirementsOf } from './missing.ts';
import { signatoriesNow } from './signing.ts';
import { structureNames } from './opinions/view.ts';
import { caseById, type CaseRecord, deadlinesOf, type DraftRecord, draftsOf, extensionsOf, factsOf, namesOf } from './store.ts';

export type Viewer = { readonly who: Who; readonly permissions: readonly string[] };

/** A case in full, for the case desk. Opening it is recorded with its purpose (design principle 5). */
export function viewCase(
  { who, permissions }: Viewer,
  { caseId, purpose, at }: { readonly caseId: string; readonly purpose: string; readonly at: Date },
): Promise<CaseView> {
  return as(who, purpose, async (tx) => {
    const kase = await caseById(tx, caseId);
    await recordRead(tx, who, { purpose, subjectKind: 'case', subjectId: caseId, contactId: kase.contact_id });
    const now = await todayOf(tx, at);
    const personId = who.personId ?? '';
    const [row] = await showRows(tx, [kase], now);
    if (!row) throw new Error('a case has a row');
    const drafts = await draftsOf(tx, caseId);
    const deadlines = await deadlinesOf(tx, caseId);
    const given = extendable(kase, await extensionsOf(tx, caseId));
    const returns = await tx.selectFrom('case_returns').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
    const notes = await tx.selectFrom('case_notes').select(['id', 'body']).where('case_id', '=', caseId).execute();
    const events = await eventsOf(tx, caseId);
    const names = await namesOf(tx, [
      kase.accepted_by,
      ...drafts.flatMap((draft) => [draft.author_id, draft.approved_by]),
      ...returns.map((back) => back.by_person),
      ...events.flatMap((event) => [event.actor_id, idIn(event, 'personId')]),
    ]);
    const structures = await structureNames(
      tx,
      events.flatMap((event) => [idIn(event, 'structureId'), idIn(event, 'toStructureId')].filter((id): id is string => id !== null)),
    );
    const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null);
    const texts = new Map([...returns.map((back) => [back.id, back.remark] as const), ...notes.map((note) => [note.id, note.body] as const)]);
    const latest = drafts[0];
    const [inForce, ...earlier] = deadlines.map((deadline) => deadlineView(kase, deadline));
    if (!inForce) throw new Error(`case ${caseId} has no deadline`);
    const maySignNow = permissions.includes('cases.sign') && kase.stage === 'toSign' && (await signatoriesNow(tx, at)).some((one) => one.personId === personId);
    const viewer = { personId, mayTake: permissions.includes('cases.work'), mayApprove: permissions.includes('cases.approve'), maySignNow };
    const contact = await tx.selectFrom('contacts').select('number').where('id', '=', kase.contact_id).executeTakeFirst();
    const letters = await lettersOf(tx, caseId);
    const today = officeDay(at);
    return {
      row,
      body: kase.body,
      stepsTried: kase.steps_tried,
      lang: kase.lang,
      registeredAt: kase.registered_at.toISOString(),
      servicemen: kase.servicemen,
      contactId: kase.contact_id,
      contactNumber: contact?.number ?? null,
      acceptedByName: nameOf(kase.accepted_by),
      topicId: kase.topic_id,
      replyBy: kase.reply_by,
      replyTo: kase.reply_to,
      closingReason: kase.closing_reason,
      deadline: inForce,
      earlierDeadlines: earlier,
      ...letterTerm(kase, latest, now),
      nextStep: nextStep(factsOf(kase), viewer, latest !== undefined),
      mine: kase.assignee_id === personId,
      refusals: {
        work: viewer.mayTake ? refuseWork(factsOf(kase), personId) : 'notYours',
        study: refuseExtension(given, { kind: 'study', workingDays: 0, today }, now.terms),
        extension: refuseExtension(given, { kind: 'extension', workingDays: 1, today }, now.terms),
        withdraw: viewer.mayTake ? refuseWithdrawal(factsOf(kase)) : 'notYours',
      },
      requirements: [...requirementsOf(replyFacts(kase, latest))],
      drafts: drafts.map((draft) => ({
        id: draft.id,
        version: draft.version,
        kind: draft.kind,
        body: draft.body,
        basis: draft.basis,
        authorName: nameOf(draft.author_id) ?? '',
        createdAt: draft.created_at.toISOString(),
        submittedAt: draft.submitted_at?.toISOString() ?? null,
        approvedAt: draft.approved_at?.toISOString() ?? null,
        approvedByName: nameOf(draft.approved_by),
      })),
      letterOpening: replyOpening(kase.lang, { applicantName: row.applicantName, number: kase.number, registeredOn: formatDate(kase.registered_on) }),
      returns: returns.map((back) => ({ at: back.at.toISOString(), byName: nameOf(back.by_person) ?? '', remark: back.remark, fromStage: back.from_stage })),
      // Events tell the course; only a case without its opening among them is asked of its rows.
      course: [
        ...(events.some((event) => event.kind === 'case.opened') ? [] : courseOfRows(kase, drafts, letters, events[0]?.at ?? null, nameOf)),
        ...courseOfEvents(events, nameOf, texts, (id) => (id ? (structures.get(id)?.[who.lang] ?? null) : null)),
      ],
      files: await keptFiles(tx, [kase.contact_id, kase.id]),
      ...letters,
      rating: kase.rating,
      ratingComment: kase.rating_comment,
    };
  });
}

export const deadlineView = (kase: Pick<CaseRecord, 'registered_on'>, row: Awaited<ReturnType<typeof deadlinesOf>>[number]): DeadlineView => ({
  dueOn: row.due_on,
  registeredOn: kase.registered_on,
  workingDays: row.allowed_days + row.extension_days,
  rule: row.rule,
  provisional: row.provisional,
  calendarVersion: row.calendar_version,
  derivation: row.derivation as CountedDay[],
  derivedAt: row.derived_at.toISOString(),
  reason: row.reason,
  act: row.act,
});

/** A forwarding or a refusal runs on a shorter term of its own (law 7.10, R6). */
function letterTerm(
  kase: CaseRecord,
  draft: DraftRecord | undefined,
  { today, calendar, terms }: Awaited<ReturnType<typeof todayOf>>,
): Pick<CaseView, 'letterDueOn' | 'letterClock'> {
  if (!draft || draft.kind === 'reply') return { letterDueOn: null, letterClock: null };
  const dueOn = letterDueOn(draft.kind, kase.registered_on, kase.due_on, calendar, terms);
  const totalDays = draft.kind === 'forwarding' ? terms.forwardDays : terms.refusalDays;
  return { letterDueOn: dueOn, letterClock: readClock({ registeredOn: kase.registered_on, dueOn, totalDays }, today, calendar, terms) };
}

async function lettersOf(tx: Tx, caseId: string): Promise<Pick<CaseView, 'letters' | 'dispatches'>> {
  const letters = await tx
    .selectFrom('signed_documents')
    .innerJoin('people', 'people.id', 'signed_documents.signed_by')
    .select(['signed_documents.id', 'signed_documents.kind', 'outgoing_number', 'signed_at', 'people.full_name', 'capacity', 'verification_code'])
    .where('subject_id', '=', caseId)
    .orderBy('signed_documents.id')
    .execute();
  const dispatches = await tx.selectFrom('dispatches').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
  return {
    letters: letters.flatMap((letter) =>
      letter.kind === 'dailyInformation' || letter.outgoing_number === null
        ? []
        : [
            {
              documentId: letter.id,
              kind: letter.kind,
              outgoingNumber: letter.outgoing_number,
              signedAt: letter.signed_at.toISOString(),
              signerName: letter.full_name,
              capacity: letter.capacity,
              verificationCode: letter.verification_code,
            },
          ],
    ),
    dispatches: dispatches.map((dispatch) => ({
      id: dispatch.id,
      channel: dispatch.channel,
      state: dispatch.state,
      recipient: dispatch.recipient,
      createdAt: dispatch.created_at.toISOString(),
      dispatchedAt: dispatch.dispatched_at?.toISOString() ?? null,
      note: dispatch.note,
    })),
  };
}
