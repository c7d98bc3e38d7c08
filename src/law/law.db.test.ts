import { beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '#access/testing/people.ts';
import { addWorkingDays } from '#maths/calendar/calendar.ts';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { anonymous, as, asSystem, type Who } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { changeCalendar, currentCalendar, setSetting, setting, withApproval, withSwap } from './actions.ts';
import { seedLaw } from './seed.ts';
import { settingWordOf } from './setting-words.ts';
import { allActs, allSettings, calendarVersions } from './store.ts';

closeAfterAll();
let administrator: Who;
let representative: Who;

const now = () => as(anonymous('az'), 'read', currentCalendar);
const swap = { off: ['2026-11-27'], worked: ['2026-11-28'], act: 'NK sınaq qərarı' };

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  administrator = await aPerson({ login: 'administrator', role: 'administrator' });
  representative = await aPerson({ login: 'representative', role: 'representative' });
});

describe('the seed', () => {
  test('may be laid twice: one row a code, a key, one calendar', async () => {
    const counts = () =>
      asSystem('test', 'count', async (tx) => [(await allActs(tx)).length, (await allSettings(tx)).length, (await calendarVersions(tx)).length]);
    const before = await counts();
    await asSystem('test', 'seed', seedLaw);
    expect(await counts()).toEqual(before);
    expect(before[2]).toBe(1);
  });

  test('every setting is called something, and says its act or that it is assumed', async () => {
    const rows = await asSystem('test', 'settings', allSettings);
    expect(rows.filter((row) => settingWordOf(row.key) === null).map((row) => row.key)).toEqual([]);
    expect(rows.filter((row) => row.certainty !== 'assumed' && row.title_az === null).map((row) => row.key)).toEqual([]);
  });

  test.each([
    ['cases.lawDays', 15, '10.1'],
    ['cases.lawStudyDays', 30, '10.1'],
    ['cases.extensionMostDays', 30, '10.2'],
    ['cases.forwardDays', 3, '7.10'],
    ['callback.waitSeconds', 10, '6.1.7'],
  ] as const)('%s is %d by clause %s', async (key, value, clause) => {
    expect(await as(anonymous('az'), 'read', (tx) => setting(tx, key, '2026-11-24'))).toMatchObject({ value, clause });
  });
});

describe('a setting', () => {
  const change = { key: 'sl.seconds', value: 15, validFrom: '2027-01-01', actId: null, clause: 'əlavə 1', certainty: 'rules' as const, reason: 'sınaq' };

  test('takes over from its day and leaves the former value to the days before', async () => {
    await setSetting(administrator, change);
    const on = (day: string) => as(anonymous('az'), 'read', (tx) => setting<number>(tx, 'sl.seconds', day));
    expect(await on('2026-12-31')).toMatchObject({ value: 20, certainty: 'assumed', actTitle: null });
    expect(await on('2027-01-01')).toMatchObject({ value: 15, certainty: 'rules', clause: 'əlavə 1' });
  });

  test.each([
    [{ ...change, key: 'no.such' }, 'law.settingUnknown'],
    [{ ...change, value: 'on beş' }, 'law.settingKind'],
  ])('refused: %j', async (asked, code) => {
    await expect(setSetting(administrator, asked)).rejects.toMatchObject({ code });
  });

  test('is not changed by a representative', async () => {
    await expect(setSetting(representative, change)).rejects.toThrow(/row-level security/);
  });
});

describe('the calendar', () => {
  test('a swap is data: a new version counts otherwise, the old one stays, an event says who, why and by which act', async () => {
    const before = await now();
    expect(addWorkingDays('2026-11-26', 2, before.calendar)).toBe('2026-11-30');
    const version = await changeCalendar(administrator, {
      change: (years) => withSwap(years, { ...swap, off: ['2026-11-27', '2026-11-30'] }),
      act: swap.act,
      reason: 'sınaq',
    });
    const after = await now();
    expect(after.version).toBe(version);
    expect(after.calendar.day('2026-11-27')).toMatchObject({ kind: 'swapOff', working: false, act: swap.act });
    expect(after.calendar.day('2026-11-28')).toMatchObject({ kind: 'swapWorked', working: true });
    expect(addWorkingDays('2026-11-26', 2, after.calendar)).toBe('2026-12-01');
    const event = await asSystem('test', 'events', (tx) =>
      tx.selectFrom('events').selectAll().where('kind', '=', 'law.calendarChanged').executeTakeFirstOrThrow(),
    );
    expect(event).toMatchObject({ actor_id: administrator.personId, reason: 'sınaq', data: { version, act: swap.act } });
    expect((await asSystem('test', 'versions', calendarVersions)).map((row) => row.version)).toEqual([version, before.version]);
  });

  test('is not changed by a representative', async () => {
    await expect(changeCalendar(representative, { change: (years) => years, act: 'sınaq', reason: 'sınaq' })).rejects.toThrow(/row-level security/);
  });

  test.each([
    ['nothing', { ...swap, off: [], worked: [] }, 'law.swapEmpty'],
    ['a rest day made off', { ...swap, off: ['2026-11-29'], worked: [] }, 'law.swapSenseless'],
    ['a working day made worked', { ...swap, off: [], worked: ['2026-11-26'] }, 'law.swapSenseless'],
    ['a year that is not loaded', { ...swap, off: ['2031-01-06'] }, 'law.dayOutside'],
  ] as const)('a swap of %s is refused', (_, asked, code) => {
    expect(() => withSwap(calendarYears, asked)).toThrowError(expect.objectContaining({ code }));
  });

  test('a swap over the turn of the year goes to both years', () => {
    const years = withSwap(calendarYears, { off: ['2026-12-30', '2027-01-05'], worked: ['2026-12-26'], act: 'sınaq' });
    expect(years.find((entry) => entry.year === 2026)?.swaps.at(-1)).toMatchObject({ off: ['2026-12-30'], worked: ['2026-12-26'] });
    expect(years.find((entry) => entry.year === 2027)?.swaps.at(-1)).toMatchObject({ off: ['2027-01-05'], worked: [] });
  });

  test('the decision on a projected year ends the projection', async () => {
    const decided = {
      novruz: ['2027-03-20', '2027-03-21', '2027-03-22', '2027-03-23', '2027-03-24'],
      ramazan: ['2027-03-10', '2027-03-11'],
      qurban: ['2027-05-17', '2027-05-18'],
      act: 'NK sınaq 2027',
    };
    await changeCalendar(administrator, { change: (years) => withApproval(years, 2027, decided), act: decided.act, reason: 'sınaq' });
    const { calendar } = await now();
    expect(calendar.isProjected(2027)).toBe(false);
    expect(calendar.day('2027-03-11')).toMatchObject({ kind: 'holiday', holiday: 'ramazan' });
    expect(() => withApproval(calendarYears, 2027, { ...decided, qurban: ['2026-05-17', '2026-05-18'] })).toThrowError(
      expect.objectContaining({ code: 'law.dayOutside' }),
    );
  });
});
