import { currentCalendar } from '#law/actions.ts';
import { formatDate, officeDay } from '#language/format.ts';
import type { WorkingCalendar } from '#maths/calendar/calendar.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { refuse } from '#platform/fault.ts';
import { refuseWork } from './case.ts';
import { caseDeadline, type CaseDeadline, type ExtendableCase, type ExtensionKind, type ExtensionRefusal, refuseExtension, type Terms } from './deadline.ts';
import { type DeedReply, onCase, personOf, recordOn } from './deed.ts';
import { tellApplicant } from './notice.ts';
import { caseById, type CaseRecord, extensionsOf, factsOf, saveDeadline, setDeadline } from './store.ts';
import { termsOn } from './terms.ts';

type Asked = { readonly kind: ExtensionKind; readonly workingDays: number };

export const extendable = (kase: CaseRecord, given: readonly { readonly kind: string }[]): ExtendableCase => ({
  stage: kase.stage,
  clock: kase.clock,
  servicemen: kase.servicemen,
  studied: given.some((extension) => extension.kind === 'study'),
  extended: given.some((extension) => extension.kind === 'extension'),
  dueOn: kase.due_on,
});

/** The date a case would have after this study or extension. */
function extendedDeadline(kase: CaseRecord, given: ExtendableCase, asked: Asked, calendar: WorkingCalendar, terms: Terms): CaseDeadline {
  return caseDeadline(
    {
      registeredOn: kase.clock_from ?? kase.registered_on,
      clock: kase.clock,
      servicemen: kase.servicemen,
      studied: given.studied || asked.kind === 'study',
      extensionDays: kase.extension_days + (asked.kind === 'extension' ? asked.workingDays : 0),
    },
    calendar,
    terms,
  );
}

async function ask(tx: Tx, kase: CaseRecord, asked: Asked, at: Date) {
  const given = extendable(kase, await extensionsOf(tx, kase.id));
  const terms = await termsOn(tx, kase.registered_on);
  const { calendar, version } = await currentCalendar(tx);
  const refusal = refuseExtension(given, { ...asked, today: officeDay(at) }, terms);
  return { refusal, deadline: extendedDeadline(kase, given, asked, calendar, terms), version, terms };
}

/**
 * Extra study and verification (law 10.1: 15 → 30 working days, the Centre's 10 → 15) or the one extension (10.2, at
 * most 30 more), before the term runs out; the applicant is told the same day with the new date (R5). Both dates stay.
 */
export const extendDeadline = (
  who: Who,
  { caseId, kind, workingDays, reason, at }: Asked & { readonly caseId: string; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'extending a term', caseId, async (tx, kase) => {
    const personId = personOf(who);
    const work = refuseWork(factsOf(kase), personId);
    // A letter may be on its way through approval while the study begins; only a stranger's or a closed case is refused.
    refuse('conflict', 'cases', work === 'underApproval' ? null : work);
    const told = await extend(tx, who, kase, { kind, workingDays, reason, at });
    refuse('conflict', 'cases', told.refusal, { most: told.most });
  });

/**
 * The step itself, also when a structure's extra study carries the case with it (R11): the new date beside the old, the
 * applicant told the same day. Answers the refusal there is, and then has done nothing.
 */
export async function extend(
  tx: Tx,
  who: Who,
  kase: CaseRecord,
  { kind, workingDays, reason, at }: Asked & { readonly reason: string; readonly at: Date },
): Promise<{ readonly refusal: ExtensionRefusal | null; readonly most: number; readonly dueOn: string }> {
  const personId = personOf(who);
  const { refusal, deadline, version, terms } = await ask(tx, kase, { kind, workingDays }, at);
  const most = terms.extensionMostDays;
  if (refusal !== null) return { refusal, most, dueOn: kase.due_on };
  await tx
    .insertInto('case_extensions')
    .values({
      case_id: kase.id,
      kind,
      working_days: Math.max(1, deadline.workingDays - kase.allowed_days - kase.extension_days),
      reason,
      by_person: personId,
      at,
    })
    .execute();
  await setDeadline(tx, kase.id, deadline);
  await saveDeadline(tx, kase.id, deadline, { calendarVersion: version, reason: kind, act: null, at, byPerson: personId });
  const told = await tellApplicant(tx, kase, kind === 'study' ? 'noticeStudy' : 'noticeExtension', {
    from: formatDate(kase.due_on),
    to: formatDate(deadline.dueOn),
    reason,
  });
  await recordOn(tx, kase, who, 'case.deadlineExtended', { kind, from: kase.due_on, to: deadline.dueOn, workingDays: deadline.workingDays, told });
  return { refusal: null, most, dueOn: deadline.dueOn };
}

/** The new date before the key is pressed, with the refusal there would be. */
export function previewExtension(
  who: Who,
  { caseId, at, ...asked }: Asked & { readonly caseId: string; readonly at: Date },
): Promise<{ readonly dueOn: string; readonly provisional: boolean; readonly workingDays: number; readonly refusal: ExtensionRefusal | null }> {
  return as(who, 'looking at a longer term', async (tx) => {
    const kase = await caseById(tx, caseId);
    const { refusal, deadline } = await ask(tx, kase, asked, at);
    return { dueOn: deadline.dueOn, provisional: deadline.provisional, workingDays: deadline.workingDays, refusal };
  });
}
