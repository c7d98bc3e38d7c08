import { type Content, rule, textWidth, type TDocumentDefinitions } from './pdf.ts';
import { qrSvg } from './qr.ts';

/** A one-page form of labelled lines (the müraciət vərəqəsi of R4): head, fields, long texts, signature lines. */
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
};

export async function formSheet(data: SheetData): Promise<TDocumentDefinitions> {
  const qr = data.qrUrl ? await qrSvg(data.qrUrl) : null;
  return {
    info: { title: `${data.title} ${data.number}` },
    content: [
      { columns: [{ stack: [{ text: data.ministry, bold: true }, data.centre] }, { width: 60, ...(qr ? { svg: qr, fit: [56, 56] } : { text: '' }) }] },
      rule(textWidth, 1),
      { text: data.title, fontSize: 18, bold: true, margin: [0, 4, 0, 0] },
      { text: data.number, fontSize: 12, margin: [0, 0, 0, 12] },
      {
        layout: hairlines,
        table: { widths: [150, '*'], body: data.fields.map(({ label, value }) => [{ text: label, color: '#4D5868' }, { text: value || '—' }]) },
        margin: [0, 0, 0, 14],
      },
      ...data.texts.flatMap(({ label, value }): Content[] => [
        { text: label, bold: true, margin: [0, 4, 0, 3] },
        { text: value || '—', margin: [0, 0, 0, 10] },
      ]),
      {
        unbreakable: true,
        margin: [0, 24, 0, 0],
        columns: data.signatures.map(({ label, name }): Content => ({ stack: [{ text: label, color: '#4D5868', fontSize: 9.5 }, { text: '_______________________', margin: [0, 16, 0, 2] }, name] })),
      },
      { text: data.note, fontSize: 8.5, color: '#4D5868', margin: [0, 20, 0, 0] },
    ],
  };
}

/** Rules between rows and none around: little ink. */
export const hairlines = {
  hLineWidth: (at: number, node: { table: { body: unknown[] } }): number => (at === 0 || at === node.table.body.length ? 0 : 0.5),
  vLineWidth: (): number => 0,
  hLineColor: (): string => '#DFE3E9',
  paddingLeft: (at: number): number => (at === 0 ? 0 : 6),
  paddingRight: (): number => 6,
  paddingTop: (): number => 3,
  paddingBottom: (): number => 3,
};
