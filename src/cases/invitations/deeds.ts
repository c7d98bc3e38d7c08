import { currentCalendar } from '#law/actions.ts';
import { formatFullDate, formatInstant, officeDay, officeTime } from '#language/format.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { refuseWork } from '../case.ts';
import { personOf, recordOn } from '../deed.ts';
import { applicantOf, caseForChange, type CaseRecord, factsOf, newId } from '../store.ts';
import './events.ts';
import { type InvitationState, refuseCancelling, refuseInviting, refuseSettling } from './invitation.ts';
import { centresOn, invitationForChange, type InvitationRecord } from './store.ts';
import { words } from './words.ts';

export type InvitationReply = { readonly id: string; readonly state: InvitationState };

async function recordInvitation(
  tx: Tx,
  row: Pick<InvitationRecord, 'id' | 'case_id'>,
  actor: Who | string,
  kind: string,
  data: object = {},
  reason: string | null = null,
) {
  const kase = await tx.selectFrom('cases').select(['id', 'contact_id']).where('id', '=', row.case_id).executeTakeFirstOrThrow();
  await recordOn(tx, kase, actor, kind, { invitationId: row.id, ...data }, { reason });
  await record(tx, { kind: 'invitation.listChanged', subjectKind: 'invitation', subjectId: row.id, actor, purpose: 'invitation' });
}

type Told = ('mail' | 'sms')[];
/** By mail and SMS, in the applicant's language; what to bring stands in the mail and is counted in the SMS. */
async function tell(
  tx: Tx,
  kase: CaseRecord,
  row: Pick<InvitationRecord, 'id' | 'number' | 'centre_id' | 'at' | 'purpose' | 'documents'>,
  key: 'invited' | 'withdrawn',
  reason = '',
): Promise<Told> {
  const applicant = await applicantOf(tx, kase.applicant_id);
  const centre = await tx.selectFrom('service_centres').selectAll().where('id', '=', row.centre_id).executeTakeFirstOrThrow();
  const { lang } = kase;
  const w = say(words, lang);
  const params = {
    number: row.number,
    caseNumber: kase.number,
    centre: centre[`name_${lang}`],
    address: centre[`address_${lang}`],
    when: `${formatFullDate(officeDay(row.at), lang)}, ${officeTime(row.at)}`,
    short: formatInstant(row.at),
    purpose: row.purpose,
    documents: row.documents.length > 0 ? row.documents.map((one) => `– ${one}`).join('\n') : w('noDocuments'),
    reason,
  };
  const common = { lang, subjectKind: 'case', subjectId: kase.id, purpose: `invitation.${key}` } as const;
  const told: Told = [];
  const email = kase.reply_by === 'email' ? kase.reply_to : applicant?.email;
  if (email) {
    await queueMessage(tx, crypto.randomUUID(), {
      ...common,
      channel: 'mail',
      recipient: email,
      subject: w(`${key}Subject`, params),
      body: w(`${key}Mail`, params),
    });
    told.push('mail');
  }
  if (applicant?.phone?.startsWith('+')) {
    await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'sms', recipient: applicant.phone, body: w(`${key}Sms`, params) });
    told.push('sms');
  }
  return told;
}

