import type { OfficeDate } from './office-date.ts';

/** What a year's calendar is made from: declared days and swaps are inputs, everything else follows from the Labour Code. */
export type CalendarYearData = {
  readonly year: number;
  /** True until the Cabinet's decision on the year is known: dates reaching into it are provisional. */
  readonly projected: boolean;
  readonly source: string;
  readonly novruz: readonly OfficeDate[];
  readonly ramazan: readonly OfficeDate[];
  readonly qurban: readonly OfficeDate[];
  readonly votingDays: readonly OfficeDate[];
  /** Cabinet decisions: never derived. `off` becomes a rest day, `worked` a working day. */
  readonly swaps: readonly { readonly off: readonly OfficeDate[]; readonly worked: readonly OfficeDate[]; readonly act: string }[];
};

const range = (month: string, from: number, to: number, year: number): readonly OfficeDate[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${month}-${String(from + at).padStart(2, '0')}`);

/** Labour Code 105; the dates of Novruz, Ramazan and Qurban as the Cabinet fixed them, 2027 projected. */
export const calendarYears: readonly CalendarYearData[] = [
  {
    year: 2023,
    projected: false,
    source: 'only its last days matter here: 31.12.2023 is a Sunday and moves into 2024',
    novruz: range('03', 20, 24, 2023),
    ramazan: ['2023-04-21', '2023-04-22'],
    qurban: ['2023-06-28', '2023-06-29'],
    votingDays: [],
    swaps: [],
  },
  {
    year: 2024,
    projected: false,
    source: 'Nazirlər Kabinetinin 2024-cü il üçün qərarları',
    novruz: range('03', 20, 24, 2024),
    ramazan: ['2024-04-10', '2024-04-11'],
    qurban: ['2024-06-16', '2024-06-17'],
    votingDays: ['2024-02-07'],
    swaps: [
      { off: ['2024-01-04', '2024-01-05'], worked: ['2024-01-07'], act: 'NK 447, 09.12.2023' },
      { off: ['2024-04-12'], worked: ['2024-04-06'], act: 'Nazirlər Kabinetinin qərarı, aprel 2024' },
      { off: ['2024-11-12', '2024-11-13'], worked: ['2024-11-16', '2024-11-23'], act: 'Nazirlər Kabinetinin qərarı, noyabr 2024' },
      // Crosses the year's end and comes after the yearly count was published: 240 working days before it, 241 with it.
      { off: ['2024-12-30', '2025-01-03'], worked: ['2024-12-28', '2024-12-29'], act: 'Nazirlər Kabinetinin qərarı, dekabr 2024' },
    ],
  },
  {
    year: 2025,
    projected: false,
    source: 'Nazirlər Kabinetinin 2025-ci il üçün qərarları',
    novruz: range('03', 20, 24, 2025),
    ramazan: ['2025-03-30', '2025-03-31'],
    qurban: ['2025-06-06', '2025-06-07'],
    votingDays: ['2025-01-29'],
    swaps: [{ off: ['2025-03-27', '2025-03-28'], worked: ['2025-03-10', '2025-04-01'], act: 'Nazirlər Kabinetinin qərarı, mart 2025' }],
  },
  {
    year: 2026,
    projected: false,
    source: 'NK 362, 02.12.2025',
    novruz: range('03', 20, 24, 2026),
    ramazan: ['2026-03-20', '2026-03-21'],
    qurban: ['2026-05-27', '2026-05-28'],
    votingDays: [],
    swaps: [],
  },
  {
    year: 2027,
    projected: true,
    source: 'proqnoz: 2027 təqvimi təsdiqlənməyib',
    novruz: range('03', 20, 24, 2027),
    ramazan: ['2027-03-09', '2027-03-10'],
    qurban: ['2027-05-16', '2027-05-17'],
    votingDays: [],
    swaps: [],
  },
];
