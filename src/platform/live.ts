import type { FastifyInstance } from 'fastify';
import { as, sql, type Who } from './database.ts';
import { type Announcements } from './consumers.ts';
import { type Cursor, cursorNow, formatCursor, newsAfter, parseCursor } from './events.ts';
import { Fault } from './fault.ts';
import { log } from './log.ts';

/** One line looks again at most this often, however much happens. */
const gapMs = 250;

/** False where everything announced is about the states and offers of others (`kind@person`), which only overseers follow. */
export const concerns = (said: string, personId: string | null, oversees: boolean): boolean =>
  oversees || said === '' || said.split(' ').some((one) => !one.includes('@') || one.endsWith(`@${personId}`));

/**
 * Server-sent events: `{topic, id}` of what this viewer may see; the client refetches. Resumed by Last-Event-ID, the
 * commit-safe cursor. An announcement only wakes the reader: what counts is read from the table.
 */
export function serveLive(app: FastifyInstance, announcements: Announcements, whoIs: (request: unknown) => Promise<Who | null>): void {
  app.get('/api/live', { config: { may: 'signedIn' } }, async (request, reply) => {
    const who = await whoIs(request);
    if (!who) throw new Fault('unauthenticated', 'platform.unauthenticated');
    const asked = request.headers['last-event-id'] ?? (request.query as { after?: string }).after;
    const oversees = await as(who, 'live', async (tx) => (await sql<{ is: boolean }>`select oversees() as is`.execute(tx)).rows[0]?.is ?? false);
    let cursor: Cursor = parseCursor(String(asked ?? '')) ?? (await as(who, 'live', cursorNow));
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    out.write(`retry: 1500\nid: ${formatCursor(cursor)}\nevent: hello\ndata: {}\n\n`);

    let lastAt = 0;
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
          lastAt = Date.now();
          const news = await as(who, 'live', (tx) => newsAfter(tx, cursor));
          const { events } = news;
          if (closed) continue;
          cursor = news.cursor;
          // A full page of news has more behind it.
          if (events.length >= 500) again = true;
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
    // The first look at once, the next not sooner than a moment after it; and one more after the last announcement, since
    // a transaction still running then hides what came after it.
    let late: NodeJS.Timeout | undefined;
    let soon: NodeJS.Timeout | undefined;
    const heard = (said = ''): void => {
      if (!concerns(said, who.personId, oversees)) return;
      soon ??= setTimeout(
        () => {
          soon = undefined;
          void pump();
        },
        Math.max(0, lastAt + gapMs - Date.now()),
      );
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
      clearTimeout(soon);
    });
  });
}
