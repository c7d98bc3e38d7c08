import type { OfficeDate } from '#maths/calendar/office-date.ts';

/** One counted thing. A figure is a number of such rows, and the list it opens is those same rows (R30). */
export type Fact = {
  readonly unit: 'contact' | 'matter' | 'case';
  readonly subjectId: string;
  readonly contactId: string | null;
  readonly number: string;
  readonly at: string | null;
  readonly channel: string | null;
  readonly kind: string | null;
  readonly structureId: string | null;
  readonly topicId: string | null;
  readonly sector: string | null;
  readonly personId: string | null;
  readonly outcome: string;
  readonly waitSeconds: number | null;
  readonly workSeconds: number | null;
};
export const dimensions = ['channel', 'kind', 'structureId', 'topicId', 'sector', 'personId', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];
export type FactFilter = { readonly unit: Fact['unit'] } & { readonly [D in Dimension]?: string | readonly string[] };

/** Null stands for "not given" and is asked for as '-'. */
const valueOf = (fact: Fact, dimension: Dimension): string => fact[dimension] ?? '-';

export const matches = (fact: Fact, filter: FactFilter): boolean =>
  fact.unit === filter.unit &&
  dimensions.every((dimension) => {
    const wanted = filter[dimension];
    return wanted === undefined || (Array.isArray(wanted) ? wanted : [wanted]).includes(valueOf(fact, dimension));
  });

export const count = (facts: readonly Fact[], filter: FactFilter): number => facts.reduce((total, fact) => total + (matches(fact, filter) ? 1 : 0), 0);

/** The distinct values of a dimension among the facts of a unit, most frequent first. */
export function valuesOf(facts: readonly Fact[], unit: Fact['unit'], dimension: Dimension): readonly string[] {
  const tally = new Map<string, number>();
  for (const fact of facts) if (fact.unit === unit) tally.set(valueOf(fact, dimension), (tally.get(valueOf(fact, dimension)) ?? 0) + 1);
  return [...tally].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

const middle = (sorted: readonly number[], share: number): number | null =>
  sorted.length === 0 ? null : (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? null);

/** Mean, median and 90th percentile, in seconds; null where nothing was measured. */
export function spread(values: readonly (number | null)[]): { readonly mean: number | null; readonly median: number | null; readonly p90: number | null } {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const mean = sorted.length === 0 ? null : sorted.reduce((total, value) => total + value, 0) / sorted.length;
  return { mean, median: middle(sorted, 0.5), p90: middle(sorted, 0.9) };
}

/** Outcomes of a contact: how it ended, or where it stood at the cut-off. */
export const noTopicOutcomes = ['wrongNumber', 'silent', 'dropped', 'otherBody'] as const;
export const contactOutcomes = ['completed', ...noTopicOutcomes, 'open', 'waiting'] as const;
export const matterOutcomes = ['answered', 'investigation', 'appeal', 'forwarded', 'none', 'open'] as const;
/** A case may stand under several: it was open at the start and answered during the day. */
export const caseOutcomes = ['openAtStart', 'registered', 'answered', 'forwarded', 'notConsidered', 'withdrawn', 'openAtEnd', 'overdue'] as const;

export type CaseDay = {
  readonly registeredAt: Date;
  readonly closedAt: Date | null;
  readonly stage: string;
  readonly dueOn: OfficeDate;
};

/** What a case was on a day: due at 24:00 of its last day, so it is overdue when still open at that day's end (R7). */
export function caseOutcomesOn(
  kase: CaseDay,
  day: { readonly date: OfficeDate; readonly from: Date; readonly until: Date },
): readonly (typeof caseOutcomes)[number][] {
  const found: (typeof caseOutcomes)[number][] = [];
  if (kase.registeredAt >= day.until) return found;
  const openAtStart = kase.registeredAt < day.from && (!kase.closedAt || kase.closedAt >= day.from);
  if (openAtStart) found.push('openAtStart');
  if (kase.registeredAt >= day.from) found.push('registered');
  const closedToday = kase.closedAt !== null && kase.closedAt >= day.from && kase.closedAt < day.until;
  if (closedToday && (kase.stage === 'answered' || kase.stage === 'forwarded' || kase.stage === 'notConsidered' || kase.stage === 'withdrawn'))
    found.push(kase.stage);
  if (!kase.closedAt || kase.closedAt >= day.until) {
    found.push('openAtEnd');
    if (kase.dueOn <= day.date) found.push('overdue');
  }
  return found;
}
