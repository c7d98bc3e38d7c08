import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Read downward, this is the access policy of tickets: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.listHelpDesks, { may: 'tickets.read' }, ({ who }) => deeds.listHelpDesks(who, now()));
  serve(app, wire.listTickets, { may: 'tickets.read' }, ({ who, query }) => deeds.listTickets(who, query, now()));
  serve(app, wire.ticketsOfCase, { may: 'tickets.read' }, ({ who, params }) => deeds.ticketsOfCase(who, params.id, now()));
  serve(app, wire.askHelpDesk, { may: 'tickets.ask' }, ({ who, params, body }) => deeds.askHelpDesk(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.withdrawTicket, { may: 'tickets.ask' }, ({ who, params }) => deeds.withdrawTicket(who, params.id));
  serve(app, wire.takeTicket, { may: 'tickets.answer' }, ({ who, params }) => deeds.takeTicket(who, params.id, now()));
  serve(app, wire.declareStudy, { may: 'tickets.answer' }, ({ who, params, body }) => deeds.declareStudy(who, params.id, body.reason, now()));
  serve(app, wire.answerTicket, { may: 'tickets.answer' }, ({ who, params, body }) => deeds.answerTicket(who, params.id, body.answer, now()));
  serve(app, wire.returnTicket, { may: 'tickets.answer' }, ({ who, params, body }) => deeds.returnTicket(who, params.id, body.reason));
}
