/**
 * Erlang B: the share of calls that find all `agents` busy when none may wait.
 * A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges",
 * 1917. Counted by the recursion B(n) = a·B(n−1) / (n + a·B(n−1)), B(0) = 1: every term is positive, nothing overflows.
 */
export function blocking(agents: number, erlangs: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n += 1) blocked = nextBlocking(blocked, n, erlangs);
  return blocked;
}

/** B(n) from B(n−1). */
export const nextBlocking = (blocked: number, agents: number, erlangs: number): number => (erlangs * blocked) / (agents + erlangs * blocked);
