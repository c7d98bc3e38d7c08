import { expect, test } from 'vitest';
import { readWav, silence, toTelephoneWav, waveformOf, writeWav } from './wav.ts';

const tone = (rate: number, seconds: number): Int16Array =>
  Int16Array.from({ length: rate * seconds }, (_, n) => 10_000 * Math.sin((2 * Math.PI * 300 * n) / rate));

test('what is written is read; two tracks become one', () => {
  const track = tone(8000, 1);
  expect(readWav(writeWav([track], 8000))).toEqual({ sampleRate: 8000, samples: track });
  const both = readWav(writeWav([track, new Int16Array(track.length)], 8000));
  expect(typeof both === 'object' && both.samples[3]).toBe(Math.trunc((track[3] ?? 0) / 2));
});

test('any usual rate is brought to the telephone’s', () => {
  for (const rate of [16_000, 22_050, 44_100, 48_000]) {
    const sound = readWav(toTelephoneWav({ sampleRate: rate, samples: tone(rate, 1) }));
    expect(typeof sound === 'object' && [sound.sampleRate, Math.round(sound.samples.length / 100)]).toEqual([8000, 80]);
  }
});

test('what is no sound for a telephone is refused by name', () => {
  expect(readWav(Buffer.from('not a wav at all, only some words that are long enough to be looked at'))).toBe('notWav');
  expect(readWav(new Uint8Array())).toBe('notWav');
  expect(readWav(writeWav([new Int16Array()], 8000))).toBe('soundEmpty');
  expect(readWav(writeWav([new Int16Array(8000 * 181)], 8000))).toBe('soundTooLong');
  const eightBit = silence(10);
  eightBit[34] = 8;
  expect(readWav(eightBit)).toBe('notPcm');
  const cut = writeWav([tone(8000, 1)], 8000).subarray(0, 400);
  expect(typeof readWav(cut)).toBe('object');
});

test('the drawing shows the loudest of each step', () => {
  const track = new Int16Array(1000);
  track[999] = 32_767;
  expect(waveformOf(track, 10)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 100]);
});
