import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDigest, type Storage, StorageFailure } from './port.ts';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * A folder of encrypted files: AES-256-GCM, a fresh nonce a file, the digest of the plain content as name and as
 * authenticated data. Written aside, synced and renamed, so a crash leaves no half file under a real name.
 */
export function folderStorage(options: { readonly dir: string; readonly key: Buffer }): Storage {
  const pathOf = (sha256: string): string => join(options.dir, sha256.slice(0, 2), sha256);
  return {
    put: async (content) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const path = pathOf(sha256);
      const sizeBytes = content.length;
      if (await stat(path).catch(() => null)) return { sha256, sizeBytes };
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', options.key, nonce).setAAD(Buffer.from(sha256));
      const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
      await mkdir(join(options.dir, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const aside = `${path}.${randomUUID()}.part`;
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(sealed);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path).catch(async (cause: unknown) => {
        await rm(aside, { force: true });
        throw cause;
      });
      return { sha256, sizeBytes };
    },
    get: async (sha256) => {
      if (!isDigest(sha256)) throw new StorageFailure('missing', 'not a digest');
      const sealed = await readFile(pathOf(sha256)).catch((cause: unknown) => {
        throw new StorageFailure('missing', `no content ${sha256}`, cause);
      });
      try {
        const decipher = createDecipheriv('aes-256-gcm', options.key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(sha256));
        decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]);
      } catch (cause) {
        throw new StorageFailure('damaged', `content ${sha256} was changed at rest or the key is another`, cause);
      }
    },
  };
}
