import { recordRead } from '#access/actions.ts';
import { casesOfApplicant } from '#cases/actions.ts';
import {
  applicantById,
  applicantFamily,
  contactById,
  disclosureLockedUntil,
  duplicatesOf,
  matchingApplicants,
  mattersOf,
  openApplicants,
} from '#contacts/actions.ts';
import { lastContactsOf } from '#contacts/list.ts';

import { applicantView, authoritiesOf, matterView, openPromises } from '#contacts/views.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { keptFiles } from '#platform/kept-files.ts';
import type { ContactCard, DeskHome } from './contract.ts';

/** Cases of the card and of the cards merged into it: `cases` keeps them under the id they were opened with. */
async function casesOf(tx: Tx, family: readonly string[]): Promise<ContactCard['cases']> {
  const found = [];
  for (const id of family) found.push(...(await casesOfApplicant(tx, id)));
  return found.map(({ caseId, number, kind, stage, subject, dueOn, provisional, open }) => ({
    caseId,
    number,
    kind,
    stage,
    subject,
    dueOn,
    provisional,
    open,
  }));
}

/** Found by name or number among all, shown only where the caller may open the card. */
export async function applicantsSeen(tx: Tx, typed: string) {
  const number = typed.replaceAll(/[\s-]/g, '');
  const digits = /^\+?\d{5,15}$/.test(number);
  const found = await matchingApplicants(
    tx,
    digits ? { phone: number, voen: number } : { name: typed, fin: /^[a-z0-9]{7}$/i.test(number) ? number : null },
    20,
  );
  const seen = new Set(
    await openApplicants(
      tx,
      found.map((one) => one.id),
    ),
  );
  const items = found
    .filter((one) => seen.has(one.id))
    .slice(0, 5)
    .map(({ id, kind, fullName }) => ({ id, kind, fullName }));
  return { items, total: items.length };
}

export async function applicantHistory(tx: Tx, who: Who, applicantId: string) {
  const family = await applicantFamily(tx, applicantId);
  await recordRead(tx, who, { purpose: 'history', subjectKind: 'applicant', subjectId: applicantId });
  return { cases: await casesOf(tx, family), contacts: [...(await lastContactsOf(tx, family, null, 50))] };
}

/** R13: the first opening of an applicant's history by a contact is a read with its purpose; looking again adds none. */
async function noteOpening(tx: Tx, who: Who, applicantId: string, contactId: string): Promise<void> {
  const before = await tx
    .selectFrom('reads')
    .select('id')
    .where('subject_id', '=', applicantId)
    .where('contact_id', '=', contactId)
    .where('person_id', '=', who.personId as string)
    .limit(1)
    .executeTakeFirst();
  if (!before) await recordRead(tx, who, { purpose: 'contact', subjectKind: 'applicant', subjectId: applicantId, contactId });
}

type CourseRow = { readonly at: Date; readonly kind: string; readonly actorName: string | null; readonly data: Record<string, unknown> };
const courseOf = async (tx: Tx, contactId: string): Promise<readonly CourseRow[]> =>
  (
    await sql<CourseRow>`select e.at, e.kind, p.full_name as "actorName", e.data from events e left join people p on p.id = e.actor_id
      where e.contact_id = ${contactId} and e.kind <> 'matter.changed' order by e.id limit 200`.execute(tx)
  ).rows;

