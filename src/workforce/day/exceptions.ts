import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import '../events.ts';
import type { ExceptionView } from './contract.ts';

/** One deed, two people: whoever asks that time be counted does not decide it. */
export const refuseDecision = (
  exception: { readonly state: string; readonly askedBy: string },
  personId: string | null,
): 'exceptionDecided' | 'ownException' | null => (exception.state !== 'proposed' ? 'exceptionDecided' : exception.askedBy === personId ? 'ownException' : null);

export async function exceptionsOn(tx: Tx, who: Who, day: OfficeDate): Promise<ExceptionView[]> {
  const rows = await tx
    .selectFrom('adherence_exceptions as e')
    .innerJoin('people as p', 'p.id', 'e.person_id')
    .innerJoin('people as asker', 'asker.id', 'e.asked_by')
    .leftJoin('people as decider', 'decider.id', 'e.decided_by')
    .selectAll('e')
    .select(['p.full_name as name', 'asker.full_name as asker', 'decider.full_name as decider'])
    .where('e.starts_at', '>=', startOfOfficeDay(day))
    .where('e.starts_at', '<', startOfOfficeDay(addDays(day, 1)))
    .orderBy('e.starts_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    from: row.starts_at.toISOString(),
    until: row.ends_at.toISOString(),
    kind: row.kind as ExceptionView['kind'],
    reason: row.reason,
    state: row.state as ExceptionView['state'],
    askedBy: row.asker,
    decidedBy: row.decider,
    mayDecide: refuseDecision({ state: row.state, askedBy: row.asked_by }, who.personId ?? null) === null,
  }));
}

type Asked = {
  readonly personId: string;
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly kind: ExceptionView['kind'];
  readonly reason: string;
};

/** Asks that a stretch of today, for one person, counts as kept. */
export const askException = (who: Who, asked: Asked, at: Date): Promise<string> =>
  as(who, 'adherence', async (tx) => {
    if (asked.untilMinute <= asked.fromMinute) throw new Fault('invalid', 'workforce.timesReversed');
    const start = startOfOfficeDay(officeDay(at)).getTime();
    const person = await tx.selectFrom('people').select('id').where('id', '=', asked.personId).executeTakeFirst();
    if (!person) throw notFound();
    const { id } = await tx
      .insertInto('adherence_exceptions')
      .values({
        person_id: asked.personId,
        starts_at: new Date(start + asked.fromMinute * 60_000),
        ends_at: new Date(start + asked.untilMinute * 60_000),
        kind: asked.kind,
        reason: asked.reason,
        asked_by: who.personId as string,
        asked_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'adherence.exceptionAsked',
      subjectKind: 'adherenceException',
      subjectId: id,
      actor: who,
      purpose: 'adherence',
      reason: asked.reason,
      data: { personId: asked.personId, kind: asked.kind },
    });
    return id;
  });

export const decideException = (who: Who, id: string, approved: boolean, at: Date): Promise<void> =>
  as(who, 'adherence', async (tx) => {
    const row = await tx.selectFrom('adherence_exceptions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw notFound();
    const refusal = refuseDecision({ state: row.state, askedBy: row.asked_by }, who.personId ?? null);
    if (refusal) throw new Fault('conflict', `workforce.${refusal}`);
    await tx
      .updateTable('adherence_exceptions')
      .set({ state: approved ? 'approved' : 'refused', decided_by: who.personId, decided_at: at })
      .where('id', '=', id)
      .execute();
    await record(tx, {
      kind: 'adherence.exceptionDecided',
      subjectKind: 'adherenceException',
      subjectId: id,
      actor: who,
      purpose: 'adherence',
      data: { approved },
    });
  });
