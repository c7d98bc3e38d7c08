import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';
import { structuresOf } from './source.ts';

/** Read downward, this is the access policy of services: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const structures = structuresOf(deps.config);
  serve(app, wire.listCards, { may: 'services.read' }, ({ who }) => deeds.listCards(who, now()));
  serve(app, wire.listRuns, { may: 'services.read' }, ({ who, query }) => deeds.listRuns(who, query));
  serve(app, wire.runsOfContact, { may: 'services.read' }, ({ who, params }) => deeds.runsOfContact(who, params.id));
  serve(app, wire.startService, { may: 'services.give' }, ({ who, params, body }) => deeds.startService(who, { contactId: params.id, ...body, at: now() }));
  serve(app, wire.tickStep, { may: 'services.give' }, ({ who, params, body }) => deeds.tickStep(who, { ...body, id: params.id }));
  serve(app, wire.finishService, { may: 'services.give' }, ({ who, params, body }) => deeds.finishService(who, { ...body, id: params.id, at: now() }));
  serve(app, wire.askStructure, { may: 'services.askStructure', limit: { hits: 60, windowSeconds: 60 } }, ({ who, params, body }) =>
    deeds.askStructure(structures, who, { ...body, runId: params.id }, now),
  );
  serve(app, wire.addCard, { may: 'services.keep' }, ({ who, body }) => deeds.addCard(who, body, now()));
  serve(app, wire.addCardVersion, { may: 'services.keep' }, ({ who, params, body }) => deeds.addCardVersion(who, params.id, body, now()));
  serve(app, wire.endCard, { may: 'services.keep' }, ({ who, params }) => deeds.endCard(who, params.id, now()));
}
