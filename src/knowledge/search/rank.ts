import { analyse, asksMeaning, isLight, type Term, trigrams } from './analyse.ts';
import { officialWords } from './everyday.ts';
import { likeness } from './likeness.ts';

/** What can be found: the ranking looks at the question first, at the answer for support. */
export type Findable = { readonly id: string; readonly question: string; readonly answer: string };
export type Hit = { readonly id: string; readonly score: number; /** words of the question that met the query, folded */ readonly marks: readonly string[] };

const fields = ['question', 'answer'] as const;
type Field = (typeof fields)[number];
type Known = { readonly word: string; readonly stem: string };
/** Where a word stands: document number, how much it is there (both fields, by length and boost), met in the question or not. */
type Posting = { readonly document: number; readonly amount: number; readonly inQuestion: boolean };

export type Index = {
  readonly ids: readonly string[];
  /** Whether the entry tells what a word means ("… nədir?"). */
  readonly defines: readonly boolean[];
  /** Every folded form of every text, with its second key as a form of its own. */
  readonly known: readonly Known[];
  readonly postings: readonly (readonly Posting[])[];
  /** How telling a stem is: rare ones weigh more (inverse document frequency). */
  readonly weight: ReadonlyMap<string, number>;
  readonly byForm: ReadonlyMap<string, number>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly byTrigram: ReadonlyMap<string, readonly number[]>;
};

/** Tried by hand on real questions of citizens; results change little anywhere near these values. */
const tuning = {
  boost: { question: 1, answer: 0.42 },
  lengthMatters: { question: 0.35, answer: 0.5 },
  saturation: 1.1,
  light: 0.3,
  definition: 0.8,
  everyday: 0.65,
  leastLikeness: 0.5,
} as const;

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

export function buildIndex(entries: readonly Findable[]): Index {
  const known: Known[] = [];
  const postings: Map<number, { question: number; answer: number }>[] = [];
  const byForm = new Map<string, number>();
  const byStem = new Map<string, number[]>();
  const byTrigram = new Map<string, number[]>();
  const seenIn = new Map<string, Set<number>>();
  const lengths: Record<Field, number>[] = [];

  const learn = (word: string, stem: string): number => {
    const at = byForm.get(word) ?? known.length;
    if (at < known.length) return at;
    known.push({ word, stem });
    postings.push(new Map());
    byForm.set(word, at);
    push(byStem, stem, at);
    for (const gram of new Set(trigrams(word))) push(byTrigram, gram, at);
    return at;
  };
  const note = (form: number, document: number, field: Field): void => {
    const posting = (postings[form] as Map<number, { question: number; answer: number }>).get(document) ?? { question: 0, answer: 0 };
    posting[field] += 1;
    postings[form]?.set(document, posting);
  };
  entries.forEach((entry, document) => {
    const length = { question: 0, answer: 0 };
    for (const field of fields) {
      for (const term of analyse(entry[field])) {
        length[field] += isLight(term.word) ? tuning.light : 1;
        note(learn(term.word, term.stem), document, field);
        if (term.withA !== null) note(learn(term.withA, term.stem), document, field);
        seenIn.set(term.stem, (seenIn.get(term.stem) ?? new Set()).add(document));
      }
    }
    lengths.push(length);
  });

  const count = Math.max(1, entries.length);
  const mean = (field: Field): number => Math.max(1, lengths.reduce((total, length) => total + length[field], 0) / count);
  const meanLength = { question: mean('question'), answer: mean('answer') };
  const amountIn = (field: Field, document: number, times: number): number => {
    const length = (lengths[document] as Record<Field, number>)[field] / meanLength[field];
    return (tuning.boost[field] * times) / (1 - tuning.lengthMatters[field] + tuning.lengthMatters[field] * length);
  };
  return {
    ids: entries.map((entry) => entry.id),
    defines: entries.map((entry) => asksMeaning(analyse(entry.question))),
    known,
    postings: postings.map((of) =>
      [...of].map(([document, times]) => ({
        document,
        amount: amountIn('question', document, times.question) + amountIn('answer', document, times.answer),
        inQuestion: times.question > 0,
      })),
    ),
    weight: new Map([...seenIn].map(([stem, { size }]) => [stem, Math.log(1 + (count - size + 0.5) / (size + 0.5))])),
    byForm,
    byStem,
    byTrigram,
  };
}

/** Forms of the index that a word of the query may have meant, with how alike they are. */
function meant(term: Term, index: Index): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const offer = (form: number, alike: number): void => {
    if (alike > (found.get(form) ?? 0)) found.set(form, alike);
  };
  const compare = (form: number): void => {
    const alike = likeness(term, index.known[form] as Known);
    if (alike >= tuning.leastLikeness) offer(form, alike);
  };
  for (const form of index.byStem.get(term.stem) ?? []) compare(form);
  if (!isLight(term.word)) {
    const shared = new Map<number, number>();
    for (const gram of new Set(trigrams(term.word))) for (const form of index.byTrigram.get(gram) ?? []) shared.set(form, (shared.get(form) ?? 0) + 1);
    const least = term.word.length < 5 ? 1 : 2;
    for (const [form, count] of shared) if (count >= least) compare(form);
    for (const [stem, near] of officialWords(term)) {
      for (const form of index.byStem.get(stem) ?? []) offer(form, tuning.everyday * near);
    }
  }
  const exact = index.byForm.get(term.word);
  if (exact !== undefined) offer(exact, 1);
  return found;
}

/**
 * The entries that answer a query, best first: BM25 over two fields, where a word may be met by a form of its stem, by
 * a misspelling or by the official word for an everyday one, each for a share of its weight. A word counts by its best
 * meeting in a document; a query wholly met counts more than one half met. Weights always come from the whole index, so
 * `only` (what a database or a permission lets through) changes who is listed and never the order.
 */
export function rank(query: string, index: Index, limit = 10, only?: ReadonlySet<string>): readonly Hit[] {
  const scores = new Map<number, { score: number; met: number; marks: Set<string> }>();
  let whole = 0;
  const terms = analyse(query);
  for (const term of terms) {
    const share = isLight(term.word) ? tuning.light : 1;
    const best = new Map<number, { score: number; alike: number; form: number; inQuestion: boolean }>();
    let telling = 0;
    for (const [form, alike] of meant(term, index)) {
      const weight = index.weight.get((index.known[form] as Known).stem) ?? 0;
      telling = Math.max(telling, weight * alike);
      for (const posting of index.postings[form] ?? []) {
        const { amount, inQuestion } = posting;
        const score = (alike * weight * amount * (1 + tuning.saturation)) / (amount + tuning.saturation);
        const before = best.get(posting.document);
        if (!before || score > before.score) best.set(posting.document, { score, alike, form, inQuestion });
      }
    }
    const expected = Math.max(telling, 1) * share;
    whole += expected;
    for (const [document, { score, alike, form, inQuestion }] of best) {
      const sum = scores.get(document) ?? { score: 0, met: 0, marks: new Set<string>() };
      sum.score += share * score;
      sum.met += expected * alike;
      if (inQuestion && !isLight(term.word)) sum.marks.add((index.known[form] as Known).word);
      scores.set(document, sum);
    }
  }
  return [...scores]
    .filter(([document]) => only?.has(index.ids[document] as string) ?? true)
    .map(([document, { score, met, marks }]) => {
      // Who asks how, where or how much is not helped by what a word means; short definitions would win by length alone.
      const fit = index.defines[document] && terms.length > 2 && !asksMeaning(terms) ? tuning.definition : 1;
      return { id: index.ids[document] as string, score: fit * score * (0.5 + met / whole), marks: [...marks] };
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
