import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Chip } from './chip.tsx';
import { useWords } from './i18n.tsx';
import type { Meaning } from './meaning.tsx';
import css from './tile.module.css';
import { words } from './words.ts';

const width = 140;
const height = 36;

/** The day so far as a line, the target dashed; its scale is its own. */
function Trend({ values, target }: { readonly values: readonly number[]; readonly target?: number | undefined }) {
  if (values.length < 2) return null;
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const y = (value: number): number => height - 2 - ((value - low) / span) * (height - 4);
  const points = values.map((value, at) => `${((at / (values.length - 1)) * width).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg className={css['trend']} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {target !== undefined && <line x1="0" x2={width} y1={y(target)} y2={y(target)} />}
      <polyline points={points} />
    </svg>
  );
}

export type TileProps = {
  readonly title: string;
  /** Already formatted. */
  readonly figure: string;
  readonly unit?: string;
  readonly ageSeconds?: number;
  readonly target?: ReactNode;
  /** Off target only: 'soon' amber, 'late' red, with a judgement in words. */
  readonly meaning?: 'none' | Extract<Meaning, 'soon' | 'late'>;
  readonly judgement?: string;
  readonly trend?: readonly number[];
  readonly trendTarget?: number;
  /** The list it counts. */
  readonly to?: string;
  readonly search?: Readonly<Record<string, unknown>>;
};

/** One figure with target, judgement and the day's trend; coloured only when it is off target. */
export function Tile({ title, figure, unit, ageSeconds, target, meaning = 'none', judgement, trend, trendTarget, to, search }: TileProps) {
  const w = useWords(words);
  const inside = (
    <>
      <span className={css['title']}>{title}</span>
      <span className={css['line']}>
        <span className={css['figure']}>
          {figure}
          {unit && <span className={css['unit']}>{unit}</span>}
        </span>
        {ageSeconds !== undefined && <span className={css['age']}>{w('ageSeconds', { n: ageSeconds })}</span>}
      </span>
      <span className={css['line']}>
        <span className="secondary">{target}</span>
        {meaning === 'none' ? (
          judgement && <span className="secondary strong">{judgement}</span>
        ) : (
          <Chip tone={meaning} plain>
            {judgement ?? ''}
          </Chip>
        )}
      </span>
      {trend && <Trend values={trend} target={trendTarget} />}
    </>
  );
  const look = `${css['tile']} ${css[meaning] ?? ''}`;
  return to ? (
    <Link to={to} search={search as never} className={look}>
      {inside}
    </Link>
  ) : (
    <div className={look}>{inside}</div>
  );
}

export const Tiles = ({ children }: { readonly children: ReactNode }) => <div className={css['tiles']}>{children}</div>;
