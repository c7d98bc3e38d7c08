import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

/** One connection a page, shared by all screens; announcements of the same moment are answered together. */
type Announcement = { readonly topic: string; readonly id: string; readonly kind: string };
type Hear = (topics: ReadonlySet<string>, kinds: ReadonlySet<string>) => void;

const hearers = new Set<Hear>();
const stateHearers = new Set<() => void>();
let source: EventSource | null = null;
let cursor = '';
let connection: 'open' | 'lost' = 'open';
let pending = new Set<string>();
let pendingKinds = new Set<string>();
let gathering: ReturnType<typeof setTimeout> | undefined;
let lostTimer: ReturnType<typeof setTimeout> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;

const gatherMs = 120;
/** A short break, as at a restart of the server, is not worth a word. */
const quietMs = 3_000;
const reopenMs = 5_000;

function setConnection(next: 'open' | 'lost'): void {
  clearTimeout(lostTimer);
  if (connection === next) return;
  connection = next;
  for (const hear of stateHearers) hear();
}

function announce({ topic, kind }: Announcement): void {
  pending.add(topic);
  pendingKinds.add(kind);
  gathering ??= setTimeout(() => {
    const topics = pending;
    const kinds = pendingKinds;
    pending = new Set();
    pendingKinds = new Set();
    gathering = undefined;
    for (const hear of hearers) hear(topics, kinds);
  }, gatherMs);
}

function open(): void {
  source = new EventSource(cursor ? `/api/live?after=${encodeURIComponent(cursor)}` : '/api/live');
  const keepCursor = (event: MessageEvent): void => {
    if (event.lastEventId) cursor = event.lastEventId;
  };
  source.onopen = () => setConnection('open');
  source.addEventListener('hello', (event) => keepCursor(event as MessageEvent));
  source.onmessage = (event: MessageEvent<string>) => {
    keepCursor(event);
    announce(JSON.parse(event.data) as Announcement);
  };
  source.onerror = () => {
    clearTimeout(lostTimer);
    lostTimer = setTimeout(() => setConnection('lost'), quietMs);
    // The browser retries a broken line by itself, but gives up after a refusal (as when a session ended).
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(again);
    again = setTimeout(() => hearers.size > 0 && open(), reopenMs);
  };
}

function close(): void {
  source?.close();
  source = null;
  clearTimeout(again);
  clearTimeout(lostTimer);
}

function useHear(hear: Hear): void {
  useEffect(() => {
    hearers.add(hear);
    if (!source) open();
    return () => {
      hearers.delete(hear);
      // A change of screens unmounts and mounts at once: the line survives it.
      setTimeout(() => hearers.size === 0 && close(), 2_000);
    };
  }, [hear]);
}

/**
 * Refetches the queries of these rooms (those whose `queryKey[0]` is the room) when something of theirs changed.
 * Rooms need not be repeated by every component: any mounted `useLive` of a room serves the page.
 */
export function useLive(rooms: readonly string[]): void {
  const client = useQueryClient();
  const wanted = rooms.join(' ');
  const hear = useCallback<Hear>(
    (topics) => {
      const mine = new Set(wanted.split(' '));
      const changed = [...topics].filter((topic) => mine.has(topic));
      for (const room of changed) void client.invalidateQueries({ queryKey: [room] });
    },
    [client, wanted],
  );
  useHear(hear);
}

/**
 * For a room where much happens: refetches only the queries that begin with `queryKey`, only for events whose kind begins
 * with one of `kinds` ('agent.', 'callback.opened'), and at most once in `leastMs`.
 */
export function useLiveOf(queryKey: readonly string[], kinds: readonly string[], leastMs = 0): void {
  const client = useQueryClient();
  const key = queryKey.join(' ');
  const wanted = kinds.join(' ');
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(0);
  const hear = useCallback<Hear>(
    (_, heard) => {
      const prefixes = wanted.split(' ');
      if (![...heard].some((kind) => prefixes.some((prefix) => kind.startsWith(prefix)))) return;
      waiting.current ??= setTimeout(
        () => {
          waiting.current = undefined;
          lastAt.current = Date.now();
          void client.invalidateQueries({ queryKey: key.split(' ') });
        },
        Math.max(0, lastAt.current + leastMs - Date.now()),
      );
    },
    [client, key, wanted, leastMs],
  );
  useHear(hear);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
}

const subscribe = (hear: () => void) => {
  stateHearers.add(hear);
  return () => stateHearers.delete(hear);
};

/** 'lost' after three seconds without the live line; 'open' otherwise, also before the first connection. */
export const useConnection = (): 'open' | 'lost' => useSyncExternalStore(subscribe, () => connection);
