import { as, type Tx, type Who } from '#platform/database.ts';
import type { Pause } from '../roster/cells-now.ts';
import { templatesOf } from '../roster/store.ts';
import { templateView } from '../roster/views.ts';
import type { AmendmentView } from './contract.ts';

type Before = { readonly templateId: string | null; readonly lunchAt: number | null; readonly breaks: readonly Pause[] };
const mostShown = 30;

const shiftNames = async (tx: Tx) => new Map((await templatesOf(tx)).map((one) => [one.id, templateView(one).name]));

/** What was changed of a roster, the newest first, each with its cells before and after. */
export async function amendmentsOf(tx: Tx, rosterId: string): Promise<AmendmentView[]> {
  const rows = await tx
    .selectFrom('roster_amendments as m')
    .innerJoin('people as maker', 'maker.id', 'm.made_by')
    .leftJoin('people as decider', 'decider.id', 'm.decided_by')
    .selectAll('m')
    .select(['maker.full_name as maker', 'decider.full_name as decider'])
    .where('m.roster_id', '=', rosterId)
    .orderBy('m.id', 'desc')
    .limit(mostShown)
    .execute();
  if (rows.length === 0) return [];
  const names = await shiftNames(tx);
  const cells = await tx
    .selectFrom('amended_cells as c')
    .innerJoin('people as p', 'p.id', 'c.person_id')
    .selectAll('c')
    .select('p.full_name as name')
    .where(
      'c.amendment_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('c.day')
    .orderBy('name')
    .execute();
  const shift = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as AmendmentView['kind'],
    state: row.state as AmendmentView['state'],
    reason: row.reason,
    needsHead: row.needs_head,
    madeBy: row.maker,
    madeAt: row.made_at.toISOString(),
    decidedBy: row.decider,
    cells: cells
      .filter((cell) => cell.amendment_id === row.id)
      .map((cell) => {
        const before = cell.before as Before;
        return {
          personId: cell.person_id,
          name: cell.name,
          day: cell.day,
          shiftBefore: shift(before.templateId),
          shiftAfter: shift(cell.template_id),
          lunchBefore: before.lunchAt,
          lunchAfter: cell.lunch_at,
          breaksMoved: JSON.stringify(before.breaks) !== JSON.stringify(cell.breaks),
        };
      }),
  }));
}

/** What was changed for oneself and has not been seen yet; a proposal the head has not decided is no change. */
export const ownUnseen = (who: Who) =>
  as(who, 'own roster', async (tx) => {
    const names = await shiftNames(tx);
    const rows = await tx
      .selectFrom('amended_cells as c')
      .innerJoin('roster_amendments as m', 'm.id', 'c.amendment_id')
      .select(['c.day', 'c.template_id', 'c.lunch_at', 'c.breaks', 'c.before', 'm.kind', 'm.reason'])
      .where('c.person_id', '=', who.personId as string)
      .where('c.seen_at', 'is', null)
      .where('m.state', '=', 'inForce')
      .orderBy('c.day')
      .execute();
    return rows.map((row) => {
      const before = row.before as Before;
      return {
        day: row.day,
        kind: row.kind as AmendmentView['kind'],
        reason: row.reason,
        lunchBefore: before.lunchAt,
        lunchAfter: row.lunch_at,
        shiftBefore: before.templateId === null ? null : (names.get(before.templateId) ?? null),
        shiftAfter: row.template_id === null ? null : (names.get(row.template_id) ?? null),
        breaksAfter: row.breaks as { startMinute: number; minutes: number }[],
      };
    });
  });
