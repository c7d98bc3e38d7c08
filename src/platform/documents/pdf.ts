import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borrowedFont, typesetDocument } from './typeset.ts';
import { ink, pageMargins } from './paper.ts';

export type { Column, Content, TableCell, TDocumentDefinitions };

const { resolve } = createRequire(import.meta.url);
const fonts = dirname(resolve('@expo-google-fonts/noto-sans/package.json'));
const otherFonts = join(dirname(resolve('pdfmake/package.json')), 'fonts/Roboto');
const font = (folder: string): string => join(fonts, folder, `NotoSans_${folder}.ttf`);
const otherFont = (name: string): string => join(otherFonts, `Roboto-${name}.ttf`);

pdfmake.addFonts({
  NotoSans: {
    normal: font('400Regular'),
    bold: font('600SemiBold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('600SemiBold_Italic'),
  },
  [borrowedFont]: {
    normal: otherFont('Regular'),
    bold: otherFont('Medium'),
    italics: otherFont('Italic'),
    bolditalics: otherFont('MediumItalic'),
  },
});
// A definition never names a file or an address of its own: only the fonts above are read.
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fonts) || path.startsWith(otherFonts));
pdfmake.setUrlAccessPolicy(() => false);

/**
 * A4, Noto Sans with every letter of az, ru and en and the manat sign, 10.5 pt as the print scale says; a definition
 * may differ. `language` is what a screen reader takes for reading it aloud.
 */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const buffer = await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [...pageMargins],
      displayTitle: true,
      ...typesetDocument(definition),
      defaultStyle: { font: 'NotoSans', fontSize: 10.5, lineHeight: 1.25, color: ink.text, ...definition.defaultStyle },
    })
    .getBuffer();
  return new Uint8Array(buffer);
}
