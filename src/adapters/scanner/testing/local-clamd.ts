import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { eicar } from '../simulated.ts';

/** How it misbehaves: never answers, breaks off before a verdict, or answers what is no verdict. */
export type Behaviour = { readonly silent?: boolean; readonly breaks?: boolean; readonly says?: string };

/** Takes INSTREAM apart as it arrives; null until the piece of length nothing has come. */
function reader(maxBytes: number) {
  let waiting = Buffer.alloc(0);
  let content = Buffer.alloc(0);
  let begun = false;
  return (piece: Buffer): 'more' | 'tooLarge' | Buffer => {
    waiting = Buffer.concat([waiting, piece]);
    if (!begun) {
      const command = Buffer.from('zINSTREAM\0');
      if (waiting.length < command.length) return 'more';
      if (!waiting.subarray(0, command.length).equals(command)) throw new Error('not INSTREAM');
      waiting = waiting.subarray(command.length);
      begun = true;
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0) return content;
      if (content.length + length > maxBytes) return 'tooLarge';
      if (waiting.length < 4 + length) return 'more';
      content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
      waiting = waiting.subarray(4 + length);
    }
    return 'more';
  };
}

/** A small server that speaks clamd's INSTREAM on loopback or on a socket, and knows the agreed test content. */
export async function localClamd(options: { readonly path?: string; readonly maxBytes?: number } = {}) {
  let behaviour: Behaviour = {};
  const open = new Set<Socket>();
  const answer = (socket: Socket, text: string): void => void socket.end(`${text}\0`);
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    const read = reader(options.maxBytes ?? 25 * 1024 * 1024);
    socket.on('data', (piece: Buffer) => {
      const got = read(piece);
      if (got === 'more' || behaviour.silent) return;
      if (behaviour.breaks) socket.destroy();
      else if (got === 'tooLarge') answer(socket.pause(), 'INSTREAM size limit exceeded. ERROR');
      else answer(socket, behaviour.says ?? (got.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'));
    });
  });
  server.listen(options.path ? { path: options.path } : { host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  return {
    address: options.path ? { path: options.path } : { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    behave: (next: Behaviour): void => {
      behaviour = next;
    },
    close: async (): Promise<void> => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
