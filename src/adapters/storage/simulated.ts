import { createHash } from 'node:crypto';
import { type Storage, StorageFailure } from './port.ts';

/** In memory, for tests that are not about the disk. */
export function simulatedStorage(): Storage {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (content) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      kept.set(sha256, Uint8Array.from(content));
      return { sha256, sizeBytes: content.length };
    },
    get: async (sha256) => {
      const content = kept.get(sha256);
      if (!content) throw new StorageFailure('missing', `no content ${sha256}`);
      return content;
    },
  };
}
