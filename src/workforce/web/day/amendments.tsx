import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { usePlanDeed } from '../queries.ts';
import css from '../workforce.module.css';
import { ChangeSaid } from './change-said.tsx';

const tone = { proposed: 'soon', inForce: 'done', refused: 'late', undone: 'neutral' } as const;
const cellsShown = 6;

/** What was changed of the roster in force: the head decides hours in one tap, pauses can be taken back (R26). */
export function Amendments({ view, mayRun }: { readonly view: wire.DayView; readonly mayRun: boolean }) {
  const w = useWords(words);
  const toast = useToast();
  const decide = usePlanDeed(
    ({ id, approved }: { readonly id: string; readonly approved: boolean }) => call(wire.decideAmendment, { params: { id }, body: { approved } }),
    () => toast.say(w('decided')),
  );
  const undo = usePlanDeed(
    (id: string) => call(wire.undoAmendment, { params: { id }, body: {} }),
    () => toast.say(w('undone')),
  );
  return (
    <section>
      <h2>{w('amendments')}</h2>
      <ProblemNotice error={decide.error ?? undo.error} />
      {view.amendments.length === 0 && <p>{w('noAmendments')}</p>}
      <ul className={css['rows']}>
        {view.amendments.map((one) => (
          <li key={one.id}>
            <span>
              <b>{w(`kind_${one.kind}`)}</b> <Chip tone={tone[one.state]}>{w(`amendment_${one.state}`)}</Chip>{' '}
              <span className="secondary">{[one.madeBy, formatInstant(one.madeAt), one.decidedBy].filter(Boolean).join(' · ')}</span>
              <span className={css['line']}>{one.reason}</span>
              {one.cells.slice(0, cellsShown).map((cell) => (
                <span key={`${cell.personId}${cell.day}`} className={`${css['line']} secondary`}>
                  <ChangeSaid change={cell} />
                </span>
              ))}
              {one.cells.length > cellsShown && <span className={`${css['line']} secondary`}>+{one.cells.length - cellsShown}</span>}
              {one.state === 'proposed' && !view.mayDecide && (
                <span className={`${css['line']} secondary`}>{w('waitsFor', { who: view.approvers.join(', ') || '—' })}</span>
              )}
            </span>
            <span className="rowLine">
              {one.state === 'proposed' && view.mayDecide && (
                <>
                  <Button onClick={() => decide.mutate({ id: one.id, approved: false })}>{w('refuse')}</Button>
                  <Button variant="primary" onClick={() => decide.mutate({ id: one.id, approved: true })}>
                    {w('approve')}
                  </Button>
                </>
              )}
              {mayRun && (one.state === 'proposed' || (one.state === 'inForce' && !one.needsHead)) && (
                <Button variant="quiet" onClick={() => undo.mutate(one.id)} aria-label={`${w('undo')}: ${w(`kind_${one.kind}`)}, ${formatInstant(one.madeAt)}`}>
                  {w('undo')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
