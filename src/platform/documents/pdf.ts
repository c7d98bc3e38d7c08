import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

export type { Content, TDocumentDefinitions };

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
const font = (folder: string): string => join(fonts, folder, `NotoSans_${folder}.ttf`);

pdfmake.addFonts({
  NotoSans: {
    normal: font('400Regular'),
    bold: font('600SemiBold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('600SemiBold_Italic'),
  },
});
// A definition never names a file or an address of its own: only the fonts above are read.
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fonts));
pdfmake.setUrlAccessPolicy(() => false);

/** A4, Noto Sans with every letter of az, ru and en, 10.5 pt, as the print scale of the mock-ups. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const buffer = await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [56, 48, 42, 56],
      defaultStyle: { font: 'NotoSans', fontSize: 10.5, lineHeight: 1.25, color: '#141C28' },
      ...definition,
    })
    .getBuffer();
  return new Uint8Array(buffer);
}

export const rule = (width: number, weight = 0.75, color = '#141C28'): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: weight, lineColor: color }],
  margin: [0, 6, 0, 8],
});
/** Width of the text block of an A4 page with our margins, in points. */
export const textWidth = 497;
