/** Bytes at rest, found by the sha256 of their plain content. */
export type Storage = {
  readonly put: (content: Uint8Array) => Promise<{ readonly sha256: string; readonly sizeBytes: number }>;
  /** @throws StorageFailure when there is no such content, or when it was changed at rest */
  readonly get: (sha256: string) => Promise<Uint8Array>;
};

export class StorageFailure extends Error {
  readonly reason: 'missing' | 'damaged';

  constructor(reason: 'missing' | 'damaged', message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
