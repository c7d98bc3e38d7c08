import { randomFrom } from '../../random.ts';
import type { CentrePerson, CentreTask, Demand, ShiftTemplate } from '../task.ts';

const hour = 60;
const shift = (id: string, start: number, end: number, lunch: readonly [number, number] | null, unpopular = false): ShiftTemplate => ({
  id,
  startMinute: start,
  endMinute: end,
  lunchMinutes: lunch === null ? 0 : hour,
  lunchFrom: lunch?.[0] ?? 0,
  lunchTo: lunch?.[1] ?? 0,
  breaks: [
    { minutes: 15, from: start + 90, to: start + 210 },
    { minutes: 15, from: end - 180, to: end - 75 },
  ],
  unpopular,
});

/** Templates of an invented centre: the ordinary day, an early and a late one, and half a day. */
export const sampleTemplates: readonly ShiftTemplate[] = [
  shift('day', 9 * hour, 18 * hour, [12 * hour, 14 * hour]),
  shift('early', 8 * hour, 17 * hour, [11 * hour + 30, 13 * hour + 30], true),
  shift('late', 10 * hour, 19 * hour, [13 * hour, 15 * hour], true),
  shift('half', 9 * hour, 13 * hour, null),
];

/** An invented centre open Monday to Saturday: so many people and weeks, demand for about `load` of the people's time. */
export function sampleCentre(seed: number, size: number, weeks: number, load = 0.8): CentreTask {
  const random = randomFrom(seed);
  const days = Array.from({ length: 7 * weeks }, (_, d) => ({ open: d % 7 !== 6, shortened: d === 11 }));
  const people = Array.from({ length: size }, (_, at): CentrePerson => {
    const skills = ['az', ...(random.next() < 0.45 ? ['ru'] : []), ...(random.next() < 0.15 ? ['en'] : [])];
    const half = random.next() < 0.1;
    const perDay = half ? 240 : 480;
    const onLeave = random.next() < 0.12;
    const leaveFrom = random.below(days.length);
    const leaveDays = onLeave ? days.flatMap((_, d) => (d >= leaveFrom && d < leaveFrom + 12 && d % 7 < 5 ? [d] : [])) : [];
    const wishes = random.next() < 0.5 ? [{ day: random.below(days.length), template: null, weight: 20 }] : [];
    return {
      id: `person-${at + 1}`,
      skills,
      templates: half ? ['half'] : ['day', 'early', 'late'],
      normMinutes: 5 * weeks * perDay,
      shortfallMinutes: perDay,
      leaveMinutes: perDay,
      leaveDays,
      locks: [],
      wishes: wishes.filter(({ day }) => days[day]!.open && !leaveDays.includes(day)),
      workedBefore: 0,
      fairnessBalance: random.below(5) - 2,
    };
  });
  const byHour = [0.35, 0.75, 1, 1, 0.95, 0.8, 0.85, 0.95, 0.9, 0.7, 0.4];
  const demand: Demand[] = [];
  for (const [d, day] of days.entries()) {
    if (!day.open) continue;
    const busy = d % 7 === 5 ? 0.35 : 1 + 0.08 * Math.sin(d);
    for (let slot = 16; slot < 38; slot += 1) {
      const base = size * 0.72 * load * busy * (byHour[Math.floor((slot - 16) / 2)] as number) * (0.94 + 0.12 * random.next());
      demand.push({ day: d, slot, skill: 'az', wanted: Math.round(base * 0.72) }, { day: d, slot, skill: 'ru', wanted: Math.round(base * 0.22) });
      demand.push({ day: d, slot, skill: 'en', wanted: Math.round(base * 0.06) });
    }
  }
  return {
    days,
    templates: sampleTemplates,
    people,
    demand,
    rules: { maxDaysInWeek: 5, maxConsecutiveDays: 6, minRestMinutes: 12 * hour, maxWeekends: 2 },
    weights: { shortage: 10, surplus: 1, unpopular: 2 },
  };
}
