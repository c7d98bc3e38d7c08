import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import './events.ts';
import { type AskedActing, type AskedDelegation, overlappingActing, type Period, refuseActing, refuseDelegation } from './signing.ts';
import { recordsForSigning } from './store.ts';

const range = (period: Period) => sql<string>`tstzrange(${period.from}::timestamptz, ${period.until}::timestamptz)`;

/** Two writers at once wait for each other, so that the second is told whose record stands in the way. */
const oneAtATime = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('access.delegation'))`.execute(tx);

/**
 * The head's absence passes his powers to exactly one person (5.6; map §3).
 * @throws Fault conflict `access.actingOverlaps` (naming the record), `deputyAvailable`, `actingNotEligible`, …
 */
export const appointActingHead = (who: Who, asked: AskedActing & { readonly basis: string }): Promise<string> =>
  as(who, 'acting head', async (tx) => {
    await oneAtATime(tx);
    const records = await recordsForSigning(tx);
    refuse('conflict', 'access', refuseActing(records, asked), { holder: overlappingActing(records, asked.period)?.name ?? '' });
    const { id } = await tx
      .insertInto('acting_heads')
      .values({ person_id: asked.personId, during: range(asked.period), basis: asked.basis, recorded_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'delegation.actingRecorded',
      subjectKind: 'delegation',
      subjectId: id,
      actor: who,
      purpose: 'acting head',
      reason: asked.basis,
      data: { personId: asked.personId },
    });
    return id;
  });

const enders = {
  acting_heads: { kind: 'delegation.actingEnded', purpose: 'acting head' },
  delegations: { kind: 'delegation.ended', purpose: 'delegation' },
} as const;

/** Ends a record now; the powers return by themselves, since they are asked of the records each time (rule 6). */
const endRecord =
  (table: keyof typeof enders) =>
  (who: Who, id: string, at: Date): Promise<void> =>
    as(who, enders[table].purpose, async (tx) => {
      const ended = await tx
        .updateTable(table)
        .set({ ended_at: at })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .returning('person_id')
        .executeTakeFirst();
      if (!ended) throw notFound();
      await record(tx, { ...enders[table], subjectKind: 'delegation', subjectId: id, actor: who, data: { personId: ended.person_id } });
    });

export const endActingHead = endRecord('acting_heads');
export const endDelegationOf = endRecord('delegations');

/** Gives a deputy the right to sign (5.7.8) or a duty in words (5.5). */
export const delegateTo = (who: Who, asked: AskedDelegation & { readonly basis: string }): Promise<string> =>
  as(who, 'delegation', async (tx) => {
    await oneAtATime(tx);
    refuse('conflict', 'access', refuseDelegation(await recordsForSigning(tx), asked));
    const duty = asked.scope === 'duty' ? asked.duty : null;
    const { id } = await tx
      .insertInto('delegations')
      .values({ person_id: asked.personId, scope: asked.scope, duty, during: range(asked.period), basis: asked.basis, recorded_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'delegation.given',
      subjectKind: 'delegation',
      subjectId: id,
      actor: who,
      purpose: 'delegation',
      reason: asked.basis,
      data: { personId: asked.personId, scope: asked.scope },
    });
    return id;
  });

/** Presence decides who may sign; the reason is for whoever keeps it, the period for the rule. */
export const recordAbsenceOf = (who: Who, asked: { readonly personId: string; readonly period: Period; readonly reason: string }): Promise<string> =>
  as(who, 'absence', async (tx) => {
    if (asked.period.until !== null && asked.period.until <= asked.period.from) throw new Fault('conflict', 'access.periodBackwards');
    const known = await tx.selectFrom('people').select('id').where('id', '=', asked.personId).where('active', '=', true).executeTakeFirst();
    if (!known) throw notFound();
    const { id } = await tx
      .insertInto('absences')
      .values({ person_id: asked.personId, during: range(asked.period), reason: asked.reason, recorded_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'delegation.absenceRecorded',
      subjectKind: 'delegation',
      subjectId: id,
      actor: who,
      purpose: 'absence',
      data: { personId: asked.personId },
    });
    return id;
  });

/** Back early: the absence ends now. One that has not begun becomes empty and counts for nothing. */
export const endAbsenceOf = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'absence', async (tx) => {
    const ended = await tx
      .updateTable('absences')
      .set({ during: sql<string>`tstzrange(lower(during), greatest(lower(during), ${at}::timestamptz))` })
      .where('id', '=', id)
      .where(sql<boolean>`not isempty(during) and (upper_inf(during) or upper(during) > ${at}::timestamptz)`)
      .returning('person_id')
      .executeTakeFirst();
    if (!ended) throw notFound();
    await record(tx, {
      kind: 'delegation.absenceEnded',
      subjectKind: 'delegation',
      subjectId: id,
      actor: who,
      purpose: 'absence',
      data: { personId: ended.person_id },
    });
  });
