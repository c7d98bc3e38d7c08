import { randomBytes } from 'node:crypto';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import './events.ts';
import { hashPassword } from './password.ts';
import type { Role, Sector } from './roles.ts';
import { type Period, refuseActing, refuseDelegation, type SigningRecords } from './signing.ts';
import { type HeldPost, holdersOf, type PersonHolding, postsHeld, recordsForSigning } from './store.ts';

/** Notes that protected content was read, by whom and for what (design §6, 3.0.8). */
export async function recordRead(
  tx: Tx,
  who: Who,
  read: { readonly purpose: string; readonly subjectKind: string; readonly subjectId: string; readonly contactId?: string | null },
): Promise<void> {
  if (!who.personId) return;
  await tx
    .insertInto('reads')
    .values({ person_id: who.personId, purpose: read.purpose, subject_kind: read.subjectKind, subject_id: read.subjectId, contact_id: read.contactId ?? null })
    .execute();
}

export const signingRecords = (tx: Tx): Promise<SigningRecords> => recordsForSigning(tx);
export const heldPosts = (tx: Tx, personId: string, at: Date): Promise<readonly HeldPost[]> => postsHeld(tx, personId, at);
export const peopleHolding = (tx: Tx, wanted: readonly Role[], at: Date): Promise<readonly PersonHolding[]> => holdersOf(tx, wanted, at);

const range = (period: Period) => sql<string>`tstzrange(${period.from}::timestamptz, ${period.until}::timestamptz)`;

/** Exclusion constraints say no when two writers meet; the sentence is the same as the rule's. */
async function orOverlap<T>(work: Promise<T>, code: string): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if ((cause as { code?: string }).code === '23P01') throw new Fault('conflict', code, { holder: '' }, cause);
    throw cause;
  }
}

/** The head's absence passes his powers to exactly one person (5.6; map §3). */
export function appointActingHead(who: Who, asked: { readonly personId: string; readonly period: Period; readonly basis: string }): Promise<string> {
  const work = as(who, 'acting head', async (tx) => {
    const records = await recordsForSigning(tx);
    const overlapping = records.actingHeads.find((acting) => acting.period.from < (asked.period.until ?? acting.period.from) && (acting.period.until === null || acting.period.until > asked.period.from));
    refuse('conflict', 'access', refuseActing(records, asked), { holder: overlapping?.name ?? '' });
    const { id } = await tx
      .insertInto('acting_heads')
      .values({ person_id: asked.personId, during: range(asked.period), basis: asked.basis, recorded_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { kind: 'delegation.actingRecorded', subjectKind: 'delegation', subjectId: id, actor: who, purpose: 'acting head', reason: asked.basis, data: { personId: asked.personId } });
    return id;
  });
  return orOverlap(work, 'access.actingOverlaps');
}

/** Ends a record now; the powers return by themselves, since they are asked of the records each time. */
export const endActingHead = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'acting head', async (tx) => {
    const ended = await tx.updateTable('acting_heads').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).returning('person_id').executeTakeFirst();
    if (!ended) throw notFound();
    await record(tx, { kind: 'delegation.actingEnded', subjectKind: 'delegation', subjectId: id, actor: who, purpose: 'acting head', data: { personId: ended.person_id } });
  });

export function delegateSigning(who: Who, asked: { readonly personId: string; readonly scope: 'signReplies' | 'signReports'; readonly period: Period; readonly basis: string }): Promise<string> {
  const work = as(who, 'delegation', async (tx) => {
    refuse('conflict', 'access', refuseDelegation(await recordsForSigning(tx), asked));
    const { id } = await tx
      .insertInto('delegations')
      .values({ person_id: asked.personId, scope: asked.scope, during: range(asked.period), basis: asked.basis, recorded_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { kind: 'delegation.given', subjectKind: 'delegation', subjectId: id, actor: who, purpose: 'delegation', reason: asked.basis, data: { personId: asked.personId, scope: asked.scope } });
    return id;
  });
  return orOverlap(work, 'access.delegationOverlaps');
}

export const endDelegationOf = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'delegation', async (tx) => {
    const ended = await tx.updateTable('delegations').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).returning('person_id').executeTakeFirst();
    if (!ended) throw notFound();
    await record(tx, { kind: 'delegation.ended', subjectKind: 'delegation', subjectId: id, actor: who, purpose: 'delegation', data: { personId: ended.person_id } });
  });

