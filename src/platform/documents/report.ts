import { type Content, rule, textWidth, type TDocumentDefinitions } from './pdf.ts';
import { qrSvg } from './qr.ts';
import { hairlines } from './sheet.ts';

export type ReportTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
};
export type ReportPage = {
  readonly ministry: string;
  readonly centre: string;
  readonly number: string;
  readonly form: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Two lists of label and figure beside each other, as on the set form. */
  readonly lists: readonly { readonly title: string; readonly lines: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[] }[];
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
  readonly definitions: string;
  readonly signatures: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly foot: string;
  readonly qrUrl: string | null;
  readonly pageOf: (page: number, pages: number) => string;
};

const grey = '#4D5868';

function tableContent(table: ReportTable): Content {
  const numeric = (cell: string, strong = false): Content => ({ text: cell, alignment: 'right', bold: strong });
  const line = (cells: readonly string[], strong = false): Content[] => cells.map((cell, at) => (at === 0 ? { text: cell, bold: strong } : numeric(cell, strong)));
  return {
    stack: [
      { text: table.title, fontSize: 12, bold: true, margin: [0, 12, 0, 3], headlineLevel: 1 },
      {
        layout: hairlines,
        fontSize: 9.5,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ['*', ...table.columns.slice(1).map(() => 54)],
          body: [
            table.columns.map((column, at) => ({ text: column, color: grey, fontSize: 8.5, alignment: at === 0 ? ('left' as const) : ('right' as const) })),
            ...table.rows.map((row) => line(row)),
            ...(table.total ? [line(table.total, true)] : []),
          ],
        },
      },
    ],
  };
}

/** A print-true page: title, period, cut-off, figures with their definitions at the foot, who may sign, QR, page numbers. */
export async function reportPages(data: ReportPage): Promise<TDocumentDefinitions> {
  const qr = data.qrUrl ? await qrSvg(data.qrUrl) : null;
  return {
    info: { title: data.title },
    footer: (page: number, pages: number): Content => ({
      margin: [56, 18, 42, 0],
      fontSize: 8.5,
      color: grey,
      columns: [{ text: data.foot }, { text: data.pageOf(page, pages), alignment: 'right', width: 90 }],
    }),
    content: [
      { columns: [{ stack: [{ text: data.ministry, bold: true }, data.centre] }, { alignment: 'right', stack: [data.number, data.form] }] },
      rule(textWidth, 1.5),
      { text: data.title, fontSize: 20, bold: true, margin: [0, 2, 0, 6] },
      { columns: data.facts.map(({ label, value }) => ({ stack: [{ text: label, color: grey, fontSize: 9 }, { text: value }] })), columnGap: 12 },
      rule(textWidth, 0.5, '#DFE3E9'),
      {
        columnGap: 24,
        columns: data.lists.map((list) => ({
          stack: [
            { text: list.title, fontSize: 12, bold: true, margin: [0, 0, 0, 3] },
            {
              layout: hairlines,
              table: { widths: ['*', 'auto'], body: list.lines.map(({ label, value, strong }) => [{ text: label, bold: strong ?? false }, { text: value, alignment: 'right', bold: strong ?? false }]) },
            },
          ],
        })),
      },
      ...data.tables.filter((table) => table.rows.length > 0).map(tableContent),
      ...(data.notes.length > 0 ? [{ ul: [...data.notes], margin: [0, 12, 0, 0] } as Content] : []),
      { text: data.definitions, fontSize: 8.5, color: grey, margin: [0, 14, 0, 0] },
      {
        unbreakable: true,
        stack: [
          rule(textWidth, 1.5),
          {
            columns: [
              ...data.signatures.map(({ label, lines }) => ({ stack: [{ text: label, color: grey, fontSize: 9 }, ...lines.map((text, at) => ({ text, bold: at === 0 }))] })),
              qr ? { svg: qr, width: 64 } : { text: '', width: 64 },
            ],
          },
        ],
        margin: [0, 10, 0, 0],
      },
    ],
  };
}
