import type { FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock.ts';
import type { Caller } from '#platform/http.ts';
import { permissionsOf, type PermissionTable } from '#platform/permissions.ts';
import { isLang } from '#platform/words.ts';
import { sessionOf } from './sessions.ts';

export const cookieName = '__Host-cagri';

/**
 * From the cookie to the caller: who, and what the posts held at this instant (acting head included) allow. Whoever
 * came in with a one-time password may only choose their own.
 */
export const makeIdentify =
  (all: PermissionTable, clock: Clock) =>
  async (request: FastifyRequest): Promise<Caller | null> => {
    const token = request.cookies[cookieName];
    if (!token) return null;
    const session = await sessionOf(token, clock.now());
    if (!session) return null;
    return {
      who: { personId: session.personId, lang: isLang(session.lang) ? session.lang : 'az' },
      sessionId: session.id,
      permissions: session.oneTime ? [] : permissionsOf(session.roles, all),
    };
  };
