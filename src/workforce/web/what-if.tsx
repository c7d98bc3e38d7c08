import { useId } from 'react';
import { formatNumber, formatPercent } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { Stream } from '../stream.ts';
import { words } from '../words.ts';
import type { Asked } from '../need.ts';
import css from './workforce.module.css';

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly said: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
};
function Slider({ label, value, said, onChange, ...range }: SliderProps) {
  const id = useId();
  return (
    <div className={css['slider']}>
      <label htmlFor={id} className="spread">
        <span>{label}</span>
        <b>{said}</b>
      </label>
      <input id={id} type="range" {...range} value={value} aria-valuetext={said} onChange={(event) => onChange(Number(event.target.value))} />
    </div>
  );
}

/** Everything the need depends on, to be tried out. */
export function WhatIf({ asked, stream, onChange }: { readonly asked: Asked; readonly stream: Stream; readonly onChange: (change: Partial<Asked>) => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const percent = (value: number): string => formatPercent(value, lang, 0);
  return (
    <>
      <Slider label={w('volume')} value={asked.volume} said={percent(asked.volume)} min={0.5} max={2} step={0.05} onChange={(volume) => onChange({ volume })} />
      <Slider
        label={w('handleChange')}
        value={asked.handle}
        said={percent(asked.handle)}
        min={0.5}
        max={2}
        step={0.05}
        onChange={(handle) => onChange({ handle })}
      />
      {stream !== 'written' && (
        <>
          <Slider
            label={w('targetShare')}
            value={asked.share}
            said={percent(asked.share)}
            min={0.5}
            max={0.99}
            step={0.01}
            onChange={(share) => onChange({ share })}
          />
          <Slider
            label={w('targetSeconds')}
            value={asked.seconds}
            said={formatNumber(asked.seconds, lang)}
            min={0}
            max={180}
            step={5}
            onChange={(seconds) => onChange({ seconds })}
          />
          <Slider
            label={w('patience')}
            value={asked.patienceSeconds ?? 610}
            said={asked.patienceSeconds === null ? w('patienceNone') : formatNumber(asked.patienceSeconds, lang)}
            min={30}
            max={610}
            step={10}
            onChange={(patience) => onChange({ patienceSeconds: patience > 600 ? null : patience })}
          />
        </>
      )}
      <Slider
        label={w('shrinkage')}
        value={asked.shrinkage}
        said={percent(asked.shrinkage)}
        min={0}
        max={0.6}
        step={0.01}
        onChange={(shrinkage) => onChange({ shrinkage })}
      />
      <Slider
        label={w('occupancyMost')}
        value={asked.maxOccupancy}
        said={percent(asked.maxOccupancy)}
        min={0.5}
        max={1}
        step={0.01}
        onChange={(maxOccupancy) => onChange({ maxOccupancy })}
      />
    </>
  );
}
