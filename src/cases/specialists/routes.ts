import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Read downward, this is the access policy of invited specialists: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.specialistsOfCase, { may: 'specialists.read' }, ({ who, params }) => deeds.specialistsOfCase(who, params.id, now()));
  serve(app, wire.listInvitable, { may: 'specialists.invite' }, ({ who }) => deeds.listInvitable(who));
  serve(app, wire.inviteSpecialist, { may: 'specialists.invite' }, ({ who, params, body }) =>
    deeds.inviteSpecialist(who, { ...body, caseId: params.id, at: now(), origin: deps.config.origin }),
  );
  serve(app, wire.endSpecialist, { may: 'specialists.invite' }, ({ who, params }) => deeds.endSpecialist(who, params.id, now()));
  serve(app, wire.myInvitedCases, { may: 'specialists.contribute' }, ({ who }) => deeds.myInvitedCases(who));
  serve(app, wire.contribute, { may: 'specialists.contribute' }, ({ who, params, body }) => deeds.contribute(who, params.id, body.text, now()));
}
