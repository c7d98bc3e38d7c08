import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Read downward, this is the access policy of information requests: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.listRequests, { may: 'requests.read' }, ({ who, query }) => deeds.listRequests(who, query, now()));
  serve(app, wire.requestsOfCase, { may: 'requests.read' }, ({ who, params }) => deeds.requestsOfCase(who, params.id, now()));
  serve(app, wire.saveRequest, { may: 'requests.draft' }, ({ who, params, body }) => deeds.saveRequest(who, { ...body, id: params.id, at: now() }));
  serve(app, wire.withdrawRequest, { may: 'requests.draft' }, ({ who, params }) => deeds.withdrawRequest(who, params.id));
  serve(app, wire.signRequest, { may: 'requests.sign' }, ({ who, params }) => deeds.signRequest(who, params.id, now()));
  serve(app, wire.returnRequest, { may: 'requests.sign' }, ({ who, params, body }) => deeds.returnRequest(who, params.id, body.reason, now()));
  serve(app, wire.answerRequest, { may: 'requests.answer' }, ({ who, params, body }) => deeds.answerRequest(who, params.id, body.answer, now()));
}
