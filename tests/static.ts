import { readdirSync } from 'node:fs';
import { root, runTool } from './support/command.ts';
import type { Outcome } from './support/results.ts';

type Check = { readonly title: string; readonly script: string; readonly args: readonly string[] };

/** What is asked of the code without running it. */
const checks = (): readonly Check[] => [
  { title: 'lint (oxlint)', script: 'oxlint/bin/oxlint', args: [] },
  { title: 'format (oxfmt)', script: 'oxfmt/bin/oxfmt', args: ['--check', '.'] },
  ...readdirSync(root)
    .filter((file) => /^tsconfig\.(?!base)\w+\.json$/.test(file))
    .map((file) => ({ title: `types (${file})`, script: 'typescript/bin/tsc', args: ['--noEmit', '--project', file] })),
  { title: 'unused code (knip)', script: 'knip/bin/knip.js', args: [] },
];

export async function staticChecks(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { title, script, args } of checks()) {
    const { code, output } = await runTool(script, args);
    outcomes.push(code === 0 ? { title, state: 'passed', why: '' } : { title, state: 'failed', why: output.trim() });
  }
  return outcomes;
}

if (import.meta.main) {
  for (const { title, state, why } of await staticChecks()) {
    console.log(`${state}: ${title}${why ? `\n${why}` : ''}`);
    if (state === 'failed') process.exitCode = 1;
  }
}
