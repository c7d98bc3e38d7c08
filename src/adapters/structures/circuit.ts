/**
 * Leaves alone what failed several times in a row, so that a caller on the line hears "not now" at once and not after a
 * timeout. One a node and structure: it protects this node's own waiting and nobody else must know it.
 */
export type Circuit = { readonly failures: number; readonly restsUntil: number };
export const closedCircuit: Circuit = { failures: 0, restsUntil: 0 };

export const failuresBeforeRest = 3;
export const restMs = 30_000;

/** Null: it may be asked. Otherwise the instant (ms) from which one question is let through again. */
export const resting = (circuit: Circuit, nowMs: number): number | null => (nowMs < circuit.restsUntil ? circuit.restsUntil : null);

/** After a rest one more failure is enough to rest again; an answer of any kind forgets all. */
export function afterTry(circuit: Circuit, ok: boolean, nowMs: number): Circuit {
  if (ok) return closedCircuit;
  const failures = circuit.failures + 1;
  return { failures, restsUntil: failures >= failuresBeforeRest ? nowMs + restMs : 0 };
}
