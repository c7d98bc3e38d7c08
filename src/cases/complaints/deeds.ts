import { heldPosts, peopleHolding } from '#access/actions.ts';
import { formatDate } from '#language/format.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { isOpen, refuseWork } from '../case.ts';
import { prepareForwarding } from '../closing.ts';
import { type DeedReply, onCase, personOf, recordOn } from '../deed.ts';
import { showRows, todayOf } from '../list.ts';
import { tellApplicant } from '../notice.ts';
import { applicantOf, caseById, caseForChange, factsOf, moveCase, namesOf } from '../store.ts';
import type { ComplaintRow, complaintViews } from './contract.ts';
import './events.ts';
import { type MeasureKind, refuseMeasure } from './measure.ts';
import { words } from './words.ts';

export type NewMeasure = {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly personId: string | null;
  readonly what: string;
  readonly order: string;
  readonly takenOn: string;
};

/** What was done, about whom, when and by which order; a warning and a submission to the Ministry only by the head (R28). */
export const takeMeasure = (who: Who, caseId: string, measure: NewMeasure, at: Date): Promise<DeedReply> =>
  onCase(who, 'a measure on a complaint', caseId, async (tx, kase) => {
    const known = await tx.selectFrom('case_measures').select('id').where('id', '=', measure.id).where('case_id', '=', caseId).executeTakeFirst();
    if (known) return;
    const roles = (await heldPosts(tx, personOf(who), at)).map((post) => post.role);
    const by = { personId: personOf(who), roles };
    refuse('conflict', 'complaints', refuseMeasure({ sealed: kase.sealed, concernsPersonId: kase.concerns_person_id }, measure, by));
    await tx
      .insertInto('case_measures')
      .values({
        id: measure.id,
        case_id: caseId,
        kind: measure.kind,
        person_id: measure.personId,
        what: measure.what,
        order_number: measure.order.trim() || null,
        taken_on: measure.takenOn,
        by_person: personOf(who),
        at,
      })
      .execute();
    await recordOn(tx, kase, who, 'complaint.measureTaken', { measureId: measure.id, kind: measure.kind });
  });

export const measuresOfCase = (who: Who, caseId: string, at: Date) =>
  as(who, 'measures on a complaint', async (tx) => {
    const kase = await caseById(tx, caseId);
    if (!kase.sealed) throw notFound();
    const rows = await tx.selectFrom('case_measures').selectAll().where('case_id', '=', caseId).orderBy('at').orderBy('id').execute();
    const names = await namesOf(tx, [kase.concerns_person_id, ...rows.flatMap((row) => [row.person_id, row.by_person])]);
    const staff = await peopleHolding(tx, ['representative', 'outbound', 'specialist', 'quality', 'analyst', 'manager', 'deputy'], at);
    const roles = (await heldPosts(tx, personOf(who), at)).map((post) => post.role);
    const items = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      personName: row.person_id ? (names.get(row.person_id) ?? null) : null,
      what: row.what,
      order: row.order_number,
      takenOn: row.taken_on,
      byName: names.get(row.by_person) ?? '',
      at: row.at.toISOString(),
    }));
    return {
      items,
      total: items.length,
      concernsId: kase.concerns_person_id,
      concernsName: kase.concerns_person_id ? (names.get(kase.concerns_person_id) ?? null) : null,
      mayOrder: roles.includes('head'),
      people: [...new Map(staff.map((one) => [one.id, { id: one.id, name: one.name }])).values()].filter((one) => one.id !== who.personId),
    };
  });

