import { readAkomaNtoso } from './akn.ts';
import type { ReadAct } from './articles.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';

export type Origin = 'akn' | 'html' | 'docx';
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A file as an act, told by its content and not by its name; null when it is none of the three kinds or is broken. */
export async function readAct(content: Buffer): Promise<(ReadAct & { readonly origin: Origin }) | null> {
  if (content.subarray(0, 2).toString('latin1') === 'PK') {
    const read = await readDocx(content);
    return read && { ...read, origin: 'docx' };
  }
  let text: string;
  try {
    text = utf8.decode(content).replaceAll('\u0000', '');
  } catch {
    return null;
  }
  const akn = readAkomaNtoso(text);
  if (akn) return { ...akn, origin: 'akn' };
  return /<(?:!doctype html|html|body|p|div|h[1-6])\b/i.test(text) ? { ...readHtml(text), origin: 'html' } : null;
}
