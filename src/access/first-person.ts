import { randomBytes } from 'node:crypto';
import { asSystem } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { initialsOf } from './appointment.ts';
import './events.ts';
import { hashPassword } from './password.ts';
import { neverChosen } from './sessions.ts';
import { holdersOf } from './store.ts';

/**
 * The administrator of a new installation, with a one-time password, in one transaction; everyone else is added on the
 * screen. Null when there is an administrator already: then this door is closed.
 */
export async function addFirstAdministrator(asked: { readonly name: string; readonly login: string; readonly at: Date }): Promise<{ password: string } | null> {
  const password = randomBytes(12).toString('base64url');
  const password_hash = await hashPassword(password);
  return asSystem('people', 'first administrator', async (tx) => {
    if ((await holdersOf(tx, ['administrator'], asked.at)).length > 0) return null;
    const { id } = await tx
      .insertInto('people')
      .values({ full_name: asked.name, initials: initialsOf(asked.name), login: asked.login })
      .returning('id')
      .executeTakeFirstOrThrow();
    const post = await tx
      .insertInto('posts')
      .values({ code: 'administrator', role: 'administrator', sector: null, title_az: 'Administrator', title_ru: 'Администратор', title_en: 'Administrator' })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ role: 'administrator' }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.insertInto('appointments').values({ person_id: id, post_id: post.id, valid_from: asked.at, basis: 'first administrator' }).execute();
    await tx.insertInto('credentials').values({ person_id: id, password_hash, changed_at: neverChosen }).execute();
    await record(tx, {
      kind: 'person.added',
      subjectKind: 'person',
      subjectId: id,
      actor: 'people',
      purpose: 'first administrator',
      data: { role: 'administrator' },
    });
    return { password };
  });
}
