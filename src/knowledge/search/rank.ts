import { analyseQuery, asksMeaning, isLight, type Term } from './analyse.ts';
import { type Document, documentOf, type Index, lightWeight, startOf, timesIn } from './index-of.ts';
import { likeness } from './likeness.ts';
import { neighboursOf } from './neighbours.ts';
import { standsFor } from './synonyms.ts';

export { buildIndex, dropEntry, emptyIndex, type Findable, type Index, putEntry } from './index-of.ts';
export type Hit = {
  readonly id: string;
  readonly score: number;
  /** How much of what was asked was met, 0–1: below a half the search was not sure. */
  readonly met: number;
  /** Words of the question that met the query, folded: why it was found. */
  readonly marks: readonly string[];
};
export type RankOptions = {
  readonly limit?: number;
  /** What a database or a permission lets through; changes who is listed, never the order. */
  readonly only?: (id: string) => boolean;
  /** The structure the caller's matter belongs to: its entries stand a little higher. */
  readonly structureId?: string | null;
};

/** Few numbers, round ones: results change little anywhere near them. */
const tuning = {
  boost: { question: 1, answer: 0.42 },
  lengthMatters: { question: 0.35, answer: 0.5 },
  saturation: 1.1,
  definition: 0.8,
  synonym: 0.65,
  sound: 0.85,
  leastLikeness: 0.5,
  nearness: 0.12,
  structure: 0.15,
  usefulness: 0.05,
} as const;
/** A word that is nobody's has few likely meanings; the tail of unlikely ones costs time and finds nothing. */
const mostGuesses = 12;
/** Entries whose words are looked at once more in their order. */
const looked = 60;

const tellingOf = (stem: number, index: Index): number => {
  const spread = index.spread[stem] ?? 0;
  return Math.log(1 + (index.total.documents - spread + 0.5) / (spread + 0.5));
};

/** Forms of the base that a word of the query may have meant, with how alike they are. */
function meant(term: Term, index: Index, joined: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const offerStem = (stem: number | undefined, alike: (word: string) => number): void => {
    if (stem === undefined || index.spread[stem] === 0) return;
    for (const form of index.formsOfStem[stem] ?? []) {
      // A form whose entries are all taken out again says nothing.
      if (index.postings[form]?.length === 0) continue;
      const value = alike(index.words[form] as string);
      if (value >= tuning.leastLikeness && value > (found.get(form) ?? 0)) found.set(form, value);
    }
  };
  const own = index.stemId.get(term.stem);
  const known = own !== undefined && (index.spread[own] ?? 0) > 0;
  offerStem(own, (word) => (word === term.word ? 1 : 0.95));
  const stemsFor = joined.map((stem) => [stem, 1] as const);
  if (isLight(term)) return found;
  for (const stem of index.bySound.get(term.sound) ?? []) if (stem !== own) offerStem(stem, () => tuning.sound);
  const guesses: { readonly stem: number; readonly alike: number }[] = [];
  const near = new Set([...neighboursOf(term.stem, index.neighbours), ...(index.byStart.get(startOf(term.stem)) ?? [])]);
  if (term.word !== term.stem && !known) for (const stem of neighboursOf(term.word, index.neighbours)) near.add(stem);
  for (const stem of near) {
    if (stem === own) continue;
    const text = index.stems[stem] as string;
    // A word the base uses is rarely a slip for another one.
    const alike = likeness(term, text) * (known ? 0.75 : 1);
    if (alike >= tuning.leastLikeness && (index.spread[stem] ?? 0) > 0) guesses.push({ stem, alike });
  }
  for (const { stem, alike } of guesses.toSorted((a, b) => b.alike - a.alike || a.stem - b.stem).slice(0, mostGuesses)) offerStem(stem, () => alike);
  for (const [stem, by] of [...standsFor(term, index.synonyms, known), ...stemsFor]) offerStem(index.stemId.get(stem), () => tuning.synonym * by);
  return found;
}

/** What two neighbouring words of the query say together ("əmək haqqı"), asked beside the second of them. */
function joinedWith(terms: readonly Term[], at: number, index: Index): readonly string[] {
  const before = terms[at - 1];
  return (before && index.synonyms.phrases.get(before.stem)?.get((terms[at] as Term).stem)) ?? [];
}

type Sums = { readonly score: Float64Array; readonly met: Float64Array; readonly touched: number[] };

