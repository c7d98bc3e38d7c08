import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { repairAbsence } from '../src/maths/rostering/centre/repair.ts';
import { sampleCentre } from '../src/maths/rostering/centre/testing/sample.ts';
import { checkRoster } from '../src/maths/rostering/check.ts';
import { parseInstance } from '../src/maths/rostering/parse.ts';
import { rosterOf } from '../src/maths/rostering/problem.ts';
import { wholeProgram } from '../src/maths/rostering/program.ts';
import { highsSolver } from '../src/workforce/solving/highs.ts';
import { solveCentreRoster, solveRoster } from '../src/workforce/solving/solve-roster.ts';

/**
 * Rosters in the time given: the published instances beside HiGHS (WebAssembly, one thread) on the whole model with the
 * same seconds, every solution scored by the independent checker; then an invented centre of 150 people × 28 days.
 * `CAGRI_DATA=… bin/cagri-node bench/roster.ts [--seconds 60] [--only 1,7|centre] [--no-peer] [--json]`
 */
const value = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const seconds = Number(value('--seconds') ?? 60);
const only = value('--only')?.split(',');
const json = process.argv.includes('--json');
const folder = process.env['CAGRI_DATA'] === undefined ? null : join(process.env['CAGRI_DATA'], 'roster');
const bestKnown: Readonly<Record<string, number>> = { 1: 607, 2: 828, 3: 1001, 5: 1143, 7: 1056, 9: 439, 11: 3443, 13: 1905 };
const round = (n: number): number => Math.round(n * 100) / 100;
const say = (text: string): void => void (json || process.stdout.write(`${text}\n`));

const instances: Record<string, unknown>[] = [];
if (folder === null || !existsSync(folder)) say('Skipped: CAGRI_DATA has no roster folder.');
else {
  const highs = process.argv.includes('--no-peer') ? null : await highsSolver();
  for (const [name, known] of Object.entries(bestKnown)) {
    if (only && !only.includes(name)) continue;
    const instance = parseInstance(readFileSync(join(folder, `Instance${name}.txt`), 'utf8'));
    const ours = await solveRoster(instance, { seconds });
    if (ours.kind !== 'solved') throw new Error(`instance ${name}: ${ours.kind}`);
    let peer: number | null = null;
    if (highs) {
      const { program, linesOf } = wholeProgram(instance);
      const answer = highs(program, null, seconds);
      const score = answer.values ? checkRoster(instance, rosterOf(instance, linesOf(answer.values))) : null;
      if (score && !score.feasible) throw new Error(`instance ${name}: the model of the peer breaks ${score.breaches[0]?.rule}`);
      peer = score?.objective ?? null;
    }
    const load = round(loadavg()[0] ?? 0);
    instances.push({
      instance: name,
      bestKnown: known,
      objective: ours.score.objective,
      bound: round(ours.bound),
      seconds: round(ours.seconds),
      highs: peer,
      load,
    });
    say(
      `instance ${name}: ${ours.score.objective} (best known ${known}, bound ${round(ours.bound)}) in ${round(ours.seconds)} s; HiGHS ${peer ?? 'none'}; load ${load}`,
    );
  }
}

let centre: Record<string, unknown> | null = null;
if (!only || only.includes('centre')) {
  const task = sampleCentre(1, 150, 4, 0.95);
  const solved = await solveCentreRoster(task, { seconds });
  if (solved.kind !== 'solved') throw new Error(solved.kind);
  const absent = task.people.find((person, at) => person.skills.includes('en') && solved.roster[at]?.[8] !== null);
  if (!absent) throw new Error('nobody to be absent');
  const began = performance.now();
  const offers = repairAbsence(task, solved.roster, { person: absent.id, days: [8] }, 8);
  centre = {
    people: 150,
    days: 28,
    secondsToFeasible: round(solved.firstSeconds),
    objective: solved.score.objective,
    bound: round(solved.bound),
    gap: solved.score.objective / solved.bound - 1,
    seconds: round(solved.seconds),
    repairSeconds: round((performance.now() - began) / 1000),
    repairOffers: offers.map(({ changes, objective }) => ({ changes: changes.length, objective })),
    load: round(loadavg()[0] ?? 0),
  };
  say(`centre 150 × 28: ${JSON.stringify(centre)}`);
}
if (json) process.stdout.write(`${JSON.stringify({ seconds, instances, centre })}\n`);
