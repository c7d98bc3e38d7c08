import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

export type Terminal = {
  /** A folder of the test's own. */
  folder: string;
  /** What the command has printed so far, and what it has complained of. */
  out: string;
  err: string;
};

/** What a command prints, caught for each test anew; called once at the top of a test file. */
export function aTerminal(): Terminal {
  const terminal: Terminal = { folder: '', out: '', err: '' };
  beforeEach(async () => {
    Object.assign(terminal, { folder: await mkdtemp(join(tmpdir(), 'cagri-cli-')), out: '', err: '' });
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((terminal.out += String(text)), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((terminal.err += String(text)), true));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(terminal.folder, { recursive: true });
  });
  return terminal;
}
