import type { SimulatedNeed } from './floor.ts';

type Sums = { offered: number; answered: number; inTime: number; abandoned: number; waited: number; waitSeconds: number };

export type Tally = {
  readonly offered: (need: number) => void;
  readonly answered: (need: number, waitSeconds: number) => void;
  readonly abandoned: (need: number) => void;
  readonly stillWaiting: (need: number) => void;
  readonly result: () => { readonly all: SimulatedNeed; readonly byNeed: readonly SimulatedNeed[] };
};

const outcome = ({ offered, answered, inTime, abandoned, waited, waitSeconds }: Sums): SimulatedNeed => ({
  offered,
  answered,
  answeredInTime: inTime,
  abandoned,
  waiting: offered - answered - abandoned,
  waited,
  serviceLevel: offered === 0 ? 1 : inTime / offered,
  abandonment: offered === 0 ? 0 : abandoned / offered,
  probabilityOfWait: offered === 0 ? 0 : waited / offered,
  asaSeconds: answered === 0 ? null : waitSeconds / answered,
});

/** Counts what becomes of the calls: offered = answered + abandoned + waiting, for every need. */
export function tally(needs: number, withinSeconds: number): Tally {
  const sums = Array.from({ length: needs }, (): Sums => ({ offered: 0, answered: 0, inTime: 0, abandoned: 0, waited: 0, waitSeconds: 0 }));
  const of = (need: number): Sums => sums[need] as Sums;
  return {
    offered: (need) => void (of(need).offered += 1),
    answered: (need, waitSeconds) => {
      const sum = of(need);
      sum.answered += 1;
      sum.waitSeconds += waitSeconds;
      if (waitSeconds > 0) sum.waited += 1;
      if (waitSeconds <= withinSeconds) sum.inTime += 1;
    },
    abandoned: (need) => {
      of(need).abandoned += 1;
      of(need).waited += 1;
    },
    stillWaiting: (need) => void (of(need).waited += 1),
    result: () => {
      const all = sums.reduce(
        (total, one) => {
          for (const name of Object.keys(total) as (keyof Sums)[]) total[name] += one[name];
          return total;
        },
        { offered: 0, answered: 0, inTime: 0, abandoned: 0, waited: 0, waitSeconds: 0 },
      );
      return { all: outcome(all), byNeed: sums.map(outcome) };
    },
  };
}
