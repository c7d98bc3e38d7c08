import { caseOutcomes, count, type Dimension, type Fact, type FactFilter, matterOutcomes, noTopicOutcomes, spread, valuesOf } from './facts.ts';

/** The set form of the daily information (6.9.3), as data: what is counted, in which order, by one definition. */
export const formVersion = 1;

export type Figure = { readonly key: string; readonly value: number; readonly filter: FactFilter };
export type Row = { readonly value: string; readonly cells: readonly Figure[] };
export type Table = {
  readonly key: string;
  readonly dimension: Dimension;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly total: readonly Figure[];
};
export type Measure = { readonly key: string; readonly seconds: number | null };
export type DailyForm = {
  readonly version: number;
  readonly totals: readonly Figure[];
  readonly cases: readonly Figure[];
  readonly measures: readonly Measure[];
  readonly tables: readonly Table[];
};

const figure = (facts: readonly Fact[], key: string, filter: FactFilter): Figure => ({ key, value: count(facts, filter), filter });

/** A table of one dimension against outcomes; the last cell of a row is its total. */
function table(
  facts: readonly Fact[],
  shape: { key: string; unit: Fact['unit']; dimension: Dimension; columns: readonly (readonly [string, readonly string[]])[] },
): Table {
  const cellsOf = (rest: Partial<Record<Dimension, string>>): readonly Figure[] => [
    ...shape.columns.map(([key, outcomes]) => figure(facts, key, { unit: shape.unit, ...rest, outcome: outcomes })),
    figure(facts, 'total', { unit: shape.unit, ...rest }),
  ];
  return {
    key: shape.key,
    dimension: shape.dimension,
    columns: [...shape.columns.map(([key]) => key), 'total'],
    rows: valuesOf(facts, shape.unit, shape.dimension).map((value) => ({ value, cells: cellsOf({ [shape.dimension]: value }) })),
    total: cellsOf({}),
  };
}

const contactColumns = [
  ['answered', ['completed']],
  ['noTopic', noTopicOutcomes],
  ['inHand', ['open']],
  ['waiting', ['waiting']],
] as const;
const matterColumns = matterOutcomes.map((outcome) => [outcome, [outcome]] as const);

/**
 * Every figure of one day. Contacts and matters are counted by the day the contact came (R17 counts both), cases by
 * what happened to them between 00:00 and 24:00 in Baku.
 */
export function dailyForm(facts: readonly Fact[]): DailyForm {
  const contacts = facts.filter((fact) => fact.unit === 'contact');
  const wait = spread(contacts.map((fact) => fact.waitSeconds));
  const work = spread(contacts.map((fact) => fact.workSeconds));
  return {
    version: formVersion,
    totals: [
      figure(facts, 'offered', { unit: 'contact' }),
      ...contactColumns.map(([key, outcomes]) => figure(facts, key, { unit: 'contact', outcome: outcomes })),
      figure(facts, 'matters', { unit: 'matter' }),
    ],
    cases: caseOutcomes.map((outcome) => figure(facts, outcome, { unit: 'case', outcome })),
    measures: [
      { key: 'waitMean', seconds: wait.mean },
      { key: 'waitMedian', seconds: wait.median },
      { key: 'waitP90', seconds: wait.p90 },
      { key: 'workMean', seconds: work.mean },
    ],
    tables: [
      table(facts, { key: 'byChannel', unit: 'contact', dimension: 'channel', columns: contactColumns }),
      table(facts, { key: 'byKind', unit: 'matter', dimension: 'kind', columns: matterColumns }),
      table(facts, { key: 'byStructure', unit: 'matter', dimension: 'structureId', columns: matterColumns }),
      table(facts, { key: 'byTopic', unit: 'matter', dimension: 'topicId', columns: matterColumns }),
      table(facts, { key: 'bySector', unit: 'contact', dimension: 'sector', columns: contactColumns }),
      table(facts, { key: 'byRepresentative', unit: 'contact', dimension: 'personId', columns: contactColumns }),
    ],
  };
}

/**
 * The identities a frozen form must keep; a broken one is named, and the form is not frozen.
 * Offered = answered + no topic + in hand + waiting; open at start + registered = closed in four ways + open at end.
 */
export function brokenIdentities(form: DailyForm): readonly string[] {
  const of = (figures: readonly Figure[], key: string): number => figures.find((candidate) => candidate.key === key)?.value ?? 0;
  const broken: string[] = [];
  const parts = ['answered', 'noTopic', 'inHand', 'waiting'].reduce((total, key) => total + of(form.totals, key), 0);
  if (parts !== of(form.totals, 'offered')) broken.push('contacts');
  const before = of(form.cases, 'openAtStart') + of(form.cases, 'registered');
  const after = ['answered', 'forwarded', 'notConsidered', 'withdrawn', 'openAtEnd'].reduce((total, key) => total + of(form.cases, key), 0);
  if (before !== after) broken.push('cases');
  for (const shown of form.tables) {
    const sums = shown.columns.map((_, at) => shown.rows.reduce((total, row) => total + (row.cells[at]?.value ?? 0), 0));
    if (sums.some((sum, at) => sum !== shown.total[at]?.value)) broken.push(shown.key);
  }
  return broken;
}
