import type { FastifyInstance, FastifyReply } from 'fastify';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { serve } from '#platform/http.ts';
import { peopleHolding } from './actions.ts';
import {
  addPerson,
  apiDescription,
  appoint,
  appointActing,
  changePassword,
  delegate,
  delegation,
  endAbsence,
  endActing,
  endAppointment,
  endDelegation,
  login,
  logout,
  people,
  recordAbsence,
  resetPassword,
  revokeMySessions,
  revokeSession,
  revokeSessions,
  session,
  sessions,
  setActive,
  staff,
} from './contract.ts';
import { appointActingHead, delegateTo, endAbsenceOf, endActingHead, endDelegationOf, recordAbsenceOf } from './delegation.ts';
import { cookieName } from './identify.ts';
import { roles } from './roles.ts';
import { changeOwnPassword, closeAllSessions, closeSession, idleHours, mySessions, openSession } from './sessions.ts';
import { addStaff, appointPerson, endAppointmentOf, resetPasswordOf, revokeSessionsOf, setPersonActive } from './staff.ts';
import { delegationView, sessionView, staffView } from './views.ts';

const period = (body: { readonly from: string; readonly until: string }) => ({ from: new Date(body.from), until: new Date(body.until) });

function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const origin = new URL(deps.config.origin);
  const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
  const setCookie = (reply: FastifyReply, token: string): unknown => reply.setCookie(cookieName, token, { ...cookie, maxAge: idleHours * 3600 });

  serve(app, login, { may: 'public' }, async ({ body, address, request, reply }) => {
    // Browsers keep a __Host- cookie on https and on localhost only; anywhere else a login would silently not hold.
    const host = request.hostname.replace(/:\d+$/, '');
    if (origin.protocol !== 'https:' && !['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)) throw new Fault('refused', 'access.tlsNeeded', { host });
    const opened = await openSession({ ...body, address, agent: request.headers['user-agent'] ?? null, at: now() });
    setCookie(reply, opened.token);
    return { name: opened.name, passwordChangeDue: opened.oneTime };
  });
  serve(app, logout, { may: 'public' }, async ({ caller, reply }) => {
    if (caller?.who.personId) await closeSession(caller.sessionId, caller.who.personId, now());
    reply.clearCookie(cookieName, cookie);
    return {};
  });
  serve(app, session, { may: 'public' }, async ({ caller }) => {
    const { demo } = deps.config;
    const personId = caller?.who.personId;
    if (!caller || !personId) return { person: null, posts: [], permissions: [], demo, passwordChangeDue: false };
    return { ...(await sessionView(personId, now())), permissions: [...caller.permissions], demo };
  });
  serve(app, sessions, { may: 'signedIn' }, async ({ caller, who }) => {
    const items = await mySessions(who.personId as string, now());
    return {
      total: items.length,
      items: items.map((row) => ({
        id: row.id,
        createdAt: row.created_at.toISOString(),
        seenAt: row.seen_at.toISOString(),
        address: row.address,
        agent: row.agent,
        current: row.id === caller?.sessionId,
      })),
    };
  });
  serve(app, revokeSession, { may: 'signedIn' }, async ({ params, who }) => {
    if (!(await closeSession(params.id, who.personId as string, now()))) throw notFound();
    return {};
  });
  serve(app, revokeMySessions, { may: 'signedIn' }, async ({ who, caller }) => ({
    ended: await closeAllSessions(who.personId as string, now(), caller?.sessionId ?? null),
  }));
  serve(app, changePassword, { may: 'signedIn' }, async ({ body, who, caller }) => {
    await changeOwnPassword(who, { ...body, keepSession: caller?.sessionId ?? '', at: now() });
    return {};
  });
}

function delegationRoutes(app: FastifyInstance, now: () => Date): void {
  serve(app, delegation, { may: 'access.readDelegation' }, ({ who }) => as(who, 'delegation', (tx) => delegationView(tx, now())));
  serve(app, appointActing, { may: 'access.keepActing' }, async ({ body, who }) => ({
    id: await appointActingHead(who, { personId: body.personId, basis: body.basis, period: period(body) }),
  }));
  serve(app, endActing, { may: 'access.keepActing' }, async ({ params, who }) => {
    await endActingHead(who, params.id, now());
    return {};
  });
  serve(app, delegate, { may: 'access.delegate' }, async ({ body, who }) => ({
    id: await delegateTo(who, { personId: body.personId, scope: body.scope, duty: body.duty, basis: body.basis, period: period(body) }),
  }));
  serve(app, endDelegation, { may: 'access.delegate' }, async ({ params, who }) => {
    await endDelegationOf(who, params.id, now());
    return {};
  });
  serve(app, recordAbsence, { may: 'access.keepAbsences' }, async ({ body, who }) => ({
    id: await recordAbsenceOf(who, { personId: body.personId, reason: body.reason, period: period(body) }),
  }));
  serve(app, endAbsence, { may: 'access.keepAbsences' }, async ({ params, who }) => {
    await endAbsenceOf(who, params.id, now());
    return {};
  });
}

function staffRoutes(app: FastifyInstance, now: () => Date): void {
  serve(app, people, { may: 'signedIn' }, ({ query, who }) =>
    as(who, 'people', async (tx) => {
      const items = await peopleHolding(tx, query.role ? [query.role] : roles, now());
      return { items: [...items], total: items.length };
    }),
  );
  serve(app, staff, { may: 'access.keepPeople' }, ({ query, who }) => staffView(who, query, now()));
  serve(app, addPerson, { may: 'access.keepPeople' }, ({ body, who }) => addStaff(who, { ...body, at: now() }));
  serve(app, resetPassword, { may: 'access.keepPeople' }, ({ params, who }) => resetPasswordOf(who, params.id, now()));
  serve(app, revokeSessions, { may: 'access.keepPeople' }, async ({ params, who }) => {
    await revokeSessionsOf(who, params.id, now());
    return {};
  });
  serve(app, setActive, { may: 'access.keepPeople' }, async ({ params, body, who }) => {
    await setPersonActive(who, params.id, body.active, now());
    return {};
  });
  serve(app, appoint, { may: 'access.keepPeople' }, async ({ params, body, who }) => ({
    id: await appointPerson(who, { personId: params.id, role: body.role, sector: body.sector, basis: body.basis, at: now() }),
  }));
  serve(app, endAppointment, { may: 'access.keepPeople' }, async ({ params, who }) => {
    await endAppointmentOf(who, params.id, now());
    return {};
  });
}

/** Read downward: who may do what in this room. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  sessionRoutes(app, deps);
  delegationRoutes(app, now);
  staffRoutes(app, now);
  serve(app, apiDescription, { may: 'public', limit: { hits: 60, windowSeconds: 600 } }, async () => app.swagger() as never);
}
