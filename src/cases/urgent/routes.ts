import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as wire from './contract.ts';
import { acknowledgeUrgent, markUrgent, urgencyOfCase } from './deeds.ts';

/** Special speed (6.1.5): the mark, its chain, and the acknowledgement of whoever was told. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.urgencyOfCase, { may: 'cases.queue' }, ({ who, params }) => urgencyOfCase(who, params.id, now()));
  serve(app, wire.markUrgent, { may: 'cases.work' }, ({ who, params, body }) => markUrgent(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.acknowledgeUrgent, { may: 'cases.queue' }, ({ who, params, body }) => acknowledgeUrgent(who, { caseId: params.id, ...body, at: now() }));
}
