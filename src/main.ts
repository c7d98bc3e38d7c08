import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { folderStorage } from '#adapters/storage/folder.ts';
import { clamdScanner, parseClamdAddress } from '#adapters/scanner/clamd.ts';
import { smtpMail } from '#adapters/mail/smtp.ts';
import { simulatedMail } from '#adapters/mail/simulated.ts';
import { simulatedSms } from '#adapters/sms/simulated.ts';
import { makeIdentify } from '#access/identify.ts';
import { systemClock, type Clock } from '#platform/clock.ts';
import { type Config, ConfigError, deriveKey } from '#platform/config.ts';
import { listenToEvents, runConsumers } from '#platform/consumers.ts';
import { asSystem, closeDatabase, openDatabase, ownerPool } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { notFound } from '#platform/fault.ts';
import { buildServer, callerOf } from '#platform/http.ts';
import { freeLostJobs, runJobs } from '#platform/jobs.ts';
import { serveLive } from '#platform/live.ts';
import { migrate } from '#platform/migrate.ts';
import { sendMessage, type Senders } from '#platform/outbox.ts';
import type { PermissionTable } from '#platform/permissions.ts';
import { sentenceOf } from '#platform/words.ts';
import { allConsumers, allLoops, allPermissions, allTasks, allTimers, allWords, roomRoutes, seeds } from './rooms.ts';

/** What only a demonstration has is nobody's to do elsewhere, so no menu shows it. */
const permissionsOf = (config: Config): PermissionTable =>
  config.demo ? allPermissions : Object.fromEntries(Object.entries(allPermissions).filter(([name]) => !name.startsWith('demo.')));

export type Node = { readonly app: FastifyInstance; readonly url: string; readonly deps: Deps; readonly stop: () => Promise<void> };

/** Mail leaves by SMTP where one is named; a demonstration without one keeps what it would have sent. */
function sendersOf(config: Config): Senders {
  const mail = config.smtpUrl ? smtpMail({ url: config.smtpUrl, from: config.mailFrom }) : simulatedMail();
  const sms = simulatedSms();
  return { mail: (message) => mail.send(message), sms: (message) => sms.send(message) };
}

/** The scanner of files, where one is named. @throws ConfigError when the name is no address */
function scannerOf(config: Config): Deps['scanner'] {
  if (config.clamd === null) return null;
  const address = parseClamdAddress(config.clamd);
  if (!address) throw new ConfigError(`CAGRI_CLAMD must be host:port or the path of clamd's socket, not "${config.clamd}".`);
  return clamdScanner({ address });
}

/** Brings the database up to date and fills in what every installation has: acts, settings, calendars, directory. */
export async function prepareDatabase(databaseUrl: string): Promise<readonly string[]> {
  const done = await migrate(databaseUrl);
  await openDatabase(databaseUrl);
  for (const seed of seeds) await asSystem('seed', 'start', seed);
  return done;
}

/** One node over an open database: jobs, consumers, the live feed, the API and the pages. */
export async function startNode(config: Config, options: { clock?: Clock; jobs?: boolean; limits?: boolean } = {}): Promise<Node> {
  const deps: Deps = {
    clock: options.clock ?? systemClock,
    config,
    storage: folderStorage({ dir: join(config.dataDir, 'files'), key: deriveKey(config.secret, 'files') }),
    scanner: scannerOf(config),
    secretFor: (purpose) => deriveKey(config.secret, purpose),
  };
  const app = await buildServer({
    origin: config.origin,
    trustProxy: config.trustProxy,
    identify: makeIdentify(permissionsOf(config), deps.clock),
    sentences: sentenceOf(allWords),
    limits: options.limits ?? true,
  });
  const announcements = listenToEvents();
  serveLive(app, announcements, async (request) => (await callerOf(request as never))?.who ?? null);
  for (const routes of roomRoutes) routes(app, deps);
  app.get('/api/health', { config: { may: 'public' } }, async () => {
    await ownerPool().query('select 1');
    return { ok: true };
  });
  await servePages(app, config.webDir);

  const senders = sendersOf(config);
  if (options.jobs !== false) await freeLostJobs();
  const runner =
    options.jobs === false
      ? null
      : await runJobs(
          {
            ...allTasks(deps),
            'platform.send': ({ id }) => sendMessage(id, senders),
            'platform.partitions': makePartitions,
            'platform.freeLostJobs': freeLostJobs,
          },
          [...allTimers, { task: 'platform.partitions', every: '17 1 * * *' }, { task: 'platform.freeLostJobs', every: '*/5 * * * *' }],
        );
  const consumers = options.jobs === false ? null : runConsumers(allConsumers, announcements);
  const loops = options.jobs === false ? [] : allLoops.map((loop) => loop(deps, announcements));
  const url = await app.listen({ host: config.host, port: config.port });
  return {
    app,
    url,
    deps,
    stop: async () => {
      await app.close();
      for (const loop of loops) await loop.stop();
      await consumers?.stop();
      await runner?.stop();
      await announcements.stop();
    },
  };
}

const makePartitions = async (): Promise<void> => {
  await ownerPool().query("select ensure_partitions('events', now()::date, (now() + interval '3 months')::date)");
};

/** The built pages; every address that is not the API's is the single page's own business. */
async function servePages(app: FastifyInstance, webDir: string): Promise<void> {
  const pages = existsSync(join(webDir, 'index.html'));
  if (pages) {
    await app.register(fastifyStatic, {
      root: webDir,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!pages || /^\/(api|assets)\//.test(request.url) || !['GET', 'HEAD'].includes(request.method)) throw notFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

export { closeDatabase };
