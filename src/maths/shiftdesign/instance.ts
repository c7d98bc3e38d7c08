/**
 * Shift design: which shifts (start, length) to have at all, and how many people on each of them each day of a cyclic week, so
 * that the wanted head count is met (Di Gaspero, Gärtner, Kortsarz, Musliu, Schaerf, Slany 2007, "The minimum shift design
 * problem"). Duties per week are not part of the cost here.
 */
export type ShiftDesignInstance = {
  /** Minutes of a slot. */
  readonly interval: number;
  readonly days: number;
  /** Wanted heads, slot by slot, from the first day's midnight. */
  readonly demand: readonly number[];
  /** In slots; a shift may cross midnight, and the week's end into its beginning. */
  readonly types: readonly { readonly minStart: number; readonly maxStart: number; readonly minLength: number; readonly maxLength: number }[];
  readonly weightUnderCover: number;
  readonly weightOverCover: number;
  readonly weightShiftInstances: number;
};

export type DesignedShift = { readonly startSlot: number; readonly lengthSlots: number; readonly headcountByDay: readonly number[] };

const listed = (text: string, name: string): readonly number[] | null => {
  const found = new RegExp(`(?:^|;|\\n)\\s*${name}\\s*=\\s*\\[([^\\]]*)\\]\\s*;`).exec(text);
  if (!found) return null;
  const cells = (found[1] as string).split(',').map((cell) => cell.trim());
  if (cells.at(-1) === '') cells.pop();
  return cells.map((cell, at) => {
    if (!/^\d{1,9}$/.test(cell)) throw new RangeError(`"${name}", number ${at + 1}, is "${cell}": not a whole number.`);
    return Number(cell);
  });
};

function single(text: string, name: string, least: number, most: number): number {
  const found = new RegExp(`(?:^|;|\\n)\\s*${name}\\s*=\\s*([^;\\[]*);`).exec(text);
  const value = Number((found?.[1] ?? '').trim() || Number.NaN);
  if (!found) throw new RangeError(`"${name}" is missing: a line "${name} = …;".`);
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new RangeError(`"${name}" is "${(found[1] as string).trim()}", not a whole number from ${least} to ${most}.`);
  return value;
}

function list(text: string, name: string, length: number): readonly number[] {
  const values = listed(text, name);
  if (!values) throw new RangeError(`"${name}" is missing: a line "${name} = [ … ];".`);
  if (values.length !== length) throw new RangeError(`"${name}" has ${values.length} numbers where ${length} are needed.`);
  return values;
}

/** Reads a MiniZinc data file. @throws RangeError with one sentence that names what is wrong */
export function parseShiftDesign(text: string): ShiftDesignInstance {
  const plain = text.replace(/%[^\n]*/g, '');
  const interval = single(plain, 'interval', 5, 1440);
  if (1440 % interval !== 0) throw new RangeError(`"interval" is ${interval}, which does not divide a day of 1440 minutes.`);
  const days = single(plain, 'days', 1, 31);
  const slotsPerDay = 1440 / interval;
  const demand = list(plain, 'demand', days * slotsPerDay);
  const tall = demand.findIndex((heads) => heads > 100_000);
  if (tall >= 0) throw new RangeError(`"demand", number ${tall + 1}, is ${demand[tall]}: no centre has so many people.`);
  const count = single(plain, 'shiftTypes', 1, 100);
  const [minStart, maxStart, minLength, maxLength] = ['minStart', 'maxStart', 'minLength', 'maxLength'].map((name) => list(plain, name, count)) as [
    readonly number[],
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  const types = minStart.map((start, at) => ({
    minStart: start,
    maxStart: maxStart[at] as number,
    minLength: minLength[at] as number,
    maxLength: maxLength[at] as number,
  }));
  types.forEach((type, at) => {
    if (type.minStart > type.maxStart || type.maxStart >= slotsPerDay)
      throw new RangeError(`Shift type ${at + 1} starts from ${type.minStart} to ${type.maxStart}: not within a day of ${slotsPerDay} slots.`);
    if (type.minLength < 1 || type.minLength > type.maxLength || type.maxLength > Math.min(slotsPerDay, demand.length))
      throw new RangeError(`Shift type ${at + 1} is ${type.minLength} to ${type.maxLength} slots long: not from 1 to a day's ${slotsPerDay}.`);
  });
  return {
    interval,
    days,
    demand,
    types,
    weightUnderCover: single(plain, 'weightUnderCover', 0, 1e6),
    weightOverCover: single(plain, 'weightOverCover', 0, 1e6),
    weightShiftInstances: single(plain, 'weightShiftInstances', 0, 1e9),
  };
}

/** Every (start, length) some type allows, once. */
export function allowedShifts({ types }: ShiftDesignInstance): readonly { readonly startSlot: number; readonly lengthSlots: number }[] {
  const found = new Map<string, { startSlot: number; lengthSlots: number }>();
  for (const { minStart, maxStart, minLength, maxLength } of types) {
    for (let startSlot = minStart; startSlot <= maxStart; startSlot += 1) {
      for (let lengthSlots = minLength; lengthSlots <= maxLength; lengthSlots += 1) found.set(`${startSlot} ${lengthSlots}`, { startSlot, lengthSlots });
    }
  }
  return [...found.values()];
}

/** What a design costs and lacks, counted from the rules alone. @throws RangeError when it breaks one */
export function costOf(
  instance: ShiftDesignInstance,
  shifts: readonly DesignedShift[],
): { readonly objective: number; readonly missing: number; readonly surplus: number } {
  const { interval, days, demand, weightUnderCover, weightOverCover, weightShiftInstances } = instance;
  const allowed = new Set(allowedShifts(instance).map((shift) => `${shift.startSlot} ${shift.lengthSlots}`));
  const used = new Set<string>();
  const heads = demand.map(() => 0);
  for (const { startSlot, lengthSlots, headcountByDay } of shifts) {
    const key = `${startSlot} ${lengthSlots}`;
    if (!allowed.has(key)) throw new RangeError(`No shift type allows a start at slot ${startSlot} with ${lengthSlots} slots.`);
    if (headcountByDay.length !== days || headcountByDay.some((count) => !Number.isInteger(count) || count < 0))
      throw new RangeError(`The shift at slot ${startSlot} needs ${days} head counts, each whole and not negative.`);
    if (headcountByDay.some((count) => count > 0)) used.add(key);
    headcountByDay.forEach((count, day) => {
      for (let step = 0; step < lengthSlots; step += 1) {
        const slot = ((day * 1440) / interval + startSlot + step) % demand.length;
        heads[slot] = (heads[slot] as number) + count;
      }
    });
  }
  const missing = heads.reduce((sum, count, slot) => sum + Math.max(0, (demand[slot] as number) - count), 0);
  const surplus = heads.reduce((sum, count, slot) => sum + Math.max(0, count - (demand[slot] as number)), 0);
  return { objective: interval * (weightUnderCover * missing + weightOverCover * surplus) + weightShiftInstances * used.size, missing, surplus };
}
