import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installedVersion, whyNoEngine } from '#adapters/telephony/asterisk/install.ts';
import { findChromium } from '../bin/chromium.mjs';
import { staticChecks } from './static.ts';
import { root, runTool } from './support/command.ts';
import type { Outcome } from './support/results.ts';

/** `npm test`: every stage in order, whatever became of the one before; `npm test -- unit store` runs only those. */
const stages: Readonly<Record<string, () => Promise<readonly Outcome[]>>> = {
  static: staticChecks,
  unit: () => vitest('unit', 900),
  store: () => vitest('store', 1200),
  journeys: () => (findChromium() ? vitest('journeys', 1500) : journeysSkipped()),
  voice: () => (installedVersion(engineDir) ? vitest('voice', 420) : voiceSkipped()),
};

const folder = join(root, 'var/tests');
const engineDir = join(root, 'var/engine');

async function vitest(project: string, limitSeconds: number): Promise<readonly Outcome[]> {
  const file = join(folder, `${project}.json`);
  rmSync(file, { force: true });
  const { code, output } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--passWithNoTests', '--reporter', join(root, 'tests/support/results.ts')],
    // Far from the office's: a day taken from the machine's time zone shows itself.
    { limitSeconds, env: { TZ: 'America/New_York', CAGRI_RESULTS: file } },
  );
  const outcomes = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Outcome[]) : [];
  // No test failed, and yet the run did: a hang, a crash, a file that could not be read.
  if (code !== 0 && outcomes.every(({ state }) => state !== 'failed')) {
    return [...outcomes, { title: `${project}: vitest ended with code ${code}`, state: 'failed', why: output.slice(-3000).trim() }];
  }
  return outcomes;
}

/** One skip a file: what is in it is not known without loading it. */
function filesSkipped(under: string, end: string, why: string): readonly Outcome[] {
  const files = existsSync(join(root, under)) ? readdirSync(join(root, under), { recursive: true, encoding: 'utf8' }) : [];
  return files.filter((name) => name.endsWith(end)).map((name) => ({ title: `${under}/${name}`, state: 'skipped', why }));
}
const journeysSkipped = async (): Promise<readonly Outcome[]> => filesSkipped('tests/journeys', '.test.ts', 'no Chromium on this machine');
const voiceSkipped = async (): Promise<readonly Outcome[]> =>
  ['src', 'tests'].flatMap((under) => filesSkipped(under, '.voice.test.ts', `no voice engine on this machine: ${whyNoEngine(engineDir)}`));

const count = (outcomes: readonly Outcome[], state: Outcome['state']): number => outcomes.filter((one) => one.state === state).length;
const sum = (outcomes: readonly Outcome[]): string =>
  `${count(outcomes, 'passed')} passed, ${count(outcomes, 'failed')} failed, ${count(outcomes, 'skipped')} skipped`;

const longestWhy = 3000;

function printFailures(outcomes: readonly Outcome[]): void {
  for (const { title, why } of outcomes.filter(({ state }) => state === 'failed')) {
    const shown = why.length > longestWhy ? `${why.slice(0, longestWhy)}\n…` : why;
    console.log(`  FAILED ${title}\n${shown.replaceAll(/^/gm, '    ')}`);
  }
}

function printSkips(outcomes: readonly Outcome[]): void {
  const skipped = outcomes.filter(({ state }) => state === 'skipped');
  for (const [why, tests] of Map.groupBy(skipped, (one) => one.why)) {
    console.log(`Skipped, ${why}: ${tests.length}`);
    for (const { title } of tests) console.log(`  ${title}`);
  }
}

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !(name in stages));
  if (unknown !== undefined) {
    console.error(`There is no stage "${unknown}": choose from ${Object.keys(stages).join(', ')}.`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const all: Outcome[] = [];
  for (const [name, run] of Object.entries(stages)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const started = performance.now();
    const outcomes = await run();
    console.log(`${name}: ${sum(outcomes)} (${Math.round((performance.now() - started) / 1000)} s)`);
    printFailures(outcomes);
    all.push(...outcomes);
  }
  await stopServer();
  printSkips(all);
  const failures = all.filter(({ state }) => state === 'failed');
  if (failures.length > 0) console.log(`Failed:\n${failures.map(({ title }) => `  ${title}`).join('\n')}`);
  console.log(sum(all));
  return failures.length > 0 || count(all, 'passed') === 0 ? 1 : 0;
}

/** Loaded late: a fault in the code under test must not keep the other stages from running. */
async function stopServer(): Promise<void> {
  try {
    const { stopIdleTestServer } = await import('#platform/testing/cluster.ts');
    await stopIdleTestServer();
  } catch (cause) {
    console.log(`The tests' database server was left running: ${(cause as Error).message}`);
  }
}

process.exitCode = await main(process.argv.slice(2));
