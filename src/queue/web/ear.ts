import { useSyncExternalStore } from 'react';

/** How a supervisor is with a call (6.3.2). */
export const earModes = ['listen', 'whisper', 'barge', 'takeOver'] as const;
export type EarMode = (typeof earModes)[number];
export type EarWish = { readonly contactId: string; readonly name: string; readonly mode: EarMode };
type Ear = (wish: EarWish) => void;

let ear: Ear | null = null;
const listeners = new Set<() => void>();

/**
 * The supervisor's telephone belongs to the voice room, which knows this one and not the other way round: it says here that it
 * is there. Null takes it away.
 */
export function provideEar(next: Ear | null): void {
  ear = next;
  for (const hear of listeners) hear();
}

const subscribe = (hear: () => void) => {
  listeners.add(hear);
  return () => void listeners.delete(hear);
};
/** Null where the page has no telephone: nothing is offered then. */
export const useEar = (): Ear | null => useSyncExternalStore(subscribe, () => ear);
