import { createHash, randomBytes } from 'node:crypto';
import { asSystem, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import { forgive, type Limit, throttle } from '#platform/throttle.ts';
import './events.ts';
import { hashPassword, refusePassword, verifyNobody, verifyPassword } from './password.ts';
import { rolesAt, sessionByToken } from './store.ts';

/** A working day and a half; after twelve idle hours the token is worth nothing. */
export const idleHours = 12;
const perLogin = { hits: 8, windowSeconds: 900 };
/** A whole centre of 300 seats may stand behind one address and log in at nine. */
const perAddress = { hits: 600, windowSeconds: 900 };

/** `credentials.changed_at` of a password that was given, not chosen: it opens nothing but the choosing of one's own. */
export const neverChosen = new Date(0);
export const isOneTime = (changedAt: Date | null): boolean => changedAt !== null && changedAt.getTime() === neverChosen.getTime();

/** @throws Fault tooMany `access.tooManyAttempts` */
async function countAttempt(key: string, limit: Limit): Promise<void> {
  try {
    await throttle(key, limit);
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.kind !== 'tooMany') throw cause;
    const seconds = Number(cause.params['seconds'] ?? limit.windowSeconds);
    throw new Fault('tooMany', 'access.tooManyAttempts', { seconds, minutes: Math.ceil(seconds / 60) });
  }
}

const idleEnd = (at: Date): Date => new Date(at.getTime() + idleHours * 3_600_000);
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Opens a session: 256 random bits, of which only the hash is kept. Wrong login and wrong password answer alike and
 * take the same time; tries are counted by login and by address.
 * @throws Fault unauthenticated `access.wrongLogin`, tooMany `access.tooManyAttempts`
 */
export async function openSession(asked: {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string | null;
  readonly at: Date;
}) {
  await countAttempt(`login address ${asked.address}`, perAddress);
  await countAttempt(`login name ${asked.login}`, perLogin);
  const person = await asSystem('sessions', 'login', (tx) =>
    tx
      .selectFrom('people')
      .innerJoin('credentials', 'credentials.person_id', 'people.id')
      .select(['people.id', 'people.full_name', 'credentials.password_hash', 'credentials.changed_at'])
      .where('people.login', '=', asked.login)
      .where('people.active', '=', true)
      .executeTakeFirst(),
  );
  const right = person ? await verifyPassword(asked.password, person.password_hash) : await verifyNobody(asked.password);
  if (!person || !right) throw new Fault('unauthenticated', 'access.wrongLogin');
  const token = randomBytes(32).toString('base64url');
  await asSystem('sessions', 'login', async (tx) => {
    const { id } = await tx
      .insertInto('sessions')
      .values({
        token_hash: tokenHash(token),
        person_id: person.id,
        created_at: asked.at,
        seen_at: asked.at,
        expires_at: idleEnd(asked.at),
        address: asked.address,
        agent: asked.agent?.slice(0, 200) ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { kind: 'session.opened', subjectKind: 'session', subjectId: id, actor: 'sessions', purpose: 'login', data: { personId: person.id } });
  });
  await forgive(`login name ${asked.login}`);
  return { token, name: person.full_name, oneTime: isOneTime(person.changed_at) };
}

/** The session of a token with the roles held now; its idle time begins again at most once a minute. Null for anything not alive. */
export function sessionOf(token: string, at: Date) {
  return asSystem('sessions', 'identify', async (tx) => {
    const found = await sessionByToken(tx, tokenHash(token));
    if (!found || found.expires_at <= at) return null;
    if (at.getTime() - found.seen_at.getTime() > 60_000) {
      await tx
        .updateTable('sessions')
        .set({ seen_at: at, expires_at: idleEnd(at) })
        .where('id', '=', found.id)
        .execute();
    }
    return { id: found.id, personId: found.person_id, lang: found.lang, oneTime: isOneTime(found.changed_at), roles: await rolesAt(tx, found.person_id, at) };
  });
}

/** Ends a session of one's own, or anybody's for whoever keeps the people. */
export function closeSession(id: string, personId: string, at: Date): Promise<boolean> {
  return asSystem('sessions', 'close', async (tx) => {
    const done = await tx
      .updateTable('sessions')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    const closed = Number(done.numUpdatedRows) > 0;
    if (closed) await record(tx, { kind: 'session.closed', subjectKind: 'session', subjectId: id, actor: 'sessions', purpose: 'logout', data: { personId } });
    return closed;
  });
}

/** Ends every session of a person but the one named; how many there were. */
export const closeAllSessions = (personId: string, at: Date, keep: string | null = null): Promise<number> =>
  asSystem('sessions', 'close all', async (tx) => {
    const ended = await tx
      .updateTable('sessions')
      .set({ revoked_at: at })
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .$if(keep !== null, (query) => query.where('id', '!=', keep as string))
      .returning('id')
      .execute();
    if (ended.length > 0)
      await record(tx, {
        kind: 'session.closed',
        subjectKind: 'person',
        subjectId: personId,
        actor: 'sessions',
        purpose: 'close all',
        data: { personId, all: true },
      });
    return ended.length;
  });

export const mySessions = (personId: string, at: Date) =>
  asSystem('sessions', 'list', (tx) =>
    tx
      .selectFrom('sessions')
      .select(['id', 'created_at', 'seen_at', 'address', 'agent'])
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', at)
      .orderBy('seen_at', 'desc')
      .execute(),
  );

/** A new password ends every other session: whoever had the old one is out. */
export async function changeOwnPassword(
  who: Who,
  asked: { readonly current: string; readonly next: string; readonly keepSession: string; readonly at: Date },
): Promise<void> {
  const personId = who.personId as string;
  await countAttempt(`password ${personId}`, perLogin);
  const weak = refusePassword(asked.next);
  if (weak) throw new Fault('invalid', `access.${weak}`);
  const stored = await asSystem('sessions', 'password', (tx) =>
    tx.selectFrom('credentials').select('password_hash').where('person_id', '=', personId).executeTakeFirst(),
  );
  if (!stored || !(await verifyPassword(asked.current, stored.password_hash))) throw new Fault('invalid', 'access.wrongPassword');
  if (asked.next === asked.current) throw new Fault('invalid', 'access.passwordSame');
  const password_hash = await hashPassword(asked.next);
  await asSystem('sessions', 'password', async (tx) => {
    await tx.updateTable('credentials').set({ password_hash, changed_at: asked.at }).where('person_id', '=', personId).execute();
    await record(tx, { kind: 'person.passwordChanged', subjectKind: 'person', subjectId: personId, actor: who, purpose: 'password' });
  });
  await closeAllSessions(personId, asked.at, asked.keepSession);
  await forgive(`password ${personId}`);
}
