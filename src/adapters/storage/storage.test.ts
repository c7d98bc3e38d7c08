import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderStorage } from './folder.ts';
import { simulatedStorage } from './simulated.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'cagri-storage-'));
const key = randomBytes(32);

describe.each([
  { name: 'folder', make: () => folderStorage({ dir: folder(), key }) },
  { name: 'simulated', make: simulatedStorage },
])('storage by $name', ({ make }) => {
  test.each([0, 1, 4096, 5_000_000])('%i bytes come back as they were put, under their digest', async (size) => {
    const storage = make();
    const content = randomBytes(size);
    const { sha256, sizeBytes } = await storage.put(content);
    expect(sizeBytes).toBe(size);
    expect(Buffer.from(await storage.get(sha256)).equals(content)).toBe(true);
    expect((await storage.put(content)).sha256).toBe(sha256);
  });
  test('what was never put is missing', async () => {
    await expect(make().get('0'.repeat(64))).rejects.toMatchObject({ reason: 'missing' });
    await expect(make().get('../../etc/passwd')).rejects.toMatchObject({ reason: 'missing' });
  });
});

describe('at rest', () => {
  test('the file tells nothing of its content, and no half file is left', async () => {
    const dir = folder();
    const { sha256 } = await folderStorage({ dir, key }).put(Buffer.from('sirr: nümunə məzmun'));
    const inside = readdirSync(join(dir, sha256.slice(0, 2)));
    expect(inside).toEqual([sha256]);
    expect(readFileSync(join(dir, sha256.slice(0, 2), sha256)).includes('nümunə')).toBe(false);
  });
  test('a changed byte and another key are found out', async () => {
    const dir = folder();
    const { sha256 } = await folderStorage({ dir, key }).put(Buffer.from('nümunə'));
    await expect(folderStorage({ dir, key: randomBytes(32) }).get(sha256)).rejects.toMatchObject({ reason: 'damaged' });
    const path = join(dir, sha256.slice(0, 2), sha256);
    const bytes = readFileSync(path);
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await expect(folderStorage({ dir, key }).get(sha256)).rejects.toMatchObject({ reason: 'damaged' });
  });
});
