import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutOut, laidBack, marginMs, protectedSpans } from './passage-sound.ts';
import { readTracks, writeWav } from './wav.ts';

const rate = 8000;
const noise = (frames: number, seed: number): Int16Array => Int16Array.from({ length: frames }, (_, n) => ((n * 7919 + seed) % 60_000) - 30_000);
const recording = (seconds: number): Uint8Array => writeWav([noise(seconds * rate, 1), noise(seconds * rate, 2)], rate);

test('marks are widened by the margin, kept inside the recording, and joined where they meet', () => {
  expect(protectedSpans([{ fromMs: 100, untilMs: 1000 }], 5000)).toEqual([{ fromMs: 0, untilMs: 1000 + marginMs }]);
  expect(
    protectedSpans(
      [
        { fromMs: 3000, untilMs: 9000 },
        { fromMs: 1000, untilMs: 2500 },
      ],
      5000,
    ),
  ).toEqual([{ fromMs: 1000 - marginMs, untilMs: 5000 }]);
  expect(protectedSpans([{ fromMs: 9000, untilMs: 9500 }], 5000)).toEqual([]);
});

test('nothing of a passage is left in the recording but two tones; outside it nothing changes', () => {
  const wav = recording(4);
  const { rest, passages } = cutOut(wav, [{ fromMs: 1000, untilMs: 3000 }]);
  expect(rest.length).toBe(wav.length);
  const [before, after] = [readTracks(wav)[0], readTracks(rest)[0]];
  expect(after.subarray(0, rate)).toEqual(before.subarray(0, rate));
  expect(after.subarray(3 * rate)).toEqual(before.subarray(3 * rate));
  const middle = after.subarray(rate + 1000, 3 * rate - 1000);
  expect(middle.every((sample) => sample === 0)).toBe(true);
  expect(after.subarray(rate, rate + 960).some((sample) => sample !== 0)).toBe(true);
  expect(passages[0]?.length).toBe(2 * rate * 4);
});

test('laid back, the recording is byte for byte what it was', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ fromMs: fc.integer({ min: -500, max: 2500 }), forMs: fc.integer({ min: 0, max: 2500 }) }), { maxLength: 4 }), (marks) => {
      const wav = recording(2);
      const spans = protectedSpans(
        marks.map(({ fromMs, forMs }) => ({ fromMs, untilMs: fromMs + forMs })),
        2000,
      );
      const { rest, passages } = cutOut(wav, spans);
      const back = laidBack(
        rest,
        passages.map((sound, n) => ({ sound, span: spans[n] as (typeof spans)[number] })),
      );
      expect(Buffer.from(back).equals(Buffer.from(wav))).toBe(true);
    }),
    { seed: 20261124, numRuns: 60 },
  );
});
