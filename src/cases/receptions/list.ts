import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { type ReceptionListView, type ReceptionRow, receptionViews } from './contract.ts';

const rowsQuery = (tx: Tx) =>
  tx
    .selectFrom('receptions')
    .innerJoin('officials', 'officials.id', 'receptions.official_id')
    .innerJoin('structures', 'structures.id', 'officials.structure_id')
    .innerJoin('official_holders', 'official_holders.id', 'receptions.holder_id')
    .leftJoin('cases', 'cases.id', 'receptions.case_id');

/** Which receptions each view shows. Ahead: still to come; to record: their time has come and nobody said what came of it. */
const inView = (view: ReceptionListView, at: Date) =>
  ({
    ahead: sql<boolean>`receptions.state in ('booked', 'toConfirm') and receptions.starts_at > ${at}::timestamptz`,
    toRecord: sql<boolean>`receptions.state in ('booked', 'toConfirm') and receptions.starts_at <= ${at}::timestamptz`,
    control: sql<boolean>`receptions.outcome = 'control' and receptions.control_done_at is null`,
    past: sql<boolean>`receptions.state in ('cancelled', 'held', 'noShow')`,
  })[view];

/** What the caller may see: an official the own list, a coordinator the structure's, the desk its own bookings. */
export const listReceptions = (
  who: Who,
  query: {
    readonly view: ReceptionListView;
    readonly officialId?: string | undefined;
    readonly number?: string | undefined;
    readonly page: number;
    readonly pageSize: number;
  },
  at: Date,
): Promise<{ items: ReceptionRow[]; total: number; counts: Record<ReceptionListView, number> }> =>
  as(who, 'receptions', async (tx) => {
    const counts = { ahead: 0, toRecord: 0, control: 0, past: 0 };
    for (const view of receptionViews) {
      const { n } = await tx
        .selectFrom('receptions')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where(inView(view, at))
        .$if(query.officialId !== undefined, (q) => q.where('official_id', '=', query.officialId as string))
        .executeTakeFirstOrThrow();
      counts[view] = Number(n);
    }
    const rows = await rowsQuery(tx)
      .selectAll('receptions')
      .select(['officials.title_az', 'officials.title_ru', 'officials.title_en', 'officials.place_az', 'officials.place_ru', 'officials.place_en'])
      .select(['structures.name_az', 'structures.name_ru', 'structures.name_en', 'official_holders.full_name as holder_name', 'official_holders.person_id'])
      .select('cases.number as case_number')
      .where(query.number ? sql<boolean>`receptions.number = ${query.number}` : inView(query.view, at))
      .$if(query.officialId !== undefined, (q) => q.where('receptions.official_id', '=', query.officialId as string))
      .orderBy('receptions.starts_at', query.view === 'past' ? 'desc' : 'asc')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    return {
      items: rows.map((row) => ({
        id: row.id,
        number: row.number,
        state: row.state,
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        officialId: row.official_id,
        officialTitle: { az: row.title_az, ru: row.title_ru, en: row.title_en },
        structureName: { az: row.name_az, ru: row.name_ru, en: row.name_en },
        place: { az: row.place_az, ru: row.place_ru, en: row.place_en },
        holderName: row.holder_name,
        mine: row.person_id === who.personId,
        replaced: row.replaced_at !== null,
        fullName: row.full_name,
        phone: row.phone,
        email: row.email,
        subject: row.subject,
        via: row.via,
        cancelReason: row.cancel_reason,
        outcome: row.outcome,
        outcomeText: row.outcome_text,
        controlDueOn: row.control_due_on,
        controlText: row.control_text,
        controlDoneAt: row.control_done_at?.toISOString() ?? null,
        caseId: row.case_number ? row.case_id : null,
        caseNumber: row.case_number,
      })),
      total: query.number ? rows.length : counts[query.view],
      counts,
    };
  });
