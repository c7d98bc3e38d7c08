/** G.711 A-law, as telephones speak it. */
function decode(byte: number): number {
  const value = byte ^ 0x55;
  const exponent = (value & 0x70) >> 4;
  let sample = ((value & 0x0f) << 4) + 8;
  if (exponent > 0) sample = (sample + 0x100) << (exponent - 1);
  return value & 0x80 ? sample : -sample;
}
function encode(sample: number): number {
  let rest = Math.min(Math.abs(sample), 32_635) >> 4;
  let exponent = 0;
  while (rest > 0x1f) {
    rest >>= 1;
    exponent += 1;
  }
  if (rest > 0x0f) {
    rest -= 0x10;
    exponent += 1;
  }
  return ((exponent << 4) | rest | (sample >= 0 ? 0x80 : 0)) ^ 0x55;
}
const decoded = Int16Array.from({ length: 256 }, (_, byte) => decode(byte));

export const fromAlaw = (bytes: Uint8Array): Int16Array => Int16Array.from(bytes, (byte) => decoded[byte] as number);

/** 20 ms of a tone, or of silence at 0 Hz, beginning at the sample given. */
export const toneAlaw = (hertz: number, fromSample: number): Buffer =>
  Buffer.from(Array.from({ length: 160 }, (_, n) => encode(hertz === 0 ? 0 : Math.round(9000 * Math.sin((2 * Math.PI * hertz * (fromSample + n)) / 8000)))));

/** How much of one tone is in a sound, 0 to about 0.27 for a tone of ours (Goertzel). */
export function toneIn(samples: Int16Array, hertz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / 8000);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample / 32_768 + coefficient * one - two, one];
  const power = one * one + two * two - coefficient * one * two;
  return samples.length === 0 ? 0 : (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}