export const recordAbsenceOf = (who: Who, asked: { readonly personId: string; readonly period: Period; readonly reason: string }): Promise<string> =>
  as(who, 'absence', async (tx) => {
    if (asked.period.until !== null && asked.period.until <= asked.period.from) throw new Fault('invalid', 'access.periodBackwards');
    const { id } = await tx
      .insertInto('absences')
      .values({ person_id: asked.personId, during: range(asked.period), reason: asked.reason, recorded_by: who.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { kind: 'delegation.absenceRecorded', subjectKind: 'delegation', subjectId: id, actor: who, purpose: 'absence', data: { personId: asked.personId } });
    return id;
  });

const titlesOf: Readonly<Partial<Record<Role, readonly [string, string, string]>>> = {
  head: ['Çağrı Mərkəzinin rəisi', 'Начальник Центра обращений', 'Head of the Call Centre'],
  deputy: ['Rəisin müavini', 'Заместитель начальника', 'Deputy head'],
  manager: ['Sektor müdiri', 'Заведующий сектором', 'Sector manager'],
  representative: ['Təmsilçi', 'Представитель', 'Representative'],
  specialist: ['Mütəxəssis', 'Специалист', 'Specialist'],
  quality: ['Keyfiyyət mütəxəssisi', 'Специалист по качеству', 'Quality specialist'],
  analyst: ['Təhlilçi', 'Аналитик', 'Analyst'],
};

/** The post of a role in a sector, made when it is first needed. */
async function postFor(tx: Tx, role: Role, sector: Sector | null): Promise<string> {
  const [az, ru, en] = titlesOf[role] ?? [role, role, role];
  const { id } = await tx
    .insertInto('posts')
    .values({ code: sector ? `${role}-${sector}` : role, role, sector, title_az: az, title_ru: ru, title_en: en })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ role }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Appointment = { readonly personId: string; readonly role: Role; readonly sector: Sector | null; readonly basis: string; readonly at: Date };

export const appointPerson = (who: Who, asked: Appointment): Promise<string> => as(who, 'appointment', (tx) => appointIn(tx, who, asked));

async function appointIn(tx: Tx, who: Who, asked: Appointment): Promise<string> {
  const { id } = await tx
    .insertInto('appointments')
    .values({ person_id: asked.personId, post_id: await postFor(tx, asked.role, asked.sector), valid_from: asked.at, basis: asked.basis })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'person.changed', subjectKind: 'person', subjectId: asked.personId, actor: who, purpose: 'appointment', reason: asked.basis, data: { role: asked.role } });
  return id;
}

/** Adds a person with a one-time password, shown once to whoever adds them and kept only as a hash. */
export async function addStaff(who: Who, asked: { readonly name: string; readonly login: string; readonly role: Role; readonly sector: Sector | null; readonly basis: string; readonly at: Date }) {
  const password = randomBytes(12).toString('base64url');
  const password_hash = await hashPassword(password);
  const initials = asked.name.split(/\s+/).slice(0, 2).map((part) => part.slice(0, 1)).join('');
  try {
    const id = await as(who, 'people', async (tx) => {
      const person = await tx.insertInto('people').values({ full_name: asked.name, initials, login: asked.login }).returning('id').executeTakeFirstOrThrow();
      await record(tx, { kind: 'person.added', subjectKind: 'person', subjectId: person.id, actor: who, purpose: 'people', data: { role: asked.role } });
      await appointIn(tx, who, { personId: person.id, role: asked.role, sector: asked.sector, basis: asked.basis, at: asked.at });
      return person.id;
    });
    await asSystem('people', 'first password', (tx) => tx.insertInto('credentials').values({ person_id: id, password_hash }).execute());
    return { id, password };
  } catch (cause) {
    if ((cause as { code?: string }).code === '23505') throw new Fault('conflict', 'access.loginTaken', {}, cause);
    throw cause;
  }
}

export const endAppointmentOf = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'appointment', async (tx) => {
    const ended = await tx.updateTable('appointments').set({ valid_until: at }).where('id', '=', id).where('valid_until', 'is', null).returning('person_id').executeTakeFirst();
    if (!ended) throw notFound();
    await record(tx, { kind: 'person.changed', subjectKind: 'person', subjectId: ended.person_id, actor: who, purpose: 'appointment', data: { ended: true } });
  });

/** Whoever leaves is out at once: no session outlives the person's standing. */
export async function setPersonActive(who: Who, id: string, active: boolean, at: Date): Promise<void> {
  if (!active && id === who.personId) throw new Fault('conflict', 'access.notOneself');
  await as(who, 'people', async (tx) => {
    const changed = await tx.updateTable('people').set({ active }).where('id', '=', id).returning('id').executeTakeFirst();
    if (!changed) throw notFound();
    await record(tx, { kind: 'person.changed', subjectKind: 'person', subjectId: id, actor: who, purpose: 'people', data: { active } });
  });
  if (!active) await asSystem('sessions', 'left', (tx) => tx.updateTable('sessions').set({ revoked_at: at }).where('person_id', '=', id).where('revoked_at', 'is', null).execute());
}
