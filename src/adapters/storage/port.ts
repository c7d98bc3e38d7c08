/** Content given whole or in pieces, as it arrives. */
export type Source = Uint8Array | AsyncIterable<Uint8Array>;
export type Stored = { readonly sha256: string; readonly sizeBytes: number };

/** Bytes at rest, found by the sha256 of their plain content. The same content is kept once. */
export type Storage = {
  readonly put: (content: Source) => Promise<Stored>;
  /** @throws StorageFailure when there is no such content, or when it was changed at rest */
  readonly get: (sha256: string) => Promise<Uint8Array>;
  /** In pieces, each checked before it is given; for recordings and other long content. Fails as `get` does. */
  readonly read: (sha256: string) => AsyncIterable<Uint8Array>;
  /** Forgets the content; that it was not there is no failure. The caller knows that no row refers to it. */
  readonly remove: (sha256: string) => Promise<void>;
};

export class StorageFailure extends Error {
  readonly reason: 'missing' | 'damaged';

  constructor(reason: 'missing' | 'damaged', message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Nothing else becomes part of a path. */
export function requireDigest(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new StorageFailure('missing', 'not a digest');
  return text;
}
