import { randomBytes } from 'node:crypto';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { langs, say } from '#platform/words.ts';
import { type AskedPost, initialsOf, refuseAppointment, sectorFor } from './appointment.ts';
import './events.ts';
import { hashPassword } from './password.ts';
import { heldNow, holdersOf, postsHeld } from './store.ts';
import { words } from './words.ts';

/** The title of a post in each language; a manager's names the sector. */
function titlesOf({ role, sector }: AskedPost): readonly string[] {
  return langs.map((lang) => {
    const w = say(words, lang);
    return role === 'manager' && sector ? w('managerOf', { sector: w(`sector_${sector}`) }) : w(`role_${role}`);
  });
}

/** The post of a role in a sector, made when it is first needed. */
async function postFor(tx: Tx, asked: AskedPost): Promise<string> {
  const [title_az = '', title_ru = '', title_en = ''] = titlesOf(asked);
  const { id } = await tx
    .insertInto('posts')
    .values({ code: asked.sector ? `${asked.role}-${asked.sector}` : asked.role, role: asked.role, sector: asked.sector, title_az, title_ru, title_en })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ role: asked.role }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Appointment = AskedPost & { readonly personId: string; readonly basis: string; readonly at: Date };

async function appointIn(tx: Tx, who: Who, asked: Appointment): Promise<string> {
  const post = { role: asked.role, sector: sectorFor(asked) };
  const held = await postsHeld(tx, asked.personId, asked.at);
  const refusal = refuseAppointment(post, {
    oneself: asked.personId === who.personId,
    headExists: (await holdersOf(tx, ['head'], asked.at)).length > 0,
    holdsAlready: held.some((one) => one.role === post.role && one.sector === post.sector),
  });
  refuse('conflict', 'access', refusal);
  const { id } = await tx
    .insertInto('appointments')
    .values({ person_id: asked.personId, post_id: await postFor(tx, post), valid_from: asked.at, basis: asked.basis })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, {
    kind: 'person.changed',
    subjectKind: 'person',
    subjectId: asked.personId,
    actor: who,
    purpose: 'appointment',
    reason: asked.basis,
    data: { role: asked.role },
  });
  return id;
}

/** Gives a post from now on. */
export const appointPerson = (who: Who, asked: Appointment): Promise<string> =>
  as(who, 'appointment', async (tx) => {
    const known = await tx.selectFrom('people').select('id').where('id', '=', asked.personId).forUpdate().executeTakeFirst();
    if (!known) throw notFound();
    return appointIn(tx, who, asked);
  });

/** Ends an appointment now; whoever acts as head by that post acts no longer. */
export const endAppointmentOf = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'appointment', async (tx) => {
    const ended = await tx
      .updateTable('appointments')
      .set({ valid_until: at })
      .where('id', '=', id)
      .where('valid_from', '<', at)
      .where(heldNow(at))
      .returning('person_id')
      .executeTakeFirst();
    if (!ended) throw notFound();
    const left = await postsHeld(tx, ended.person_id, at);
    if (!left.some(({ role }) => role === 'deputy' || role === 'manager')) await stopActing(tx, ended.person_id, at);
    await record(tx, { kind: 'person.changed', subjectKind: 'person', subjectId: ended.person_id, actor: who, purpose: 'appointment', data: { ended: true } });
  });

const stopActing = (tx: Tx, personId: string, at: Date) =>
  tx.updateTable('acting_heads').set({ ended_at: at }).where('person_id', '=', personId).where('ended_at', 'is', null).execute();

const oneTimePassword = (): string => randomBytes(12).toString('base64url');

/** Kept only as a hash, and marked as given: nothing but a new password can be done with it. */
const givePassword = (tx: Tx, personId: string, hash: string) => sql`select give_password(${personId}::uuid, ${hash})`.execute(tx);

/** Puts a person out of every browser. */
async function closeSessions(tx: Tx, who: Who, personId: string, at: Date): Promise<void> {
  const { rows } = await sql<{ closed: number }>`select close_sessions(${personId}::uuid, ${at}::timestamptz) as closed`.execute(tx);
  if (!rows[0]?.closed) return;
  await record(tx, { kind: 'session.closed', subjectKind: 'person', subjectId: personId, actor: who, purpose: 'close all', data: { personId, all: true } });
}

/**
 * Adds a person with a post and a one-time password, shown once to whoever adds them.
 * @throws Fault conflict `access.loginTaken` or a refusal of the appointment
 */
export async function addStaff(
  who: Who,
  asked: Omit<Appointment, 'personId'> & { readonly name: string; readonly login: string },
): Promise<{ id: string; password: string }> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  try {
    const id = await as(who, 'people', async (tx) => {
      const person = await tx
        .insertInto('people')
        .values({ full_name: asked.name, initials: initialsOf(asked.name), login: asked.login })
        .returning('id')
        .executeTakeFirstOrThrow();
      await record(tx, { kind: 'person.added', subjectKind: 'person', subjectId: person.id, actor: who, purpose: 'people', data: { role: asked.role } });
      await appointIn(tx, who, { ...asked, personId: person.id });
      await givePassword(tx, person.id, hash);
      return person.id;
    });
    return { id, password };
  } catch (cause) {
    if ((cause as { code?: string }).code === '23505') throw new Fault('conflict', 'access.loginTaken', {}, cause);
    throw cause;
  }
}

/** A new one-time password for whoever forgot theirs; every session of theirs ends. */
export async function resetPasswordOf(who: Who, id: string, at: Date): Promise<{ password: string }> {
  if (id === who.personId) throw new Fault('conflict', 'access.notOwnReset');
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  await as(who, 'people', async (tx) => {
    await changed(tx, who, id, { passwordReset: true });
    await givePassword(tx, id, hash);
    await closeSessions(tx, who, id, at);
  });
  return { password };
}

/** Puts a person out of every browser; they may log in again. */
export const revokeSessionsOf = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'people', async (tx) => {
    await changed(tx, who, id, { sessionsRevoked: true });
    await closeSessions(tx, who, id, at);
  });

/** Whoever leaves is out at once: no session and no acting record outlives the person's standing. */
export async function setPersonActive(who: Who, id: string, active: boolean, at: Date): Promise<void> {
  if (!active && id === who.personId) throw new Fault('conflict', 'access.notOneself');
  await as(who, 'people', async (tx) => {
    await changed(tx, who, id, { active });
    await tx.updateTable('people').set({ active }).where('id', '=', id).execute();
    if (active) return;
    await stopActing(tx, id, at);
    await closeSessions(tx, who, id, at);
  });
}

async function changed(tx: Tx, who: Who, id: string, data: Readonly<Record<string, boolean>>): Promise<void> {
  const known = await tx.selectFrom('people').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!known) throw notFound();
  await record(tx, { kind: 'person.changed', subjectKind: 'person', subjectId: id, actor: who, purpose: 'people', data });
}
