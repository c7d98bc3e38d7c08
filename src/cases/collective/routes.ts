import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as wire from './contract.ts';
import { addSignatories, signatoriesOfCase } from './deeds.ts';

/** Who signed a collective appeal beside its representative (R18). */
export function routes(app: FastifyInstance, deps: Deps): void {
  serve(app, wire.signatoriesOfCase, { may: 'cases.queue' }, ({ who, params }) => signatoriesOfCase(who, params.id));
  serve(app, wire.addSignatories, { may: 'cases.work' }, ({ who, params, body }) =>
    addSignatories(who, { caseId: params.id, people: body.people, secret: deps.secretFor('tracking'), origin: deps.config.origin, at: deps.clock.now() }),
  );
}
