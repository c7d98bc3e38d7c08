import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { asSystem } from '#platform/database.ts';

/** Where browsers' SIP comes in; the engine itself is never reached from outside. */
export const sipPath = '/sip';
const refusals = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const;

/**
 * Passes a browser's SIP line on to the engine. Asked before the upgrade: our own origin, a login, the right to speak. A page
 * of another site can send our cookie, but not our origin.
 */
export function serveSipLine(app: FastifyInstance, ownOrigin: string): void {
  const open = new Set<Duplex>();
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== sipPath) return refuse(socket, 404);
    socket.on('error', () => socket.destroy());
    void admit(app, request, ownOrigin).then(
      (verdict) => (typeof verdict === 'number' ? refuse(socket, verdict) : pass(request, socket, head, verdict, open)),
      () => refuse(socket, 503),
    );
  };
  app.server.on('upgrade', onUpgrade);
  app.addHook('onClose', async () => {
    app.server.off('upgrade', onUpgrade);
    for (const socket of open) socket.destroy();
  });
}

async function admit(app: FastifyInstance, request: IncomingMessage, ownOrigin: string): Promise<keyof typeof refusals | URL> {
  const { origin, host, cookie } = request.headers;
  const same = origin !== undefined && URL.canParse(origin) && (origin === ownOrigin || new URL(origin).host === host);
  if (!same) return 403;
  const asked = await app.inject({ method: 'GET', url: '/api/voice/line', headers: cookie === undefined ? {} : { cookie } });
  if (asked.statusCode === 401) return 401;
  if (asked.statusCode !== 200) return 403;
  const engine = await asSystem('voice', 'line', (tx) => tx.selectFrom('voice_engines').select(['up', 'sip_url']).limit(1).executeTakeFirst());
  return engine?.up && engine.sip_url ? new URL(engine.sip_url) : 503;
}

/** The upgrade as the browser asked it, without its cookies, and then both ways. */
function pass(request: IncomingMessage, socket: Duplex, head: Buffer, to: URL, open: Set<Duplex>): void {
  const engine: Socket = connect(Number(to.port || 80), to.hostname);
  const wanted = ['upgrade', 'connection', 'sec-websocket-key', 'sec-websocket-version', 'sec-websocket-protocol', 'sec-websocket-extensions'];
  const headers = wanted.flatMap((name) => (request.headers[name] === undefined ? [] : [`${name}: ${String(request.headers[name])}`]));
  const over = (): void => {
    open.delete(socket);
    socket.destroy();
    engine.destroy();
  };
  open.add(socket);
  for (const side of [socket, engine]) side.on('error', over).on('close', over);
  engine.on('connect', () => {
    engine.write(`GET ${to.pathname} HTTP/1.1\r\nhost: ${to.host}\r\n${headers.join('\r\n')}\r\n\r\n`);
    if (head.length > 0) engine.write(head);
    engine.pipe(socket).pipe(engine);
  });
}

function refuse(socket: Duplex, status: keyof typeof refusals): void {
  socket.end(`HTTP/1.1 ${status} ${refusals[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
