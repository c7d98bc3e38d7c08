import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { words } from '../words.ts';
import { useEngine } from './queries.ts';
import css from './voice.module.css';

/** Whether there is sound on this machine, in one line. */
export function EngineLine() {
  const { data } = useEngine();
  return data ? (
    <div className={css['engine']}>
      <EngineState engine={data} />
    </div>
  ) : null;
}

function EngineState({ engine }: { readonly engine: NonNullable<ReturnType<typeof useEngine>['data']> }) {
  const w = useWords(words);
  if (engine.state === 'none') return <Notice tone="soon">{w('engineNone', { why: engine.why ?? w('engineNotAsked') })}</Notice>;
  if (engine.state === 'away') return <Notice tone="late">{w('engineAway')}</Notice>;
  return <p className="secondary">{w('engineUp', { version: (engine.version ?? '').split('+')[0] ?? '', n: engine.unexplained })}</p>;
}