/** The register of complaints about the Centre and its people, as far as the seal lets the caller see (R15). */
export const listComplaints = (
  who: Who,
  query: { readonly view: (typeof complaintViews)[number]; readonly page: number; readonly pageSize: number },
  at: Date,
): Promise<{ items: ComplaintRow[]; total: number }> =>
  as(who, 'complaints about the Centre', async (tx) => {
    const found = tx
      .selectFrom('cases')
      .where('sealed', '=', true)
      .where('closed_at', query.view === 'open' ? 'is' : 'is not', null);
    const rows = await found
      .selectAll()
      .orderBy('due_on', query.view === 'open' ? 'asc' : 'desc')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    const { n } = await found.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const ids = rows.map((row) => row.id);
    const measures =
      ids.length === 0
        ? []
        : await tx
            .selectFrom('case_measures')
            .select((eb) => ['case_id', eb.fn.countAll<number>().as('n')])
            .where('case_id', 'in', ids)
            .groupBy('case_id')
            .execute();
    const names = await namesOf(
      tx,
      rows.map((row) => row.concerns_person_id),
    );
    const shown = await showRows(tx, rows, await todayOf(tx, at));
    return {
      items: shown.map((row, at_) => ({
        ...row,
        concernsName: names.get(rows[at_]?.concerns_person_id ?? '') ?? null,
        measures: Number(measures.find((one) => one.case_id === row.id)?.n ?? 0),
      })),
      total: Number(n),
    };
  });

const ministry = 'apparatus';

/** R15: a complaint beyond the Centre's powers goes to the Ministry by a signed letter; the complainant gets a copy. */
export const forwardToMinistry = (
  who: Who,
  { caseId, reason, at }: { readonly caseId: string; readonly reason: string; readonly at: Date },
): Promise<DeedReply> =>
  onCase(who, 'sending a complaint to the Ministry', caseId, async (tx, kase) => {
    refuse('conflict', 'complaints', kase.sealed ? null : 'notAComplaintAboutUs');
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const row = await tx.selectFrom('structures').select('id').where('code', '=', ministry).executeTakeFirst();
    if (!row) throw new Fault('conflict', 'complaints.ministryUnknown');
    const version = await prepareForwarding(tx, who, kase, row.id, reason, at);
    await recordOn(tx, kase, who, 'complaint.toMinistryPrepared', { version }, { reason });
  });

/**
 * Timer. A complaint about the head is seen by nobody inside (R15), so nobody could pass it on: it goes to the Ministry's
 * own address as it came, the complainant is told, and the case is closed as forwarded. Without an address it waits.
 */
export async function passOnAboutHead(at: Date): Promise<number> {
  const waiting = await asSystem('complaints', 'complaints about the head', async (tx) => {
    const heads = (await peopleHolding(tx, ['head'], at)).map((one) => one.id);
    if (heads.length === 0) return [];
    return tx
      .selectFrom('cases')
      .select('id')
      .where('sealed', '=', true)
      .where('closed_at', 'is', null)
      .where('concerns_person_id', 'in', heads)
      .limit(100)
      .execute();
  });
  let passed = 0;
  for (const { id } of waiting)
    passed += await asSystem('complaints', 'passing on to the Ministry', async (tx) => {
      const kase = await caseForChange(tx, id);
      const body = await tx.selectFrom('structures').select(['id', 'email']).where('code', '=', ministry).executeTakeFirst();
      if (!isOpen(kase.stage) || !body?.email) return 0;
      const applicant = await applicantOf(tx, kase.applicant_id);
      const w = say(words, 'az');
      const params = {
        number: kase.number,
        day: formatDate(kase.registered_on),
        name: applicant?.name ?? '—',
        reach: [applicant?.phone, applicant?.email, applicant?.address].filter(Boolean).join(', ') || '—',
        subject: kase.subject,
        body: kase.body,
      };
      await queueMessage(tx, crypto.randomUUID(), {
        channel: 'mail',
        recipient: body.email,
        lang: 'az',
        subject: w('ministrySubject', params),
        body: w('ministryMail', params),
        subjectKind: 'case',
        subjectId: id,
        purpose: 'complaint.ministry',
      });
      const told = await tellApplicant(tx, kase, 'noticeToMinistry', {});
      await moveCase(tx, id, { stage: 'forwarded', closedAt: at, closingReason: 'aboutHead' });
      await recordOn(tx, kase, 'complaints', 'complaint.passedToMinistry', { told });
      return 1;
    });
  return passed;
}
