import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What one test came to. `why` is the reason of a skip, or the fault of a failure. */
export type Outcome = { readonly title: string; readonly state: 'passed' | 'failed' | 'skipped'; readonly why: string };

/**
 * A Vitest reporter that writes the outcomes to the file CAGRI_RESULTS names; the built-in JSON one leaves out why a
 * test was skipped. Vitest calls it with `new`, hence a function.
 */
export default function results(): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const outcomes = [
        ...modules.flatMap(ofModule),
        ...unhandled.map((error): Outcome => ({
          title: 'an error outside every test',
          state: 'failed',
          why: textOf(error),
        })),
      ];
      const path = process.env['CAGRI_RESULTS'];
      if (path) writeFileSync(path, JSON.stringify(outcomes));
    },
  };
}

/** A file that could not be loaded has no tests: it counts as one failure. */
function ofModule(module: TestModule): readonly Outcome[] {
  const file = module.relativeModuleId;
  const faults = module.errors().map((error): Outcome => ({ title: file, state: 'failed', why: textOf(error) }));
  return [...faults, ...[...module.children.allTests()].map((test) => ofTest(file, test))];
}

function ofTest(file: string, test: TestCase): Outcome {
  const title = `${file} > ${test.fullName}`;
  const result = test.result();
  if (result.state === 'passed') return { title, state: 'passed', why: '' };
  if (result.state === 'skipped') return { title, state: 'skipped', why: result.note ?? 'no reason given' };
  if (result.state === 'failed') return { title, state: 'failed', why: result.errors.map(textOf).join('\n') };
  return { title, state: 'failed', why: 'it never ended' };
}

function textOf(error: { readonly message: string; readonly stack?: string; readonly diff?: string }): string {
  const place = error.stack?.split('\n').find((line) => line.includes('/src/') || line.includes('/tests/'));
  return [error.message, error.diff ?? '', place?.trim() ?? ''].filter(Boolean).join('\n');
}
