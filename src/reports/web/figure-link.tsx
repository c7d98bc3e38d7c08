import { Link } from '@tanstack/react-router';
import { formatNumber } from '#language/format.ts';
import { useLang } from '#ui/i18n.tsx';
import type { FactFilter } from '../facts.ts';
import css from './daily.module.css';
import { searchOf } from './filter.ts';
import { useReportWords } from './labels.ts';

export type FigureLinkProps = { readonly day: string; readonly name: string; readonly figure: { readonly value: number; readonly filter: unknown } };

/** A number that opens the rows it counts; nought is a dash and opens nothing. */
export function FigureLink({ day, name, figure }: FigureLinkProps) {
  const w = useReportWords();
  const { lang } = useLang();
  if (figure.value === 0) return <span className={css['nought']}>–</span>;
  const value = formatNumber(figure.value, lang);
  return (
    <Link
      to={`/desk/daily/${day}`}
      search={searchOf(figure.filter as FactFilter) as never}
      resetScroll={false}
      aria-label={w('ofFigure', { name, value })}
      className={css['figure']}
    >
      {value}
    </Link>
  );
}
