import { expect, test } from 'vitest';
import { parseInstance } from './parse.ts';

const good = `# a comment
SECTION_HORIZON
7
SECTION_SHIFTS
E,480,
L,480,E
SECTION_STAFF
A,E=7|L=7,2400,0,5,1,1,1
SECTION_DAYS_OFF
A,0
SECTION_SHIFT_ON_REQUESTS
A,1,E,2
SECTION_SHIFT_OFF_REQUESTS
A,2,L,3
SECTION_COVER
0,E,1,100,1
`;

test('a good file is read', () => {
  const instance = parseInstance(good);
  expect(instance.days).toBe(7);
  expect(instance.shifts.map(({ id, minutes, notBefore }) => [id, minutes, [...notBefore]])).toEqual([
    ['E', 480, []],
    ['L', 480, ['E']],
  ]);
  expect(instance.staff[0]).toMatchObject({ id: 'A', maxMinutes: 2400, maxWeekends: 1 });
  expect(instance.cover).toEqual([{ day: 0, shift: 'E', wanted: 1, weightUnder: 100, weightOver: 1 }]);
  expect(parseInstance(good.replaceAll('\n', '\r\n'))).toEqual(instance);
});

test.each([
  ['SECTION_HORIZON\n', '', 'line 2: something stands before the first section'],
  ['\n7\n', '\n8\n', 'line 3: the horizon of 8 days is not whole weeks'],
  ['\n7\n', '\n7000000\n', 'line 3: the horizon 7000000 is more than 728'],
  ['E,480,', 'E,long,', 'line 5: the length in minutes "long" is not a whole number'],
  ['E,480,', 'E,0,', 'line 5: a shift of 0 minutes is no shift'],
  ['L,480,E', 'L,480,X', 'line 6: shift "X" is not in section SHIFTS'],
  ['L,480,E', 'E,480,', 'line 6: shift "E" stands twice'],
  ['E=7|L=7', 'E=7|N=7', 'line 8: shift "N" is not in section SHIFTS'],
  ['E=7|L=7', 'E', 'line 8: "E" is not written as shift=count'],
  [',5,1,1,1', ',5,1,1', 'line 8: the most weekends is missing'],
  [',5,1,1,1', ',5,6,1,1', 'line 8: the fewest consecutive shifts 6 are more than the most 5'],
  ['2400,0', '2400,2500', 'line 8: the least minutes 2500 are more than the most 2400'],
  ['A,0\n', 'B,0\n', 'line 10: person "B" is not in section STAFF'],
  ['A,1,E,2', 'A,7,E,2', 'line 12: day 7 is outside the horizon of 7 days (days count from 0)'],
  ['A,2,L,3', 'A,2,L', 'line 14: the weight is missing'],
  ['A,2,L,3', 'A,2,L,-3', 'line 14: the weight "-3" is not a whole number'],
  ['SECTION_COVER', 'SECTION_COVERS', 'line 15: "SECTION_COVERS" is not a section of a rostering instance'],
  ['0,E,1,100,1', '0,E,1,100,1\n0,E,1,100,1', 'line 17: the cover of day 0, shift "E" stands twice'],
])('%s → %s: %s', (from, to, sentence) => {
  expect(() => parseInstance(good.replace(from, to))).toThrow(sentence);
});

test('an empty file, a missing section and a section without people are said', () => {
  expect(() => parseInstance('')).toThrow('line 1: section HORIZON is missing');
  expect(() => parseInstance(good.slice(0, good.indexOf('SECTION_COVER')))).toThrow('section COVER is missing');
  expect(() => parseInstance(good.replace('A,E=7|L=7,2400,0,5,1,1,1\n', ''))).toThrow('section STAFF is empty');
});
