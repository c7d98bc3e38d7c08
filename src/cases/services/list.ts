import { officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { namesOf } from '../store.ts';
import type { RunView } from './contract.ts';
import { cardsOn, queriesOf } from './store.ts';

export const listCards = (who: Who, at: Date) =>
  as(who, 'service cards', async (tx) => {
    const items = await cardsOn(tx, officeDay(at));
    return { items, total: items.length };
  });

const runQuery = (tx: Tx) => tx.selectFrom('service_runs').innerJoin('contacts', 'contacts.id', 'service_runs.contact_id').selectAll('service_runs');

async function viewsOf(
  tx: Tx,
  rows: readonly (Awaited<ReturnType<ReturnType<typeof runQuery>['execute']>>[number] & { readonly number: string })[],
): Promise<RunView[]> {
  const cards = new Map((await cardsOn(tx, '', { versionIds: [...new Set(rows.map((row) => row.version_id))] })).map((card) => [card.versionId, card]));
  const names = await namesOf(
    tx,
    rows.map((row) => row.person_id),
  );
  const queries = await queriesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const card = cards.get(row.version_id);
    if (!card) return [];
    return [
      {
        id: row.id,
        card,
        state: row.state,
        ticked: row.ticked,
        note: row.note,
        startedAt: row.started_at.toISOString(),
        finishedAt: row.finished_at?.toISOString() ?? null,
        byName: names.get(row.person_id) ?? '',
        contactId: row.contact_id,
        contactNumber: row.number,
        queries: queries
          .filter((query) => query.run_id === row.id)
          .map((query) => ({
            id: query.id,
            askedAt: query.asked_at.toISOString(),
            outcome: query.outcome,
            failure: query.failure,
            level: query.level,
            shown: query.shown.length,
            masked: query.masked.length,
            withheld: query.withheld.length,
            appeals: query.appeals,
          })),
      },
    ];
  });
}

export const runsOfContact = (who: Who, contactId: string) =>
  as(who, 'services of a contact', async (tx) => {
    const items = await viewsOf(tx, await runQuery(tx).select('contacts.number').where('contact_id', '=', contactId).orderBy('service_runs.id').execute());
    return { items, total: items.length };
  });

/** What was given, newest first: one's own, or everybody's for whoever oversees the floor. */
export const listRuns = (who: Who, page: { readonly page: number; readonly pageSize: number }) =>
  as(who, 'services given', async (tx) => {
    const { n } = await tx
      .selectFrom('service_runs')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const rows = await runQuery(tx)
      .select('contacts.number')
      .orderBy('service_runs.id', 'desc')
      .limit(page.pageSize)
      .offset((page.page - 1) * page.pageSize)
      .execute();
    return { items: await viewsOf(tx, rows), total: Number(n) };
  });
