import type { Content } from 'pdfmake/interfaces.js';

/** The light inks of the design system, which print well: contrast on white is at least 7, hairlines aside. */
export const ink = {
  text: '#141C28',
  second: '#4D5868',
  line: '#DFE3E9',
  edge: '#7C8798',
  accent: '#123F86',
  late: '#A0141E',
  done: '#1A6236',
  bar: '#AEB7C4',
} as const;

/** Left, top, right, bottom, in points: 20 mm for the binding, 15 mm at the right. */
export const pageMargins = [56, 42, 42, 56] as const;
const a4Width = 595.28;
/** Width of the text block of an A4 page with our margins, in points. */
export const textWidth = a4Width - pageMargins[0] - pageMargins[2];

/** A line across the text block, or across `width` points of it. */
export const rule = (weight: number, options: { readonly color?: string; readonly width?: number; readonly below?: number } = {}): Content => ({
  canvas: [
    {
      type: 'line',
      x1: 0,
      y1: 0,
      x2: options.width ?? textWidth,
      y2: 0,
      lineWidth: weight,
      lineColor: options.color ?? ink.text,
    },
  ],
  margin: [0, 6, 0, options.below ?? 8],
});

type Grid = { readonly table: { readonly headerRows?: number | undefined; readonly body: unknown[] } };
const isOuter = (at: number, node: Grid): boolean => at === 0 || at === node.table.body.length;
const isUnderHead = (at: number, node: Grid): boolean => at > 0 && at === (node.table.headerRows ?? 0);

/** Rules between rows, a stronger one under the head, none around: little ink. */
export const hairlines = {
  hLineWidth: (at: number, node: Grid): number => (isUnderHead(at, node) ? 0.9 : isOuter(at, node) ? 0 : 0.5),
  vLineWidth: (): number => 0,
  hLineColor: (at: number, node: Grid): string => (isUnderHead(at, node) ? ink.text : ink.line),
  paddingLeft: (at: number): number => (at === 0 ? 0 : 6),
  paddingRight: (at: number, node: { readonly table: { readonly widths?: unknown } }): number =>
    Array.isArray(node.table.widths) && at === node.table.widths.length - 1 ? 0 : 6,
  paddingTop: (): number => 2,
  paddingBottom: (): number => 2,
};

/** An empty place with a dashed edge, for what is written by hand. */
export const dashedBox = {
  hLineWidth: (): number => 0.75,
  vLineWidth: (): number => 0.75,
  hLineColor: (): string => ink.edge,
  vLineColor: (): string => ink.edge,
  hLineStyle: () => ({ dash: { length: 3, space: 2 } }),
  vLineStyle: () => ({ dash: { length: 3, space: 2 } }),
  paddingTop: (): number => 11,
  paddingBottom: (): number => 9,
};
