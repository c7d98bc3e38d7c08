import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Read downward, this is the access policy of receptions: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.listOfficials, { may: 'public', limit: { hits: 120, windowSeconds: 60 } }, () => deeds.listOfficials(now()));
  serve(app, wire.listSlots, { may: 'public', limit: { hits: 120, windowSeconds: 60 } }, async ({ params }) => deeds.listSlots(params.id, now()));
  serve(app, wire.book, { may: 'receptions.book' }, ({ who, body }) => deeds.bookAtDesk(deps, who, body));
  serve(app, wire.listReceptions, { may: 'receptions.read' }, ({ who, query }) => deeds.listReceptions(who, query, now()));
  // Whose reception it is, row-level security decides: the desk its own bookings, an official the own list.
  serve(app, wire.cancel, { may: 'receptions.read' }, ({ who, params, body }) => deeds.cancelReception(deps, who, params.id, body));
  serve(app, wire.keep, { may: 'receptions.read' }, ({ who, params }) => deeds.keepReception(deps, who, params.id));
  serve(app, wire.missed, { may: 'receptions.hold' }, ({ who, params }) => deeds.recordMissed(deps, who, params.id));
  serve(app, wire.settle, { may: 'receptions.hold' }, ({ who, params, body }) => deeds.settleReception(deps, who, params.id, body));
  serve(app, wire.controlDone, { may: 'receptions.hold' }, ({ who, params, body }) => deeds.recordControlDone(deps, who, params.id, body.text));
}
