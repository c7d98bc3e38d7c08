/** When a number may be rung: by the clock where it rings (R22), from the offsets of its country, widest to widest. */
const minute = 60_000;

/** Offsets from UTC in hours, least and greatest over zones and summer time. What is not listed is taken for the Centre's own. */
const offsets: readonly (readonly [prefix: string, least: number, greatest: number])[] = [
  ['994', 4, 4],
  ['995', 4, 4],
  ['90', 3, 3],
  ['98', 3.5, 3.5],
  ['380', 2, 3],
  ['375', 3, 3],
  ['993', 5, 5],
  ['998', 5, 5],
  ['996', 6, 6],
  ['992', 5, 5],
  ['77', 5, 5],
  ['76', 5, 5],
  ['7', 2, 12],
  ['971', 4, 4],
  ['972', 2, 3],
  ['964', 3, 3],
  ['966', 3, 3],
  ['44', 0, 1],
  ['49', 1, 2],
  ['33', 1, 2],
  ['39', 1, 2],
  ['31', 1, 2],
  ['32', 1, 2],
  ['43', 1, 2],
  ['41', 1, 2],
  ['48', 1, 2],
  ['34', 0, 2],
  ['46', 1, 2],
  ['47', 1, 2],
  ['86', 8, 8],
  ['82', 9, 9],
  ['81', 9, 9],
  ['91', 5.5, 5.5],
  ['1', -10, -2.5],
];
const own = [4, 4] as const;

/** The offsets of a number in E.164, hours from UTC. */
export function offsetsOf(phone: string): readonly [number, number] {
  if (!phone.startsWith('+')) return own;
  const found = offsets.filter(([prefix]) => phone.startsWith(`+${prefix}`)).toSorted((one, other) => other[0].length - one[0].length)[0];
  return found ? [found[1], found[2]] : [-10, 12];
}

export type Hours = { readonly fromHour: number; readonly toHour: number };

const decent = (atMs: number, [least, greatest]: readonly [number, number], hours: Hours): boolean =>
  [least, greatest].every((offset) => {
    const local = new Date(atMs + offset * 60 * minute);
    const hour = local.getUTCHours() + local.getUTCMinutes() / 60;
    return hour >= hours.fromHour && hour < hours.toHour;
  });

/**
 * The first instant from `now` at which it is daytime wherever the number may ring; `now` itself when it is. A country
 * too wide for one common daytime is asked for its middle only. Quarter-hour steps.
 */
export function daytimeFrom(phone: string, now: Date, hours: Hours): Date {
  const wide = offsetsOf(phone);
  const middle = (wide[0] + wide[1]) / 2;
  const span = wide[1] - wide[0] > hours.toHour - hours.fromHour - 2 ? ([middle, middle] as const) : wide;
  if (decent(now.getTime(), span, hours)) return now;
  const quarter = 15 * minute;
  let at = Math.ceil(now.getTime() / quarter) * quarter;
  for (let step = 0; step < 4 * 48; step += 1, at += quarter) if (decent(at, span, hours)) return new Date(at);
  return now;
}
