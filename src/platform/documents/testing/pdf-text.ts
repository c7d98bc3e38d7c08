import { inflateSync } from 'node:zlib';

/** What a reader of the page sees, page by page, and whether any sign had no drawing (an empty box on paper). */
export type PdfText = { readonly pages: readonly string[]; readonly missingGlyphs: number };

type Entry = { readonly dictionary: string; readonly stream: string };

/** The objects of a file as pdfkit writes it: one after another, streams deflated or plain. */
function objectsOf(pdf: Uint8Array): Map<string, Entry> {
  const text = Buffer.from(pdf).toString('latin1');
  const found = new Map<string, Entry>();
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'));
    const stream = /FlateDecode/.test(dictionary) && !/FontFile|Length1/.test(dictionary) ? inflate(raw) : raw;
    found.set(id, { dictionary, stream });
  }
  return found;
}

const inflate = (raw: string): string => inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Code → letters, from the table that lets a reader copy the text. */
function lettersOf(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], at) => letters.set(Number.parseInt(from, 16) + at, utf16(hex.replaceAll(' ', ''))));
  }
  return letters;
}

/** Fonts of a page by the name its content calls them. */
function fontsOf(page: string, objects: Map<string, Entry>): Map<string, Map<number, string>> {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.dictionary ?? page;
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
    fonts.set(name, lettersOf(objects.get(cmap)?.stream ?? ''));
  }
  return fonts;
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): { readonly text: string; readonly missing: number } {
  let letters = new Map<number, string>();
  let missing = 0;
  let text = '';
  for (const [, font, line, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\b(ET)\b/g)) {
    if (font) letters = fonts.get(font) ?? new Map();
    if (end) text += '\n';
    for (const [, hex = ''] of (line ?? '').matchAll(/<([0-9a-f]+)>/gi)) {
      for (const code of (hex.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16))) {
        if (code === 0) missing += 1;
        text += letters.get(code) ?? '';
      }
    }
  }
  return { text, missing };
}

export function readPdf(pdf: Uint8Array): PdfText {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const read = pages.map(({ dictionary }) => {
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream ?? '';
    return textOf(content, fontsOf(dictionary, objects));
  });
  return { pages: read.map(({ text }) => text), missingGlyphs: read.reduce((sum, { missing }) => sum + missing, 0) };
}
