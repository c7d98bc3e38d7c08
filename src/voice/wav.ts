/** WAV files, as far as a telephone needs them: one track of 8000 Hz, 16 bit. Plain. */
export type Sound = { readonly sampleRate: number; readonly samples: Int16Array };
export const telephoneRate = 8000;
const longestSeconds = 180;

export type WavRefusal = 'notWav' | 'notPcm' | 'soundEmpty' | 'soundTooLong';

/** The sound in a WAV of 16-bit samples, its tracks mixed to one; or why it is none. */
export function readWav(bytes: Uint8Array): Sound | WavRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 44 || word(0) !== 'RIFF' || word(8) !== 'WAVE') return 'notWav';
  let format: { readonly tracks: number; readonly rate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const kind = word(at);
    // A stream's length is not known beforehand and stands as the greatest number, or as nothing.
    const said = view.getUint32(at + 4, true);
    const length = Math.min(said === 0 && kind === 'data' ? bytes.length : said, bytes.length - at - 8);
    if (kind === 'fmt ' && length >= 16) {
      if (view.getUint16(at + 8, true) !== 1 || view.getUint16(at + 22, true) !== 16) return 'notPcm';
      format = { tracks: view.getUint16(at + 10, true), rate: view.getUint32(at + 12, true) };
    }
    if (kind === 'data') return format ? mixed(view, at + 8, length, format) : 'notWav';
    at += 8 + length + (length % 2);
  }
  return 'notWav';
}

function mixed(view: DataView, from: number, length: number, format: { readonly tracks: number; readonly rate: number }): Sound | WavRefusal {
  const { tracks, rate } = format;
  if (tracks < 1 || tracks > 2 || rate < 8000 || rate > 96_000) return 'notPcm';
  const count = Math.floor(length / (2 * tracks));
  if (count === 0) return 'soundEmpty';
  if (count / rate > longestSeconds) return 'soundTooLong';
  const samples = new Int16Array(count);
  for (let n = 0; n < count; n += 1) {
    let sum = 0;
    for (let track = 0; track < tracks; track += 1) sum += view.getInt16(from + (n * tracks + track) * 2, true);
    samples[n] = sum / tracks;
  }
  return { sampleRate: rate, samples };
}

/** Brought to the telephone's rate: each new sample is the mean of those it stands for. */
function resampled({ sampleRate, samples }: Sound): Int16Array {
  if (sampleRate === telephoneRate) return samples;
  const ratio = sampleRate / telephoneRate;
  return Int16Array.from({ length: Math.floor(samples.length / ratio) }, (_, n) => {
    const [from, to] = [Math.floor(n * ratio), Math.max(Math.floor(n * ratio) + 1, Math.floor((n + 1) * ratio))];
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += samples[at] ?? 0;
    return sum / (to - from);
  });
}

export const toTelephoneWav = (sound: Sound): Uint8Array => writeWav([resampled(sound)], telephoneRate);

/** A WAV of one or two tracks of equal length. */
export function writeWav(tracks: readonly Int16Array[], sampleRate: number): Uint8Array {
  const frames = tracks[0]?.length ?? 0;
  const bytes = new Uint8Array(44 + frames * tracks.length * 2);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string): void => [...text].forEach((sign, n) => view.setUint8(at + n, sign.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, tracks.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * tracks.length * 2, true);
  view.setUint16(32, tracks.length * 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, bytes.length - 44, true);
  for (let n = 0; n < frames; n += 1) tracks.forEach((track, t) => view.setInt16(44 + (n * tracks.length + t) * 2, track[n] ?? 0, true));
  return bytes;
}

/** The two tracks of a file that `writeWav` made of two. */
export function readTracks(wav: Uint8Array): readonly [Int16Array, Int16Array] {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const frames = Math.floor((wav.length - 44) / 4);
  const track = (n: number): Int16Array => Int16Array.from({ length: frames }, (_, frame) => view.getInt16(44 + frame * 4 + n * 2, true));
  return [track(0), track(1)];
}

export const silence = (ms: number): Uint8Array => writeWav([new Int16Array(Math.round((ms * telephoneRate) / 1000))], telephoneRate);

/** Loudness of a track in equal steps, 0 to 100: what a recording's drawing shows. */
export function waveformOf(track: Int16Array, steps: number): readonly number[] {
  const size = Math.max(1, Math.ceil(track.length / steps));
  return Array.from({ length: Math.ceil(track.length / size) }, (_, step) => {
    let most = 0;
    for (let at = step * size; at < Math.min(track.length, (step + 1) * size); at += 1) most = Math.max(most, Math.abs(track[at] ?? 0));
    return Math.round((most / 32_768) * 100);
  });
}
