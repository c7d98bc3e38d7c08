import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Signs that our Noto Sans has no drawing for and Roboto, which comes with pdfmake, has: ≤ ≥ ≠ ≈ √ ∞ and such. */
const borrowed = /([∂∆∏∑√∞∫≈≠≤≥■◊○●]+)/u;

export const borrowedFont = 'Roboto';

/** `2026-cı` and `№ 12` stay on one line: an ending or a number alone at the start of a line is a misprint. */
const held = (text: string): string => text.replaceAll(/(?<=\d)-(?=\p{L})/gu, '\u2011').replaceAll(/№ (?=\S)/g, '№\u00A0');

function typeset(text: string): string | Content[] {
  const line = held(text);
  if (!borrowed.test(line)) return line;
  const runs = line.split(borrowed).filter((run) => run !== '');
  return runs.map((run) => (borrowed.test(run) ? { text: run, font: borrowedFont } : { text: run }));
}

type Node = Record<string, unknown>;
const holders = ['stack', 'columns', 'ul', 'ol'] as const;

function lend(content: unknown): unknown {
  if (typeof content === 'string') {
    const text = typeset(content);
    return typeof text === 'string' ? text : { text };
  }
  if (Array.isArray(content)) return content.map(lend);
  if (typeof content !== 'object' || content === null) return content;
  const node: Node = { ...content };
  if (typeof node['text'] === 'string') node['text'] = typeset(node['text']);
  else if (node['text'] !== undefined) node['text'] = lend(node['text']);
  for (const holder of holders) if (node[holder] !== undefined) node[holder] = lend(node[holder]);
  const table = node['table'] as Node | undefined;
  if (table) node['table'] = { ...table, body: lend(table['body']) };
  return node;
}

/**
 * The same document, typeset: every sign that Noto Sans lacks is set in the font that has it, so a page never shows an
 * empty box for `≤`, and lines do not break where they must not.
 */
export function typesetDocument(definition: TDocumentDefinitions): TDocumentDefinitions {
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
