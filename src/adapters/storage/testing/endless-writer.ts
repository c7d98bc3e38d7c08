import { setTimeout as pause } from 'node:timers/promises';
import { folderStorage } from '../folder.ts';

/** Puts content that never ends, until the test kills this process; says so once bytes are on the disk. */
async function* endless() {
  for (let piece = 0; ; piece += 1) {
    yield Buffer.alloc(200_000, piece);
    if (piece === 5) process.stdout.write('writing\n');
    await pause(5);
  }
}

await folderStorage({ dir: process.argv[2] as string, key: Buffer.alloc(32, 7) }).put(endless());
