import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as wire from './contract.ts';
import { forwardToMinistry, listComplaints, measuresOfCase, takeMeasure } from './deeds.ts';

/** Complaints about the Centre and its people: the register, the measures, the letter to the Ministry (4.0.4, R15, R28). */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.listComplaints, { may: 'complaints.register' }, ({ who, query }) => listComplaints(who, query, now()));
  serve(app, wire.measuresOfCase, { may: 'complaints.register' }, ({ who, params }) => measuresOfCase(who, params.id, now()));
  serve(app, wire.takeMeasure, { may: 'complaints.measure' }, ({ who, params, body }) => takeMeasure(who, params.id, body, now()));
  serve(app, wire.toMinistry, { may: 'complaints.measure' }, ({ who, params, body }) => forwardToMinistry(who, { caseId: params.id, ...body, at: now() }));
}
