import { analyse, type Term, trigrams } from './analyse.ts';

/** What can be found: the ranking looks at the question first, at the answer for support. */
export type Findable = { readonly id: string; readonly question: string; readonly answer: string };
export type Hit = { readonly id: string; readonly score: number; /** words of the question that met the query */ readonly marks: readonly string[] };

type Document = { readonly id: string; readonly question: readonly Term[]; readonly answer: readonly Term[] };
export type Index = {
  readonly documents: readonly Document[];
  /** How telling a stem is: rare ones weigh more (inverse document frequency). */
  readonly weight: ReadonlyMap<string, number>;
  readonly vocabulary: readonly string[];
  readonly grams: ReadonlyMap<string, ReadonlySet<number>>;
  readonly meanAnswerLength: number;
};

export function buildIndex(entries: readonly Findable[]): Index {
  const documents = entries.map((entry) => ({ id: entry.id, question: analyse(entry.question), answer: analyse(entry.answer) }));
  const seenIn = new Map<string, number>();
  for (const document of documents) {
    for (const stem of new Set([...document.question, ...document.answer].map((term) => term.stem))) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1);
  }
  const vocabulary = [...seenIn.keys()];
  const grams = new Map<string, Set<number>>();
  vocabulary.forEach((word, at) => {
    for (const gram of trigrams(word)) grams.set(gram, (grams.get(gram) ?? new Set()).add(at));
  });
  const n = documents.length;
  return {
    documents,
    weight: new Map([...seenIn].map(([stem, count]) => [stem, Math.log(1 + (n - count + 0.5) / (count + 0.5))])),
    vocabulary,
    grams,
    meanAnswerLength: documents.reduce((total, document) => total + document.answer.length, 0) / Math.max(1, n),
  };
}

/** Stems of the index that a query's word may have meant, with how alike they are (1 the same, Dice over trigrams else). */
function meant(term: Term, index: Index): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = index.weight.has(term.stem) ? [[term.stem, 1]] : [];
  const own = trigrams(term.stem);
  const shared = new Map<number, number>();
  for (const gram of own) for (const at of index.grams.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  for (const [at, count] of shared) {
    const word = index.vocabulary[at] as string;
    if (word === term.stem) continue;
    const alike = (2 * count) / (own.length + word.length);
    const prefix = term.stem.length >= 3 && (word.startsWith(term.stem) || (word.length >= 4 && term.stem.startsWith(word)));
    if (prefix) found.push([word, Math.max(alike, 0.72)]);
    else if (alike >= 0.5) found.push([word, alike * 0.85]);
  }
  return found;
}

const questionBoost = 2.4;

function bestIn(field: readonly Term[], candidates: ReadonlyMap<string, number>): { readonly alike: number; readonly word: string | null } {
  let alike = 0;
  let word: string | null = null;
  for (const term of field) {
    const score = candidates.get(term.stem) ?? 0;
    if (score > alike) [alike, word] = [score, term.word];
  }
  return { alike, word };
}

/**
 * The entries that answer a query, best first. Each word counts once a field by its best meeting; words met in the
 * question weigh more, rare words more than common ones, a query wholly met more than one half met.
 */
export function rank(query: string, index: Index, limit = 10): readonly Hit[] {
  const terms = analyse(query);
  if (terms.length === 0) return [];
  const wanted = terms.map((term) => {
    const candidates = new Map(meant(term, index));
    const weight = Math.max(...[...candidates].map(([stem, alike]) => (index.weight.get(stem) ?? 0) * alike), 0.5);
    return { candidates, weight };
  });
  const whole = wanted.reduce((total, term) => total + term.weight, 0);
  const hits: Hit[] = [];
  for (const document of index.documents) {
    let score = 0;
    let met = 0;
    const marks = new Set<string>();
    for (const { candidates, weight } of wanted) {
      const inQuestion = bestIn(document.question, candidates);
      const inAnswer = bestIn(document.answer, candidates);
      score += weight * (questionBoost * inQuestion.alike + inAnswer.alike / (1 + 0.25 * Math.log(1 + document.answer.length / index.meanAnswerLength)));
      met += weight * Math.max(inQuestion.alike, 0.6 * inAnswer.alike);
      if (inQuestion.word) marks.add(inQuestion.word);
    }
    if (met / whole < 0.12) continue;
    const focus = marks.size / Math.max(3, document.question.length);
    hits.push({ id: document.id, score: score * (0.4 + met / whole) * (1 + 0.25 * focus), marks: [...marks] });
  }
  return hits.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}
