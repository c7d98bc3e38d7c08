import { useState } from 'react';
import { addDays } from '#maths/calendar/office-date.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { approveYear, type DayView } from '../contract.ts';
import { words } from '../words.ts';
import css from './law.module.css';
import { useLawDeed } from './queries.ts';

const run = (first: string, length: number): string[] => Array.from({ length }, (_, at) => addDays(first, at));

/** The Cabinet's decision on a projected year: the declared days, as the Labour Code (105.4) leaves them to it. */
export function ApproveYearDialog({ year, days, onClose }: { readonly year: number; readonly days: readonly DayView[]; readonly onClose: () => void }) {
  const w = useWords(words);
  const { say } = useToast();
  const firstOf = (holiday: string): string => days.find((day) => day.holiday === holiday)?.date ?? '';
  const [novruz, setNovruz] = useState(firstOf('novruz') || `${year}-03-20`);
  const [ramazan, setRamazan] = useState(firstOf('ramazan'));
  const [qurban, setQurban] = useState(firstOf('qurban'));
  const [act, setAct] = useState('');
  const [reason, setReason] = useState('');
  const save = useLawDeed(
    () => call(approveYear, { params: { year }, body: { novruz: run(novruz, 5), ramazan: run(ramazan, 2), qurban: run(qurban, 2), act, reason } }),
    ({ version }) => {
      say(w('calendarChanged', { n: version }));
      onClose();
    },
  );
  const bounds = { type: 'date', min: `${year}-01-01`, max: `${year}-12-31` } as const;
  const ready = novruz && ramazan && qurban && act.trim().length >= 3 && reason.trim().length >= 3;
  return (
    <Dialog
      open
      wide
      title={w('approveYear', { year: String(year) })}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.isPending} disabled={!ready} onClick={() => save.mutate({})}>
          {w('saveCalendar')}
        </Button>
      }
    >
      <div className="stack16">
        <p>{w('approveText')}</p>
        <div className={css['form']}>
          <TextField label={w('novruzFirst')} value={novruz} onChange={setNovruz} {...bounds} />
          <TextField label={w('ramazanFirst')} value={ramazan} onChange={setRamazan} {...bounds} />
          <TextField label={w('qurbanFirst')} value={qurban} onChange={setQurban} {...bounds} />
          <TextField label={w('actOfDecision')} value={act} onChange={setAct} />
          <TextField label={w('reason')} className={css['full']} value={reason} onChange={setReason} />
        </div>
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
