import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Signs that our Noto Sans has no drawing for and Roboto, which comes with pdfmake, has: ≤ ≥ ≠ ≈ √ ∞ and such. */
const borrowed = /([∂∆∏∑√∞∫≈≠≤≥■◊○●]+)/u;

export const borrowedFont = 'Roboto';

function runsOf(text: string): Content {
  const runs = text.split(borrowed).filter((run) => run !== '');
  return runs.map((run) => (borrowed.test(run) ? { text: run, font: borrowedFont } : { text: run })) as Content;
}

type Node = Record<string, unknown>;
const holders = ['stack', 'columns', 'ul', 'ol'] as const;

function lend(content: unknown): unknown {
  if (typeof content === 'string') return borrowed.test(content) ? { text: runsOf(content) } : content;
  if (Array.isArray(content)) return content.map(lend);
  if (typeof content !== 'object' || content === null) return content;
  const node: Node = { ...content };
  if (typeof node['text'] === 'string') {
    if (borrowed.test(node['text'])) node['text'] = runsOf(node['text']);
  } else if (node['text'] !== undefined) node['text'] = lend(node['text']);
  for (const holder of holders) if (node[holder] !== undefined) node[holder] = lend(node[holder]);
  const table = node['table'] as Node | undefined;
  if (table) node['table'] = { ...table, body: lend(table['body']) };
  return node;
}

/** The same document with every such sign set in the font that has it: a page never shows an empty box for `≤`. */
export function withBorrowedGlyphs(definition: TDocumentDefinitions): TDocumentDefinitions {
  const { content, header, footer } = definition;
  const lendPart = (part: typeof footer): typeof footer =>
    typeof part === 'function' ? (...args) => lend(part(...args)) as Content : (lend(part) as Content | undefined);
  return {
    ...definition,
    content: lend(content) as Content,
    ...(header !== undefined && { header: lendPart(header) }),
    ...(footer !== undefined && { footer: lendPart(footer) }),
  };
}
