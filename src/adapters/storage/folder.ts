import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { requireDigest, type Source, type Storage, StorageFailure, type Stored } from './port.ts';
import { chunkBytes, headBytes, openSeal, saltBytes, sealedChunkBytes, sealWith } from './sealed.ts';

const dayMs = 86_400_000;

/** Pieces of any size as chunks of ours; the last one, which may be empty, is known as such. */
async function* chunked(source: Source): AsyncGenerator<{ readonly plain: Uint8Array; readonly last: boolean }> {
  const pieces = source instanceof Uint8Array ? [source] : source;
  let waiting: Uint8Array = Buffer.alloc(0);
  for await (const piece of pieces) {
    let rest = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
    while (rest.length > chunkBytes) {
      yield { plain: rest.subarray(0, chunkBytes), last: false };
      rest = rest.subarray(chunkBytes);
    }
    waiting = rest;
  }
  yield { plain: waiting, last: true };
}

/** Writes the sealed content; the head goes in last, when the digest is known. */
async function writeSealed(file: FileHandle, source: Source, key: Buffer): Promise<Stored> {
  const seal = sealWith(key, randomBytes(saltBytes));
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let at = headBytes;
  let index = 0;
  for await (const { plain, last } of chunked(source)) {
    hash.update(plain);
    sizeBytes += plain.length;
    const sealed = seal.chunk(plain, index, last);
    await file.write(sealed, 0, sealed.length, at);
    at += sealed.length;
    index += 1;
  }
  const sha256 = hash.digest('hex');
  await file.write(seal.head(sha256), 0, headBytes, 0);
  await file.sync();
  return { sha256, sizeBytes };
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function* readSealed(file: FileHandle, sha256: string, key: Buffer): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  const openChunk = openSeal(key, await readAt(file, 0, headBytes), sha256);
  for (let at = headBytes, index = 0; ; at += sealedChunkBytes, index += 1) {
    const last = at + sealedChunkBytes >= size;
    yield openChunk(await readAt(file, at, sealedChunkBytes), index, last);
    if (last) return;
  }
}

/** A rename survives a loss of power only when its folder was synced too. */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * A folder of encrypted files named by the digest of their plain content. Written aside, synced and renamed, so a crash
 * leaves no half file under a real name; what a crash left aside is cleared a day later.
 */
export function folderStorage(options: { readonly dir: string; readonly key: Buffer }): Storage {
  if (options.key.length !== 32) throw new Error('the key of the storage is not 32 bytes');
  const aside = join(options.dir, 'aside');
  const folderOf = (sha256: string): string => join(options.dir, sha256.slice(0, 2));
  const pathOf = (sha256: string): string => join(folderOf(sha256), requireDigest(sha256));
  let cleared = false;

  async function clearAside(): Promise<void> {
    if (cleared) return;
    cleared = true;
    await mkdir(aside, { recursive: true, mode: 0o700 });
    for (const name of await readdir(aside)) {
      const left = await stat(join(aside, name)).catch(() => null);
      if (left && left.mtimeMs < Date.now() - dayMs) await rm(join(aside, name), { force: true });
    }
  }

  async function put(source: Source): Promise<Stored> {
    await clearAside();
    const path = join(aside, randomUUID());
    try {
      const file = await open(path, 'wx', 0o600);
      const stored = await writeSealed(file, source, options.key).finally(() => file.close());
      await mkdir(folderOf(stored.sha256), { recursive: true, mode: 0o700 });
      // The same content sealed anew replaces its equal: a damaged copy is healed by putting it again.
      await rename(path, pathOf(stored.sha256));
      await syncFolder(folderOf(stored.sha256));
      return stored;
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    }
  }

  async function* read(sha256: string): AsyncGenerator<Uint8Array> {
    const file = await open(pathOf(sha256), 'r').catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === 'ENOENT' ? new StorageFailure('missing', `no content ${sha256}`, cause) : cause;
    });
    try {
      yield* readSealed(file, sha256, options.key);
    } catch (cause) {
      throw new StorageFailure('damaged', `content ${sha256} was changed at rest or the key is another`, cause);
    } finally {
      await file.close();
    }
  }

  return {
    put,
    read,
    get: async (sha256) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of read(sha256)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    remove: async (sha256) => rm(pathOf(sha256), { force: true }),
  };
}
