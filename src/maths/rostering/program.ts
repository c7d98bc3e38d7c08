import type { Instance } from './instance.ts';
import type { MixedProgram } from './mixed.ts';

/**
 * A published instance as one whole mixed-integer program, after the formulation published with the instances: a binary
 * for each person, day and shift, a binary for each weekend. Only for comparing a general solver with ours.
 */
export function wholeProgram(instance: Instance): {
  readonly program: MixedProgram;
  readonly constant: number;
  readonly linesOf: (values: Float64Array) => readonly Int8Array[];
} {
  const { days, shifts, staff, cover } = instance;
  const kinds = shifts.length;
  const cost: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const columns: (readonly [number, number])[][] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const variable = (price: number, most: number, whole: 0 | 1): number => {
    cost.push(price);
    upper.push(most);
    integer.push(whole);
    return columns.push([]) - 1;
  };
  const row = (least: number, most: number, terms: readonly (readonly [number, number])[]): void => {
    const at = rowLower.push(least) - 1;
    rowUpper.push(most);
    const sums = new Map<number, number>();
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value);
    for (const [column, value] of sums) columns[column]!.push([at, value]);
  };
  const at = new Map(shifts.map(({ id }, k) => [id, k]));
  let constant = 0;
  const prices = new Map(staff.map(({ id }) => [id, new Float64Array(days * kinds)]));
  for (const { employee, day, shift, weight } of instance.onRequests) {
    prices.get(employee)![day * kinds + at.get(shift)!]! -= weight;
    constant += weight;
  }
  for (const { employee, day, shift, weight } of instance.offRequests) prices.get(employee)![day * kinds + at.get(shift)!]! += weight;
  const x = staff.map((person) =>
    Array.from({ length: days * kinds }, (_, cell) => {
      const day = Math.floor(cell / kinds);
      const allowed = !person.daysOff.has(day) && (person.maxShifts.get(shifts[cell % kinds]!.id) ?? 0) > 0;
      return variable(prices.get(person.id)![cell]!, allowed ? 1 : 0, 1);
    }),
  );
  for (const [p, person] of staff.entries()) {
    const works = (day: number, sign: number): readonly (readonly [number, number])[] => shifts.map((_, k) => [x[p]![day * kinds + k]!, sign] as const);
    const span = (from: number, length: number, sign: number): readonly (readonly [number, number])[] =>
      Array.from({ length }, (_, n) => works(from + n, sign)).flat();
    for (let day = 0; day < days; day += 1) row(-Infinity, 1, works(day, 1));
    for (let day = 0; day + 1 < days; day += 1) {
      for (const [a, shift] of shifts.entries()) {
        for (const id of shift.notBefore)
          row(-Infinity, 1, [
            [x[p]![day * kinds + a]!, 1],
            [x[p]![(day + 1) * kinds + at.get(id)!]!, 1],
          ]);
      }
    }
    for (const [k, { id }] of shifts.entries()) {
      row(
        -Infinity,
        person.maxShifts.get(id) ?? 0,
        Array.from({ length: days }, (_, day) => [x[p]![day * kinds + k]!, 1] as const),
      );
    }
    row(
      person.minMinutes,
      person.maxMinutes,
      x[p]!.map((column, cell) => [column, shifts[cell % kinds]!.minutes] as const),
    );
    for (let day = 0; day + person.maxConsecutiveShifts < days; day += 1)
      row(-Infinity, person.maxConsecutiveShifts, span(day, person.maxConsecutiveShifts + 1, 1));
    for (let length = 1; length < person.minConsecutiveShifts; length += 1) {
      // off, `length` days of work, off: not long enough.
      for (let day = 0; day + length + 1 < days; day += 1)
        row(1 - length, Infinity, [...works(day, 1), ...span(day + 1, length, -1), ...works(day + length + 1, 1)]);
    }
    for (let length = 1; length < person.minConsecutiveDaysOff; length += 1) {
      for (let day = 0; day + length + 1 < days; day += 1) row(-Infinity, 1, [...works(day, 1), ...span(day + 1, length, -1), ...works(day + length + 1, 1)]);
    }
    const weekends: (readonly [number, number])[] = [];
    for (let saturday = 5; saturday < days; saturday += 7) {
      const weekend = variable(0, 1, 1);
      weekends.push([weekend, 1]);
      for (const day of [saturday, saturday + 1]) row(-Infinity, 0, [...works(day, 1), [weekend, -1]]);
    }
    row(-Infinity, person.maxWeekends, weekends);
  }
  for (const { day, shift, wanted, weightUnder, weightOver } of cover) {
    const under = variable(weightUnder, wanted, 0);
    const over = variable(weightOver, staff.length, 0);
    row(wanted, wanted, [...staff.map((_, p) => [x[p]![day * kinds + at.get(shift)!]!, 1] as const), [under, 1], [over, -1]]);
  }
  const starts = [0];
  for (const entries of columns) starts.push(starts.at(-1)! + entries.length);
  return {
    constant,
    program: {
      cost: Float64Array.from(cost),
      lower: new Float64Array(cost.length),
      upper: Float64Array.from(upper),
      integer: Uint8Array.from(integer),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      rows: Int32Array.from(columns.flatMap((entries) => entries.map(([to]) => to))),
      values: Float64Array.from(columns.flatMap((entries) => entries.map(([, value]) => value))),
    },
    linesOf: (values) =>
      x.map((own) =>
        Int8Array.from({ length: days }, (_, day) => {
          for (let k = 0; k < kinds; k += 1) if (values[own[day * kinds + k]!]! > 0.5) return k;
          return -1;
        }),
      ),
  };
}
