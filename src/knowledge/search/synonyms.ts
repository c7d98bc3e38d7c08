import { fold } from '#language/fold.ts';
import { stem } from '#language/stem.ts';
import { type Term } from './analyse.ts';
import { forgiven, slips } from './likeness.ts';
import { addNeighbour, type Neighbours, neighboursOf, noNeighbours } from './neighbours.ts';

/** Words that stand for one another, by stem. A term of several words is joined by +; each of its words counts for a part. */
export type Synonyms = {
  readonly near: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Terms of two words said in a query ("əmək haqqı"): first stem → second stem → what they stand for. */
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly stems: readonly string[];
  readonly neighbours: Neighbours;
};

/** Builds the table from its groups: one group is the words of one line, as editors keep it. */
export function synonymsOf(groups: readonly string[]): Synonyms {
  const near = new Map<string, Map<string, number>>();
  const phrases = new Map<string, Map<string, string[]>>();
  const learn = (from: string, to: string, by: number): void => {
    if (from === to || from === '' || to === '') return;
    const known = near.get(from) ?? new Map<string, number>();
    near.set(from, known.set(to, Math.max(known.get(to) ?? 0, by)));
  };
  for (const group of groups) {
    const items = group
      .trim()
      .split(/\s+/)
      .map((item) => item.split('+').map((word) => stem(fold(word).replaceAll(' ', ''))));
    for (const one of items) {
      for (const other of items) {
        if (one === other) continue;
        if (one.length === 1) for (const to of other) learn(one[0] as string, to, other.length > 1 ? 0.7 : 1);
        else if (one.length === 2 && other.length === 1) {
          const second = phrases.get(one[0] as string) ?? new Map<string, string[]>();
          phrases.set(one[0] as string, second.set(one[1] as string, [...(second.get(one[1] as string) ?? []), other[0] as string]));
        }
      }
    }
  }
  const stems = [...near.keys()];
  const neighbours = noNeighbours();
  stems.forEach((known, id) => addNeighbour(neighbours, known, id));
  return { near, phrases, stems, neighbours };
}

const none: ReadonlyMap<string, number> = new Map();

/** Stems of the words that mean nearly what the asked word means, with how near they are (0–1); misspelt words too. */
export function standsFor(term: Term, table: Synonyms, known: boolean): ReadonlyMap<string, number> {
  const direct = table.near.get(term.stem);
  // A word the base itself uses is spelt right.
  if (direct || known || term.stem.length < 4) return direct ?? none;
  let [meant, least] = [-1, forgiven(term.stem.length) + 0.01];
  for (const id of neighboursOf(term.stem, table.neighbours)) {
    const count = slips(term.stem, table.stems[id] as string, least);
    if (count < least) [meant, least] = [id, count];
  }
  if (meant < 0) return none;
  return new Map([...(table.near.get(table.stems[meant] as string) ?? none)].map(([to, by]) => [to, by * 0.8]));
}
