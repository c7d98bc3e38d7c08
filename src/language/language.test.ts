import { describe, expect, test } from 'vitest';
import { lowerAz, upperAz } from './case.ts';
import { compareAz } from './collate.ts';
import { fold, foldWithA } from './fold.ts';
import {
  formatDuration,
  formatFullDate,
  formatHours,
  formatMoney,
  formatNumber,
  formatPercent,
  officeDay,
  officeTime,
  ordinalAz,
  startOfOfficeDay,
} from './format.ts';
import { normaliseFin, readPhone, readVoen } from './identifiers.ts';

test.each([
  ['vergi bəyannaməsi', 'vergi beyannamesi'],
  ['ƏDV-nin dərəcəsi', 'edv nin derecesi'],
  ['İŞ QAYDASI', 'is qaydasi'],
  ['Bәyannamә', 'beyanname'],
  ['cәhәт', 'cehet'],
  ['Azərbaycan’ın', 'azerbaycanin'],
  ['налоговая декларация', 'налоговая декларация'],
  ['  ÄDV   necä? ', 'edv nece'],
])('"%s" folds to "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
test('ə typed as a meets its second key', () => expect(foldWithA('bəyannamə')).toBe(fold('bayannama')));

test('case follows the dots', () => {
  expect([lowerAz('İI'), upperAz('iı'), lowerAz('ŞƏKİ')]).toEqual(['iı', 'İI', 'şəki']);
});
test('names stand in the order of the alphabet, W last', () => {
  const sorted = ['Çobanov', 'Xəlilov', 'Əliyev', 'Qasımov', 'Zamanov', 'İsmayılov', 'Ibadov', 'Cabbarov', 'Wolf', 'Həsənov', 'Eyvazov'].toSorted(compareAz);
  expect(sorted).toEqual(['Cabbarov', 'Çobanov', 'Eyvazov', 'Əliyev', 'Həsənov', 'Xəlilov', 'Ibadov', 'İsmayılov', 'Qasımov', 'Zamanov', 'Wolf']);
});

describe('formats', () => {
  test('numbers', () => {
    expect([formatNumber(1234567.89, 'az', 2), formatNumber(-4), formatPercent(0.783), formatMoney(128_460n)]).toEqual([
      '1.234.567,89',
      '−4',
      '78,3%',
      '1.284,60\u00a0₼',
    ]);
  });
  test('an instant is read in Baku, whatever the host thinks', () => {
    expect([officeDay('2026-11-24T20:30:00Z'), officeTime('2026-11-24T20:30:00Z')]).toEqual(['2026-11-25', '00:30']);
    expect(startOfOfficeDay('2026-11-24').toISOString()).toBe('2026-11-23T20:00:00.000Z');
  });
  test('dates and durations', () => {
    expect(formatFullDate('2026-11-24', 'az')).toBe('24 noyabr 2026, çərşənbə axşamı');
    expect([formatDuration(252), formatDuration(3725), formatHours(4800, 'az')]).toEqual(['4:12', '1:02:05', '1 s 20 dəq']);
  });
  test.each([
    [1, 'ci'],
    [3, 'cü'],
    [6, 'cı'],
    [9, 'cu'],
    [10, 'cu'],
    [20, 'ci'],
    [40, 'cı'],
    [100, 'cü'],
    [2026, 'cı'],
  ])('%i takes -%s', (n, suffix) => {
    expect(ordinalAz(n)).toBe(`${n}\u2011${suffix}`);
  });
});

describe('identifiers', () => {
  test.each(['1400057421', '1401555071', '9900071001'])('VÖEN %s passes its check digit', (voen) => expect(readVoen(voen)).toEqual({ voen, checks: true }));
  test('a wrong check digit warns and is kept', () => expect(readVoen('1525855852')).toEqual({ voen: '1525855852', checks: false }));
  test('a lost leading zero is put back', () => expect(readVoen('140005742').voen).toBe('0140005742'));
  test.each([
    ['5vbk5vr', '5VBK5VR'],
    [' 1O2A3B4 ', '102A3B4'],
    ['12345678', null],
    ['ABCDEFI', null],
  ])('FİN %s is %s', (typed, fin) => expect(normaliseFin(typed)).toBe(fin));
  test.each([
    ['050 123 45 67', '+994501234567', '050 123 45 67'],
    ['00994501234567', '+994501234567', '050 123 45 67'],
    ['994124980335', '+994124980335', '(012) 498 03 35'],
    ['195', '195', '195'],
  ])('phone %s is %s', (typed, e164, national) => expect(readPhone(typed)).toMatchObject({ e164, national }));
  test('seven bare digits are refused', () => expect(readPhone('4980335')).toBeNull());
});
