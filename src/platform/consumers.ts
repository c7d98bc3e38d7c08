import { asSystem, ownerPool, sql, type Tx } from './database.ts';
import { cursorNow, type EventRow, eventsAfter } from './events.ts';
import { log } from './log.ts';

/** A room's answer to another room's event; named, so that its place is kept and each event is handled once. */
export type Consumer = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly handle: (tx: Tx, event: EventRow) => Promise<void>;
};

/**
 * Handles the next events for one consumer in one transaction: the cursor and what the handler wrote stand together,
 * so a crash between them cannot be seen. Another node holding the cursor makes this a no-op. Returns how many were read.
 */
export function consumeOnce(consumer: Consumer): Promise<number> {
  return asSystem(consumer.name, 'consume', async (tx) => {
    const start = await cursorNow(tx);
    await sql`insert into event_cursors (consumer, tx, event_id) values (${consumer.name}, ${start.tx}::xid8, ${start.id})
      on conflict do nothing`.execute(tx);
    const { rows } = await sql<{ tx: string; id: string }>`select tx::text, event_id as id from event_cursors
      where consumer = ${consumer.name} for update skip locked`.execute(tx);
    const cursor = rows[0];
    if (!cursor) return 0;
    const events = await eventsAfter(tx, cursor, 200);
    for (const event of events) {
      if (consumer.kinds.includes(event.kind)) await consumer.handle(tx, event);
    }
    const last = events.at(-1);
    if (last) await sql`update event_cursors set tx = ${last.tx}::xid8, event_id = ${last.id} where consumer = ${consumer.name}`.execute(tx);
    return events.length;
  });
}

/** Runs the consumers whenever events are announced, and every few seconds in case an announcement was lost. */
export function runConsumers(consumers: readonly Consumer[], announcements: Announcements): { stop: () => Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let waiting = false;
  // Announcements while a turn waits its turn are answered by it: a busy floor must not queue up turns.
  const turn = (): void => {
    if (waiting) return;
    waiting = true;
    running = running.then(async () => {
      waiting = false;
      for (const consumer of consumers) {
        try {
          while (!stopped && (await consumeOnce(consumer)) > 0);
        } catch (cause) {
          if (!stopped) log.error({ err: cause, consumer: consumer.name }, 'consumer failed');
        }
      }
    });
  };
  const leave = announcements.listen(turn);
  const timer = setInterval(turn, 3000);
  turn();
  return {
    stop: async () => {
      stopped = true;
      leave();
      clearInterval(timer);
      await running;
    },
  };
}

/** `said`: the kinds written, those of a state or an offer with `@` and whom they concern; empty where it may be anything. */
export type Announcements = { readonly listen: (heard: (said: string) => void) => () => void; readonly stop: () => Promise<void> };

/** One LISTEN connection a node. A lost one is made again; readers then find what they missed by their cursors. */
export function listenToEvents(): Announcements {
  const listeners = new Set<(said: string) => void>();
  let stopped = false;
  let release: (() => void) | null = null;
  const connect = async (): Promise<void> => {
    try {
      const client = await ownerPool().connect();
      let gone = false;
      const lost = (): void => {
        if (gone) return;
        gone = true;
        release = null;
        client.release(true);
        if (!stopped) setTimeout(() => void connect(), 1000);
      };
      client.on('error', lost);
      client.on('end', lost);
      client.on('notification', ({ payload }) => listeners.forEach((heard) => heard(payload ?? '')));
      await client.query('listen cagri_events');
      release = () => {
        gone = true;
        client.release(true);
      };
      listeners.forEach((heard) => heard(''));
    } catch (cause) {
      log.warn({ err: cause }, 'cannot listen to events');
      if (!stopped) setTimeout(() => void connect(), 1000);
    }
  };
  void connect();
  return {
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    stop: async () => {
      stopped = true;
      release?.();
    },
  };
}
