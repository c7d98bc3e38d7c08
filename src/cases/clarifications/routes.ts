import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as wire from './contract.ts';
import { askClarification, clarificationsOfCase, recordClarification } from './deeds.ts';

/** What the applicant was asked and what came back (R5–R8). */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.clarificationsOfCase, { may: 'cases.queue' }, ({ who, params }) => clarificationsOfCase(who, params.id, now()));
  serve(app, wire.askClarification, { may: 'cases.work' }, ({ who, params, body }) => askClarification(who, { ...body, caseId: params.id, at: now() }));
  serve(app, wire.recordClarification, { may: 'cases.work' }, ({ who, params, body }) => recordClarification(who, params.id, body, now()));
}
