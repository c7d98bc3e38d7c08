import type { CentreRoster, CentreTask } from './task.ts';

/** One person's month in the ledger. */
export type LedgerRow = {
  readonly person: string;
  readonly month: string;
  readonly worked: number;
  readonly unpopular: number;
  readonly wishesKept: number;
  readonly wishesRefused: number;
};

/** What a roster writes into the ledger of its month. */
export function ledgerOf(task: CentreTask, roster: CentreRoster, month: string): readonly LedgerRow[] {
  const unpopular = new Set(task.templates.filter((template) => template.unpopular).map(({ id }) => id));
  return task.people.map((person, at) => {
    const line = roster[at] ?? [];
    const worked = line.filter((cell) => cell !== null);
    const kept = person.wishes.filter(({ day, template }) => (line[day]?.template ?? null) === template).length;
    return {
      person: person.id,
      month,
      worked: worked.length,
      unpopular: worked.filter((cell) => unpopular.has(cell.template)).length,
      wishesKept: kept,
      wishesRefused: person.wishes.length - kept,
    };
  });
}

/**
 * Unpopular shifts of each person above (+) or below (−) a fair share of the months in the ledger: the share of those days
 * a person worked. Newcomers and people back from leave start at 0, not below it.
 */
export function fairnessBalance(ledger: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const worked = new Map<string, number>();
  const unpopular = new Map<string, number>();
  for (const row of ledger) {
    worked.set(row.person, (worked.get(row.person) ?? 0) + row.worked);
    unpopular.set(row.person, (unpopular.get(row.person) ?? 0) + row.unpopular);
  }
  const all = [...worked.values()].reduce((sum, days) => sum + days, 0);
  const share = all === 0 ? 0 : [...unpopular.values()].reduce((sum, days) => sum + days, 0) / all;
  return new Map([...worked].map(([person, days]) => [person, (unpopular.get(person) ?? 0) - share * days]));
}
