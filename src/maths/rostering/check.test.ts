import { expect, test } from 'vitest';
import { breachInWords, checkRoster, type HardRule, hardRules } from './check.ts';
import type { Instance } from './instance.ts';
import { parseInstance } from './parse.ts';
import { formatRoster, parseRoster } from './roster-file.ts';

/** Two weeks, an early and a late shift, one person. */
const instance = parseInstance(`SECTION_HORIZON
14
SECTION_SHIFTS
E,480,
L,480,E
SECTION_STAFF
A,E=9|L=2,4320,1440,5,2,2,1
SECTION_DAYS_OFF
A,3
SECTION_SHIFT_ON_REQUESTS
A,0,E,4
SECTION_SHIFT_OFF_REQUESTS
A,1,L,3
SECTION_COVER
0,E,1,100,1
1,L,0,100,7
`);
const lineOf = (text: string) => [Array.from(text.padEnd(14, '.'), (shift) => (shift === '.' ? null : shift))];
const brokenBy = (line: string, of: Instance = instance): readonly HardRule[] => [
  ...new Set(checkRoster(of, lineOf(line)).breaches.map((breach) => breach.rule)),
];

const bites: Readonly<Record<HardRule, string>> = {
  daysOffKept: '..EE....EE',
  maxShiftsOfType: 'LLL',
  maxMinutes: 'EEE.EEEE..EEE',
  minMinutes: 'EE',
  maxConsecutiveShifts: '.......EEEEEE',
  minConsecutiveShifts: 'E...E...EE',
  minConsecutiveDaysOff: 'EE......EE.EE',
  maxWeekends: '.....EE.....EE',
  forbiddenSuccession: '....LE..EE',
};

test.each(hardRules)('the rule %s bites', (rule) => {
  expect(brokenBy(bites[rule])).toContain(rule);
  expect(breachInWords(checkRoster(instance, lineOf(bites[rule])).breaches.find((breach) => breach.rule === rule)!)).toMatch(/^A (works|has) /);
});

test.each(['EE......EE', 'E...EE..EE....', '..............'])('a lawful line breaks nothing but the least minutes: %s', (line) => {
  expect(brokenBy(line).filter((rule) => rule !== 'minMinutes' && rule !== 'daysOffKept')).toEqual([]);
});

test('runs that touch the first or the last day are never too short', () => {
  expect(brokenBy('.EE......EE..E')).toEqual([]);
});

test('wishes and cover are paid by their weights', () => {
  expect(checkRoster(instance, lineOf('EE......EE')).parts).toEqual({ requests: 0, under: 0, over: 0 });
  expect(checkRoster(instance, lineOf('.LL.....EE')).parts).toEqual({ requests: 7, under: 100, over: 7 });
});

test('a roster file is read as it was written', () => {
  const roster = lineOf('EE......EE');
  expect(formatRoster(roster)).toBe('E,E,,,,,,,E,E,,,,\n');
  expect(parseRoster(formatRoster(roster), instance)).toEqual(roster);
  expect(() => parseRoster('E,E\n', instance)).toThrow('line 1: 2 days where the horizon has 14');
  expect(() => parseRoster('X,,,,,,,,,,,,,\n', instance)).toThrow('line 1: shift "X" is not in section SHIFTS');
  expect(() => parseRoster('\n\n', instance)).toThrow('line 2: 2 lines for 1 people');
});
