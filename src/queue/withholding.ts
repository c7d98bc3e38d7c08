import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import type { EventRow } from '#platform/events.ts';

type Switched = { readonly day: OfficeDate; readonly topicIds: readonly string[]; readonly heldIds: readonly string[]; readonly act: string };
type Cleared = { readonly personId: string };

/**
 * R29, 4.0.23: from 00:00 of the day an act enters into force, its topics are withheld from the sheets of those who have not
 * passed its test; a passed test or a supervisor's decision lifts that. Events only: the queue knows nothing of tests.
 */
export async function followTests(tx: Tx, event: EventRow): Promise<void> {
  if (event.kind === 'coming.cleared') {
    const { personId } = event.data as Cleared;
    await tx
      .updateTable('sheet_holds')
      .set({ lifted_at: event.at })
      .where('person_id', '=', personId)
      .where('cause_id', '=', event.subject_id)
      .where('lifted_at', 'is', null)
      .execute();
    return;
  }
  const { day, topicIds, heldIds, act } = event.data as Switched;
  await sql`insert into sheet_holds (person_id, topic_id, cause_id, reason, from_day, set_at)
    select p, t, ${event.subject_id}, ${act}, ${day}::date, ${event.at}::timestamptz from unnest(${[...heldIds]}::uuid[]) p, unnest(${[...topicIds]}::uuid[]) t
    on conflict do nothing`.execute(tx);
}
