import css from './band-chart.module.css';

export type BandPoint = {
  /** What stands below it, where there is room. */
  readonly label: string;
  readonly actual?: number | null;
  /** A bar that does not count: drawn as an outline. */
  readonly leftOut?: boolean;
  readonly band?: { readonly expected: number; readonly lower80: number; readonly upper80: number; readonly lower95: number; readonly upper95: number };
  readonly said: string;
};
export type BandChartProps = {
  readonly points: readonly BandPoint[];
  readonly title: string;
  readonly barsLabel: string;
  readonly lineLabel: string;
  readonly bandLabel: string;
  readonly labelEvery?: number;
  readonly format?: (value: number) => string;
};

const width = 960;
const height = 240;
const top = 30;
const bottom = 20;
const left = 44;

/** A round step so that about four lines stand between nothing and the most. */
function stepFor(most: number): number {
  const raw = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1e-9)));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
}

/** What came as bars, what is expected as a line with its limits around it; the line breaks where days are missing. */
export function BandChart({ points, title, barsLabel, lineLabel, bandLabel, labelEvery = 5, format = String }: BandChartProps) {
  const most = Math.max(1, ...points.flatMap((point) => [point.actual ?? 0, point.band?.upper95 ?? 0]));
  const step = stepFor(most);
  const ceiling = Math.ceil(most / step) * step;
  const wide = (width - left) / Math.max(1, points.length);
  const x = (at: number): number => left + (at + 0.5) * wide;
  const y = (value: number): number => top + (1 - value / ceiling) * (height - top - bottom);
  const known = points.flatMap((point, at) => (point.band ? [{ at, band: point.band }] : []));
  const ring = (low: 'lower80' | 'lower95', high: 'upper80' | 'upper95'): string =>
    [...known.map(({ at, band }) => `${x(at)},${y(band[high])}`), ...known.toReversed().map(({ at, band }) => `${x(at)},${y(band[low])}`)].join(' ');
  const grid = Array.from({ length: Math.round(ceiling / step) }, (_, at) => (at + 1) * step);
  return (
    <figure>
      <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <text x={left} y={12} className={css['strong']}>
          {barsLabel}
        </text>
        {known.length > 0 && (
          <text x={width} y={12} textAnchor="end" className={css['named']}>
            {`${lineLabel} · ${bandLabel}`}
          </text>
        )}
        {grid.map((value) => (
          <g key={value}>
            <line className={css['grid']} x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text x={left - 6} y={y(value) + 4} textAnchor="end">
              {format(value)}
            </text>
          </g>
        ))}
        <polygon className={css['wide']} points={ring('lower95', 'upper95')} />
        <polygon className={css['narrow']} points={ring('lower80', 'upper80')} />
        {points.map((point, at) => (
          <g key={`${point.label} ${point.said}`}>
            {point.actual !== undefined && point.actual !== null && (
              <rect
                className={css[point.leftOut ? 'out' : 'bar']}
                x={x(at) - wide * 0.36}
                width={wide * 0.72}
                y={y(point.actual)}
                height={Math.max(0, y(0) - y(point.actual))}
              >
                <title>{point.said}</title>
              </rect>
            )}
            {at % labelEvery === 0 && (
              <text x={x(at)} y={height - 5} textAnchor="middle">
                {point.label}
              </text>
            )}
          </g>
        ))}
        <polyline className={css['line']} points={known.map(({ at, band }) => `${x(at)},${y(band.expected)}`).join(' ')} />
        {known.map(({ at, band }) => (
          <circle key={at} className={css['dot']} cx={x(at)} cy={y(band.expected)} r={3}>
            <title>{points[at]?.said}</title>
          </circle>
        ))}
        <line className={css['axis']} x1={left} x2={width} y1={y(0)} y2={y(0)} />
      </svg>
    </figure>
  );
}
