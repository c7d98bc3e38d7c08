import { analyse, isLight } from './analyse.ts';
import { officialWords } from './everyday.ts';

/**
 * The stems by which a database picks candidates for `rank`: the telling words of the query and the official words for
 * its everyday ones ("maaş" also asks for "əmək", "haqqı"). A query of joining words alone gives those.
 */
export function candidateStems(query: string): readonly string[] {
  const terms = analyse(query);
  const telling = terms.filter((term) => !isLight(term.word));
  const asked = telling.length > 0 ? telling : terms;
  return [...new Set(asked.flatMap((term) => [term.stem, ...officialWords(term).keys()]))];
}
