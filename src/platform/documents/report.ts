import { type BarChart, barChartSvg } from './chart.ts';
import { hairlines, ink, rule, textWidth } from './paper.ts';
import type { Column, Content, TableCell, TDocumentDefinitions } from './pdf.ts';
import { qrSvg } from './qr.ts';

/** Figures of a list: a strong line is a sum, a late one needs a hand. */
export type ReportList = {
  readonly title: string;
  readonly lines: readonly {
    readonly label: string;
    readonly value: string;
    readonly strong?: boolean;
    readonly late?: boolean;
  }[];
};
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
  /** Lists of label and figure, two beside each other as on the set form. */
  readonly lists: readonly ReportList[];
  readonly chart?: BarChart & { readonly title: string };
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
  /** How each figure is counted; one paragraph, or numbered footnotes in two columns. */
  readonly definitions: string | readonly string[];
  readonly signatures: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly foot: string;
  readonly qrUrl: string | null;
  readonly pageOf: (page: number, pages: number) => string;
  readonly language?: string;
};

const heading = (text: string): Content => ({ text, fontSize: 12, bold: true, margin: [0, 12, 0, 3] });
/** May begin a new page. Never inside an unbreakable block: pdfmake then loses it. */
const breakingHeading = (text: string): Content => ({ ...(heading(text) as object), headlineLevel: 1 }) as Content;

const headPoints = 7.6;
const leastColumn = 34;

/** Width of a heading's word in points, a little more than it takes: a word that is torn cannot be read. */
function wordPoints(word: string): number {
  const ems = [...word].map((sign) => (/[iıİIjlft.,()-]/.test(sign) ? 0.38 : /[mwMW\p{Script=Cyrillic}]/u.test(sign) ? 0.68 : 0.6));
  return ems.reduce((sum, em) => sum + em, 0) * headPoints;
}

type Measure = { readonly widths: (string | number)[]; readonly dense: boolean };

/** Wide enough for the longest word of each heading, and where there is room for three lines of it. */
function columnsOf(titles: readonly string[]): Measure {
  const longestWord = (title: string): number => Math.max(leastColumn, ...title.split(/\s+/).map(wordPoints));
  const threeLines = (title: string): number => Math.max(longestWord(title), wordPoints(title) / 2.6);
  const taken = (widths: readonly number[], gapPoints: number): number => widths.reduce((sum, width) => sum + width + gapPoints, 0);
  const roomy = titles.slice(1).map(threeLines);
  if (taken(roomy, 12) < textWidth * 0.66) return { widths: ['*', ...roomy], dense: false };
  return { widths: ['*', ...titles.slice(1).map(longestWord)], dense: true };
}

/**
 * What is short is read at one glance and stays on one page. Only what is surely lower than a page may be kept whole:
 * pdfmake loses a block that must not break and does not fit.
 */
const fitsOnePage = (rows: readonly (readonly string[])[]): boolean => rows.length <= 16 && rows.flat().every((cell) => cell.length <= 80);

const denseLines = { ...hairlines, paddingLeft: (at: number): number => (at === 0 ? 0 : 3), paddingRight: (): number => 3 };

function tableContent(table: ReportTable): Content {
  const { widths, dense } = columnsOf(table.columns);
  const short = fitsOnePage(table.rows);
  const side = (at: number): 'left' | 'right' => (at === 0 ? 'left' : 'right');
  const last = table.columns.length - 1;
  const line = (cells: readonly string[], strong = false): TableCell[] =>
    cells.map((text, at) => ({ text, alignment: side(at), bold: strong || (at === last && last > 1) }));
  const head = table.columns.map((text, at): TableCell => ({
    text,
    alignment: side(at),
    color: ink.second,
    fontSize: headPoints,
    lineHeight: 1.05,
    verticalAlignment: 'bottom',
  }));
  return {
    unbreakable: short,
    stack: [
      short ? heading(table.title) : breakingHeading(table.title),
      {
        layout: dense ? denseLines : hairlines,
        fontSize: dense ? 8.5 : 9.5,
        lineHeight: 1.12,
        table: {
          headerRows: 1,
          // A table's head and title keep at least its first row beside them.
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths,
          body: [head, ...table.rows.map((row) => line(row)), ...(table.total ? [line(table.total, true)] : [])],
        },
      },
    ],
  };
}

