import type { WorkingCalendar } from '#maths/calendar/calendar.ts';
import type { Tx } from '#platform/database.ts';
import type { CaseRow } from '../contract.ts';
import { readClock, type Terms } from '../deadline.ts';
import { type OpinionFacts, standingOf } from './opinion.ts';

type Today = { readonly today: string; readonly calendar: WorkingCalendar; readonly terms: Terms };

/** For the rows of a list: what the structures' side of each case is at, and the nearest clock that still runs. */
export async function opinionsOfRows(
  tx: Tx,
  caseIds: readonly string[],
  { today, calendar, terms }: Today,
): Promise<ReadonlyMap<string, NonNullable<CaseRow['opinion']>>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('opinions')
    .select(['case_id', 'state', 'due_on', 'delivered_on', 'allowed_days'])
    .where('case_id', 'in', [...caseIds])
    .where('state', 'not in', ['superseded', 'cancelled'])
    .where('readdressed_to', 'is', null)
    .execute();
  const by = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) by.set(row.case_id, [...(by.get(row.case_id) ?? []), row]);
  return new Map(
    [...by].map(([caseId, own]) => {
      const facts = own.map((row): OpinionFacts => ({
        state: row.state,
        draftVersion: 1,
        coversVersion: 1,
        studied: false,
        dueOn: row.due_on,
        readdressed: false,
      }));
      const standing = standingOf(facts);
      const [next] = own.filter((row) => row.state === 'open' && row.due_on !== null).toSorted((a, b) => ((a.due_on ?? '') < (b.due_on ?? '') ? -1 : 1));
      const clock =
        next?.due_on && next.delivered_on
          ? readClock({ registeredOn: next.delivered_on, dueOn: next.due_on, totalDays: next.allowed_days }, today, calendar, terms)
          : null;
      return [caseId, { standing: standing === 'none' ? ('agreed' as const) : standing, asked: own.length, clock }];
    }),
  );
}
