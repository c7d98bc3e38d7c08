import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import * as wire from './contract.ts';
import { markImportance, mergeCase, unmergeCase } from './deeds.ts';
import { relatedCases } from './view.ts';

/** One applicant's cases beside each other: merged, taken apart, their replies shown (R6, R7). */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.relatedCases, { may: 'cases.queue' }, ({ who, params }) => relatedCases(who, { caseId: params.id, at: now() }));
  serve(app, wire.mergeCase, { may: 'cases.work' }, ({ who, params, body }) => mergeCase(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.unmergeCase, { may: 'cases.work' }, ({ who, params, body }) => unmergeCase(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.markImportance, { may: 'cases.work' }, ({ who, params, body }) => markImportance(who, { caseId: params.id, ...body, at: now() }));
}
