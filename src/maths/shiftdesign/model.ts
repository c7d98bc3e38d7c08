import { allowedShifts, type DesignedShift, type ShiftDesignInstance } from './instance.ts';

/** A mixed integer model in CPLEX LP format, and the way back from its columns to shifts. */
export type ShiftDesignModel = {
  readonly text: string;
  /** Every cost is a multiple of this: a bound closer than it to a solution proves the solution. */
  readonly costStep: number;
  readonly shiftsFrom: (valueOf: (column: string) => number) => readonly DesignedShift[];
};

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/**
 * Columns: y a shift is used, x people on it a day, u missing and o surplus heads of a slot. Beside covering each slot, two kinds
 * of rows that a whole solution keeps anyway lift the bound of the relaxation (on a week of half hours from 255 to 270 of 300):
 * where demand rises, a shift starts or somebody is missing or too many (the same where it falls); and people on an unused shift
 * are at most the surplus of its quietest slot.
 */
export function shiftDesignModel(instance: ShiftDesignInstance): ShiftDesignModel {
  const { interval, days, demand, weightUnderCover, weightOverCover, weightShiftInstances } = instance;
  const slotsPerDay = 1440 / interval;
  const slots = demand.length;
  const shifts = allowedShifts(instance);
  const covering: string[][] = demand.map(() => []);
  const startingAt: string[][] = Array.from({ length: slotsPerDay }, () => []);
  const endingAt: string[][] = Array.from({ length: slotsPerDay }, () => []);
  const [cover, capped, turning, quiet]: readonly [string[], string[], string[], string[]] = [[], [], [], []];
  shifts.forEach(({ startSlot, lengthSlots }, shift) => {
    startingAt[startSlot]?.push(`y${shift}`);
    endingAt[(startSlot + lengthSlots) % slotsPerDay]?.push(`y${shift}`);
    for (let day = 0; day < days; day += 1) {
      let [most, quietest] = [0, -1];
      for (let step = 0; step < lengthSlots; step += 1) {
        const slot = (day * slotsPerDay + startSlot + step) % slots;
        covering[slot]?.push(`x${shift}_${day}`);
        most = Math.max(most, demand[slot] as number);
        if (quietest < 0 || (demand[slot] as number) < (demand[quietest] as number)) quietest = slot;
      }
      capped.push(`x${shift}_${day} - ${most} y${shift} <= 0`);
      quiet.push(`x${shift}_${day} - ${demand[quietest]} y${shift} - o${quietest} <= 0`);
    }
  });
  for (let slot = 0; slot < slots; slot += 1) {
    const before = (slot + slots - 1) % slots;
    const wanted = demand[slot] as number;
    const change = wanted - (demand[before] as number);
    const ofDay = slot % slotsPerDay;
    cover.push(`${[...(covering[slot] as string[]), `u${slot}`].join(' + ')} - o${slot} = ${wanted}`);
    if (change > 0 && slots > 1) turning.push(`${[...(startingAt[ofDay] as string[]), `u${slot}`, `o${before}`].join(' + ')} >= 1`);
    if (change < 0) turning.push(`${[...(endingAt[ofDay] as string[]), `o${slot}`, `u${before}`].join(' + ')} >= 1`);
  }
  const cost = [
    ...shifts.map((_, shift) => `${weightShiftInstances} y${shift}`),
    ...demand.map((_, slot) => `${interval * weightUnderCover} u${slot} + ${interval * weightOverCover} o${slot}`),
  ];
  const people = shifts.flatMap((_, shift) => Array.from({ length: days }, (_day, day) => `x${shift}_${day}`));
  // The format's readers have short lines: each term stands on its own.
  const wrap = (expression: string): string => expression.replaceAll(' + ', '\n + ');
  const text = [
    'Minimize',
    wrap(`obj: ${cost.join(' + ')}`),
    'Subject To',
    // The solver's luck hangs on the order of rows: with this one a week of half hours was solved in 7 s of processor, with another not in 17.
    ...[...cover, ...capped, ...turning, ...quiet].map((row, at) => wrap(`r${at}: ${row}`)),
    'Bounds',
    ...demand.map((wanted, slot) => `u${slot} <= ${wanted}`),
    'Binary',
    ...shifts.map((_, shift) => `y${shift}`),
    'General',
    ...people,
    'End\n',
  ].join('\n');
  const shiftsFrom = (valueOf: (column: string) => number): readonly DesignedShift[] =>
    shifts
      .map((shift, at) => ({ ...shift, headcountByDay: Array.from({ length: days }, (_, day) => Math.round(valueOf(`x${at}_${day}`))) }))
      .filter(({ headcountByDay }) => headcountByDay.some((count) => count > 0));
  const costStep = [interval * weightUnderCover, interval * weightOverCover, weightShiftInstances].reduce(greatestCommonDivisor, 0);
  return { text, costStep, shiftsFrom };
}
