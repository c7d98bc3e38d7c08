import { hairlines, ink, rule } from './paper.ts';
import type { Content, TDocumentDefinitions } from './pdf.ts';
import { qrSvg } from './qr.ts';

/** A form of labelled lines (the müraciət vərəqəsi of R4): head, fields, long texts, signature lines. */
export type SheetData = {
  readonly ministry: string;
  readonly centre: string;
  readonly title: string;
  readonly number: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly texts: readonly { readonly label: string; readonly value: string }[];
  readonly signatures: readonly { readonly label: string; readonly name: string }[];
  readonly note: string;
  readonly qrUrl: string | null;
  readonly language?: string;
};

const lineWidth = 170;
const signatureLine = ({ label, name }: SheetData['signatures'][number]): Content => ({
  stack: [
    { text: label, color: ink.second, fontSize: 9.5 },
    {
      canvas: [{ type: 'line', x1: 0, y1: 26, x2: lineWidth, y2: 26, lineWidth: 0.75, lineColor: ink.text }],
      margin: [0, 0, 0, 3],
    },
    name,
  ],
});

const longText = ({ label, value }: SheetData['texts'][number]): Content => ({
  stack: [
    { text: label, bold: true, margin: [0, 4, 0, 3] },
    // A line break is the applicant's own and is kept.
    { text: value || '—', margin: [0, 0, 0, 10] },
  ],
});

export async function formSheet(data: SheetData): Promise<TDocumentDefinitions> {
  const qr = data.qrUrl ? await qrSvg(data.qrUrl) : null;
  return {
    info: { title: `${data.title} ${data.number}` },
    ...(data.language && { language: data.language }),
    footer: (page: number, pages: number): Content => ({
      text: pages > 1 ? `${data.number} · ${page} / ${pages}` : '',
      alignment: 'right',
      fontSize: 8.5,
      color: ink.second,
      margin: [56, 20, 42, 0],
    }),
    content: [
      { text: data.ministry, bold: true },
      { text: data.centre },
      rule(1.2),
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: data.title, fontSize: 20, bold: true },
              { text: data.number, fontSize: 13 },
            ],
          },
          ...(qr
            ? [
                {
                  width: 58,
                  svg: qr,
                  fit: [58, 58] as [number, number],
                  margin: [0, 4, 0, 0] as [number, number, number, number],
                },
              ]
            : []),
        ],
        margin: [0, 2, 0, 14],
      },
      {
        layout: hairlines,
        table: {
          widths: [140, '*'],
          body: data.fields.map(({ label, value }) => [{ text: label, color: ink.second }, { text: value || '—' }]),
        },
        margin: [0, 0, 0, 14],
      },
      ...data.texts.map(longText),
      {
        unbreakable: true,
        stack: [
          { margin: [0, 18, 0, 0], columnGap: 24, columns: data.signatures.map(signatureLine) },
          { text: data.note, fontSize: 8.5, color: ink.second, margin: [0, 22, 0, 0] },
        ],
      },
    ],
  };
}
