import { articlesOf, type ReadAct } from './articles.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
};
const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,10}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : '';
    return entities[(name ?? '').toLowerCase()] ?? whole;
  });

/** The words of a page by its paragraphs; what runs or only decorates is left out. Nothing of it is ever shown as HTML. */
export function readHtml(html: string): ReadAct {
  const title = decode(/<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '');
  const body = html
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<(script|style|head|noscript|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(?:\/?(?:p|div|h[1-6]|li|tr|table|section|article|ul|ol|blockquote)|br)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '');
  return articlesOf(title, decode(body).split('\n'));
}
