import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as wire from './contract.ts';
import { acceptSending, answerSending, returnSending, sendToStructure, withdrawSending } from './deeds.ts';
import { listWorkSendings, viewSendings, workSending } from './view.ts';

/** Sent to a structure of the Ministry (R8): the Centre's side, then the structure's. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.caseSendings, { may: 'sendings.read' }, ({ who, params }) => viewSendings(who, { caseId: params.id, at: now() }));
  serve(app, wire.sendToStructure, { may: 'sendings.send' }, ({ who, params, body }) => sendToStructure(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.withdrawSending, { may: 'sendings.send' }, ({ who, params, body }) => withdrawSending(who, { sendingId: params.id, ...body }));

  serve(app, wire.listWorkSendings, { may: 'sendings.workplace' }, ({ who, query }) => listWorkSendings(who, query, now()));
  serve(app, wire.workSending, { may: 'sendings.workplace' }, ({ who, params }) => workSending(who, params.id, now()));
  serve(app, wire.acceptSending, { may: 'sendings.workplace' }, ({ who, params }) => acceptSending(who, { sendingId: params.id, at: now() }));
  serve(app, wire.returnSending, { may: 'sendings.workplace' }, ({ who, params, body }) => returnSending(who, { sendingId: params.id, ...body }));
  serve(app, wire.answerSending, { may: 'sendings.workplace' }, ({ who, params, body }) => answerSending(who, { sendingId: params.id, ...body, at: now() }));
}
