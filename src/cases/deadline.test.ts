import { describe, expect, test } from 'vitest';
import { buildCalendar } from '#maths/calendar/calendar.ts';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { caseDeadline, type DeadlineFacts, groupOf, letterDueOn, readClock, refuseExtension, registrationDay } from './deadline.ts';

const calendar = buildCalendar(calendarYears);
const facts = (over: Partial<DeadlineFacts>): DeadlineFacts => ({
  registeredOn: '2026-10-26',
  clock: 'law',
  servicemen: false,
  studied: false,
  extensionDays: 0,
  ...over,
});

describe('R5–R7: the day a reply is due', () => {
  test.each([
    ['an appeal registered on 26 October: 15 working days', {}, '2026-11-18', 'lawGeneral'],
    ['the same with extra study: 30 working days', { studied: true }, '2026-12-09', 'lawStudy'],
    ['received on 24 November', { registeredOn: '2026-11-24' }, '2026-12-15', 'lawGeneral'],
    ['servicemen and family: 15 from receipt', { servicemen: true }, '2026-11-18', 'servicemen'],
    ['servicemen stay at 15 whatever was declared', { servicemen: true, studied: true }, '2026-11-18', 'servicemen'],
    ['a question taken to investigation on 27 October: the Centre has 10', { clock: 'centre', registeredOn: '2026-10-27' }, '2026-11-12', 'centreGeneral'],
    ['the same with extra study: 15', { clock: 'centre', registeredOn: '2026-10-27', studied: true }, '2026-11-19', 'centreStudy'],
    ['over Novruz and Ramazan: 27 February with study', { registeredOn: '2026-02-27', studied: true }, '2026-04-22', 'lawStudy'],
    ['registered on a Saturday through the portal', { registeredOn: '2026-11-07' }, '2026-12-01', 'lawGeneral'],
  ] as const)('%s', (_title, over, dueOn, rule) => {
    const deadline = caseDeadline(facts(over), calendar);
    expect(deadline.dueOn).toBe(dueOn);
    expect(deadline.rule).toBe(rule);
    expect(deadline.derivation[0]).toMatchObject({ counted: 0, date: facts(over).registeredOn });
    expect(deadline.derivation.at(-1)).toMatchObject({ date: dueOn, counted: deadline.workingDays });
  });

  test('an extension adds its days to the whole term', () => {
    const deadline = caseDeadline(facts({ extensionDays: 10 }), calendar);
    expect(deadline).toMatchObject({ allowedDays: 15, extensionDays: 10, workingDays: 25, dueOn: '2026-12-02' });
  });

  test('a term that reaches into a projected year is provisional', () => {
    const deadline = caseDeadline(facts({ registeredOn: '2026-11-24', studied: true }), calendar);
    expect(deadline).toMatchObject({ dueOn: '2027-01-08', provisional: true });
  });
});

describe('R3: the day of registration', () => {
  test.each([
    ['the portal registers on a Sunday', '2026-11-15', 'portal', '2026-11-15'],
    ['mail of a Saturday waits for Monday', '2026-11-14', 'email', '2026-11-16'],
    ['mail of Victory Day waits for 11 November', '2026-11-08', 'email', '2026-11-11'],
    ['post that comes on a working day', '2026-11-12', 'post', '2026-11-12'],
    ['a call registers at once', '2026-11-14', 'phone', '2026-11-14'],
    ['a visit registers at once', '2026-11-13', 'visit', '2026-11-13'],
  ] as const)('%s', (_title, received, channel, day) => expect(registrationDay(received, channel, calendar)).toBe(day));
});

describe('R5, R6: study and extension', () => {
  const kase = { stage: 'investigating', clock: 'law', servicemen: false, studied: false, extended: false, dueOn: '2026-11-18' } as const;
  const study = { kind: 'study', workingDays: 0, today: '2026-11-12' } as const;
  const extension = { kind: 'extension', workingDays: 30, today: '2026-11-12' } as const;
  test.each([
    ['study is declared once', kase, study, null],
    ['and not twice', { ...kase, studied: true }, study, 'studyDeclaredAlready'],
    ['an extension of 30 days', kase, extension, null],
    ['31 days are too many', kase, { ...extension, workingDays: 31 }, 'extensionTooLong'],
    ['no days are none', kase, { ...extension, workingDays: 0 }, 'extensionTooLong'],
    ['a second extension', { ...kase, extended: true }, extension, 'extendedOnceAlready'],
    ['on the last day it is still in time', kase, { ...extension, today: '2026-11-18' }, null],
    ['a day later it is not', kase, { ...extension, today: '2026-11-19' }, 'extensionTooLate'],
    ['study after the term', kase, { ...study, today: '2026-11-19' }, 'extensionTooLate'],
    ['servicemen: no study', { ...kase, servicemen: true }, study, 'servicemenNoExtension'],
    ['servicemen: no extension', { ...kase, servicemen: true }, extension, 'servicemenNoExtension'],
    ['the Centre’s own clock has study', { ...kase, clock: 'centre' }, study, null],
    ['but no extension', { ...kase, clock: 'centre' }, extension, 'centreNoExtension'],
    ['an answered case', { ...kase, stage: 'answered' }, extension, 'closedAlready'],
  ] as const)('%s', (_title, facts_, asked, refusal) => expect(refuseExtension(facts_, asked)).toBe(refusal));
});

describe('law 7.10, R6: letters with a shorter term', () => {
  test.each([
    ['forwarding: 3 working days', 'forwarding', '2026-11-13'],
    ['without consideration: 5 working days', 'refusal', '2026-11-17'],
    ['an answer: the case’s own date', 'reply', '2026-12-01'],
  ] as const)('%s', (_title, kind, dueOn) => expect(letterDueOn(kind, '2026-11-06', '2026-12-01', calendar)).toBe(dueOn));
});

describe('how near a date is, seen from a day', () => {
  const kase = { registeredOn: '2026-10-26', dueOn: '2026-11-18', totalDays: 15 };
  test.each([
    ['with most of the term ahead', '2026-10-27', { leftDays: 14, elapsedDays: 1, urgency: 'later' }],
    ['three working days before', '2026-11-13', { leftDays: 3, urgency: 'soon' }],
    ['on the day itself, until 24:00', '2026-11-18', { leftDays: 0, elapsedDays: 15, urgency: 'today' }],
    ['the next working day', '2026-11-19', { leftDays: -1, urgency: 'late' }],
  ] as const)('%s', (_title, today, reading) => expect(readClock(kase, today, calendar)).toMatchObject(reading));

  test('late over a weekend is late by one, not by nothing', () =>
    expect(readClock({ ...kase, dueOn: '2026-11-13' }, '2026-11-14', calendar)).toMatchObject({ leftDays: -1, urgency: 'late' }));

  test.each([
    ['late', 'toSign', 'today'],
    ['today', 'investigating', 'today'],
    ['soon', 'toSign', 'soon'],
    ['later', 'approval', 'waiting'],
    ['later', 'investigating', 'later'],
  ] as const)('%s and %s stands under %s', (urgency, stage, group) => expect(groupOf(urgency, stage)).toBe(group));
});
