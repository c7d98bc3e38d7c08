import { formatNumber, formatPercent } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { words } from '../words.ts';

type Value = number | string | boolean;

/** Shares are kept as fractions 0–1; what is counted whole is a number of days, seconds or points. */
export const isShare = (value: Value): boolean => typeof value === 'number' && value > 0 && value < 1;

/** A setting's value as people read it. */
export function ShownValue({ settingKey, value }: { readonly settingKey: string; readonly value: Value }) {
  const { lang } = useLang();
  const w = useWords(words);
  if (settingKey === 'live.breakPolicy' && value === 'afterCall') return <>{w('breakAfterCall')}</>;
  if (typeof value === 'number') return <>{isShare(value) ? formatPercent(value, lang, 0) : formatNumber(value, lang, Number.isInteger(value) ? 0 : 2)}</>;
  return <>{String(value)}</>;
}
