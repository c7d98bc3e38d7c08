import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readWav, toTelephoneWav } from './wav.ts';
import type { MenuLang } from './menu.ts';

/**
 * A machine's voice as a stop-gap until somebody records the sentence: espeak-ng of this machine, or the one in the
 * engine's root folder. Null where there is neither.
 */
export async function speak(sentence: { readonly lang: MenuLang; readonly text: string }, rootDir: string): Promise<Uint8Array | null> {
  const args = ['-v', sentence.lang, '-s', '150', '--stdout', '--', sentence.text];
  const own = await output('espeak-ng', args);
  const wav =
    own ??
    (existsSync(join(rootDir, 'usr/bin/espeak-ng'))
      ? await output('bwrap', ['--ro-bind', rootDir, '/', '--proc', '/proc', '--dev', '/dev', 'espeak-ng', ...args])
      : null);
  const sound = wav && readWav(wav);
  return sound && typeof sound !== 'string' ? toTelephoneWav(sound) : null;
}

function output(command: string, args: readonly string[]): Promise<Buffer | null> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', () => done(null));
    child.on('close', (code) => done(code === 0 && pieces.length > 0 ? Buffer.concat(pieces) : null));
  });
}
