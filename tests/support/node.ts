import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role, Sector } from '#access/roles.ts';
import { aPerson, testPassword } from '#access/testing/people.ts';
import { openSession } from '#access/sessions.ts';
import { cookieName } from '#access/identify.ts';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { closeDatabase, type Who } from '#platform/database.ts';
import { aSheet } from '#queue/testing/make.ts';
import { cloneTemplate } from '#platform/testing/cluster.ts';
import { type Node, prepareDatabase, startNode } from '../../src/main.ts';
import { root } from './command.ts';

export type NodeOptions = {
  readonly clock?: Clock;
  /** Jobs and consumers run; off unless asked for. */
  readonly jobs?: boolean;
  /** The limits of the public routes count; off unless asked for. */
  readonly limits?: boolean;
  /** What only a demonstration centre shows is shown. */
  readonly demo?: boolean;
  /** The built pages are served too. */
  readonly pages?: boolean;
  /** Where a scanner of files listens; none unless given. */
  readonly clamd?: string;
};
export type TestNode = Node & { readonly databaseUrl: string; readonly config: Config };
export type Centre = {
  readonly databaseUrl: string;
  /** Another node over the same database, files and secret. */
  readonly node: (options?: NodeOptions) => Promise<TestNode>;
  readonly close: () => Promise<void>;
};

export const testSecret = 'sinaq-ucun-acar-zxnm-qwertyuiopas-8642';

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((found, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

/** A database as every installation has it after its first start, and nodes over it on this machine's loopback. */
export async function aCentre(): Promise<Centre> {
  const clone = await cloneTemplate('centre');
  await prepareDatabase(clone.url);
  const dataDir = mkdtempSync(join(tmpdir(), 'cagri-test-'));
  const nodes: TestNode[] = [];
  return {
    databaseUrl: clone.url,
    node: async (options = {}) => {
      const port = await freePort();
      const config: Config = {
        host: '127.0.0.1',
        port,
        origin: `http://localhost:${port}`,
        databaseUrl: clone.url,
        secret: testSecret,
        demo: options.demo ?? false,
        dataDir,
        webDir: options.pages ? join(root, 'var/web') : join(dataDir, 'no-pages'),
        smtpUrl: null,
        mailFrom: 'sinaq@example.invalid',
        trustProxy: false,
        clamd: options.clamd ?? null,
      };
      const node = await startNode(config, {
        jobs: options.jobs ?? false,
        limits: options.limits ?? false,
        ...(options.clock && { clock: options.clock }),
      });
      const made = { ...node, databaseUrl: clone.url, config };
      nodes.push(made);
      return made;
    },
    close: async () => {
      for (const node of nodes) await node.stop();
      await closeDatabase();
      await clone.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Staff = Who & { readonly personId: string; readonly login: string; readonly cookie: string };

/** Somebody with a post and an open session; the cookie is what a page would send. */
export async function aStaff(role: Role, options: { sector?: Sector | null; login?: string; name?: string } = {}): Promise<Staff> {
  const login = options.login ?? `${role.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;
  const who = await aPerson({ login, role, sector: options.sector ?? null, ...(options.name && { name: options.name }) });
  // R25: whoever answers has a work-distribution sheet; this one is for everything.
  if (role === 'representative' || role === 'outbound') await aSheet(who.personId);
  const { token } = await openSession({ login, password: testPassword, address: '127.0.0.1', agent: 'test', at: new Date() });
  return { ...who, login, cookie: `${cookieName}=${token}` };
}

export type Answer = { readonly status: number; readonly type: string; readonly body: any; readonly headers: Headers };

/** One request as a page sends it; the answer's JSON, or its text if it is something else. */
export async function ask(
  node: { readonly url: string },
  method: string,
  path: string,
  options: { as?: { readonly cookie: string }; body?: unknown; lang?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const reply = await fetch(node.url + path, {
    method,
    headers: {
      'x-cagri': '1',
      'accept-language': options.lang ?? 'az',
      ...(options.as && { cookie: options.as.cookie }),
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  });
  const type = reply.headers.get('content-type') ?? '';
  const text = await reply.text();
  return { status: reply.status, type, body: type.includes('json') ? JSON.parse(text) : text, headers: reply.headers };
}

/** What a citizen's page would send; each call is another submission. */
export const aSubmission = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: crypto.randomUUID(),
  lang: 'az',
  kind: 'question',
  applicantKind: 'person',
  fullName: 'Nümunəyeva Sınaq Misal qızı',
  phone: '+994501234567',
  email: 'sinaq@example.invalid',
  subject: 'Sınaq sualı',
  body: 'Uydurma mətn: arayışı haradan almaq olar?',
  replyBy: 'email',
  ...over,
});
