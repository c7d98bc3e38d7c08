import { officeDay } from '#language/format.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { namesOf } from '../store.ts';
import { type InvitationListView, type InvitationRow, invitationViews } from './contract.ts';
import { centresOn, type InvitationRecord } from './store.ts';

async function rowsOf(tx: Tx, records: readonly InvitationRecord[]): Promise<InvitationRow[]> {
  const centres = new Map((await tx.selectFrom('service_centres').selectAll().execute()).map((centre) => [centre.id, centre]));
  const names = await namesOf(
    tx,
    records.map((row) => row.settled_by),
  );
  return records.map((row) => {
    const centre = centres.get(row.centre_id);
    return {
      id: row.id,
      number: row.number,
      caseId: row.case_id,
      caseNumber: row.case_number,
      subject: row.subject,
      centreName: { az: centre?.name_az ?? '', ru: centre?.name_ru ?? '', en: centre?.name_en ?? '' },
      centreAddress: { az: centre?.address_az ?? '', ru: centre?.address_ru ?? '', en: centre?.address_en ?? '' },
      state: row.state,
      at: row.at.toISOString(),
      fullName: row.full_name,
      purpose: row.purpose,
      documents: row.documents,
      told: row.told,
      outcome: row.outcome,
      acceptedDocuments: row.accepted_documents,
      settledByName: row.settled_by ? (names.get(row.settled_by) ?? null) : null,
      cancelReason: row.cancel_reason,
    };
  });
}

/** Ahead: still to come, all of today among them; to record: the day is over and nobody said what came of it. */
const inView = (view: InvitationListView, at: Date) =>
  ({
    ahead: sql<boolean>`state = 'invited' and at > ${at}::timestamptz`,
    toRecord: sql<boolean>`state = 'invited' and at <= ${at}::timestamptz`,
    past: sql<boolean>`state <> 'invited'`,
  })[view];

/** What the caller may see: a centre whom it awaits, the Centre those of the cases it sees. */
export const listInvitations = (who: Who, query: { readonly view: InvitationListView; readonly page: number; readonly pageSize: number }, at: Date) =>
  as(who, 'invitations', async (tx) => {
    const counts: Record<InvitationListView, number> = { ahead: 0, toRecord: 0, past: 0 };
    for (const view of invitationViews) {
      const { n } = await tx
        .selectFrom('invitations')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where(inView(view, at))
        .executeTakeFirstOrThrow();
      counts[view] = Number(n);
    }
    const records = await tx
      .selectFrom('invitations')
      .selectAll()
      .where(inView(query.view, at))
      .orderBy('at', query.view === 'past' ? 'desc' : 'asc')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    return { items: await rowsOf(tx, records), total: counts[query.view], counts };
  });

export const invitationsOfCase = (who: Who, caseId: string) =>
  as(who, 'invitations of a case', async (tx) => {
    const items = await rowsOf(tx, await tx.selectFrom('invitations').selectAll().where('case_id', '=', caseId).orderBy('id').execute());
    return { items, total: items.length };
  });

export const listCentres = (who: Who, at: Date) =>
  as(who, 'service centres', async (tx) => {
    const items = (await centresOn(tx, officeDay(at))).map((row) => ({
      id: row.id,
      name: { az: row.name_az, ru: row.name_ru, en: row.name_en },
      address: { az: row.address_az, ru: row.address_ru, en: row.address_en },
      structureName: { az: row.structure_az, ru: row.structure_ru, en: row.structure_en },
      topicIds: row.topic_ids,
      opensMinute: row.opens_minute,
      closesMinute: row.closes_minute,
    }));
    return { items, total: items.length };
  });
