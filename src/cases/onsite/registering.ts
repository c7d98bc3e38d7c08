import { peopleHolding } from '#access/actions.ts';
import { contactById } from '#contacts/actions.ts';
import { officeDay } from '#language/format.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { enqueue } from '#platform/jobs.ts';
import { personOf } from '../deed.ts';
import { soundDue } from './alarming.ts';
import './events.ts';
import { onsiteTermsOn } from './terms.ts';
import { alarmChain, type Alarmed, refuseRegistering } from './violation.ts';
import { authorisedOn, buildingsOn } from './store.ts';

export type Registering = {
  readonly id: string;
  readonly contactId: string;
  readonly buildingId: string;
  readonly place: string;
  readonly what: string;
  readonly concernsId: string | null;
  readonly at: Date;
  readonly origin: string;
};

/** The first sector's managers; where there is none, the head. Their addresses are read by the room, not by the caller. */
async function managersNow(at: Date): Promise<readonly Alarmed[]> {
  return asSystem('onsite', 'whom to alarm last', async (tx) => {
    const holders = await peopleHolding(tx, ['manager', 'head'], at);
    const own = holders.filter((one) => one.role === 'manager' && one.sector === 's1');
    const ids = (own.length > 0 ? own : holders.filter((one) => one.role === 'head')).map((one) => one.id);
    if (ids.length === 0) return [];
    const people = await tx.selectFrom('people').select(['id', 'full_name', 'email']).where('id', 'in', ids).orderBy('full_name').execute();
    return people.map((one) => ({ personId: one.id, name: one.full_name, phone: null, email: one.email }));
  });
}

/** Registers what the applicant says, lays the chain down and sounds its first alarm, all in one transaction (4.0.26). */
export async function registerViolation(who: Who, asked: Registering): Promise<{ id: string; number: string; alarmedName: string }> {
  const managers = await managersNow(asked.at);
  return as(who, 'registering a violation on the spot', async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${asked.id}, 0))`.execute(tx);
    const before = await tx.selectFrom('violations').select(['id', 'number']).where('id', '=', asked.id).executeTakeFirst();
    if (before) return { ...before, alarmedName: await firstAlarmed(tx, asked.id) };
    const contact = await contactById(tx, asked.contactId);
    if (!contact) throw notFound();
    const day = officeDay(asked.at);
    const building = (await buildingsOn(tx, day)).find((one) => one.id === asked.buildingId);
    const authorised = (await authorisedOn(tx, day))
      .filter((one) => one.building_id === asked.buildingId)
      .map((one) => ({
        personId: one.person_id,
        name: one.full_name,
        phone: one.phone,
        email: one.email,
        rank: one.rank,
        concerned: one.id === asked.concernsId,
      }));
    const chain = alarmChain(authorised, managers, asked.at, (await onsiteTermsOn(tx, day)).acknowledgeMinutes);
    refuse('conflict', 'onsite', refuseRegistering({ inForce: building !== undefined }, chain));
    const caller = contact.applicant_id
      ? await tx.selectFrom('applicants').select(['full_name', 'phone']).where('id', '=', contact.applicant_id).executeTakeFirst()
      : undefined;
    const { rows } = await sql<{ number: string }>`select next_number('P', ${yearOf(day)}) as number`.execute(tx);
    const number = rows[0]?.number ?? '';
    await tx
      .insertInto('violations')
      .values({
        id: asked.id,
        number,
        contact_id: asked.contactId,
        building_id: asked.buildingId,
        place: asked.place,
        what: asked.what,
        caller_name: caller?.full_name ?? '',
        caller_phone: contact.phone ?? caller?.phone ?? '',
        state: 'alarmed',
        registered_by: personOf(who),
        registered_at: asked.at,
      })
      .execute();
    await tx
      .insertInto('violation_alarms')
      .values(
        chain.map((link, n) => ({
          violation_id: asked.id,
          step: n + 1,
          kind: link.kind,
          person_id: link.personId,
          full_name: link.name,
          phone: link.phone,
          email: link.email,
          due_at: link.dueAt,
        })),
      )
      .execute();
    await record(tx, {
      kind: 'violation.registered',
      subjectKind: 'violation',
      subjectId: asked.id,
      contactId: asked.contactId,
      actor: who,
      purpose: 'onsite',
      data: { number, buildingId: asked.buildingId },
    });
    await soundDue(tx, asked.id, who, asked.at, asked.origin);
    // Each later link rings at its own minute; the timer makes up for a job that was lost.
    const later = [...new Set(chain.map((link) => link.dueAt.getTime()))].filter((ms) => ms > asked.at.getTime());
    for (const ms of later) await enqueue(tx, 'onsite.alarm', { id: asked.id }, { key: `onsite.alarm:${asked.id}:${ms}`, runAt: new Date(ms) });
    return { id: asked.id, number, alarmedName: chain[0]?.name ?? '' };
  });
}

const firstAlarmed = async (tx: Tx, violationId: string): Promise<string> =>
  (await tx.selectFrom('violation_alarms').select('full_name').where('violation_id', '=', violationId).orderBy('step').executeTakeFirst())?.full_name ?? '';
