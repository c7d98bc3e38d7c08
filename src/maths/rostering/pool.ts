import type { Problem } from './problem.ts';

/** A lawful line of one person, with what it costs alone and the cells it works. */
export type Column = {
  readonly line: Int8Array;
  readonly own: number;
  /** Worked cells, day × kinds + kind. */
  readonly cells: Int32Array;
  /** Share of the column in the relaxed master, 0–1. */
  share: number;
  /** Last round in which it mattered: idle columns are dropped. */
  used: number;
};

/** The lines known so far, by person. */
export type Pool = { readonly columns: readonly Column[][]; readonly keys: readonly Set<string>[] };

export const emptyPool = (problem: Problem): Pool => ({ columns: problem.people.map(() => []), keys: problem.people.map(() => new Set()) });

const keyOf = (line: Int8Array): string => {
  let key = '';
  for (let day = 0; day < line.length; day += 1) key += String.fromCharCode(line[day]! + 66);
  return key;
};

/** Adds a line (copied) unless it is known. */
export function addLine(problem: Problem, pool: Pool, person: number, line: Int8Array, round: number): boolean {
  const key = keyOf(line);
  if (pool.keys[person]!.has(key)) return false;
  pool.keys[person]!.add(key);
  const { wish, off } = problem.people[person]!;
  const cells: number[] = [];
  let own = 0;
  for (let day = 0; day < problem.days; day += 1) {
    const kind = line[day]!;
    if (kind >= 0) cells.push(day * problem.kinds + kind);
    own += kind < 0 ? off[day]! : wish[day * problem.kinds + kind]!;
  }
  pool.columns[person]!.push({ line: line.slice(), own, cells: Int32Array.from(cells), share: pool.columns[person]!.length === 0 ? 1 : 0, used: round });
  return true;
}

/** Starts the master from the line a person has: the whole share on it, known or not. */
export function startFrom(problem: Problem, pool: Pool, person: number, line: Int8Array, round: number): void {
  addLine(problem, pool, person, line, round);
  for (const column of pool.columns[person]!) {
    const mine = column.line.every((kind, day) => kind === line[day]);
    column.share = mine ? 1 : 0;
    if (mine) column.used = round;
  }
}

/** Drops columns that carried no share since `round`. */
export function dropIdle(pool: Pool, round: number, keep: number): void {
  for (const [person, columns] of pool.columns.entries()) {
    if (columns.length <= keep) continue;
    const kept = columns.filter((column) => column.share > 0 || column.used >= round);
    if (kept.length === columns.length || kept.length === 0) continue;
    for (const column of columns) if (!kept.includes(column)) pool.keys[person]!.delete(keyOf(column.line));
    columns.splice(0, columns.length, ...kept);
  }
}
