import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type Board, startMeasure } from '../contract.ts';
import { words } from '../words.ts';
import css from './queue.module.css';
import { useDeed } from './queries.ts';

const kinds = ['overflow', 'menuMessage', 'broadcast', 'callbackShare', 'callOrderOffer'] as const;
type Kind = (typeof kinds)[number];
const durations = ['30', '60', '120', '240', ''] as const;

/** A measure of the floor: what, agreed with whom, for how long. Holds at once. */
export function MeasureDialog({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const other = board.mySector === 's1' ? 's2' : 's1';
  const [kind, setKind] = useState<Kind>('overflow');
  const [to, setTo] = useState<'s1' | 's2'>('s2');
  const [seconds, setSeconds] = useState('30');
  const [percent, setPercent] = useState('25');
  const [texts, setTexts] = useState({ az: '', ru: '', en: '' });
  const [agreedWith, setAgreedWith] = useState(board.managers.find((one) => one.sector === other)?.id ?? '');
  const [minutes, setMinutes] = useState<(typeof durations)[number]>('60');
  const body = (): never => {
    const until = minutes === '' ? null : new Date(Date.now() + Number(minutes) * 60_000).toISOString();
    const common = { kind, until, agreedWith: agreedWith || null };
    const data = {
      overflow: { from: to === 's1' ? 's2' : 's1', to, afterSeconds: Number(seconds) || 0 },
      menuMessage: texts,
      broadcast: { text: texts.az },
      callbackShare: { percent: Number(percent) || 0 },
      callOrderOffer: { afterSeconds: Number(seconds) || 0 },
    }[kind];
    return { ...common, data } as never;
  };
  const start = useDeed(
    () => call(startMeasure, { body: body() }),
    () => {
      toast.say(w('started'));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w('newMeasure')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate(undefined);
        }}
      >
        <SelectField label={w('newMeasure')} value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: w(`measure_${value}`) }))} />
        {kind === 'overflow' && (
          <SelectField
            label={w('overflowTo')}
            value={to}
            onChange={setTo}
            options={(['s1', 's2'] as const).map((value) => ({ value, label: w(`sector_${value}`) }))}
          />
        )}
        {(kind === 'overflow' || kind === 'callOrderOffer') && (
          <TextField
            label={w(kind === 'overflow' ? 'overflowAfter' : 'orderAfter')}
            type="number"
            min={0}
            max={3600}
            value={seconds}
            onChange={setSeconds}
            required
          />
        )}
        {kind === 'callbackShare' && <TextField label={w('sharePercent')} type="number" min={0} max={100} value={percent} onChange={setPercent} required />}
        {kind === 'broadcast' && <TextArea label={w('messageText')} value={texts.az} onChange={(az) => setTexts({ ...texts, az })} maxLength={500} required />}
        {kind === 'menuMessage' && (
          <div className="stack16">
            <TextArea label={w('messageAz')} value={texts.az} onChange={(az) => setTexts({ ...texts, az })} maxLength={500} required />
            <TextArea label={w('messageRu')} value={texts.ru} onChange={(ru) => setTexts({ ...texts, ru })} maxLength={500} required />
            <TextArea label={w('messageEn')} value={texts.en} onChange={(en) => setTexts({ ...texts, en })} maxLength={500} required />
          </div>
        )}
        <div className={css['pair']}>
          <SelectField
            label={w('agreedWith')}
            value={agreedWith}
            onChange={setAgreedWith}
            options={[
              ...(kind === 'overflow' ? [] : [{ value: '', label: '—' }]),
              ...board.managers.map((one) => ({ value: one.id, label: `${one.name}${one.sector ? ` · ${w(`sector_${one.sector}`)}` : ''}` })),
            ]}
          />
          <SelectField
            label={w('holdsFor')}
            value={minutes}
            onChange={setMinutes}
            options={durations.map((value) => ({ value, label: value === '' ? w('untilEnded') : w('minutes', { n: Number(value) }) }))}
          />
        </div>
        <ProblemNotice error={start.error} />
        <div>
          <Button type="submit" variant="primary" busy={start.isPending}>
            {w('startNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
