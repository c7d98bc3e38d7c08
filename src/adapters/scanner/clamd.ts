import { connect, type Socket } from 'node:net';
import { ScanFailure, type Scanner, type Verdict } from './port.ts';

/** Where clamd listens: `host:port`, or a path that begins with a slash. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** The address of `CAGRI_CLAMD`; null when it is neither of the two forms. */
export function parseClamdAddress(text: string): ClamdAddress | null {
  const path = text.startsWith('unix:') ? text.slice(5) : text;
  if (path.startsWith('/')) return { path };
  const match = /^(?:\[([0-9a-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text);
  const port = Number(match?.[3]);
  return match && port >= 1 && port <= 65535 ? { host: match[1] ?? (match[2] as string), port } : null;
}

const pieceBytes = 64 * 1024;
const longestReplyBytes = 4096;

/** INSTREAM: each piece after its length in four bytes; a length of nothing ends it. */
function* instream(content: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < content.length; at += pieceBytes) {
    const piece = content.subarray(at, at + pieceBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

/** `stream: OK`, `stream: NAME FOUND`, or a sentence that ends in ERROR. @throws ScanFailure for anything else */
export function readVerdict(reply: string): Verdict {
  const text = reply.replace(/\0[\s\S]*$/, '').trim();
  if (text === 'stream: OK') return { outcome: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(text);
  if (found) return { outcome: 'infected', finding: (found[1] as string).slice(0, 200) };
  if (/size limit exceeded/i.test(text)) return { outcome: 'notScannable', finding: 'size limit exceeded' };
  throw new ScanFailure(text === '' ? 'clamd closed the line without a verdict' : `clamd answered: ${text.slice(0, 200)}`);
}

/** Sends all of it, unless the other side has already had enough. */
async function send(socket: Socket, content: Uint8Array): Promise<void> {
  for (const piece of instream(content)) {
    if (!socket.writable) return;
    if (!socket.write(piece)) await new Promise<void>((ready) => socket.once('drain', ready).once('close', () => ready()));
  }
}

/**
 * clamd over TCP or a unix socket, one connection a content. A verdict counts even when clamd breaks the line off after
 * it, as it does past its size limit; a line that breaks before one is a failure. `timeoutMs` is for the whole scan.
 */
export const clamdScanner = (options: { readonly address: ClamdAddress; readonly timeoutMs?: number }): Scanner => ({
  scan: async (content) => {
    const timeoutMs = options.timeoutMs ?? 60_000;
    const socket = connect({ ...options.address });
    let reply = '';
    const ended = new Promise<string>((done, failed) => {
      const complete = (): boolean => reply.includes('\0');
      socket.setEncoding('utf8');
      socket.on('data', (text: string) => {
        reply += text;
        if (complete() || reply.length > longestReplyBytes) done(reply);
      });
      socket.on('end', () => done(reply));
      socket.on('close', () => (complete() ? done(reply) : failed(new ScanFailure('clamd broke the line off'))));
      socket.on('error', (cause) => {
        // What it said before the line broke may still lie unread: the close that follows decides.
        if (socket.connecting || reply === '') failed(new ScanFailure(`clamd cannot be asked: ${cause.message}`));
      });
    });
    const timer = setTimeout(() => socket.destroy(new Error(`no verdict in ${timeoutMs} ms`)), timeoutMs);
    try {
      void send(socket, content).catch((cause: Error) => socket.destroy(cause));
      return readVerdict(await ended);
    } finally {
      clearTimeout(timer);
      socket.destroy();
    }
  },
});
