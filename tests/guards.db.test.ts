import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '#access/roles.ts';
import { allPermissions } from '../src/rooms.ts';
import { aCentre, ask, aStaff, type Centre, type Staff, type TestNode } from './support/node.ts';
import { allRoutes, type Route } from './support/routes.ts';

/** Every address of the API stands behind a guard with a clause; the walk finds the routes by itself. */
let centre: Centre;
let node: TestNode;
const staff = new Map<Role, Staff>();
let found: readonly Route[] = [];

beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node();
  for (const role of roles) staff.set(role, await aStaff(role));
  found = await allRoutes(node.deps);
});
afterAll(() => centre?.close());

/** An address that exists in form only. */
const filled = (url: string): string =>
  url.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'day' ? '2026-11-20' : name === 'year' ? '2026' : crypto.randomUUID()));
const guarded = (): readonly Route[] => found.filter(({ may }) => may !== undefined && may !== 'public' && may !== 'signedIn');
const name = ({ method, url }: Route): string => `${method} ${url}`;

test('the walk finds the routes', () => expect(found.length).toBeGreaterThan(60));

test('every route says who may', () => {
  expect(found.filter(({ may }) => may === undefined).map(name)).toEqual([]);
});

test('each named permission exists, with a clause and somebody who has it', () => {
  expect(
    guarded()
      .filter(({ may }) => !((may as string) in allPermissions))
      .map((one) => `${name(one)}: ${one.may}`),
  ).toEqual([]);
  const wanting = Object.entries(allPermissions).filter(
    ([, { clause, roles: holders }]) => !/^(R?\d)/.test(clause) || holders.length === 0 || holders.some((role) => !(roles as readonly string[]).includes(role)),
  );
  expect(wanting.map(([permission]) => permission)).toEqual([]);
});

test('each permission guards a route or a screen', () => {
  const used = new Set([...found.map(({ may }) => may as string), ...screens().map(({ may }) => may)]);
  expect(Object.keys(allPermissions).filter((permission) => !used.has(permission))).toEqual([]);
});

test('without a session every guarded route answers 401', async () => {
  const wrong: string[] = [];
  for (const route of found.filter(({ may }) => may !== 'public')) {
    const { status } = await ask(node, route.method, filled(route.url), route.method === 'GET' ? {} : { body: {} });
    if (status !== 401) wrong.push(`${name(route)}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('to a signed-in person without the permission every guarded route answers as if it were not there', async () => {
  const wrong: string[] = [];
  for (const route of guarded()) {
    const outsider = roles.find((role) => !allPermissions[route.may as string]?.roles.includes(role)) as Role;
    const reply = await ask(node, route.method, filled(route.url), { as: staff.get(outsider) as Staff, ...(route.method !== 'GET' && { body: {} }) });
    if (reply.status !== 404 || reply.body.code !== 'platform.notFound') wrong.push(`${name(route)} as ${outsider}: ${reply.status} ${reply.body.code}`);
  }
  expect(wrong).toEqual([]);
});

const src = join(import.meta.dirname, '../src');
function screens(): readonly { readonly file: string; readonly may: string }[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /^[a-z]+\/web\/routes\.tsx$/.test(file));
  return files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/\bmay:\s*'([^']+)'/g)].map((match) => ({ file, may: match[1] as string })),
  );
}

test('every screen that asks for a permission names one that exists', () => {
  expect(screens().length).toBeGreaterThan(8);
  expect(
    screens()
      .filter(({ may }) => !(may in allPermissions))
      .map(({ file, may }) => `${file}: ${may}`),
  ).toEqual([]);
});
