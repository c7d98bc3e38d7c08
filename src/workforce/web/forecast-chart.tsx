import { formatDate, formatNumber } from '#language/format.ts';
import { BandChart, type BandPoint } from '#ui/band-chart.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { ForecastView } from '../contract.ts';
import type { Stream } from '../stream.ts';
import { words } from '../words.ts';
import { useHistory } from './queries.ts';
import css from './workforce.module.css';

const weeksShown = 8;

/** Eight weeks of what came, and what is expected with its limits; a left-out day is an outline. */
export function ForecastChart({ stream, view }: { readonly stream: Stream; readonly view: ForecastView | null }) {
  const w = useWords(words);
  const { lang } = useLang();
  const history = useHistory(stream, weeksShown * 7);
  const number = (value: number): string => formatNumber(value, lang);
  const ahead = view?.days ?? [];
  const from = ahead[0]?.day ?? '9999';
  const past = (history.data?.days ?? [])
    .filter((day) => day.day < from && day.offered > 0)
    .map((day): BandPoint => ({
      label: short(day.day),
      actual: day.offered,
      leftOut: day.mark !== null,
      said: `${formatDate(day.day)}: ${number(day.offered)}`,
    }));
  const coming = ahead.map((day): BandPoint => ({
    label: short(day.day),
    actual: day.actual,
    band: day,
    said: `${formatDate(day.day)}: ${w('expected')} ${number(day.expected)} (${number(day.lower80)}–${number(day.upper80)})`,
  }));
  const points = [...past, ...coming];
  if (points.length === 0) return null;
  return (
    <div className={css['chart']} tabIndex={0} role="region" aria-label={w('chartTitle')}>
      <BandChart
        points={points}
        title={w('chartTitle')}
        barsLabel={w('came')}
        lineLabel={w('expected')}
        bandLabel={`${w('limits80')}, 95 %`}
        labelEvery={Math.max(1, Math.round(points.length / 12))}
        format={number}
      />
    </div>
  );
}

const short = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}`;
