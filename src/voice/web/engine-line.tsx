import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { words } from '../words.ts';
import { useEngine } from './queries.ts';

/** Whether there is sound on this machine, in one line. */
export function EngineLine() {
  const w = useWords(words);
  const { data } = useEngine();
  if (!data) return null;
  if (data.state === 'none') return <Notice tone="soon">{w('engineNone', { why: data.why ?? w('engineNotAsked') })}</Notice>;
  if (data.state === 'away') return <Notice tone="late">{w('engineAway')}</Notice>;
  return <p className="secondary">{w('engineUp', { version: (data.version ?? '').split('+')[0] ?? '', n: data.unexplained })}</p>;
}
