import type { Clock } from './clock.ts';
import type { Config } from './config.ts';

/** Bytes at rest, by content; the real folder and the stand-in share one contract. */
export type FileStore = {
  readonly put: (content: Uint8Array) => Promise<{ readonly sha256: string; readonly sizeBytes: number }>;
  readonly get: (sha256: string) => Promise<Uint8Array>;
  /** Forgets the content; whoever asks knows that no row refers to it. */
  readonly remove: (sha256: string) => Promise<void>;
};

/** Whether content may leave quarantine; throws when it could not be asked. */
export type FileScanner = {
  readonly scan: (content: Uint8Array) => Promise<{ readonly outcome: 'clean' } | { readonly outcome: 'infected' | 'notScannable'; readonly finding: string }>;
};

/** What every room's routes and jobs are given by `main`. */
export type Deps = {
  readonly clock: Clock;
  readonly config: Config;
  readonly storage: FileStore;
  /** None: this installation has no scanner, and each file says so. */
  readonly scanner: FileScanner | null;
  readonly secretFor: (purpose: string) => Buffer;
};
