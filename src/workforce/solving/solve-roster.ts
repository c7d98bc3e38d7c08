import { checkCentre, type CentreScore } from '#maths/rostering/centre/check.ts';
import { centreRosterOf, kindsOf } from '#maths/rostering/centre/problem.ts';
import type { CentreRoster, CentreTask } from '#maths/rostering/centre/task.ts';
import { checkRoster, type Score } from '#maths/rostering/check.ts';
import type { Instance, Roster } from '#maths/rostering/instance.ts';
import { rosterOf } from '#maths/rostering/problem.ts';
import { type Found, type RosterRun, searchInWorkers } from './search.ts';

type Solution<R, S> =
  | { readonly kind: 'solved'; readonly roster: R; readonly score: S; readonly bound: number; readonly seconds: number; readonly firstSeconds: number }
  | Exclude<Found, { kind: 'found' }>;

/** A roster is only handed on when the independent checker finds it lawful and of the same cost: a difference is a defect. */
function scored<R, S extends { readonly objective: number; readonly feasible: boolean; readonly breaches: readonly unknown[] }>(
  found: Found,
  rosterOfLines: (lines: readonly Int8Array[]) => R,
  check: (roster: R) => S,
): Solution<R, S> {
  if (found.kind !== 'found') return found;
  const roster = rosterOfLines(found.lines);
  const score = check(roster);
  if (!score.feasible || Math.abs(score.objective - found.cost) > 1e-6) {
    throw new Error(`the checker disagrees with the solver: ${score.objective} beside ${found.cost}, ${score.breaches.length} broken rules`);
  }
  return { kind: 'solved', roster, score, bound: found.bound, seconds: found.seconds, firstSeconds: found.firstSeconds };
}

/** Solves a published instance. @throws Error when a worker fails, or when solver and checker disagree */
export const solveRoster = async (instance: Instance, run: RosterRun): Promise<Solution<Roster, Score>> =>
  scored(
    await searchInWorkers({ kind: 'published', instance }, run),
    (lines) => rosterOf(instance, lines),
    (roster) => checkRoster(instance, roster),
  );

/**
 * Solves the Centre's own roster; ask `contradictions` first and show what it names.
 * @throws Error when a worker fails, or when solver and checker disagree
 */
export const solveCentreRoster = async (task: CentreTask, run: RosterRun): Promise<Solution<CentreRoster, CentreScore>> =>
  scored(
    await searchInWorkers({ kind: 'centre', task }, run),
    (lines) => centreRosterOf(kindsOf(task.templates), lines),
    (roster) => checkCentre(task, roster),
  );
