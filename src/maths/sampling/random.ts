/** Seeded chance: the same seed draws the same numbers on every machine. Not for secrets. */
export type Random = {
  /** Uniform in [0, 1), 53 bits. */
  readonly next: () => number;
  readonly exponential: (mean: number) => number;
  readonly normal: () => number;
  /** With this mean and coefficient of variation (standard deviation ÷ mean). */
  readonly logNormal: (mean: number, variation: number) => number;
  readonly poisson: (mean: number) => number;
};

/** sfc32 by Chris Doty-Humphrey (PractRand): 128 bits of state, four integer additions a number. */
export function randomFrom(seed: number): Random {
  let a = seed | 0;
  let b = Math.trunc(seed / 4_294_967_296) | 0;
  let c = 0x2545_f491;
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first draws still show the seed.
  for (let n = 0; n < 15; n += 1) bits();
  const next = (): number => (bits() * 2_097_152 + (bits() >>> 11)) / 9_007_199_254_740_992;
  const exponential = (mean: number): number => -Math.log(1 - next()) * mean;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const logNormal = (mean: number, variation: number): number => {
    const variance = Math.log(1 + variation * variation);
    return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
  };
  /** Counts exponential gaps; a large mean is halved first, since a Poisson number is a sum of two of half the mean. */
  const poisson = (mean: number): number => {
    if (mean > 60) return poisson(mean / 2) + poisson(mean / 2);
    let count = 0;
    for (let left = Math.exp(-mean), product = next(); product > left; product *= next()) count += 1;
    return count;
  };
  return { next, exponential, normal, logNormal, poisson };
}
