import { createHash } from 'node:crypto';
import { requireDigest, type Storage, StorageFailure } from './port.ts';

/** In memory, for tests that are not about the disk. */
export function simulatedStorage(): Storage {
  const kept = new Map<string, Uint8Array>();
  const get = async (sha256: string): Promise<Uint8Array> => {
    const content = kept.get(requireDigest(sha256));
    if (!content) throw new StorageFailure('missing', `no content ${sha256}`);
    return content;
  };
  return {
    put: async (source) => {
      const pieces: Uint8Array[] = [];
      if (source instanceof Uint8Array) pieces.push(source);
      else for await (const piece of source) pieces.push(piece);
      const content = new Uint8Array(Buffer.concat(pieces));
      const sha256 = createHash('sha256').update(content).digest('hex');
      kept.set(sha256, content);
      return { sha256, sizeBytes: content.length };
    },
    get,
    read: async function* (sha256) {
      yield await get(sha256);
    },
    remove: async (sha256) => void kept.delete(requireDigest(sha256)),
  };
}
