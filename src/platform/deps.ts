import type { Clock } from './clock.ts';
import type { Config } from './config.ts';

/** Bytes at rest, by content; the real folder and the stand-in share one contract. */
export type FileStore = {
  readonly put: (content: Uint8Array) => Promise<{ readonly sha256: string; readonly sizeBytes: number }>;
  readonly get: (sha256: string) => Promise<Uint8Array>;
};

/** What every room's routes and jobs are given by `main`. */
export type Deps = {
  readonly clock: Clock;
  readonly config: Config;
  readonly storage: FileStore;
  readonly secretFor: (purpose: string) => Buffer;
};
