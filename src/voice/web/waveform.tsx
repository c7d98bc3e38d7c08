import css from './voice.module.css';

/** 75 000 ms → "1:15". */
export function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

type Drawn = {
  readonly said: readonly number[];
  readonly heard: readonly number[];
  readonly label: string;
  readonly durationMs: number;
  /** Protected stretches: shaded, since there is silence in them. */
  readonly passages: readonly { readonly id: string; readonly fromMs: number; readonly untilMs: number }[];
};

/** Both tracks of a call: what was said above the line, what was heard below. */
export function Waveform({ said, heard, label, durationMs, passages }: Drawn) {
  const steps = Math.max(1, said.length, heard.length);
  return (
    <svg className={css['wave']} viewBox={`0 0 ${steps} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
      {passages.map((passage) => (
        <rect
          key={passage.id}
          className={css['passage']}
          x={(passage.fromMs / Math.max(1, durationMs)) * steps}
          width={((passage.untilMs - passage.fromMs) / Math.max(1, durationMs)) * steps}
          y={0}
          height={100}
        />
      ))}
      {said.map((loud, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step is its place
        <rect key={`s${n}`} x={n} width={0.8} y={50 - loud / 2} height={Math.max(0.5, loud / 2)} />
      ))}
      {heard.map((loud, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step is its place
        <rect key={`h${n}`} x={n} width={0.8} y={50} height={Math.max(0.5, loud / 2)} opacity={0.6} />
      ))}
    </svg>
  );
}
