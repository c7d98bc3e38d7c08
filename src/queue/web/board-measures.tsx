import { useState } from 'react';
import { officeTime } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { type Board, endMeasure, type MeasureView } from '../contract.ts';
import { words } from '../words.ts';
import { MeasureDialog } from './measure-dialog.tsx';
import css from './queue.module.css';
import { useDeed } from './queries.ts';

/** What was done today, by whom, agreed with whom, until when; what is on can be ended. */
export function BoardMeasures({ board, manages }: { readonly board: Board; readonly manages: boolean }) {
  const w = useWords(words);
  const [taking, take] = useState(false);
  const end = useDeed((id: string) => call(endMeasure, { params: { id } }));
  return (
    <section>
      <h2>{w('measures')}</h2>
      {manages && (
        <Button variant="primary" onClick={() => take(true)}>
          {w('newMeasure')}
        </Button>
      )}
      {board.measures.length === 0 && <p className="secondary">{w('noMeasures')}</p>}
      <ProblemNotice error={end.error} />
      <ul className={css['measures']}>
        {board.measures.map((measure) => (
          <li key={measure.id} className={measure.endedAt ? css['over'] : ''}>
            <b>{w(`measure_${measure.kind}`)}</b> <Said measure={measure} board={board} />
            <p className="secondary">
              {measure.agreedName ? w('agreedLine', { by: measure.byName, with: measure.agreedName }) : measure.byName}
              {' · '}
              {measure.endedAt
                ? w('endedLine', { from: officeTime(measure.startedAt), until: officeTime(measure.endedAt) })
                : measure.until
                  ? `${officeTime(measure.startedAt)} · ${w('untilLine', { time: officeTime(measure.until) })}`
                  : officeTime(measure.startedAt)}
            </p>
            {manages && !measure.endedAt && (
              <Button busy={end.isPending && end.variables === measure.id} onClick={() => end.mutate(measure.id)}>
                {w('endMeasure')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {taking && <MeasureDialog board={board} onClose={() => take(false)} />}
    </section>
  );
}

/** The measure in words, from what it holds. */
function Said({ measure, board }: { readonly measure: MeasureView; readonly board: Board }) {
  const w = useWords(words);
  const { lang } = useLang();
  const data = measure.data as {
    from?: 's1' | 's2';
    to?: 's1' | 's2';
    afterSeconds?: number;
    percent?: number;
    text?: string;
    personId?: string;
    az?: string;
    ru?: string;
    en?: string;
  };
  if (measure.kind === 'overflow' && data.from && data.to)
    return <>{w('overflowLine', { from: w(`sector_${data.from}`), to: w(`sector_${data.to}`), seconds: data.afterSeconds ?? 0 })}</>;
  if (measure.kind === 'callbackShare') return <>{w('shareLine', { n: data.percent ?? 0 })}</>;
  if (measure.kind === 'callOrderOffer') return <>{data.afterSeconds ?? 0}</>;
  if (measure.kind === 'moved') return <>{board.people.find((person) => person.personId === data.personId)?.name ?? ''}</>;
  return <>{data.text ?? data[lang] ?? ''}</>;
}
