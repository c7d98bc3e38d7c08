import type { FastifyInstance } from 'fastify';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { asSystem, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { buildServer } from '#platform/http.ts';
import { words as platformWords } from '#platform/sentences.ts';
import { sentenceOf } from '#platform/words.ts';
import { permissions } from '../contract.ts';
import { makeIdentify } from '../identify.ts';
import { hashPassword } from '../password.ts';
import type { Role, Sector } from '../roles.ts';
import { routes } from '../routes.ts';
import { words } from '../words.ts';

export const testPassword = 'Sınaq-parolu-2026';
let hash: Promise<string> | null = null;

/** An invented person with a login, a password and a post held since the beginning of 2026. */
export async function aPerson(of: {
  readonly login: string;
  readonly name?: string;
  readonly role?: Role;
  readonly sector?: Sector | null;
}): Promise<Who & { readonly personId: string }> {
  hash ??= hashPassword(testPassword);
  const password_hash = await hash;
  const role = of.role ?? 'representative';
  const personId = await asSystem('test', 'people', async (tx) => {
    const { id } = await tx
      .insertInto('people')
      .values({ full_name: of.name ?? `Sınaqov ${of.login}`, initials: 'SN', login: of.login })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.insertInto('credentials').values({ person_id: id, password_hash }).execute();
    const post = await tx
      .insertInto('posts')
      .values({ code: `test-${of.login}`, role, sector: of.sector ?? null, title_az: role, title_ru: role, title_en: role })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('appointments')
      .values({ person_id: id, post_id: post.id, valid_from: new Date('2026-01-01T00:00:00Z'), basis: 'Nümunə əmr' })
      .execute();
    return id;
  });
  return { personId, lang: 'az' };
}

/** The room's routes behind the real server, with its own clock and address. */
export async function accessServer(clock: Clock, config: Partial<Config> = {}): Promise<FastifyInstance> {
  const full = { origin: 'http://localhost:3000', demo: false, trustProxy: false, ...config } as Config;
  const app = await buildServer({
    origin: full.origin,
    trustProxy: false,
    identify: makeIdentify(permissions, clock),
    sentences: sentenceOf([platformWords, words]),
    limits: true,
  });
  routes(app, { clock, config: full } as Deps);
  return app;
}

/** Logs in and gives the headers a page would send from then on. */
export async function loggedIn(app: FastifyInstance, login: string, password = testPassword): Promise<Record<string, string>> {
  const reply = await app.inject({ method: 'POST', url: '/api/login', headers: { host: 'localhost:3000', 'x-cagri': '1' }, payload: { login, password } });
  if (reply.statusCode !== 200) throw new Error(`login of ${login}: ${reply.body}`);
  const cookie = String(reply.headers['set-cookie']).split(';')[0] as string;
  return { host: 'localhost:3000', 'x-cagri': '1', cookie };
}
