import { match, type MatchRules, type ReadyAgent, type Waiting } from './match.ts';

/** A queue of one kind with exponential times, every decision made by `match`: to be held against the theory. */
export type Load = {
  readonly agents: number;
  readonly callsPerSecond: number;
  readonly handlingSeconds: number;
  /** Mean patience; without it nobody gives up. */
  readonly patienceSeconds: number | null;
  readonly withinSeconds: number;
};
export type Simulated = {
  readonly calls: number;
  readonly serviceLevel: number;
  /** Standard error from twenty batches: near saturation neighbouring calls share one fate, and a million of them are few. */
  readonly serviceLevelError: number;
  readonly waitedShare: number;
  readonly abandonedShare: number;
};
const batches = 20;

/** A small generator of our own, so that the same seed gives the same day everywhere. */
function mulberry(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Event = { readonly atMs: number; readonly kind: 'ends' | 'leaves'; readonly of: string; readonly agent?: ReadyAgent };

/** Events by time: a binary heap. */
function agenda() {
  const heap: Event[] = [];
  const before = (one: number, other: number): boolean => (heap[one] as Event).atMs < (heap[other] as Event).atMs;
  const swap = (one: number, other: number): void => {
    [heap[one], heap[other]] = [heap[other] as Event, heap[one] as Event];
  };
  return {
    next: (): number => heap[0]?.atMs ?? Number.POSITIVE_INFINITY,
    push: (event: Event): void => {
      heap.push(event);
      for (let at = heap.length - 1; at > 0;) {
        const up = (at - 1) >> 1;
        if (!before(at, up)) break;
        swap(at, up);
        at = up;
      }
    },
    take: (): Event => {
      const first = heap[0] as Event;
      const last = heap.pop() as Event;
      if (heap.length > 0) {
        heap[0] = last;
        for (let at = 0; ;) {
          const left = 2 * at + 1;
          const least = left + 1 < heap.length && before(left + 1, left) ? left + 1 : left;
          if (least >= heap.length || !before(least, at)) break;
          swap(at, least);
          at = least;
        }
      }
      return first;
    },
  };
}

const rules: MatchRules = { overflow: [] };
const langs = new Set(['az']);
const channels = new Set(['phone']);
const anyTopic: ReadonlySet<string> = new Set();

/** Plays `calls` calls; the first tenth only fills the floor. */
export function simulate(load: Load, calls: number, seed: number): Simulated {
  const random = mulberry(seed);
  const exponential = (mean: number): number => -Math.log(1 - random()) * mean * 1000;
  const ready: ReadyAgent[] = Array.from({ length: load.agents }, (_, n) => ({
    sessionId: `s${n}`,
    personId: `p${n}`,
    sector: 's1' as const,
    idleSinceMs: -1 - n,
    channels,
    langs,
    level: 1,
    topicIds: anyTopic,
  }));
  const waiting: Waiting[] = [];
  const events = agenda();
  const warm = Math.floor(calls / 10);
  let counted = 0;
  let inTime = 0;
  let waited = 0;
  let abandoned = 0;
  const inTimeOf = Array.from({ length: batches }, () => 0);
  const batchOf = (id: number): number => Math.min(batches - 1, Math.floor(((id - warm) * batches) / (calls - warm)));
  let arrivalAt = exponential(1 / load.callsPerSecond);
  const give = (nowMs: number): void => {
    for (const pair of match(waiting, ready, rules, nowMs)) {
      const at = waiting.findIndex((entry) => entry.id === pair.entryId);
      const [entry] = waiting.splice(at, 1) as [Waiting];
      const place = ready.findIndex((agent) => agent.sessionId === pair.sessionId);
      const [agent] = ready.splice(place, 1) as [ReadyAgent];
      const waitMs = nowMs - entry.enteredAtMs;
      if (Number(entry.id) >= warm) {
        if (waitMs <= load.withinSeconds * 1000) {
          inTime += 1;
          const batch = batchOf(Number(entry.id));
          inTimeOf[batch] = (inTimeOf[batch] ?? 0) + 1;
        }
        if (waitMs > 0) waited += 1;
      }
      events.push({ atMs: nowMs + exponential(load.handlingSeconds), kind: 'ends', of: entry.id, agent });
    }
  };
  for (let n = 0; n < calls;) {
    if (arrivalAt <= events.next()) {
      const id = String(n);
      n += 1;
      if (n > warm) counted += 1;
      waiting.push({
        id,
        channel: 'phone',
        live: true,
        lang: 'az',
        level: 1,
        topicId: null,
        sector: 's1',
        urgent: false,
        firstInLine: false,
        enteredAtMs: arrivalAt,
        lastPersonId: null,
        onlyPersonId: null,
      });
      give(arrivalAt);
      if (load.patienceSeconds !== null && waiting.some((entry) => entry.id === id))
        events.push({ atMs: arrivalAt + exponential(load.patienceSeconds), kind: 'leaves', of: id });
      arrivalAt += exponential(1 / load.callsPerSecond);
      continue;
    }
    const event = events.take();
    if (event.kind === 'leaves') {
      const at = waiting.findIndex((entry) => entry.id === event.of);
      if (at < 0) continue;
      waiting.splice(at, 1);
      if (Number(event.of) >= warm) abandoned += 1;
      continue;
    }
    ready.push({ ...(event.agent as ReadyAgent), idleSinceMs: event.atMs });
    give(event.atMs);
  }
  const levels = inTimeOf.map((n) => (n * batches) / counted);
  const mean = levels.reduce((sum, one) => sum + one, 0) / batches;
  const variance = levels.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (batches - 1);
  return {
    calls: counted,
    serviceLevel: inTime / counted,
    serviceLevelError: Math.sqrt(variance / batches),
    waitedShare: waited / counted,
    abandonedShare: abandoned / counted,
  };
}
