import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { breachInWords, checkRoster } from '#maths/rostering/check.ts';
import type { Instance } from '#maths/rostering/instance.ts';
import { parseInstance } from '#maths/rostering/parse.ts';
import { formatRoster, parseRoster } from '#maths/rostering/roster-file.ts';
import { solveRoster } from '#workforce/solving/solve-roster.ts';
import { badInput } from './bad-input.ts';

const usage =
  'cagri roster solve --instance I.txt --seconds 60 --out S.txt [--seed N] [--json] | cagri roster check --instance I.txt --solution S.txt [--json]';

/** @throws Error with one sentence for people */
async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`"${path}" cannot be read (${cause.code}).`);
  });
}

/** @throws Error naming file and line */
async function parsed<T>(path: string, parse: (text: string) => T): Promise<T> {
  const text = await textOf(path);
  try {
    return parse(text);
  } catch (cause) {
    throw new Error(`"${path}", ${(cause as Error).message}.`);
  }
}

type Options = Readonly<Record<'instance' | 'seconds' | 'out' | 'solution' | 'seed', string | undefined>> & { readonly json: boolean | undefined };

async function solveCommand(instance: Instance, options: Options): Promise<number> {
  const { out, seconds: typedSeconds = '60', seed: typedSeed = '1', json } = options;
  if (out === undefined) return badInput('--out is missing: the file for the roster.', usage);
  const seconds = Number(typedSeconds);
  if (!/^\d{1,4}(\.\d+)?$/.test(typedSeconds) || seconds < 0.1 || seconds > 3600) {
    return badInput(`--seconds "${typedSeconds}" is not a number from 0.1 to 3600.`, usage);
  }
  if (!/^\d{1,6}$/.test(typedSeed)) return badInput(`--seed "${typedSeed}" is not a whole number.`, usage);
  let told = Infinity;
  const progress = ({ objective, seconds: at }: { readonly objective: number; readonly seconds: number }): void => {
    if (objective < told && !json) process.stderr.write(`${at.toFixed(1).padStart(7)} s  ${objective}\n`);
    told = Math.min(told, objective);
  };
  const solution = await solveRoster(instance, { seconds, seed: Number(typedSeed), progress });
  if (solution.kind === 'noLawfulLine') {
    return badInput(`No roster keeps the hard rules: nothing is lawful for ${solution.people.join(', ')}, whatever the others work.`, usage);
  }
  if (solution.kind === 'outOfTime') return badInput(`No roster was found in ${seconds} seconds: give more with --seconds.`, usage);
  const { roster, score } = solution;
  const bound = Number.isFinite(solution.bound) ? Math.round(solution.bound * 100) / 100 : null;
  try {
    await writeFile(out, formatRoster(roster));
  } catch (cause) {
    return badInput(`"${out}" cannot be written (${(cause as NodeJS.ErrnoException).code}).`, usage);
  }
  const answer = { objective: score.objective, feasible: score.feasible, bound, seconds: Math.round(solution.seconds * 1000) / 1000 };
  process.stdout.write(
    json
      ? `${JSON.stringify(answer)}\n`
      : `objective ${answer.objective}, no roster costs less than ${bound ?? 'an unknown bound'}, every hard rule kept, ${answer.seconds} s: ${out}\n`,
  );
  return 0;
}

async function checkCommand(instance: Instance, { solution, json }: Options): Promise<number> {
  if (solution === undefined) return badInput('--solution is missing: the file with the roster.', usage);
  let roster;
  try {
    roster = await parsed(solution, (text) => parseRoster(text, instance));
  } catch (cause) {
    return badInput(cause, usage);
  }
  const score = checkRoster(instance, roster);
  const broken = score.breaches.map(breachInWords);
  const { requests, under, over } = score.parts;
  if (json) process.stdout.write(`${JSON.stringify({ objective: score.objective, feasible: score.feasible, parts: score.parts, broken })}\n`);
  else {
    const rules = broken.length === 0 ? 'every hard rule kept' : `${broken.length} hard rules broken:\n${broken.map((words) => `  ${words}`).join('\n')}`;
    process.stdout.write(`objective ${score.objective} (requests ${requests}, missing ${under}, surplus ${over}), ${rules}\n`);
  }
  return score.feasible ? 0 : 1;
}

/** `cagri roster`: solves and checks instances of Curtois & Qu. Reads no database. */
export async function run(args: string[]): Promise<number> {
  let options: Options;
  let deed: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        instance: { type: 'string' },
        seconds: { type: 'string' },
        out: { type: 'string' },
        solution: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    options = { instance: undefined, seconds: undefined, out: undefined, solution: undefined, seed: undefined, json: undefined, ...values };
    deed = positionals.length === 1 ? positionals[0] : undefined;
  } catch (cause) {
    return badInput(cause, usage);
  }
  if (deed !== 'solve' && deed !== 'check') return badInput('Say what to do: solve or check.', usage);
  if (options.instance === undefined) return badInput('--instance is missing: the file of the instance.', usage);
  let instance: Instance;
  try {
    instance = await parsed(options.instance, parseInstance);
  } catch (cause) {
    return badInput(cause, usage);
  }
  return deed === 'solve' ? solveCommand(instance, options) : checkCommand(instance, options);
}
