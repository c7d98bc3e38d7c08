import type { FastifyInstance } from 'fastify';
import { as, type Who } from './database.ts';
import { type Announcements } from './consumers.ts';
import { type Cursor, cursorNow, eventsAfter, formatCursor, parseCursor } from './events.ts';
import { Fault } from './fault.ts';
import { log } from './log.ts';

/**
 * Server-sent events: `{topic, id}` of what this viewer may see; the client refetches. Resumed by Last-Event-ID, the
 * commit-safe cursor. An announcement only wakes the reader: what counts is read from the table.
 */
export function serveLive(app: FastifyInstance, announcements: Announcements, whoIs: (request: unknown) => Promise<Who | null>): void {
  app.get('/api/live', { config: { may: 'signedIn' } }, async (request, reply) => {
    const who = await whoIs(request);
    if (!who) throw new Fault('unauthenticated', 'platform.unauthenticated');
    const asked = request.headers['last-event-id'] ?? (request.query as { after?: string }).after;
    let cursor: Cursor = parseCursor(String(asked ?? '')) ?? (await as(who, 'live', cursorNow));
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    out.write(`retry: 1500\nid: ${formatCursor(cursor)}\nevent: hello\ndata: {}\n\n`);

    let busy = false;
    let again = false;
    let closed = false;
    const pump = async (): Promise<void> => {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      try {
        do {
          again = false;
          const events = await as(who, 'live', (tx) => eventsAfter(tx, cursor));
          const last = events.at(-1);
          if (!last || closed) continue;
          cursor = { tx: last.tx, id: last.id };
          const seen = new Map(events.map((event) => [`${event.room}:${event.subject_id}`, event]));
          for (const event of seen.values()) {
            out.write(`id: ${formatCursor(cursor)}\ndata: ${JSON.stringify({ topic: event.room, id: event.subject_id, kind: event.kind })}\n\n`);
          }
        } while (again && !closed);
      } catch (cause) {
        log.warn({ err: cause }, 'live feed');
      } finally {
        busy = false;
      }
    };
    // A second look after a moment: a transaction still running at the announcement hides what came after it.
    let late: NodeJS.Timeout | undefined;
    const heard = (): void => {
      void pump();
      clearTimeout(late);
      late = setTimeout(() => void pump(), 400);
    };
    const leave = announcements.listen(heard);
    const beat = setInterval(() => {
      out.write(':\n\n');
      void pump();
    }, 15_000);
    heard();
    request.raw.on('close', () => {
      closed = true;
      leave();
      clearInterval(beat);
      clearTimeout(late);
    });
  });
}