/** Everything of one contact that the desk shows, or null where the caller sees no such contact. */
export async function contactCard(tx: Tx, who: Who, contactId: string, now: Date): Promise<ContactCard | null> {
  const contact = await contactById(tx, contactId);
  if (!contact) return null;
  const mine = contact.owner_id === who.personId;
  const applicant = contact.applicant_id ? await applicantById(tx, contact.applicant_id) : undefined;
  const speaker = contact.speaker_id ? await applicantById(tx, contact.speaker_id) : undefined;
  const family = applicant ? await applicantFamily(tx, applicant.id) : [];
  if (applicant) await noteOpening(tx, who, applicant.id, contactId);
  if (speaker) await noteOpening(tx, who, speaker.id, contactId);
  const segments = await tx.selectFrom('contact_segments').selectAll().where('contact_id', '=', contactId).orderBy('started_at').execute();
  const checks = await tx.selectFrom('identification_checks').select(['fact', 'matched', 'at']).where('contact_id', '=', contactId).orderBy('id').execute();
  const owner = contact.owner_id ? await tx.selectFrom('people').select('full_name').where('id', '=', contact.owner_id).executeTakeFirst() : undefined;
  const locked = applicant ? await disclosureLockedUntil(tx, applicant.id, now) : null;
  return {
    contact: {
      id: contact.id,
      number: contact.number,
      channel: contact.channel,
      state: contact.state,
      lang: contact.lang,
      phone: contact.phone,
      subject: contact.subject,
      body: contact.body,
      level: contact.identification_level,
      receivedAt: contact.received_at.toISOString(),
      takenAt: contact.taken_at?.toISOString() ?? null,
      endedAt: contact.ended_at?.toISOString() ?? null,
      endedAs: contact.ended_as,
      ownerName: owner?.full_name ?? null,
      epoch: contact.epoch,
      mine: mine && contact.state === 'open',
    },
    applicant: applicant ? applicantView(applicant) : null,
    speaker: speaker ? applicantView(speaker) : null,
    authorities: applicant ? await authoritiesOf(tx, applicant.id, now) : [],
    duplicates: applicant && mine ? [...(await duplicatesOf(tx, applicant.id))] : [],
    matters: (await mattersOf(tx, contactId)).map(matterView),
    cases: await casesOf(tx, family),
    promises: family.length > 0 ? [...(await openPromises(tx, who, { applicantIds: family })).items] : [],
    last: family.length > 0 ? [...(await lastContactsOf(tx, family, contactId))] : [],
    checks: checks.map((check) => ({ fact: check.fact, matched: check.matched, at: check.at.toISOString() })),
    lockedUntil: locked?.toISOString() ?? null,
    course: (await courseOf(tx, contactId)).map((row) => ({ ...row, at: row.at.toISOString() })),
    segments: segments.map((segment) => ({
      kind: segment.kind,
      startedAt: segment.started_at.toISOString(),
      endedAt: segment.ended_at.toISOString(),
      seconds: Math.round((segment.ended_at.getTime() - segment.started_at.getTime()) / 1000),
    })),
    files: await keptFiles(tx, [contactId]),
  };
}

/** My open contacts, how many wait, and what I have done today in the office's day. */
export async function deskHome(tx: Tx, who: Who, now: Date): Promise<DeskHome> {
  const open = await tx
    .selectFrom('contacts as c')
    .leftJoin('applicants as a', 'a.id', 'c.applicant_id')
    .select(['c.id', 'c.number', 'c.channel', 'a.full_name as applicantName', 'c.subject', 'c.taken_at as takenAt'])
    .where('c.owner_id', '=', who.personId)
    .where('c.state', '=', 'open')
    .orderBy('c.taken_at', 'desc')
    .execute();
  const { rows: waiting } = await sql<{ count: number; oldestAt: Date | null }>`
    select count(*)::int as count, min(received_at) as "oldestAt" from contacts where state = 'waiting' and not live`.execute(tx);
  const dayStart = startOfOfficeDay(officeDay(now));
  const { rows: today } = await sql<{ contacts: number; matters: number; meanSeconds: number | null }>`
    with mine as (select id from contacts where owner_id = ${who.personId} and state = 'ended' and ended_at >= ${dayStart})
    select (select count(*)::int from mine) as contacts,
      (select count(*)::int from matters m where m.contact_id in (select id from mine) and m.disposition <> 'none') as matters,
      (select avg(t.seconds)::float8 from (
        select sum(extract(epoch from s.ended_at - s.started_at)) as seconds from contact_segments s
        where s.contact_id in (select id from mine) and s.kind = 'work' and s.person_id = ${who.personId} group by s.contact_id) t) as "meanSeconds"`.execute(
    tx,
  );
  const promises = await openPromises(tx, who, { mine: true }, { page: 1, pageSize: 20 });
  return {
    open: open.map((row) => ({ ...row, takenAt: row.takenAt?.toISOString() ?? null })),
    waiting: { count: waiting[0]?.count ?? 0, oldestAt: waiting[0]?.oldestAt?.toISOString() ?? null },
    today: today[0] ?? { contacts: 0, matters: 0, meanSeconds: null },
    alarms: [...promises.items],
  };
}