/** Adds what one word gives each document: its best meeting there, BM25 over question and answer. */
function addTerm(sums: Sums, forms: ReadonlyMap<number, number>, share: number, index: Index, best: Float64Array, alikes: Float64Array): number {
  const { boost, lengthMatters, saturation } = tuning;
  const count = Math.max(1, index.total.documents);
  const long = {
    question: lengthMatters.question / Math.max(1, index.total.question / count),
    answer: lengthMatters.answer / Math.max(1, index.total.answer / count),
  };
  const touched: number[] = [];
  let telling = 0;
  for (const [form, alike] of forms) {
    const weight = tellingOf(index.stemOf[form] as number, index);
    telling = Math.max(telling, weight * alike);
    for (const posting of index.postings[form] as number[]) {
      const place = documentOf(posting);
      const amount =
        (boost.question * timesIn.question(posting)) / (1 - lengthMatters.question + long.question * (index.questionLength[place] as number)) +
        (boost.answer * timesIn.answer(posting)) / (1 - lengthMatters.answer + long.answer * (index.answerLength[place] as number));
      const score = (alike * weight * amount * (1 + saturation)) / (amount + saturation);
      if (best[place] === 0) touched.push(place);
      if (score > (best[place] as number)) {
        best[place] = score;
        alikes[place] = alike;
      }
    }
  }
  const expected = Math.max(telling, 1) * share;
  for (const place of touched) {
    if (sums.score[place] === 0) sums.touched.push(place);
    sums.score[place] = (sums.score[place] as number) + share * (best[place] as number);
    sums.met[place] = (sums.met[place] as number) + expected * (alikes[place] as number);
    best[place] = 0;
  }
  return expected;
}

/** Words of the query that stand side by side in the question too, as a share of those that could. */
function nearness(document: Document, meanings: readonly ReadonlyMap<number, number>[]): number {
  const places = meanings.map((forms) => document.questionForms.findIndex((form) => forms.has(form)));
  let near = 0;
  for (let at = 1; at < places.length; at += 1) {
    const [before, now] = [places[at - 1] as number, places[at] as number];
    if (before >= 0 && now > before && now - before <= 2) near += 1;
  }
  return near / Math.max(1, places.length - 1);
}

type Placed = { readonly place: number; readonly score: number };
/** The best so many, best first, without sorting everything that a common word touched. */
function bestOf(places: readonly number[], most: number, scoreOf: (place: number) => number, index: Index, only: RankOptions['only']): readonly Placed[] {
  const idOf = (place: number): string => (index.documents[place] as Document).id;
  const order = (a: Placed, b: Placed): number => b.score - a.score || (idOf(a.place) < idOf(b.place) ? -1 : 1);
  let kept: Placed[] = [];
  let least = -1;
  for (const place of places) {
    const score = scoreOf(place);
    if (score < least || (only && !only(idOf(place)))) continue;
    kept.push({ place, score });
    if (kept.length >= 4 * most) {
      kept = kept.toSorted(order).slice(0, most);
      least = kept.at(-1)?.score ?? -1;
    }
  }
  return kept.toSorted(order).slice(0, most);
}

/**
 * The entries that answer a query, best first: BM25 over two fields, where a word may be met by a form of its stem, by
 * its sounds, by a misspelling or by a word that stands for it, each for a share of its weight. A query wholly met counts
 * more than one half met; then words in their order, the caller's structure and what helped before. The one module of
 * server, browser copy and command line.
 */
export function rank(query: string, index: Index, { limit = 10, only, structureId = null }: RankOptions = {}): readonly Hit[] {
  const terms = analyseQuery(query);
  const size = index.documents.length;
  const sums: Sums = { score: new Float64Array(size), met: new Float64Array(size), touched: [] };
  const [best, alikes] = [new Float64Array(size), new Float64Array(size)];
  const meanings = terms.map((term, at) => meant(term, index, joinedWith(terms, at, index)));
  const whole = terms.reduce((sum, term, at) => sum + addTerm(sums, meanings[at] ?? new Map(), isLight(term) ? lightWeight : 1, index, best, alikes), 0);
  const definition = terms.length > 2 && !asksMeaning(terms) ? tuning.definition : 1;
  const scoreOf = (place: number): number => {
    const document = index.documents[place] as Document;
    // Who asks how, where or how much is not helped by what a word means; short definitions would win by length alone.
    const fit = (document.defines ? definition : 1) * (1 + tuning.usefulness * document.usefulness);
    const mine = structureId !== null && document.structureId === structureId ? 1 + tuning.structure : 1;
    return fit * mine * (sums.score[place] as number) * (0.5 + (sums.met[place] as number) / whole);
  };
  const first = bestOf(sums.touched, Math.max(limit, looked), scoreOf, index, only).map(({ place, score }) => ({
    document: index.documents[place] as Document,
    met: (sums.met[place] as number) / whole,
    score,
  }));
  const telling = meanings.filter((_, at) => !isLight(terms[at] as Term));
  return first
    .map((hit, at) => ({ ...hit, score: at < looked ? hit.score * (1 + tuning.nearness * nearness(hit.document, telling)) : hit.score }))
    .toSorted((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, limit)
    .map(({ document, score, met }) => ({
      id: document.id,
      score,
      met: Math.min(1, met),
      marks: [...new Set(document.questionForms.filter((form) => telling.some((forms) => forms.has(form))))].map((form) => index.words[form] as string),
    }));
}
