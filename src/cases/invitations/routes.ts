import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Read downward, this is the access policy of invitations: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.listCentres, { may: 'invitations.read' }, ({ who }) => deeds.listCentres(who, now()));
  serve(app, wire.listInvitations, { may: 'invitations.read' }, ({ who, query }) => deeds.listInvitations(who, query, now()));
  serve(app, wire.invitationsOfCase, { may: 'invitations.read' }, ({ who, params }) => deeds.invitationsOfCase(who, params.id));
  serve(app, wire.invite, { may: 'invitations.invite' }, ({ who, params, body }) =>
    deeds.invite(who, { ...body, caseId: params.id, visitAt: new Date(body.at), at: now() }),
  );
  serve(app, wire.cancelInvitation, { may: 'invitations.invite' }, ({ who, params, body }) => deeds.cancelInvitation(who, params.id, body.reason));
  serve(app, wire.recordVisit, { may: 'invitations.receive' }, ({ who, params, body }) => deeds.recordVisit(who, params.id, body, now()));
  serve(app, wire.recordAbsence, { may: 'invitations.receive' }, ({ who, params }) => deeds.recordAbsence(who, params.id, now()));
}
