import { join } from 'node:path';
import { startPostgres } from '#platform/postgres/launcher.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { closeDatabase } from '#platform/database.ts';
import { checkServer } from '#platform/postgres/launcher.ts';
import type { Node } from '../main.ts';

const root = join(import.meta.dirname, '../..');
const line = (text = ''): boolean => process.stdout.write(`${text}\n`);

/** Ctrl-C and the service manager end the node first, then what the node stood on. */
function stopOnSignal(node: Node, after: () => Promise<void>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    line('\nStopping…');
    await node.stop();
    await closeDatabase();
    await after();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

async function listen(config: Config, startNode: typeof import('../main.ts').startNode): Promise<Node> {
  try {
    return await startNode(config);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    process.stderr.write(`Port ${config.port} is taken by another program. Give another: PORT=3001 npm start\n`);
    process.exit(2);
  }
}

/** `npm start`: everything on this machine, with the demonstration centre. */
export async function start(_args: string[]): Promise<number> {
  const began = Date.now();
  const config = readConfig(process.env, { demo: true, root });
  const postgres = config.databaseUrl
    ? { url: config.databaseUrl, adopted: true, stop: async (): Promise<void> => {} }
    : await startPostgres({ dir: join(config.dataDir, 'postgres'), log: line });
  await checkServer(postgres.url);
  const { prepareDatabase, startNode } = await import('../main.ts');
  const migrated = await prepareDatabase(postgres.url);
  if (migrated.length > 0) line(`Database: ${migrated.length} migrations applied.`);
  const { demoLogins, seedDemo } = await import('#demo/seed.ts');
  await seedDemo(postgres.url, { now: new Date(), scale: Number(process.env['CAGRI_SCALE'] ?? 1), secret: config.secret, origin: config.origin, log: line });
  const node = await listen({ ...config, databaseUrl: postgres.url }, startNode);
  stopOnSignal(node, () => postgres.stop());

  const address = `http://localhost:${config.port}`;
  line(`\nÇağrı is open (${((Date.now() - began) / 1000).toFixed(1)} s).\n`);
  line(`  Citizens   ${address}/`);
  line(`  Staff      ${address}/desk`);
  line(`  Sent mail and SMS of the demonstration   ${address}/desk/sent\n`);
  line('  Demo logins (invented people; demonstration only)');
  for (const login of demoLogins) line(`    ${login.login.padEnd(16)} ${login.password.padEnd(16)} ${login.name.padEnd(22)} ${login.title}`);
  line('\nCtrl-C stops.');
  return new Promise<number>(() => {});
}

/** `bin/cagri serve`: production. Nothing is invented; what is missing stops the start with one sentence. */
export async function serve(_args: string[]): Promise<number> {
  const config = readConfig(process.env, { demo: false, root });
  await checkServer(config.databaseUrl);
  const { prepareDatabase, startNode } = await import('../main.ts');
  await prepareDatabase(config.databaseUrl);
  const node = await listen(config, startNode);
  stopOnSignal(node, async () => {});
  line(`Çağrı serves ${config.origin} at ${node.url}`);
  if (!config.clamd) line('Received files are not scanned for viruses, and say so: give CAGRI_CLAMD to have them scanned.');
  return new Promise<number>(() => {});
}
