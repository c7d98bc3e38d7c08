/** R23, R24: how a call is counted. Plain functions over facts; the board, the nightly check and the tests share them. */
export const outcomes = ['answered', 'abandoned', 'short', 'callOrder', 'engineLost', 'closed'] as const;
export type Outcome = (typeof outcomes)[number];

/** R24: 10.000 s is still short; the wait is the whole time in queue over all overflows, the menu left out. */
export const leftAs = (waitMs: number, shortSeconds: number): 'abandoned' | 'short' => (waitMs > shortSeconds * 1000 ? 'abandoned' : 'short');

export type EntryFact = { readonly outcome: Outcome | null };
export type QueueCount = Readonly<Record<Outcome, number>> & { readonly offered: number; readonly waiting: number };

/** Every way into the queue is counted once, and every way out once. */
export function countQueue(entries: readonly EntryFact[]): QueueCount {
  const count: Record<Outcome | 'waiting' | 'offered', number> = {
    offered: entries.length,
    waiting: 0,
    answered: 0,
    abandoned: 0,
    short: 0,
    callOrder: 0,
    engineLost: 0,
    closed: 0,
  };
  for (const entry of entries) count[entry.outcome ?? 'waiting'] += 1;
  return count;
}

/** Queue: offered − (answered + abandoned + short + call order + engine lost + closed + waiting). Zero, or a fault. */
export const queueUnexplained = (count: QueueCount): number => count.offered - count.waiting - outcomes.reduce((sum, outcome) => sum + count[outcome], 0);

export type CallFact = {
  /** How far the call came: never out of the menu, or into a queue at least once. */
  readonly queued: boolean;
  readonly end: 'menuEnded' | 'callOrderInMenu' | 'engineLost' | 'inMenu' | null;
};
export type CentreCount = {
  readonly entries: number;
  readonly menuEnded: number;
  readonly callOrders: number;
  readonly offered: number;
  readonly inMenu: number;
  readonly engineLost: number;
};

export function countCentre(calls: readonly CallFact[]): CentreCount {
  const of = (test: (call: CallFact) => boolean): number => calls.filter(test).length;
  return {
    entries: calls.length,
    offered: of((call) => call.queued),
    menuEnded: of((call) => !call.queued && call.end === 'menuEnded'),
    callOrders: of((call) => !call.queued && call.end === 'callOrderInMenu'),
    inMenu: of((call) => !call.queued && (call.end === 'inMenu' || call.end === null)),
    engineLost: of((call) => !call.queued && call.end === 'engineLost'),
  };
}
/** Centre: entries − (menu-ended + call orders in menu + offered + in menu + engine lost). */
export const centreUnexplained = (count: CentreCount): number =>
  count.entries - count.menuEnded - count.callOrders - count.offered - count.inMenu - count.engineLost;

export const segmentKinds = ['menu', 'queue', 'ring', 'talk', 'hold', 'wrap'] as const;
export type SegmentKind = (typeof segmentKinds)[number];
/** What happens to a call, as the engine and the queue tell it. */
export type Step = {
  readonly atMs: number;
  readonly step: 'menu' | 'queue' | 'ring' | 'ringEnded' | 'talk' | 'hold' | 'resume' | 'legEnded' | 'wrapEnded';
  readonly personId?: string | null;
};
export type Segment = { readonly kind: SegmentKind; readonly startedAtMs: number; readonly endedAtMs: number; readonly personId: string | null };

type Open = { readonly kind: SegmentKind; readonly startedAtMs: number; readonly personId: string | null };
const opens: Readonly<Record<Step['step'], SegmentKind | null>> = {
  menu: 'menu',
  queue: 'queue',
  ring: 'ring',
  // An offer that came to nothing puts the caller back where they waited.
  ringEnded: 'queue',
  talk: 'talk',
  hold: 'hold',
  resume: 'talk',
  legEnded: 'wrap',
  wrapEnded: null,
};

/**
 * A call's history as segments without gap or overlap: each step ends what ran and opens what follows. A leg that ends
 * without ever having been talked on has no wrap-up. Steps that arrive late count from where the last one stood.
 */
export function segmentsOf(steps: readonly Step[]): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Open | null = null;
  let talked = false;
  let over = false;
  for (const step of steps) {
    const at: number = open ? Math.max(step.atMs, open.startedAtMs) : step.atMs;
    if (over && step.step !== 'wrapEnded') continue;
    if (open) segments.push({ kind: open.kind, startedAtMs: open.startedAtMs, endedAtMs: at, personId: open.personId });
    const held: Open | null = open;
    const personId: string | null = step.personId !== undefined ? step.personId : held === null ? null : (held as Open).personId;
    if (step.step === 'talk' || step.step === 'resume') talked = true;
    if (step.step === 'legEnded') over = true;
    const kind: SegmentKind | null = step.step === 'legEnded' && !talked ? null : opens[step.step];
    const alone = kind === 'queue' || kind === 'menu';
    open = kind === null ? null : { kind, startedAtMs: at, personId: alone ? null : personId };
  }
  return segments;
}

/** The wait of R24: all time in queue, with the ringing of offers, since the caller waits through both. */
export const waitMsOf = (segments: readonly Segment[]): number =>
  segments.filter(({ kind }) => kind === 'queue' || kind === 'ring').reduce((sum, one) => sum + one.endedAtMs - one.startedAtMs, 0);
