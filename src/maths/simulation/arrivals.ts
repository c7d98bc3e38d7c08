import { randomFrom } from '#maths/sampling/random.ts';
import type { SimulatedCall } from './floor.ts';

/** One need's calls: how many in each interval, how long they last, how long they wait. */
export type Stream = {
  readonly need: number;
  readonly callsByInterval: readonly number[];
  readonly intervalSeconds: number;
  readonly handleSeconds: number;
  /** Standard deviation ÷ mean of the handling time; 1 is drawn as exponential, as Erlang assumed. */
  readonly handleVariation: number;
  /** Mean of an exponential patience; null: nobody gives up. */
  readonly patienceSeconds: number | null;
};

/** Draws the calls of one stream as a Poisson process whose rate changes by interval, in order of time. */
function* drawn(stream: Stream, seed: number): Generator<SimulatedCall> {
  const random = randomFrom(seed);
  const { need, intervalSeconds, handleSeconds, handleVariation, patienceSeconds } = stream;
  for (let interval = 0; interval < stream.callsByInterval.length; interval += 1) {
    const gap = intervalSeconds / (stream.callsByInterval[interval] as number);
    const end = (interval + 1) * intervalSeconds;
    // Without memory: the process may begin anew at each interval.
    for (let at = interval * intervalSeconds + random.exponential(gap); at < end; at += random.exponential(gap)) {
      yield {
        atSeconds: at,
        need,
        handleSeconds: handleVariation === 1 ? random.exponential(handleSeconds) : random.logNormal(handleSeconds, handleVariation),
        patienceSeconds: patienceSeconds === null ? Infinity : random.exponential(patienceSeconds),
      };
    }
  }
}

/** All streams' calls in order of time; the same seed draws the same calls. */
export function* callsOf(streams: readonly Stream[], seed: number): Generator<SimulatedCall> {
  const sources = streams.map((stream, at) => drawn(stream, seed * 1009 + at));
  const heads = sources.map((source) => source.next());
  for (;;) {
    let first = -1;
    heads.forEach((head, at) => {
      if (head.done === true) return;
      const best = heads[first];
      if (best === undefined || best.done === true || head.value.atSeconds < best.value.atSeconds) first = at;
    });
    const head = heads[first];
    if (head === undefined || head.done === true) return;
    yield head.value;
    heads[first] = (sources[first] as Generator<SimulatedCall>).next();
  }
}
