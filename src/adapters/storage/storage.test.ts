import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { folderStorage } from './folder.ts';
import { chunkBytes, headBytes, sealedChunkBytes } from './sealed.ts';
import { simulatedStorage } from './simulated.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'cagri-storage-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));
const key = randomBytes(32);
const inPieces = async function* (content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
};
const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const got: Uint8Array[] = [];
  for await (const piece of pieces) got.push(piece);
  return Buffer.concat(got);
};
/** Names under which content can be found, without what lies aside. */
const visible = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => name !== 'aside')
    .flatMap((name) => readdirSync(join(dir, name)));

describe.each([
  { name: 'folder', make: () => folderStorage({ dir: folder(), key }) },
  { name: 'simulated', make: simulatedStorage },
])('storage by $name', ({ make }) => {
  test.each([0, 1, 4096, chunkBytes - 1, chunkBytes, chunkBytes + 1, 20 * 1024 * 1024])(
    '%i bytes come back as they were put, under their digest',
    async (size) => {
      const storage = make();
      const content = randomBytes(size);
      const { sha256, sizeBytes } = await storage.put(content);
      expect(sizeBytes).toBe(size);
      expect(Buffer.from(await storage.get(sha256)).equals(content)).toBe(true);
      expect(await storage.put(content)).toEqual({ sha256, sizeBytes });
    },
  );

  test('content that arrives in pieces is the same content', async () => {
    const storage = make();
    const content = randomBytes(300_001);
    const { sha256 } = await storage.put(inPieces(content, 7_000));
    expect((await whole(storage.read(sha256))).equals(content)).toBe(true);
    expect((await storage.put(content)).sha256).toBe(sha256);
  });

  test('what was never put is missing, and a name is never a path', async () => {
    await expect(make().get('0'.repeat(64))).rejects.toMatchObject({ reason: 'missing' });
    await expect(make().get('../../etc/passwd')).rejects.toMatchObject({ reason: 'missing' });
    await expect(make().remove('../../etc/passwd')).rejects.toMatchObject({ reason: 'missing' });
  });

  test('removed content is gone; removing it again is no failure', async () => {
    const storage = make();
    const { sha256 } = await storage.put(Buffer.from('nümunə'));
    await storage.remove(sha256);
    await storage.remove(sha256);
    await expect(storage.get(sha256)).rejects.toMatchObject({ reason: 'missing' });
  });

  test('a source that fails leaves nothing', async () => {
    const storage = make();
    const broken = async function* () {
      yield randomBytes(chunkBytes * 2);
      throw new Error('the sender went away');
    };
    await expect(storage.put(broken())).rejects.toThrow('the sender went away');
  });
});

describe('at rest', () => {
  const stored = async (content: Buffer) => {
    const dir = folder();
    const storage = folderStorage({ dir, key });
    const { sha256 } = await storage.put(content);
    return { dir, storage, sha256, path: join(dir, sha256.slice(0, 2), sha256) };
  };

  test('the file tells nothing of its content, and nothing is left aside', async () => {
    const { dir, sha256, path } = await stored(Buffer.from('sirr: nümunə məzmun'));
    expect(visible(dir)).toEqual([sha256]);
    expect(readdirSync(join(dir, 'aside'))).toEqual([]);
    expect(readFileSync(path).includes('nümunə')).toBe(false);
  });

  test('the same content is sealed differently each time', async () => {
    const [one, two] = await Promise.all([stored(Buffer.from('nümunə')), stored(Buffer.from('nümunə'))]);
    expect(readFileSync(one.path).equals(readFileSync(two.path))).toBe(false);
  });

  test('another key opens nothing', async () => {
    const { dir, sha256 } = await stored(Buffer.from('nümunə'));
    await expect(folderStorage({ dir, key: randomBytes(32) }).get(sha256)).rejects.toMatchObject({ reason: 'damaged' });
    expect(() => folderStorage({ dir, key: randomBytes(16) })).toThrow('32 bytes');
  });

  const edit = (path: string, change: (bytes: Buffer) => void): void => {
    const bytes = readFileSync(path);
    change(bytes);
    writeFileSync(path, bytes);
  };
  const flip = (at: number) => (path: string) => edit(path, (bytes) => bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at));
  test.each([
    ['a byte of the head', flip(10)],
    ['a byte of the first chunk', flip(headBytes + 5)],
    ['the last byte', (path: string) => edit(path, (bytes) => bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1))],
    ['the last chunk, taken away', (path: string) => truncateSync(path, headBytes + 2 * sealedChunkBytes)],
    ['half a chunk, taken away', (path: string) => truncateSync(path, headBytes + 1000)],
    ['all but the head, taken away', (path: string) => truncateSync(path, headBytes)],
    [
      'two chunks in each other’s place',
      (path: string) =>
        edit(path, (bytes) => {
          const first = Buffer.from(bytes.subarray(headBytes, headBytes + sealedChunkBytes));
          bytes.copy(bytes, headBytes, headBytes + sealedChunkBytes, headBytes + 2 * sealedChunkBytes);
          first.copy(bytes, headBytes + sealedChunkBytes);
        }),
    ],
  ])('changed: %s is found out, and putting the content again heals it', async (_, change) => {
    const content = randomBytes(chunkBytes * 2 + 100);
    const { storage, sha256, path } = await stored(content);
    change(path);
    await expect(storage.get(sha256)).rejects.toMatchObject({ reason: 'damaged' });
    await storage.put(content);
    expect(Buffer.from(await storage.get(sha256)).equals(content)).toBe(true);
  });

  test('a file under another’s name gives not one byte', async () => {
    const { dir, storage, sha256, path } = await stored(randomBytes(200_000));
    const other = await storage.put(Buffer.from('başqa'));
    renameSync(path, join(dir, other.sha256.slice(0, 2), other.sha256));
    await expect(storage.read(other.sha256)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      reason: 'damaged',
    });
    await expect(storage.get(sha256)).rejects.toMatchObject({ reason: 'missing' });
  });

  test('killed in mid-write: no half file under a real name; a day later what was left aside is cleared', async () => {
    const dir = folder();
    const writer = spawn(process.execPath, [fileURLToPath(new URL('./testing/endless-writer.ts', import.meta.url)), dir]);
    await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    expect(visible(dir)).toEqual([]);
    const [left] = readdirSync(join(dir, 'aside'));
    expect(readFileSync(join(dir, 'aside', left as string)).length).toBeGreaterThan(0);

    await folderStorage({ dir, key }).put(Buffer.from('bu gün'));
    expect(readdirSync(join(dir, 'aside'))).toEqual([left]);
    utimesSync(join(dir, 'aside', left as string), 0, 0);
    await folderStorage({ dir, key }).put(Buffer.from('sabah'));
    expect(readdirSync(join(dir, 'aside'))).toEqual([]);
  });
});
