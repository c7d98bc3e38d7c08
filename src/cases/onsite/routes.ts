import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Read downward, this is the access policy of violations on the spot: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.listBuildings, { may: 'onsite.register' }, ({ who }) => deeds.listBuildings(who, now()));
  serve(app, wire.registerViolation, { may: 'onsite.register' }, ({ who, params, body }) =>
    deeds.registerViolation(who, { ...body, contactId: params.id, at: now(), origin: deps.config.origin }),
  );
  serve(app, wire.listViolations, { may: 'onsite.read' }, ({ who, query }) => deeds.listViolations(who, query));
  serve(app, wire.viewViolation, { may: 'onsite.read' }, ({ who, params }) => deeds.viewViolation(who, params.id));
  serve(app, wire.acknowledge, { may: 'onsite.attend' }, ({ who, params, body }) => deeds.acknowledge(who, params.id, body.step, now()));
  serve(app, wire.addStep, { may: 'onsite.attend' }, ({ who, params, body }) => deeds.addStep(who, params.id, body, now()));
  serve(app, wire.settle, { may: 'onsite.attend' }, ({ who, params, body }) => deeds.settle(who, params.id, body, now()));
  serve(app, wire.promiseFollowUp, { may: 'onsite.register' }, ({ who, params, body }) =>
    deeds.promiseFollowUp(who, params.id, { ...body, dueAt: new Date(body.dueAt) }, now()),
  );
}
