import type { Lang } from '#platform/words.ts';

/** An operational service (3.0.3, 6.1.6): its steps, who may be given it, and what stands in the way. Plain. */
export const runStates = ['open', 'given', 'notGiven'] as const;
export type RunState = (typeof runStates)[number];
/** `before`: ticked before the structure is asked; `after`: with its answer in hand. */
export type Step = Readonly<Record<Lang, string>> & { readonly key: string; readonly when: 'before' | 'after' };

export type CardFacts = {
  readonly kinds: readonly string[];
  readonly minLevel: number;
  readonly register: string | null;
  readonly steps: readonly Step[];
};
export type RunFacts = { readonly state: RunState; readonly ticked: readonly string[]; readonly answered: boolean };
export type Caller = { readonly kind: string; readonly fin: string | null; readonly voen: string | null } | null;

type Ended = 'endedAlready';
const ended = (run: RunFacts): Ended | null => (run.state === 'open' ? null : 'endedAlready');
const left = (card: CardFacts, run: RunFacts, when: Step['when']): boolean => card.steps.some((step) => step.when === when && !run.ticked.includes(step.key));

/** A card that names who it is for is not begun for somebody else; steps may begin before anybody is identified. */
export const refuseStarting = (card: CardFacts, caller: Caller): 'notForThem' | null => (caller && !card.kinds.includes(caller.kind) ? 'notForThem' : null);
export const refuseTicking = (card: CardFacts, run: RunFacts, key: string): Ended | 'noSuchStep' | null =>
  ended(run) ?? (card.steps.some((step) => step.key === key) ? null : 'noSuchStep');

/** The key a structure is asked by: a firm and an entrepreneur by VÖEN, a person by FİN. */
export function keyOf(caller: NonNullable<Caller>): { readonly kind: 'fin' | 'voen'; readonly value: string } | null {
  const voen = caller.voen ? ({ kind: 'voen', value: caller.voen } as const) : null;
  const fin = caller.fin ? ({ kind: 'fin', value: caller.fin } as const) : null;
  return caller.kind === 'person' ? (fin ?? voen) : (voen ?? fin);
}

/** 4.0.1 within R13 and R14: somebody known, identified as far as the card asks, nothing locked, what comes before done. */
export function refuseAsking(
  card: CardFacts,
  run: RunFacts,
  contact: { readonly caller: Caller; readonly level: number; readonly locked: boolean },
): Ended | 'nothingToAsk' | 'nobodyKnown' | 'notForThem' | 'disclosureLocked' | 'identifyFirst' | 'keyMissing' | 'stepsLeft' | null {
  if (run.state !== 'open') return 'endedAlready';
  if (card.register === null) return 'nothingToAsk';
  if (contact.caller === null) return 'nobodyKnown';
  if (!card.kinds.includes(contact.caller.kind)) return 'notForThem';
  if (contact.locked) return 'disclosureLocked';
  if (contact.level < card.minLevel) return 'identifyFirst';
  if (keyOf(contact.caller) === null) return 'keyMissing';
  return left(card, run, 'before') ? 'stepsLeft' : null;
}

/** Given means every step done and, where the card asks a structure, an answer seen. */
export function refuseGiving(card: CardFacts, run: RunFacts): Ended | 'stepsLeft' | 'notAskedYet' | null {
  return ended(run) ?? (left(card, run, 'before') || left(card, run, 'after') ? 'stepsLeft' : card.register !== null && !run.answered ? 'notAskedYet' : null);
}
export const refuseNotGiving = (run: RunFacts): Ended | null => ended(run);
