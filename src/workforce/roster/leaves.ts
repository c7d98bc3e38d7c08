import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, sql, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import '../events.ts';
import type { Leave } from './contract.ts';

/** Leave that is not over, the earliest first; with the newest hundred of those that were. */
export const listLeaves = (who: Who, today: OfficeDate): Promise<readonly Leave[]> =>
  as(who, 'leave', async (tx) => {
    const rows = await tx
      .selectFrom('leaves')
      .innerJoin('people as p', 'p.id', 'leaves.person_id')
      .innerJoin('people as b', 'b.id', 'leaves.recorded_by')
      .select(['leaves.id', 'leaves.person_id', 'p.full_name as name', 'from_day', 'until_day', 'kind', 'leaves.note', 'b.full_name as by'])
      .where('withdrawn_at', 'is', null)
      .where('until_day', '>=', today)
      .orderBy('from_day')
      .orderBy('name')
      .limit(500)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      from: row.from_day,
      until: row.until_day,
      kind: row.kind as Leave['kind'],
      note: row.note,
      by: row.by,
    }));
  });

/** An entry of the leave schedule (6.10.1). Two for one person on one day are refused: the earlier must be withdrawn. */
export const addLeave = (
  who: Who,
  leave: { readonly personId: string; readonly from: OfficeDate; readonly until: OfficeDate; readonly kind: Leave['kind']; readonly note: string },
): Promise<string> =>
  as(who, 'leave', async (tx) => {
    if (leave.until < leave.from) throw new Fault('invalid', 'workforce.daysReversed');
    // Two entries for one person wait for each other, so that neither overlooks the other's days.
    await sql`select pg_advisory_xact_lock(hashtextextended(${leave.personId}, 21))`.execute(tx);
    const person = await tx.selectFrom('people').select('id').where('id', '=', leave.personId).executeTakeFirst();
    if (!person) throw notFound();
    const meets = await tx
      .selectFrom('leaves')
      .select('id')
      .where('person_id', '=', leave.personId)
      .where('withdrawn_at', 'is', null)
      .where('from_day', '<=', leave.until)
      .where('until_day', '>=', leave.from)
      .executeTakeFirst();
    if (meets) throw new Fault('conflict', 'workforce.leaveMeets');
    const { id } = await tx
      .insertInto('leaves')
      .values({
        person_id: leave.personId,
        from_day: leave.from,
        until_day: leave.until,
        kind: leave.kind,
        note: leave.note,
        recorded_by: who.personId as string,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'leave.recorded',
      subjectKind: 'leave',
      subjectId: id,
      actor: who,
      purpose: 'leave',
      data: { personId: leave.personId, from: leave.from, until: leave.until, kind: leave.kind },
    });
    return id;
  });

export const withdrawLeave = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'leave', async (tx) => {
    const done = await tx
      .updateTable('leaves')
      .set({ withdrawn_by: who.personId, withdrawn_at: at })
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
    await record(tx, { kind: 'leave.withdrawn', subjectKind: 'leave', subjectId: id, actor: who, purpose: 'leave' });
  });
