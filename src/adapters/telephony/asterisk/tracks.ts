import type { Recording } from '../port.ts';

/** The engine writes the two tracks sample by sample, said before heard, without a head; a crash may cut a frame. */
export function splitTracks(bytes: Uint8Array): Recording {
  const frames = Math.floor(bytes.length / 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said = new Int16Array(frames);
  const heard = new Int16Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    said[frame] = view.getInt16(frame * 4, true);
    heard[frame] = view.getInt16(frame * 4 + 2, true);
  }
  return { sampleRate: 8000, said, heard };
}

/** Loudness of a track: the root of the mean square, 0 to 1. */
export function rms(track: Int16Array): number {
  let sum = 0;
  for (const sample of track) sum += (sample / 32_768) ** 2;
  return track.length === 0 ? 0 : Math.sqrt(sum / track.length);
}
