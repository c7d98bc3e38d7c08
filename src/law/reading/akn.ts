import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { articleKey } from '../article.ts';
import { type ReadAct, settle } from './articles.ts';

type Node = Readonly<Record<string, unknown>>;
const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node): readonly Node[] => {
  const held = node[nameOf(node)];
  return Array.isArray(held) ? (held as Node[]) : [];
};
const textOf = (node: Node): string => (typeof node['#text'] === 'string' ? node['#text'] : childrenOf(node).map(textOf).join(''));
/** Paragraphs, not marks inside a sentence, begin a line. */
const block = new Set(['p', 'paragraph', 'point', 'intro', 'content', 'list', 'clause', 'subparagraph']);
const linesOf = (node: Node): string => {
  if (typeof node['#text'] === 'string') return node['#text'];
  const inner = childrenOf(node).map(linesOf).join('');
  return block.has(nameOf(node)) ? `\n${inner}\n` : inner;
};
const all = (nodes: readonly Node[], name: string): readonly Node[] => nodes.flatMap((node) => (nameOf(node) === name ? [node] : all(childrenOf(node), name)));
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/**
 * The subset of Akoma Ntoso that acts come in: docTitle, article with num and heading. References are read as the text
 * they show and never followed, so acts that name one another in a circle do no harm; entities are not expanded.
 * Null when it is not such a file.
 */
export function readAkomaNtoso(xml: string): ReadAct | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    parseTagValue: false,
    removeNSPrefix: true,
    processEntities: true,
    trimValues: false,
    maxNestedTags: 200,
  });
  const root = parser.parse(xml) as readonly Node[];
  if (all(root, 'akomaNtoso').length === 0) return null;
  const articles = all(root, 'article').map((article) => {
    const inside = childrenOf(article);
    const part = (name: string): string =>
      tidy(
        inside
          .filter((node) => nameOf(node) === name)
          .map(textOf)
          .join(' '),
      ).replaceAll('\n', ' ');
    const rest = inside.filter((node) => !['num', 'heading'].includes(nameOf(node)));
    return { key: articleKey(part('num')), heading: part('heading'), body: tidy(rest.map(linesOf).join('\n')) || part('heading') };
  });
  return settle(all(root, 'docTitle').map(textOf).join(' '), articles);
}
