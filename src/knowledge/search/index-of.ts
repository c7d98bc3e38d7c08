import { analyse, asksMeaning, isLight } from './analyse.ts';
import { everydayGroups } from './everyday.ts';
import { addNeighbour, type Neighbours, noNeighbours } from './neighbours.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';

/** What can be found: the ranking looks at the question first, at the answer for support. */
export type Findable = {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly structureId?: string | null;
  /** How often it helped when it was given, 0–1; counts a little (feedback of the desk). */
  readonly usefulness?: number;
};

/** A word's weight in the fields of a document: packed, since a base of 50,000 has millions of them. */
const mostTimes = 15;
export const pack = (document: number, question: number, answer: number): number =>
  document * 256 + Math.min(question, mostTimes) * 16 + Math.min(answer, mostTimes);
export const documentOf = (posting: number): number => posting >>> 8;
export const timesIn = { question: (posting: number): number => (posting >>> 4) & 15, answer: (posting: number): number => posting & 15 } as const;

export type Document = {
  readonly id: string;
  readonly structureId: string | null;
  readonly usefulness: number;
  /** Whether the entry tells what a word means ("… nədir?"). */
  readonly defines: boolean;
  /** Forms of the question in order, for nearness and marks; forms of the whole, to take them out again. */
  readonly questionForms: readonly number[];
  readonly forms: readonly number[];
};

/** Changed in place: a publication costs its own words, not the whole base. */
export type Index = {
  readonly documents: (Document | null)[];
  /** Beside the documents, since every posting asks for them: how long question and answer are, in tenths of a word. */
  readonly questionLength: number[];
  readonly answerLength: number[];
  readonly placeOf: Map<string, number>;
  readonly words: string[];
  readonly stemOf: number[];
  readonly postings: number[][];
  readonly formOf: Map<string, number>;
  readonly stems: string[];
  readonly stemId: Map<string, number>;
  readonly formsOfStem: number[][];
  /** In how many documents a stem stands. */
  readonly spread: number[];
  readonly bySound: Map<string, number[]>;
  readonly byStart: Map<string, number[]>;
  readonly neighbours: Neighbours;
  synonyms: Synonyms;
  readonly total: { documents: number; question: number; answer: number };
};

const startLetters = 4;
export const startOf = (stem: string): string => stem.slice(0, startLetters);
export const lightWeight = 0.3;

let everyday: Synonyms | null = null;
/** The table an installation begins with; built once. */
export const everydaySynonyms = (): Synonyms => (everyday ??= synonymsOf(everydayGroups));

export const emptyIndex = (synonyms: Synonyms = everydaySynonyms()): Index => ({
  documents: [],
  questionLength: [],
  answerLength: [],
  placeOf: new Map(),
  words: [],
  stemOf: [],
  postings: [],
  formOf: new Map(),
  stems: [],
  stemId: new Map(),
  formsOfStem: [],
  spread: [],
  bySound: new Map(),
  byStart: new Map(),
  neighbours: noNeighbours(),
  synonyms,
  total: { documents: 0, question: 0, answer: 0 },
});

const push = (map: Map<string, number[]>, key: string, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function learnStem(index: Index, stem: string, sound: string): number {
  const known = index.stemId.get(stem);
  if (known !== undefined) return known;
  const id = index.stems.length;
  index.stems.push(stem);
  index.stemId.set(stem, id);
  index.formsOfStem.push([]);
  index.spread.push(0);
  push(index.bySound, sound, id);
  if (stem.length >= startLetters) push(index.byStart, startOf(stem), id);
  addNeighbour(index.neighbours, stem, id);
  return id;
}

function learnForm(index: Index, { word, stem, sound }: { readonly word: string; readonly stem: string; readonly sound: string }): number {
  const known = index.formOf.get(word);
  if (known !== undefined) return known;
  const form = index.words.length;
  const id = learnStem(index, stem, sound);
  index.words.push(word);
  index.stemOf.push(id);
  index.postings.push([]);
  index.formOf.set(word, form);
  index.formsOfStem[id]?.push(form);
  return form;
}

/** Puts an entry in, in place of what stood under its id. */
export function putEntry(index: Index, entry: Findable): void {
  dropEntry(index, entry.id);
  const place = index.documents.length;
  const times = new Map<number, [number, number]>();
  const read = (text: string, field: 0 | 1): { readonly length: number; readonly forms: readonly number[] } => {
    const terms = analyse(text);
    const forms = terms.map((term) => learnForm(index, term));
    for (const form of forms) {
      const count = times.get(form) ?? [0, 0];
      count[field] += 1;
      times.set(form, count);
    }
    // Counted in whole tenths: sums that grow and shrink must not drift.
    return { length: terms.reduce((sum, term) => sum + (isLight(term) ? 10 * lightWeight : 10), 0), forms };
  };
  const question = read(entry.question, 0);
  const answer = read(entry.answer, 1);
  for (const [form, [inQuestion, inAnswer]] of times) index.postings[form]?.push(pack(place, inQuestion, inAnswer));
  for (const stem of new Set([...times.keys()].map((form) => index.stemOf[form] as number))) index.spread[stem] = (index.spread[stem] ?? 0) + 1;
  index.total.documents += 1;
  index.total.question += question.length;
  index.total.answer += answer.length;
  index.placeOf.set(entry.id, place);
  index.questionLength.push(question.length);
  index.answerLength.push(answer.length);
  index.documents.push({
    id: entry.id,
    structureId: entry.structureId ?? null,
    usefulness: entry.usefulness ?? 0,
    defines: asksMeaning(analyse(entry.question)),
    questionForms: question.forms,
    forms: [...times.keys()],
  });
}

/** Takes an entry out; unknown ids are no harm. */
export function dropEntry(index: Index, id: string): void {
  const place = index.placeOf.get(id);
  const document = place === undefined ? null : index.documents[place];
  if (place === undefined || !document) return;
  for (const form of document.forms) {
    const postings = index.postings[form] as number[];
    const at = postings.findIndex((posting) => documentOf(posting) === place);
    if (at >= 0) postings.splice(at, 1);
  }
  for (const stem of new Set(document.forms.map((form) => index.stemOf[form] as number))) index.spread[stem] = (index.spread[stem] ?? 1) - 1;
  index.total.documents -= 1;
  index.total.question -= index.questionLength[place] ?? 0;
  index.total.answer -= index.answerLength[place] ?? 0;
  index.placeOf.delete(id);
  index.documents[place] = null;
}

export function buildIndex(entries: readonly Findable[], synonyms?: Synonyms): Index {
  const index = emptyIndex(synonyms);
  for (const entry of entries) putEntry(index, entry);
  return index;
}
