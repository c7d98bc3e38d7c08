import css from './bar-chart.module.css';

export type Bar = { readonly label: string; readonly value: number; readonly expected?: number };
export type BarChartProps = {
  readonly bars: readonly Bar[];
  /** The chart's one idea in words: its name for who cannot see it. */
  readonly title: string;
  readonly barsLabel: string;
  readonly lineLabel?: string;
  readonly format?: (value: number) => string;
  /** Every how many bars a label stands below. */
  readonly labelEvery?: number;
  readonly height?: number;
};

const width = 720;

/** Grey bars and one line, labelled directly: the first, the highest and the last. Readable in grey and on paper. */
export function BarChart({ bars, title, barsLabel, lineLabel, format = String, labelEvery = 1, height = 160 }: BarChartProps) {
  const top = 34;
  const bottom = 18;
  const most = Math.max(1, ...bars.flatMap((bar) => [bar.value, bar.expected ?? 0]));
  const step = width / Math.max(1, bars.length);
  const y = (value: number): number => top + (1 - value / most) * (height - top - bottom);
  const floor = height - bottom;
  const peak = bars.findIndex((bar) => bar.value === Math.max(...bars.map(({ value }) => value)));
  const line = bars.flatMap((bar, at) =>
    bar.expected === undefined ? [] : [`${at * step + step * 0.05},${y(bar.expected)}`, `${(at + 1) * step - step * 0.05},${y(bar.expected)}`],
  );
  const labelled = new Set([0, peak, bars.length - 1]);
  return (
    <figure>
      <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <text x={width} y={12} textAnchor="end" className={css['strong']}>
          {barsLabel}
        </text>
        {lineLabel && line.length > 0 && (
          <text x={0} y={12} className={css['named']}>
            {lineLabel}
          </text>
        )}
        {bars.map((bar, at) => (
          <g key={bar.label}>
            <rect className={css['bar']} x={at * step + step * 0.1} width={step * 0.8} y={y(bar.value)} height={Math.max(0, floor - y(bar.value))}>
              <title>{`${bar.label}: ${format(bar.value)}`}</title>
            </rect>
            {labelled.has(at) && (
              <text x={(at + 0.5) * step} y={Math.min(y(bar.value), y(bar.expected ?? 0)) - 5} textAnchor="middle" className={css['strong']}>
                {format(bar.value)}
              </text>
            )}
            {at % labelEvery === 0 && (
              <text x={at * step + step * 0.1} y={height - 4}>
                {bar.label}
              </text>
            )}
          </g>
        ))}
        <line className={css['axis']} x1={0} x2={width} y1={floor} y2={floor} />
        {line.length > 0 && <polyline className={css['line']} points={line.join(' ')} />}
      </svg>
    </figure>
  );
}