/** Invites the applicant of a case to a centre that gives the service; the case's own clock runs on (R7). */
export const invite = (
  who: Who,
  asked: {
    readonly id: string;
    readonly caseId: string;
    readonly centreId: string;
    readonly visitAt: Date;
    readonly purpose: string;
    readonly documents: readonly string[];
    readonly at: Date;
  },
): Promise<{ id: string; number: string; told: string[] }> =>
  as(who, 'inviting to a service centre', async (tx) => {
    const kase = await caseForChange(tx, asked.caseId);
    const before = await tx.selectFrom('invitations').select(['id', 'number', 'told']).where('id', '=', asked.id).executeTakeFirst();
    if (before) return before;
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const centre = (await centresOn(tx, officeDay(asked.visitAt))).find((one) => one.id === asked.centreId);
    if (!centre) throw notFound();
    const open = await tx.selectFrom('invitations').select('id').where('case_id', '=', kase.id).where('state', '=', 'invited').executeTakeFirst();
    const { calendar } = await currentCalendar(tx);
    const facts = { sealed: kase.sealed, topicId: kase.topic_id, hasApplicant: kase.applicant_id !== null, invitedAlready: open !== undefined };
    const hours = { topicIds: centre.topic_ids, opensMinute: centre.opens_minute, closesMinute: centre.closes_minute };
    refuse('conflict', 'invitations', refuseInviting(facts, hours, asked.visitAt, asked.at, calendar));
    const applicant = await applicantOf(tx, kase.applicant_id);
    const { rows } = await sql<{ number: string }>`select next_number('D', ${yearOf(officeDay(asked.at))}) as number`.execute(tx);
    const number = rows[0]?.number ?? '';
    const row = { id: asked.id, number, centre_id: centre.id, at: asked.visitAt, purpose: asked.purpose, documents: [...asked.documents] };
    const told = await tell(tx, kase, row, 'invited');
    await tx
      .insertInto('invitations')
      .values({
        ...row,
        case_id: kase.id,
        case_number: kase.number,
        subject: kase.subject,
        state: 'invited',
        full_name: applicant?.name ?? '',
        invited_by: personOf(who),
        invited_at: asked.at,
        told,
      })
      .execute();
    await recordInvitation(tx, { id: asked.id, case_id: kase.id }, who, 'invitation.made', {
      number,
      centreId: centre.id,
      at: asked.visitAt.toISOString(),
      told,
    });
    return { id: asked.id, number, told };
  });

/** The centre's own rights say whether the visit is theirs; what came of it goes back to the case, which they do not see. */
async function onOwnVisit(who: Who, id: string, came: boolean, at: Date, work: (tx: Tx, row: InvitationRecord) => Promise<void>): Promise<InvitationReply> {
  await as(who, 'recording a visit', async (tx) => {
    const { rows } = await sql`select from invitations where id = ${id} and centre_id = any (my_service_centres())`.execute(tx);
    if (rows.length === 0) throw notFound();
  });
  return asSystem('invitations', 'recording a visit', async (tx) => {
    const row = await invitationForChange(tx, id);
    refuse('conflict', 'invitations', refuseSettling({ state: row.state, at: row.at }, came, at));
    await work(tx, row);
    return { id, state: came ? 'came' : 'noShow' };
  });
}

export const recordVisit = (
  who: Who,
  id: string,
  visit: { readonly outcome: string; readonly acceptedDocuments: readonly string[] },
  at: Date,
): Promise<InvitationReply> =>
  onOwnVisit(who, id, true, at, async (tx, row) => {
    await tx
      .updateTable('invitations')
      .set({ state: 'came', outcome: visit.outcome, accepted_documents: [...visit.acceptedDocuments], settled_by: who.personId, settled_at: at })
      .where('id', '=', id)
      .execute();
    const body = [`${row.number}: ${visit.outcome}`, ...visit.acceptedDocuments.map((one) => `– ${one}`)].join('\n');
    await tx
      .insertInto('case_notes')
      .values({ id: await newId(tx), case_id: row.case_id, body, by_person: who.personId, at })
      .execute();
    await recordInvitation(tx, row, who, 'invitation.came');
  });

export const recordAbsence = (who: Who, id: string, at: Date): Promise<InvitationReply> =>
  onOwnVisit(who, id, false, at, async (tx, row) => {
    await tx.updateTable('invitations').set({ state: 'noShow', settled_by: who.personId, settled_at: at }).where('id', '=', id).execute();
    await recordInvitation(tx, row, who, 'invitation.missed');
  });

export const cancelInvitation = (who: Who, id: string, reason: string): Promise<InvitationReply> =>
  as(who, 'cancelling an invitation', async (tx) => {
    const row = await invitationForChange(tx, id);
    const kase = await caseForChange(tx, row.case_id);
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    refuse('conflict', 'invitations', refuseCancelling({ state: row.state }));
    await tx.updateTable('invitations').set({ state: 'cancelled', cancel_reason: reason }).where('id', '=', id).execute();
    await tell(tx, kase, row, 'withdrawn', reason);
    await recordInvitation(tx, row, who, 'invitation.cancelled', {}, reason);
    return { id, state: 'cancelled' as const };
  });
