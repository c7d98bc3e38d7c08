import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, weekdayName } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { addSwap, type DayView } from '../contract.ts';
import { words } from '../words.ts';
import { kindWord } from './day-words.ts';
import css from './law.module.css';
import { useCalendarYear, useLawDeed } from './queries.ts';

type DayListProps = {
  readonly label: string;
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
  readonly dayOf: (day: string) => DayView | undefined;
  readonly becomes: 'swapOff' | 'swapWorked';
  readonly firstYear: number;
  readonly lastYear: number;
};

/** Days of one direction, each with what it is now and what it becomes; one that is so already is said at once. */
function DayList({ label, days, onChange, dayOf, becomes, firstYear, lastYear }: DayListProps) {
  const w = useWords(words);
  const { lang } = useLang();
  const [typed, setTyped] = useState('');
  const year = Number(typed.slice(0, 4));
  const add = (): void => {
    if (typed && !days.includes(typed)) onChange([...days, typed].toSorted());
    setTyped('');
  };
  return (
    <section className="stack">
      <div className={css['adder']}>
        <TextField label={label} type="date" min={`${firstYear}-01-01`} max={`${lastYear}-12-31`} value={typed} onChange={setTyped} />
        <Button disabled={typed === '' || year < firstYear || year > lastYear} onClick={add}>
          {w('addDay')}
        </Button>
      </div>
      {days.length > 0 && (
        <table className={css['days']}>
          <thead>
            <tr>
              <th scope="col">{w('dayLabel')}</th>
              <th scope="col">{w('before')}</th>
              <th scope="col">{w('after')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {days.map((date) => {
              const day = dayOf(date);
              const same = day !== undefined && day.working === (becomes === 'swapWorked');
              return (
                <tr key={date}>
                  <td>
                    {formatDate(date)} <span className="secondary">{weekdayName(date, lang)}</span>
                  </td>
                  <td>{day ? w(kindWord(day.kind)) : '…'}</td>
                  <td className={same ? css['wrong'] : undefined}>{same ? w('already') : w(kindWord(becomes))}</td>
                  <td>
                    <IconButton icon={IconX} label={w('removeDay', { day: formatDate(date) })} onClick={() => onChange(days.filter((one) => one !== date))} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

type Props = { readonly year: number; readonly firstYear: number; readonly lastYear: number; readonly onClose: () => void };

/** A decision of the Cabinet typed in as data: before and after of each day, the act, the reason; a new version. */
export function SwapDialog({ year, firstYear, lastYear, onClose }: Props) {
  const w = useWords(words);
  const { say } = useToast();
  const [off, setOff] = useState<readonly string[]>([]);
  const [worked, setWorked] = useState<readonly string[]>([]);
  const [act, setAct] = useState('');
  const [reason, setReason] = useState('');
  // A swap may reach into the neighbouring year.
  const years = [useCalendarYear(year), useCalendarYear(year - 1, year > firstYear), useCalendarYear(year + 1, year < lastYear)];
  const days = new Map(years.flatMap((one) => one.data?.days ?? []).map((day) => [day.date, day]));
  const dayOf = (date: string): DayView | undefined => days.get(date);
  const save = useLawDeed(
    () => call(addSwap, { body: { off: [...off], worked: [...worked], act, reason } }),
    ({ version }) => {
      say(w('calendarChanged', { n: version }));
      onClose();
    },
  );
  const empty = off.length + worked.length === 0;
  const bounds = { firstYear: Math.max(firstYear, year - 1), lastYear: Math.min(lastYear, year + 1), dayOf };
  return (
    <Dialog
      open
      wide
      title={w('addSwap')}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.isPending}
          refusal={empty ? w('swapNothing') : null}
          disabled={act.trim().length < 3 || reason.trim().length < 3}
          onClick={() => save.mutate({})}
        >
          {w('saveCalendar')}
        </Button>
      }
    >
      <div className="stack16">
        <p>{w('swapText')}</p>
        <DayList label={w('swapOffDays')} days={off} onChange={setOff} becomes="swapOff" {...bounds} />
        <DayList label={w('swapWorkedDays')} days={worked} onChange={setWorked} becomes="swapWorked" {...bounds} />
        <TextField label={w('actOfDecision')} value={act} onChange={setAct} />
        <TextField label={w('reason')} value={reason} onChange={setReason} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
