import { useNavigate } from '@tanstack/react-router';
import { formatNumber, formatPercent } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../../day/contract.ts';
import type { Help } from '../../day/alerts.ts';
import { words } from '../../day/words.ts';
import { timeOf } from '../../stream.ts';
import { usePlanDeed } from '../queries.ts';

type Alert = wire.DayView['alerts'][number];
/** Where a help is done; what is not here has no screen of its own yet and is only said. */
const screens: Partial<Record<Help, string>> = { overflow: '/desk/board', callOrders: '/desk/board', callbackShare: '/desk/board' };

/** What should be known now, and beside it what would help: breaks at once, the rest where it is done (6.10.1, R26). */
export function Alerts({ view, mayRun }: { readonly view: wire.DayView; readonly mayRun: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const navigate = useNavigate();
  const mayWatch = useMay('queue.watch');
  const undo = usePlanDeed(
    (id: string) => call(wire.undoAmendment, { params: { id }, body: {} }),
    () => toast.say(w('undone')),
  );
  const move = usePlanDeed(
    () => call(wire.moveBreaks, { body: {} }),
    ({ moved, amendmentId }) => {
      const back = amendmentId === null ? undefined : (): void => undo.mutate(amendmentId);
      toast.say(moved === 0 ? w('breaksBest') : w('breaksMoved', { n: moved }), back);
    },
  );
  const said = (one: Alert): string =>
    one.code === 'forecastOff'
      ? w(one.share > 0 ? 'alert_more' : 'alert_fewer', {
          share: formatPercent(Math.abs(one.share), lang, 0),
          came: formatNumber(one.came, lang),
          expected: formatNumber(Math.round(one.expected), lang),
        })
      : w('alert_level', {
          time: timeOf(one.slot),
          level: formatPercent(one.level, lang, 0),
          target: formatPercent(one.target, lang, 0),
          missing: one.missing,
        });
  return (
    <section aria-label={w('alerts')} className="stack16">
      <ProblemNotice error={move.error ?? undo.error} />
      {view.alerts.length === 0 && (
        <Notice
          tone="done"
          actions={
            mayRun &&
            view.rosterId && (
              <Button busy={move.isPending} onClick={() => move.mutate(undefined)}>
                {w('help_moveBreaks')}
              </Button>
            )
          }
        >
          {w('noAlerts')}
        </Notice>
      )}
      {view.alerts.map((one) => (
        <Notice
          key={one.code === 'levelAtRisk' ? one.slot : one.code}
          tone={one.code === 'levelAtRisk' ? 'late' : 'soon'}
          actions={
            <>
              {one.helps.map((help) => {
                const to = screens[help];
                if (help === 'moveBreaks')
                  return (
                    mayRun &&
                    view.rosterId && (
                      <Button key={help} busy={move.isPending} onClick={() => move.mutate(undefined)}>
                        {w('help_moveBreaks')}
                      </Button>
                    )
                  );
                if (to)
                  return (
                    mayWatch && (
                      <Button key={help} variant="quiet" onClick={() => void navigate({ to: to as never })}>
                        {w(`help_${help}`)}
                      </Button>
                    )
                  );
                return (
                  <span key={help} className="secondary">
                    {w(`help_${help}`)}
                  </span>
                );
              })}
            </>
          }
        >
          {said(one)}
        </Notice>
      ))}
    </section>
  );
}
