import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatNumber, weekdayName } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { correct, type ForecastDay, type ForecastView } from '../contract.ts';
import { words } from '../words.ts';
import { usePlanDeed } from './queries.ts';

/** The days of a forecast; a day opens its half hours and the people they need. */
export function DaysTable({ view, mayPlan }: { readonly view: ForecastView; readonly mayPlan: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const navigate = useNavigate();
  const [correcting, setCorrecting] = useState<ForecastDay | null>(null);
  const number = (value: number): string => formatNumber(value, lang);
  const added = (day: ForecastDay): string =>
    [
      day.event && w('eventShown', { name: day.event, factor: formatNumber(day.factor / (day.correction?.factor ?? 1), lang, 2) }),
      day.correction && w('correctionShown', { factor: formatNumber(day.correction.factor, lang, 2), reason: day.correction.reason, by: day.correction.by }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section>
      <h2>{w('days')}</h2>
      <DataList<ForecastDay>
        label={w('days')}
        rows={view.days}
        rowKey={(day) => day.day}
        rowName={(day) => formatDate(day.day)}
        onOpen={(day) => void navigate({ to: `/desk/forecast/${view.id}/${day.day}` })}
        columns={[
          { key: 'day', label: w('day'), cell: (day) => `${formatDate(day.day)}, ${weekdayName(day.day, lang)}` },
          { key: 'expected', label: w('expected'), align: 'end', cell: (day) => <b>{number(day.expected)}</b> },
          { key: 'limits80', label: w('limits80'), align: 'end', cell: (day) => `${number(day.lower80)}–${number(day.upper80)}` },
          { key: 'limits95', label: w('limits95'), align: 'end', cell: (day) => `${number(day.lower95)}–${number(day.upper95)}` },
          { key: 'came', label: w('came'), align: 'end', cell: (day) => (day.actual === null ? '—' : number(day.actual)) },
          { key: 'added', label: w('added'), cell: (day) => added(day) || '—' },
          ...(mayPlan && view.state === 'draft'
            ? [
                {
                  key: 'correct',
                  label: w('correct'),
                  align: 'end' as const,
                  cell: (day: ForecastDay) => (
                    <Button
                      onClick={(event) => {
                        event.stopPropagation();
                        setCorrecting(day);
                      }}
                      aria-label={`${w('correct')}: ${formatDate(day.day)}`}
                    >
                      {w('correct')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {correcting && <CorrectDialog view={view} day={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}

function CorrectDialog({ view, day, onClose }: { readonly view: ForecastView; readonly day: ForecastDay; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const model = day.expected / (day.correction?.factor ?? 1);
  const [number, setNumber] = useState(String(Math.round(day.expected)));
  const [reason, setReason] = useState(day.correction?.reason ?? '');
  const deed = usePlanDeed(
    (factor: number) => call(correct, { params: { id: view.id }, body: { day: day.day, factor, reason: factor === 1 ? w('takeBack') : reason.trim() } }),
    () => {
      toast.say(w('corrected'));
      onClose();
    },
  );
  const factor = model > 0 ? Math.round((Number(number) / model) * 1000) / 1000 : 1;
  const fits = Number.isFinite(factor) && factor >= 0.05 && factor <= 20 && reason.trim().length >= 3;
  return (
    <Dialog open onClose={onClose} title={w('correctTitle', { day: formatDate(day.day) })}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) deed.mutate(factor);
        }}
      >
        <p className="secondary">{w('correctAbout', { n: formatNumber(model, lang) })}</p>
        <TextField label={w('yourNumber')} type="number" min={0} step={1} required autoFocus value={number} onChange={setNumber} />
        <TextArea label={w('reason')} required maxLength={500} rows={2} value={reason} onChange={setReason} />
        <ProblemNotice error={deed.error} />
        <div className="rowLine">
          <Button type="submit" variant="primary" busy={deed.isPending} disabled={!fits}>
            {w('correct')}
          </Button>
          {day.correction && (
            <Button variant="quiet" onClick={() => deed.mutate(1)}>
              {w('takeBack')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
