import { beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '#access/web/interface-fields.ts';
import type { Deps } from '#platform/deps.ts';
import { pathParams } from '#platform/endpoint.ts';
import { buildServer } from '#platform/http.ts';
import { roomRoutes } from '../src/rooms.ts';
import { allRoutes, type Route } from './support/routes.ts';

/** The description of the API says every route, and says it in OpenAPI 3.1. */
type Json = Record<string, any>;
const deps = { config: { origin: 'http://localhost' }, clock: { now: () => new Date() }, secretFor: () => Buffer.alloc(32) } as unknown as Deps;
let routes: readonly Route[] = [];
let document: Json = {};
beforeAll(async () => {
  routes = await allRoutes(deps);
  const app = await buildServer({ origin: 'http://localhost', trustProxy: false, identify: async () => null, sentences: (code) => code, limits: false });
  for (const room of roomRoutes) room(app, deps);
  await app.ready();
  document = JSON.parse(JSON.stringify(app.swagger())) as Json;
  await app.close();
});

type Operation = { readonly path: string; readonly method: string; readonly operation: Json };
const operations = (): readonly Operation[] =>
  Object.entries(document['paths'] as Json).flatMap(([path, methods]) =>
    Object.entries(methods as Json).map(([method, operation]) => ({ path, method, operation: operation as Json })),
  );
/** Every object of the document, with the way to it. */
function* objects(value: unknown, way = '#'): Generator<readonly [string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [way, value as Json];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${way}/${key}`);
}

describe('every route', () => {
  // The live line is no endpoint: it is a stream the page reads.
  const described = () => routes.filter(({ url }) => url !== '/api/live');
  test('is described, and nothing else is', () => {
    const named = described().map(({ method, url }) => `${method.toLowerCase()} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(named.length).toBeGreaterThan(200);
    expect(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    ).toEqual(named.toSorted());
  });
  test('says who may, and its parts of the address as needed parameters', () => {
    const wrong = described().filter(({ method, url, may }) => {
      const operation = (document['paths'] as Json)[url.replaceAll(/:(\w+)/g, '{$1}')][method.toLowerCase()] as Json;
      const inPath = ((operation['parameters'] ?? []) as Json[]).filter((one) => one['in'] === 'path' && one['required'] === true).map((one) => one['name']);
      return operation['x-may'] !== may || inPath.toSorted().join() !== [...pathParams(url)].toSorted().join();
    });
    expect(wrong.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
  });
});

describe('as OpenAPI 3.1', () => {
  test('the document names its version, title and ways of logging in', () => {
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\.\d+$/), info: { title: 'Çağrı', version: expect.any(String) } });
    const known = Object.keys(document['components'].securitySchemes as Json);
    expect(
      operations()
        .flatMap(({ operation }) => (operation['security'] as Json[]).flatMap(Object.keys))
        .filter((name) => !known.includes(name)),
    ).toEqual([]);
  });
  test('names of operations are their own', () => {
    const names = operations().map(({ operation }) => operation['operationId'] as string);
    expect(names.filter((name, at) => !/^\w+$/.test(name) || names.indexOf(name) !== at)).toEqual([]);
  });
  test('every answer has a description, and a good one is among them', () => {
    const wrong = operations().filter(({ operation }) => {
      const answers = Object.entries(operation['responses'] as Json);
      return (
        !answers.some(([status]) => status === '200') || answers.some(([status, one]) => !/^([1-5]\d\d|[1-5]XX)$/.test(status) || !(one as Json)['description'])
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
  test('each reference leads somewhere', () => {
    const resolve = (ref: string): unknown =>
      ref
        .slice(2)
        .split('/')
        .reduce<any>((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
    const references = [...objects(document)].filter(([, one]) => typeof one['$ref'] === 'string').map(([, one]) => one['$ref'] as string);
    expect(references.length).toBeGreaterThan(200);
    expect(references.filter((ref) => !ref.startsWith('#/') || resolve(ref) === undefined)).toEqual([]);
  });
  test('types are those of JSON Schema, and what is required exists', () => {
    const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
    const schemas = [...objects(document['paths'])].filter(
      ([way]) => /\/(schema|items|anyOf\/\d+|properties\/[^/]+)$/.test(way) && !way.endsWith('/properties/properties'),
    );
    expect(schemas.length).toBeGreaterThan(1000);
    const wrong = schemas.filter(
      ([, schema]) =>
        (typeof schema['type'] === 'string' && !types.includes(schema['type'])) ||
        'nullable' in schema ||
        (Array.isArray(schema['required']) && schema['properties'] && schema['required'].some((name: string) => !(name in schema['properties']))),
    );
    expect(wrong.map(([way]) => way)).toEqual([]);
  });
});

test.each([
  [{ type: 'string', format: 'date' }, 'string (date)'],
  [{ type: 'string', enum: ['az', 'ru'] }, 'az | ru'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
  [{ type: 'array', items: { type: 'object' } }, 'array of object'],
  [{}, 'any'],
])('a schema in a word: %j', (schema, said) => expect(kindOf(schema)).toBe(said));
