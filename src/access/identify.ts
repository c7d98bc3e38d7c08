import type { FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock.ts';
import { asSystem } from '#platform/database.ts';
import type { Caller } from '#platform/http.ts';
import { permissionsOf, type PermissionTable } from '#platform/permissions.ts';
import { isLang } from '#platform/words.ts';
import { sessionOf } from './sessions.ts';
import { actingHead } from './signing.ts';
import { postsHeld, recordsForSigning } from './store.ts';

export const cookieName = '__Host-cagri';

/** From the cookie to the caller: who, and what the posts held at this instant (acting head included) allow. */
export const makeIdentify =
  (all: PermissionTable, clock: Clock) =>
  async (request: FastifyRequest): Promise<Caller | null> => {
    const token = request.cookies[cookieName];
    if (!token) return null;
    const at = clock.now();
    const session = await sessionOf(token, at);
    if (!session) return null;
    const roles = await asSystem('sessions', 'permissions', async (tx) => {
      const held = await postsHeld(tx, session.person_id, at);
      const acting = actingHead(await recordsForSigning(tx), at);
      return [...held.map((post) => post.role), ...(acting?.personId === session.person_id ? ['head'] : [])];
    });
    return {
      who: { personId: session.person_id, lang: isLang(session.lang) ? session.lang : 'az' },
      sessionId: session.id,
      permissions: permissionsOf(roles, all),
    };
  };
