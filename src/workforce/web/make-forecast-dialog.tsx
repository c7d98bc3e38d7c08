import { useState } from 'react';
import { officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { askForecast } from '../contract.ts';
import type { Stream } from '../stream.ts';
import { words } from '../words.ts';
import { usePlanDeed } from './queries.ts';

const weeksAhead = 4;

export function MakeForecastDialog({
  stream,
  onClose,
  onMade,
}: {
  readonly stream: Stream;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}) {
  const w = useWords(words);
  const [today] = useState(() => officeDay(new Date()));
  const [from, setFrom] = useState(addDays(today, 1));
  const [until, setUntil] = useState(addDays(today, weeksAhead * 7));
  const make = usePlanDeed(
    () => call(askForecast, { body: { stream, from, until } }),
    ({ id }) => onMade(id),
  );
  return (
    <Dialog open onClose={onClose} title={`${w('make')}: ${w(`stream_${stream}`)}`}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(undefined);
        }}
      >
        <p className="secondary">{w('makeAbout')}</p>
        <div className="rowLine">
          <TextField label={w('from')} type="date" required min={today} value={from} onChange={setFrom} />
          <TextField label={w('until')} type="date" required min={from} value={until} onChange={setUntil} />
        </div>
        <ProblemNotice error={make.error} />
        <div>
          <Button type="submit" variant="primary" busy={make.isPending}>
            {w('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
