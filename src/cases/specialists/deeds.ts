import { recordRead } from '#access/actions.ts';
import { formatInstant, startOfOfficeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { isOpen } from '../case.ts';
import { personOf, recordOn } from '../deed.ts';
import { caseForChange, newId } from '../store.ts';
import './events.ts';
import { refuseEnding, refuseInviting } from './specialist.ts';
import { words } from './words.ts';

const tellInvited = (tx: Tx, id: string, actor: Who | string): Promise<void> =>
  record(tx, { kind: 'specialist.listChanged', subjectKind: 'specialist', subjectId: id, actor, purpose: 'invited specialist' });

/** Invites until 24:00 of a day; told by mail without a word of the matter. Sent twice with one id is sent once. */
export const inviteSpecialist = (
  who: Who,
  asked: {
    readonly id: string;
    readonly caseId: string;
    readonly personId: string;
    readonly why: string;
    readonly untilOn: string;
    readonly at: Date;
    readonly origin: string;
  },
): Promise<{ id: string; untilAt: string }> =>
  as(who, 'inviting a specialist', async (tx) => {
    const kase = await caseForChange(tx, asked.caseId);
    const untilAt = startOfOfficeDay(addDays(asked.untilOn, 1));
    const before = await tx.selectFrom('case_specialists').select('id').where('id', '=', asked.id).executeTakeFirst();
    if (before) return { id: before.id, untilAt: untilAt.toISOString() };
    const running = await tx
      .selectFrom('case_specialists')
      .select('id')
      .where('case_id', '=', kase.id)
      .where('person_id', '=', asked.personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const facts = {
      sealed: kase.sealed,
      concerned: kase.concerns_person_id === asked.personId,
      open: isOpen(kase.stage),
      invitedAlready: running !== undefined,
      untilAt,
    };
    refuse('conflict', 'specialists', refuseInviting(facts, asked.at));
    const person = await tx.selectFrom('people').select(['email', 'lang']).where('id', '=', asked.personId).where('active', '=', true).executeTakeFirst();
    if (!person) throw notFound();
    await tx
      .insertInto('case_specialists')
      .values({
        id: asked.id,
        case_id: kase.id,
        person_id: asked.personId,
        why: asked.why,
        from_at: asked.at,
        until_at: untilAt,
        invited_by: personOf(who),
        invited_at: asked.at,
      })
      .execute();
    await recordOn(tx, kase, who, 'specialist.invited', { specialistId: asked.id, untilAt: untilAt.toISOString() });
    await tellInvited(tx, asked.id, who);
    if (person.email) {
      const w = say(words, person.lang);
      await queueMessage(tx, crypto.randomUUID(), {
        channel: 'mail',
        recipient: person.email,
        lang: person.lang,
        subject: w('mailSubject'),
        body: w('mail', { until: formatInstant(untilAt), link: `${asked.origin}/desk/invited` }),
        subjectKind: 'specialist',
        subjectId: asked.id,
        purpose: 'specialist.invited',
      });
    }
    return { id: asked.id, untilAt: untilAt.toISOString() };
  });

export const endSpecialist = (who: Who, id: string, at: Date): Promise<Record<string, never>> =>
  as(who, 'ending an invitation', async (tx) => {
    const row = await tx.selectFrom('case_specialists').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw notFound();
    const kase = await caseForChange(tx, row.case_id);
    refuse('conflict', 'specialists', refuseEnding({ endedAt: row.ended_at }));
    await tx.updateTable('case_specialists').set({ ended_at: at, ended_by: who.personId, end_reason: 'closed' }).where('id', '=', id).execute();
    await recordOn(tx, kase, who, 'specialist.ended', { specialistId: id, reason: 'closed' });
    return {};
  });

/** Job: the access itself has ended by the row's own time; this says so on the case, once. */
export const settleEnded = (at: Date): Promise<number> =>
  asSystem('specialists', 'ended by term', async (tx) => {
    const rows = await tx
      .selectFrom('case_specialists')
      .innerJoin('cases', 'cases.id', 'case_specialists.case_id')
      .select(['case_specialists.id', 'case_specialists.until_at', 'cases.id as caseId', 'cases.contact_id'])
      .where('case_specialists.ended_at', 'is', null)
      .where('case_specialists.until_at', '<=', at)
      .limit(1000)
      .forUpdate('case_specialists')
      .skipLocked()
      .execute();
    for (const row of rows) {
      await tx.updateTable('case_specialists').set({ ended_at: row.until_at, end_reason: 'term' }).where('id', '=', row.id).execute();
      await recordOn(tx, { id: row.caseId, contact_id: row.contact_id }, 'specialists', 'specialist.ended', { specialistId: row.id, reason: 'term' });
    }
    return rows.length;
  });

/** The specialist's words go to the case as a note; the own right says whether it is theirs now. */
export async function contribute(who: Who, id: string, text: string, at: Date): Promise<{ id: string }> {
  const caseId = await as(who, 'a specialist’s contribution', async (tx) => {
    const row = await tx.selectFrom('case_specialists').select('case_id').where('id', '=', id).where('person_id', '=', who.personId).executeTakeFirst();
    if (!row) throw notFound();
    await recordRead(tx, who, { purpose: 'specialist', subjectKind: 'specialist', subjectId: id });
    return row.case_id;
  });
  return asSystem('specialists', 'a contribution', async (tx) => {
    const kase = await tx.selectFrom('cases').select(['id', 'contact_id']).where('id', '=', caseId).executeTakeFirstOrThrow();
    await tx.updateTable('case_specialists').set({ contribution: text, contributed_at: at }).where('id', '=', id).execute();
    await tx
      .insertInto('case_notes')
      .values({ id: await newId(tx), case_id: caseId, body: text, by_person: personOf(who), at })
      .execute();
    await recordOn(tx, kase, who, 'specialist.contributed', { specialistId: id });
    return { id };
  });
}
