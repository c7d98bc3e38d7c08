import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { randomUUID } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Who } from './database.ts';
import type { Endpoint } from './endpoint.ts';
import { Fault, notFound } from './fault.ts';
import { log } from './log.ts';
import { describeApi } from './openapi.ts';
import { answerProblem, type Sentences } from './problem.ts';
import { type Limit, throttle } from './throttle.ts';
import { isLang, type Lang } from './words.ts';

/** Who is calling, as `access` found out from the cookie. */
export type Caller = { readonly who: Who; readonly sessionId: string; readonly permissions: readonly string[] };

/** 'public': no login; 'signedIn': any session; otherwise the permission `room.verb`. */
export type May = 'public' | 'signedIn' | `${string}.${string}`;
export type Guard = { readonly may: May; readonly limit?: Limit; readonly sends?: 'file' };

export type Context<P, Q, B> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly who: Who;
  readonly caller: Caller | null;
  readonly lang: Lang;
  readonly address: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export type ServerOptions = {
  readonly origin: string;
  readonly trustProxy: boolean;
  readonly identify: (request: FastifyRequest) => Promise<Caller | null>;
  readonly sentences: Sentences;
  readonly limits: boolean;
};

declare module 'fastify' {
  interface FastifyInstance {
    cagri: ServerOptions;
  }
  interface FastifyContextConfig {
    may?: May;
    limit?: Limit;
    sends?: 'file';
    takes?: 'file';
  }
}

/** The language of the answer: what the page says it is showing, else what the browser prefers. */
export function langOf(request: FastifyRequest): Lang {
  const asked = String(request.headers['accept-language'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return isLang(asked) ? asked : 'az';
}

export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: 256 * 1024,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 100 },
    // An address that cannot be read names nothing that exists.
    frameworkErrors: (_, request, reply) => answerProblem(notFound(), request, reply, options.sentences, langOf(request)),
  });
  app.decorate('cagri', options);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: options.origin.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: options.origin.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  await app.register(multipart, { limits: { fileSize: 20 * 1024 * 1024, files: 5, fields: 20, fieldSize: 64 * 1024, parts: 30 } });
  await describeApi(app, options.origin);
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, options.sentences, langOf(request)));
  app.addHook('onRequest', async (request) => {
    // A form on another site can send our cookie but neither this header nor our origin.
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    const from = request.headers.origin;
    if (from !== undefined && from !== options.origin && !sameHost(from, request.headers.host)) throw new Fault('refused', 'platform.crossSite');
    if (request.headers.cookie && request.headers['x-cagri'] !== '1') throw new Fault('refused', 'platform.crossSite');
  });
  return app;
}

const sameHost = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host;

const given = (schema: z.ZodType): boolean => !(schema instanceof z.ZodUndefined);

/**
 * Serves an endpoint behind its guard. A signed-in caller without the permission gets the same 404 as for a thing
 * that does not exist.
 */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  ep: Endpoint<P, Q, B, R>,
  guard: Guard,
  handle: (context: Context<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): void {
  const route: RouteOptions = {
    method: ep.method,
    url: ep.path,
    config: { may: guard.may, ...(guard.limit && { limit: guard.limit }), ...(guard.sends && { sends: guard.sends }), ...(ep.takes && { takes: ep.takes }) },
    schema: {
      ...(given(ep.params) && { params: ep.params }),
      ...(given(ep.query) && { querystring: ep.query }),
      ...(given(ep.body) && { body: ep.body }),
      response: { 200: ep.reply },
    },
    onRequest: async (request) => {
      if (guard.limit && app.cagri.limits) await throttle(`${ep.method} ${ep.path} ${request.ip}`, guard.limit);
      if (guard.may === 'public') return;
      const caller = await callerOf(request);
      if (!caller) throw new Fault('unauthenticated', 'platform.unauthenticated');
      if (guard.may !== 'signedIn' && !caller.permissions.includes(guard.may)) throw new Fault('notFound', 'platform.notFound');
    },
    handler: async (request, reply) => {
      const lang = langOf(request);
      const caller = await callerOf(request);
      const answer = await handle({
        params: request.params as z.output<P>,
        query: request.query as z.output<Q>,
        body: request.body as z.output<B>,
        who: caller ? { ...caller.who, lang } : { personId: null, lang },
        caller,
        lang,
        address: request.ip,
        request,
        reply,
      });
      if (reply.sent) return reply;
      return reply.header('cache-control', 'no-store').send(answer);
    },
  };
  app.route(route);
}

const callers = new WeakMap<FastifyRequest, Promise<Caller | null>>();
/** Asked once a request. */
export function callerOf(request: FastifyRequest): Promise<Caller | null> {
  const known = callers.get(request);
  if (known) return known;
  const asked = request.server.cagri.identify(request);
  callers.set(request, asked);
  return asked;
}

/** For answers that are files: the permission is asked like everywhere, the reply is sent by hand. */
export function serveFile<P extends z.ZodType, Q extends z.ZodType>(
  app: FastifyInstance,
  ep: Endpoint<P, Q, z.ZodUndefined, z.ZodType>,
  guard: Guard,
  handle: (context: Context<z.output<P>, z.output<Q>, undefined>) => Promise<FileAnswer>,
): void {
  serve(app, { ...ep, reply: z.any() }, { ...guard, sends: 'file' }, async (context) => {
    const file = await handle(context);
    await context.reply
      .header('content-type', file.contentType)
      .header('content-disposition', `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(file.content);
  });
}
export type FileAnswer = {
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer | NodeJS.ReadableStream;
  readonly inline?: boolean;
};