const listContent = (list: ReportList): Column => ({
  width: '*',
  stack: [
    heading(list.title),
    {
      layout: hairlines,
      fontSize: 10,
      lineHeight: 1.12,
      table: {
        widths: ['*', 'auto'],
        body: list.lines.map(({ label, value, strong = false, late = false }) => [
          { text: label, bold: strong, ...(late && { color: ink.late, margin: [7, 0, 0, 0] }) },
          { text: value, bold: strong, alignment: 'right', ...(late && { color: ink.late }) },
        ]),
      },
    },
  ],
});

/** Two beside each other; an odd one out keeps its half, so figures stand under figures. */
function pairs(lists: readonly ReportList[]): Content[] {
  return lists.flatMap((list, at) => {
    if (at % 2 === 1) return [];
    const next = lists[at + 1];
    return [
      {
        columnGap: 24,
        unbreakable: [list, ...(next ? [next] : [])].every(({ lines }) => fitsOnePage(lines.map(({ label }) => [label]))),
        columns: [listContent(list), next ? listContent(next) : { width: '*', text: '' }],
      } satisfies Content,
    ];
  });
}

const chartContent = (chart: ReportPage['chart']): Content[] =>
  chart && chart.bars.length > 0 ? [{ unbreakable: true, stack: [heading(chart.title), { svg: barChartSvg(chart, textWidth) }] }] : [];

function footnotes(definitions: ReportPage['definitions']): Content {
  const style = { fontSize: 8.5, color: ink.second, lineHeight: 1.15 };
  if (typeof definitions === 'string') return { text: definitions, ...style, margin: [0, 14, 0, 0] };
  const noted = definitions.map((text, at): Content => ({ text: [{ text: `${at + 1} `, sup: true }, text] }));
  const half = Math.ceil(noted.length / 2);
  return {
    ...style,
    unbreakable: definitions.join('').length < 2000,
    stack: [rule(0.5, { color: ink.line, below: 4 }), { columnGap: 24, columns: [{ stack: noted.slice(0, half) }, { stack: noted.slice(half) }] }],
    margin: [0, 8, 0, 0],
  };
}

const signatures = (data: ReportPage, qr: string | null): Content => ({
  unbreakable: true,
  margin: [0, 10, 0, 0],
  stack: [
    rule(1.5),
    {
      columnGap: 16,
      columns: [
        ...data.signatures.map(({ label, lines }): Column => ({
          width: '*',
          stack: [{ text: label, color: ink.second, fontSize: 9 }, ...lines.map((text, at) => ({ text, bold: at === 0 }))],
        })),
        qr ? { svg: qr, width: 66 } : { text: '', width: 66 },
      ],
    },
  ],
});

/** A print-true page: title, period, cut-off, figures with their definitions at the foot, who may sign, QR, page numbers. */
export async function reportPages(data: ReportPage): Promise<TDocumentDefinitions> {
  const qr = data.qrUrl ? await qrSvg(data.qrUrl) : null;
  return {
    info: { title: data.title },
    ...(data.language && { language: data.language }),
    // A title near the foot belongs to the next page, with the first rows under it.
    pageBreakBefore: (node) => node.headlineLevel === 1 && node.startPosition.verticalRatio > 0.85,
    footer: (page: number, pages: number): Content => ({
      margin: [56, 22, 42, 0],
      fontSize: 8.5,
      color: ink.second,
      columns: [
        { text: data.foot, width: '*' },
        { text: data.pageOf(page, pages), alignment: 'right', width: 90 },
      ],
    }),
    content: [
      {
        columns: [
          { width: '*', stack: [{ text: data.ministry, bold: true }, data.centre] },
          { width: 150, alignment: 'right', stack: [data.number, data.form] },
        ],
      },
      rule(1.5),
      { text: data.title, fontSize: 20, bold: true, margin: [0, 2, 0, 4] },
      {
        columnGap: 12,
        columns: data.facts.map(({ label, value }): Column => ({
          width: '*',
          stack: [{ text: label, color: ink.second, fontSize: 9 }, { text: value }],
        })),
      },
      rule(0.5, { color: ink.line, below: 0 }),
      ...pairs(data.lists),
      ...chartContent(data.chart),
      ...data.tables.filter((table) => table.rows.length > 0).map(tableContent),
      ...(data.notes.length > 0 ? [{ ul: [...data.notes], margin: [0, 12, 0, 0] } as Content] : []),
      footnotes(data.definitions),
      signatures(data, qr),
    ],
  };
}
