import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { faultKinds } from './fault.ts';
import type { Limit } from './throttle.ts';

/** RFC 9457 problem details as `problem.ts` sends them. */
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'room.key: the same in every language' },
    detail: { type: 'string', description: 'a sentence in the language of Accept-Language (az, ru, en)' },
    params: { type: 'object' },
    errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } } },
  },
};
const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const bytes = { type: 'string', format: 'binary' };

/** `POST /api/cases/:id/take` → `postCasesByIdTake`: one name an operation, from its address alone. */
export const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .replace(/^\/api\//, '')
    .split(/[/.-]/)
    .map((part) => (part.startsWith(':') ? `By${part.charAt(1).toUpperCase()}${part.slice(2)}` : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');

type Config = { readonly may?: string; readonly limit?: Limit; readonly sends?: 'file'; readonly takes?: 'file' };

/** What the wire objects do not say by themselves: who may, how often, files, and how a refusal looks. */
function operation(schema: Record<string, unknown>, route: RouteOptions, url: string): FastifySchema {
  const { may = 'public', limit, sends, takes } = (route.config ?? {}) as Config;
  const open = may === 'public';
  const [done] = Object.values((schema['response'] ?? {}) as Record<string, object>);
  const answer = sends
    ? { description: 'the file', content: { 'application/octet-stream': { schema: bytes } } }
    : { description: 'done', content: { 'application/json': { schema: done ?? {} } } };
  return {
    ...schema,
    ...(takes && { consumes: ['multipart/form-data'], body: { type: 'object', required: ['file'], properties: { file: bytes } } }),
    tags: [url.split('/')[2] ?? ''],
    operationId: operationId(String(route.method), url),
    security: open ? [] : [{ session: [] }],
    'x-may': may,
    ...(limit && { 'x-limit': limit }),
    response: {
      200: answer,
      '4xx': problem(open ? 'a refusal in words' : 'a refusal in words; 404 also for what the caller has no right to'),
    },
  } as FastifySchema;
}

/** Gathers every route of the API that is declared after it; `app.swagger()` is then the OpenAPI 3.1 document. */
export async function describeApi(app: FastifyInstance, origin: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Çağrı',
        version: '1',
        description:
          'Who writes from a page sends the header `x-cagri: 1` with every request that changes something. Not allowed and not existing answer the same 404. ' +
          `Codes of refusals: ${Object.keys(faultKinds).join(', ')}.`,
      },
      servers: [{ url: origin }],
      components: {
        schemas: { Problem: problemSchema as never },
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-cagri', description: 'the cookie of POST /api/login' } },
      },
    },
    transform: (given) => {
      const { route, url } = given as unknown as { route: RouteOptions; url: string };
      if (!url.startsWith('/api/')) return { schema: { hide: true }, url };
      const plain = given.schema ? jsonSchemaTransform(given as never).schema : {};
      return { schema: operation(plain as Record<string, unknown>, route, url), url };
    },
  });
}
