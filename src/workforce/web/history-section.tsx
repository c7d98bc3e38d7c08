import { useState } from 'react';
import { formatDate, formatDuration, formatNumber, weekdayName } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type HistoryDay, liftMark, markDay } from '../contract.ts';
import type { Stream } from '../stream.ts';
import { words } from '../words.ts';
import { useHistory, usePlanDeed } from './queries.ts';
import css from './workforce.module.css';

const newestShown = 10;
const daysAsked = 84;

/** The newest days, and of the last twelve weeks those that are marked or stand far from their usual. */
export function HistorySection({ stream, mayPlan }: { readonly stream: Stream; readonly mayPlan: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const history = useHistory(stream, daysAsked);
  const [marking, setMarking] = useState<string | null>(null);
  const lift = usePlanDeed(
    (id: string) => call(liftMark, { params: { id } }),
    () => toast.say(w('lifted')),
  );
  const days = (history.data?.days ?? []).toReversed();
  const shown = days.filter((day, at) => at < newestShown || day.mark !== null || day.wild);
  const facts = (day: HistoryDay): string =>
    [
      `${w('offered')} ${formatNumber(day.offered, lang)}`,
      day.meanHandleSeconds === null ? null : `${w('meanHandle')} ${formatDuration(day.meanHandleSeconds)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section>
      <h2>{w('history')}</h2>
      <p className="secondary">{w('historyAbout')}</p>
      <ProblemNotice error={history.error ?? lift.error} onRetry={() => void history.refetch()} />
      {history.data && days.length === 0 && (
        <p>
          {w('noHistory')}. <span className="secondary">{w('noHistoryHint')}</span>
        </p>
      )}
      <ul className={css['rows']}>
        {shown.map((day) => (
          <li key={day.day}>
            <span>
              {`${formatDate(day.day)}, ${weekdayName(day.day, lang)}`} <span className="secondary">{facts(day)}</span>{' '}
              {day.wild && !day.mark && <Chip tone="soon">{w('wildDay')}</Chip>}
              {day.mark && <Chip tone="neutral">{w('markShown', { reason: day.mark.reason, by: day.mark.by })}</Chip>}
            </span>
            {mayPlan &&
              (day.mark ? (
                <Button variant="quiet" onClick={() => lift.mutate(day.mark?.id ?? '')} aria-label={`${w('lift')}: ${formatDate(day.day)}`}>
                  {w('lift')}
                </Button>
              ) : (
                <Button variant="quiet" onClick={() => setMarking(day.day)} aria-label={`${w('mark')}: ${formatDate(day.day)}`}>
                  {w('mark')}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      {marking && <MarkDialog stream={stream} day={marking} onClose={() => setMarking(null)} />}
    </section>
  );
}

function MarkDialog({ stream, day, onClose }: { readonly stream: Stream; readonly day: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const mark = usePlanDeed(
    () => call(markDay, { body: { stream, day, reason: reason.trim() } }),
    () => {
      toast.say(w('marked'));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w('markTitle', { day: formatDate(day) })}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          mark.mutate(undefined);
        }}
      >
        <TextArea label={w('reason')} required autoFocus maxLength={500} rows={2} value={reason} onChange={setReason} />
        <ProblemNotice error={mark.error} />
        <div>
          <Button type="submit" variant="primary" busy={mark.isPending} disabled={reason.trim().length < 3}>
            {w('mark')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
