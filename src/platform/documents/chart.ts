import { ink } from './paper.ts';

/** Bars in time's order, and over them the line of what was expected. */
export type BarChart = {
  readonly bars: readonly { readonly label: string; readonly value: number; readonly valueText: string }[];
  readonly expected?: readonly number[];
  /** Words for bars and line with their sums, as `gələn 2.403`. */
  readonly barsText: string;
  readonly expectedText?: string;
};

const heightPoints = 118;
const top = 26;
const bottom = 18;
const number = (value: number): string => value.toFixed(2);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Anchor = 'start' | 'middle' | 'end';
const say = (x: number, y: number, anchor: Anchor, text: string, style: { readonly bold?: boolean; readonly color?: string } = {}): string =>
  `<text x="${number(x)}" y="${number(y)}" text-anchor="${anchor}" font-family="NotoSans" font-size="8"${
    style.bold ? ' font-weight="bold"' : ''
  } fill="${style.color ?? ink.text}">${escape(text)}</text>`;

/** The first, the greatest and the last value are written; more would hide the shape. */
function spoken(values: readonly number[]): ReadonlySet<number> {
  return new Set([0, values.indexOf(Math.max(...values)), values.length - 1]);
}

/** A bar chart as SVG: vector in a PDF, the same picture on a screen. Numbers arrive formatted. */
export function barChartSvg(chart: BarChart, widthPoints: number): string {
  const values = chart.bars.map((bar) => bar.value);
  const most = Math.max(1, ...values, ...(chart.expected ?? []));
  const floor = heightPoints - bottom;
  const step = widthPoints / Math.max(1, chart.bars.length);
  const yOf = (value: number): number => floor - (Math.max(0, value) / most) * (floor - top);
  const bars = chart.bars.map(({ value }, at) => {
    const x = at * step + step * 0.11;
    return `<rect x="${number(x)}" y="${number(yOf(value))}" width="${number(step * 0.78)}" height="${number(floor - yOf(value))}" fill="${ink.bar}"/>`;
  });
  // A step per bar, so the line is read against its own bar and not between two.
  const line = (chart.expected ?? []).flatMap((value, at) => [
    `${number(at * step + 1)},${number(yOf(value))}`,
    `${number((at + 1) * step - 1)},${number(yOf(value))}`,
  ]);
  const written = spoken(values);
  const numbers = chart.bars.flatMap(({ value, valueText }, at) => {
    const y = Math.min(yOf(value), yOf(chart.expected?.[at] ?? 0)) - 4;
    return written.has(at) ? [say((at + 0.5) * step, y, 'middle', valueText, { bold: true })] : [];
  });
  const every = Math.max(1, Math.ceil(chart.bars.length / 14));
  const labels = chart.bars.flatMap(({ label }, at) => (at % every === 0 ? [say(at * step + step * 0.11, heightPoints - 5, 'start', label)] : []));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(widthPoints)}" height="${heightPoints}" viewBox="0 0 ${number(widthPoints)} ${heightPoints}">`,
    ...bars,
    `<line x1="0" y1="${floor}" x2="${number(widthPoints)}" y2="${floor}" stroke="${ink.text}" stroke-width="0.75"/>`,
    ...(line.length > 0 ? [`<polyline points="${line.join(' ')}" fill="none" stroke="${ink.accent}" stroke-width="1.4"/>`] : []),
    ...numbers,
    ...labels,
    ...(chart.expectedText ? [say(widthPoints * 0.6, 9, 'end', chart.expectedText, { bold: true, color: ink.accent })] : []),
    say(widthPoints * 0.64, 9, 'start', chart.barsText, { bold: true }),
    '</svg>',
  ].join('');
}
