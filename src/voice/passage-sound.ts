/** Cutting protected passages out of a recording and laying them back (R16). Plain; works on files of `writeWav`. */
const headBytes = 44;
export type Span = { readonly fromMs: number; readonly untilMs: number };

/** The engine's clock and ours differ by a breath: so much more is protected on either side. */
export const marginMs = 400;
/** Two short tones say that here something is left out, and the sound is not broken. */
const toneMs = 120;
const toneHz = 880;
const toneLoudness = 2500;

const shape = (wav: Uint8Array): { readonly frameBytes: number; readonly rate: number } => {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  return { frameBytes: view.getUint16(22, true) * 2, rate: view.getUint32(24, true) };
};
/** Where a span's samples stand in the file, within its bounds. */
function placeOf(wav: Uint8Array, span: Span): { readonly from: number; readonly until: number } {
  const { frameBytes, rate } = shape(wav);
  const at = (ms: number): number => Math.min(wav.length, headBytes + Math.round((Math.max(0, ms) * rate) / 1000) * frameBytes);
  return { from: at(span.fromMs), until: at(span.untilMs) };
}

/** Spans widened by the margin, in order, joined where they touch. */
export function protectedSpans(marks: readonly Span[], durationMs: number): readonly Span[] {
  const wide = marks
    .map(({ fromMs, untilMs }) => ({ fromMs: Math.max(0, fromMs - marginMs), untilMs: Math.min(durationMs, untilMs + marginMs) }))
    .filter(({ fromMs, untilMs }) => untilMs > fromMs)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  const joined: Span[] = [];
  for (const span of wide) {
    const last = joined.at(-1);
    if (last && span.fromMs <= last.untilMs) joined[joined.length - 1] = { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, span.untilMs) };
    else joined.push(span);
  }
  return joined;
}

/** The recording with silence between two tones in each span, and what stood there. */
export function cutOut(wav: Uint8Array, spans: readonly Span[]): { readonly rest: Uint8Array; readonly passages: readonly Uint8Array[] } {
  const rest = Uint8Array.from(wav);
  const passages = spans.map((span) => {
    const { from, until } = placeOf(wav, span);
    const taken = wav.slice(from, until);
    rest.fill(0, from, until);
    tone(rest, from, until, 'start');
    tone(rest, from, until, 'end');
    return taken;
  });
  return { rest, passages };
}

/** The recording as it was: each passage laid back into its place. */
export function laidBack(rest: Uint8Array, passages: readonly { readonly span: Span; readonly sound: Uint8Array }[]): Uint8Array {
  const whole = Uint8Array.from(rest);
  for (const { span, sound } of passages) whole.set(sound.subarray(0, whole.length - placeOf(rest, span).from), placeOf(rest, span).from);
  return whole;
}

function tone(wav: Uint8Array, from: number, until: number, side: 'start' | 'end'): void {
  const { frameBytes, rate } = shape(wav);
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const frames = Math.min(Math.round((toneMs * rate) / 1000), Math.floor((until - from) / frameBytes / 2));
  const begin = side === 'start' ? from : until - frames * frameBytes;
  for (let frame = 0; frame < frames; frame += 1) {
    const fade = Math.sin((Math.PI * frame) / frames);
    const sample = Math.round(Math.sin((2 * Math.PI * toneHz * frame) / rate) * toneLoudness * fade);
    for (let at = 0; at < frameBytes; at += 2) view.setInt16(begin + frame * frameBytes + at, sample, true);
  }
}
