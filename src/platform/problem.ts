import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Fault, faultKinds, type FaultKind, type FaultParams } from './fault.ts';
import { log } from './log.ts';
import { words } from './sentences.ts';
import { type Lang, say } from './words.ts';

/** The sentence of a code (`room.key`) in a language; main joins it from every room's words. */
export type Sentences = (code: string, lang: Lang, params: FaultParams) => string;

/** RFC 9457 problem details, with our code and, for fields, where and what. */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params?: FaultParams;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
};

type FieldIssue = { readonly instancePath?: string; readonly keyword?: string; readonly params?: { readonly issue?: ZodIssueLike } };
type ZodIssueLike = { readonly code?: string; readonly minimum?: number; readonly maximum?: number; readonly input?: unknown; readonly message?: string };

function fieldMessage(issue: FieldIssue, lang: Lang): string {
  const w = say(words, lang);
  const detail = issue.params?.issue ?? (issue.params as ZodIssueLike | undefined) ?? {};
  switch (issue.keyword ?? detail.code) {
    case 'too_small':
      return Number(detail.minimum ?? 1) <= 1 ? w('fieldRequired') : w('fieldTooShort', { minimum: String(detail.minimum) });
    case 'too_big':
      return w('fieldTooLong', { maximum: String(detail.maximum ?? '') });
    case 'invalid_type':
      return w('fieldRequired');
    case 'invalid_value':
      return w('fieldChoice');
    case 'invalid_format':
      return w('fieldFormat');
    default:
      return w('fieldWrong');
  }
}

const byStatus: Readonly<Record<number, readonly [FaultKind, string]>> = {
  400: ['invalid', 'platform.malformed'],
  404: ['notFound', 'platform.notFound'],
  405: ['notFound', 'platform.notFound'],
  413: ['tooLarge', 'platform.tooLarge'],
  415: ['unsupported', 'platform.unsupported'],
};

/** Anything thrown, as a Fault: what is not ours becomes a numbered failure whose cause stays in the log. */
function faultOf(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string };
  const known = statusCode === undefined ? undefined : byStatus[statusCode];
  if (known) return new Fault(known[0], known[1], {}, error);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Fault('invalid', 'platform.malformed', {}, error);
  // Text that PostgreSQL cannot hold, or a number past its type, is the caller's to mend.
  if (code === '22021' || code === '22P05' || code === '22003') return new Fault('invalid', 'platform.malformed', {}, error);
  if (code === 'ECONNREFUSED' || code === '57P01' || code === '57P03' || code === '53300') return new Fault('unavailable', 'platform.unavailable', {}, error);
  return null;
}

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, sentences: Sentences, lang: Lang): FastifyReply {
  const send = (status: number, code: string, detail: string, rest: Partial<ProblemBody> = {}): FastifyReply =>
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .serializer((body: unknown) => JSON.stringify(body))
      .send({ type: `urn:cagri:${code}`, title: detail.split('. ')[0], status, code, detail, ...rest });

  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      field: (issue.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.'),
      message: fieldMessage(issue as FieldIssue, lang),
    }));
    // A malformed id in a path names nothing that exists.
    if (error.validationContext === 'params') return send(404, 'platform.notFound', sentences('platform.notFound', lang, {}));
    return send(400, 'platform.invalid', sentences('platform.invalid', lang, {}), { errors });
  }
  const fault = faultOf(error);
  if (!fault) {
    log.error({ err: error, url: request.routeOptions.url, reference: request.id }, 'request failed');
    return send(500, 'platform.broken', sentences('platform.broken', lang, { reference: request.id }));
  }
  if (fault.kind === 'tooMany' && fault.params['seconds'] !== undefined) void reply.header('retry-after', String(fault.params['seconds']));
  return send(faultKinds[fault.kind], fault.code, sentences(fault.code, lang, fault.params), { params: fault.params });
}
