import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { makeRoster } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { useForecasts, usePlanDeed } from '../queries.ts';

export function MakeRosterDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (id: string) => void }) {
  const w = useWords(words);
  const forecasts = useForecasts('phone');
  const frozen = (forecasts.data?.items ?? []).filter((one) => one.state === 'frozen');
  const [forecastId, setForecast] = useState<string | null>(null);
  const [period, setPeriod] = useState<{ readonly from: string; readonly until: string } | null>(null);
  const chosen = frozen.find((one) => one.id === (forecastId ?? frozen[0]?.id));
  const from = period?.from ?? chosen?.from ?? '';
  const until = period?.until ?? chosen?.until ?? '';
  const make = usePlanDeed(
    () => call(makeRoster, { body: { forecastId: chosen?.id ?? '', from, until } }),
    ({ id }) => onMade(id),
  );
  return (
    <Dialog open onClose={onClose} title={w('make')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) make.mutate(undefined);
        }}
      >
        <p className="secondary">{w('makeAbout')}</p>
        {forecasts.data && frozen.length === 0 && (
          <Notice tone="soon">
            {w('noFrozen')} <Link to="/desk/forecast">{w('goForecast')}</Link>
          </Notice>
        )}
        {chosen && (
          <>
            <SelectField
              label={w('forecast')}
              placeholder={null}
              value={chosen.id}
              onChange={(next) => {
                setForecast(next);
                setPeriod(null);
              }}
              options={frozen.map((one) => ({ value: one.id, label: `${formatDate(one.from)} – ${formatDate(one.until)} · ${one.askedBy}` }))}
            />
            <div className="rowLine">
              <TextField
                label={w('from')}
                type="date"
                required
                min={chosen.from}
                max={chosen.until}
                value={from}
                onChange={(next) => setPeriod({ from: next, until })}
              />
              <TextField
                label={w('until')}
                type="date"
                required
                min={from}
                max={chosen.until}
                value={until}
                onChange={(next) => setPeriod({ from, until: next })}
              />
            </div>
          </>
        )}
        <ProblemNotice error={make.error} />
        <div>
          <Button type="submit" variant="primary" busy={make.isPending} disabled={!chosen}>
            {w('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
