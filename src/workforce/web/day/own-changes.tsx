import { formatFullDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import * as wire from '../../day/contract.ts';
import { words } from '../../day/words.ts';
import { usePlanDeed } from '../queries.ts';
import { clock } from '../roster/board.tsx';
import css from '../workforce.module.css';
import { useOwnChanges } from './queries.ts';

/** What was changed in one's own line and not yet seen; "seen" is a fact with its time. */
export function OwnChanges() {
  const w = useWords(words);
  const { lang } = useLang();
  const found = useOwnChanges();
  const see = usePlanDeed(
    () => call(wire.seeOwnChanges, { body: {} }),
    () => {},
  );
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  const what = (one: (typeof items)[number]): string => {
    const [before, after] = [one.shiftBefore?.[lang] ?? w('off'), one.shiftAfter?.[lang] ?? w('off')];
    const time = (minute: number | null): string => (minute === null ? '—' : clock(minute));
    if (before !== after) return w('yourShift', { before, after });
    if (one.lunchBefore !== one.lunchAfter) return w('yourLunch', { before: time(one.lunchBefore), after: time(one.lunchAfter) });
    return w('yourBreaks', { times: one.breaksAfter.map((pause) => clock(pause.startMinute)).join(', ') || '—' });
  };
  return (
    <Notice
      tone="soon"
      live
      title={w('ownChanges')}
      actions={
        <Button busy={see.isPending} onClick={() => see.mutate(undefined)}>
          {w('seen')}
        </Button>
      }
    >
      {items.map((one, at) => (
        <span key={`${one.day}${at}`} className={css['line']}>
          {w('yourDay', { day: formatFullDate(one.day, lang), what: what(one) })} <span className="secondary">{one.reason}</span>
        </span>
      ))}
    </Notice>
  );
}
