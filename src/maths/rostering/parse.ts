import { type Cover, type Employee, type Instance, type Request, RosterFileError, type ShiftType } from './instance.ts';

const sectionNames = ['HORIZON', 'SHIFTS', 'STAFF', 'DAYS_OFF', 'SHIFT_ON_REQUESTS', 'SHIFT_OFF_REQUESTS', 'COVER'] as const;
type Section = (typeof sectionNames)[number];
const required: readonly Section[] = ['HORIZON', 'SHIFTS', 'STAFF', 'COVER'];
/** Two years: longer is a mistake in the file, not a roster. */
const mostDays = 728;

type Row = { readonly line: number; readonly cells: readonly string[] };

function sectionsOf(text: string): { readonly rows: ReadonlyMap<Section, readonly Row[]>; readonly lines: number } {
  const rows = new Map<Section, Row[]>();
  const lines = text.split(/\r?\n/);
  let current: Row[] | null = null;
  for (const [at, written] of lines.entries()) {
    const line = at + 1;
    const content = written.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (content.startsWith('SECTION_')) {
      const name = sectionNames.find((known) => content === `SECTION_${known}`);
      if (!name) throw new RosterFileError(line, `"${content}" is not a section of a rostering instance`);
      if (rows.has(name)) throw new RosterFileError(line, `section ${name} stands twice`);
      current = [];
      rows.set(name, current);
      continue;
    }
    if (!current) throw new RosterFileError(line, 'something stands before the first section');
    current.push({ line, cells: content.split(',').map((cell) => cell.trim()) });
  }
  return { rows, lines: lines.length };
}

function whole(row: Row, at: number, what: string, most = 10_000_000): number {
  const cell = row.cells[at];
  if (cell === undefined || cell === '') throw new RosterFileError(row.line, `${what} is missing`);
  if (!/^\d{1,9}$/.test(cell)) throw new RosterFileError(row.line, `${what} "${cell}" is not a whole number`);
  const value = Number(cell);
  if (value > most) throw new RosterFileError(row.line, `${what} ${value} is more than ${most}`);
  return value;
}

function named(row: Row, at: number, what: string): string {
  const cell = row.cells[at];
  if (!cell) throw new RosterFileError(row.line, `${what} is missing`);
  return cell;
}

function columns(row: Row, count: number): void {
  if (row.cells.length > count) throw new RosterFileError(row.line, `${row.cells.length} columns where ${count} belong`);
}

function readHorizon(rows: readonly Row[], lines: number): number {
  const [row, second] = rows;
  if (!row) throw new RosterFileError(lines, 'section HORIZON is empty');
  if (second) throw new RosterFileError(second.line, 'the horizon is one number');
  const days = whole(row, 0, 'the horizon', mostDays);
  if (days === 0 || days % 7 !== 0) throw new RosterFileError(row.line, `the horizon of ${days} days is not whole weeks`);
  return days;
}

function readShifts(rows: readonly Row[]): readonly ShiftType[] {
  const ids = new Set<string>();
  for (const row of rows) {
    const id = named(row, 0, 'the shift');
    if (ids.has(id)) throw new RosterFileError(row.line, `shift "${id}" stands twice`);
    ids.add(id);
  }
  return rows.map((row) => {
    columns(row, 3);
    const notBefore = (row.cells[2] ?? '').split('|').filter((id) => id !== '');
    const unknown = notBefore.find((id) => !ids.has(id));
    if (unknown !== undefined) throw new RosterFileError(row.line, `shift "${unknown}" is not in section SHIFTS`);
    const minutes = whole(row, 1, 'the length in minutes', 2880);
    if (minutes === 0) throw new RosterFileError(row.line, 'a shift of 0 minutes is no shift');
    return { id: named(row, 0, 'the shift'), minutes, notBefore: new Set(notBefore) };
  });
}

function readMaxShifts(row: Row, shifts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const part of named(row, 1, 'the list of shifts').split('|')) {
    const [, id, count] = /^([^=]+)=(\d{1,4})$/.exec(part) ?? [];
    if (id === undefined || count === undefined) throw new RosterFileError(row.line, `"${part}" is not written as shift=count`);
    if (!shifts.has(id)) throw new RosterFileError(row.line, `shift "${id}" is not in section SHIFTS`);
    if (most.has(id)) throw new RosterFileError(row.line, `shift "${id}" stands twice`);
    most.set(id, Number(count));
  }
  return most;
}

function readEmployee(row: Row, shifts: ReadonlySet<string>, daysOff: ReadonlySet<number>): Employee {
  columns(row, 8);
  const maxMinutes = whole(row, 2, 'the most minutes');
  const minMinutes = whole(row, 3, 'the least minutes');
  const maxConsecutiveShifts = whole(row, 4, 'the most consecutive shifts');
  const minConsecutiveShifts = whole(row, 5, 'the fewest consecutive shifts');
  if (minMinutes > maxMinutes) throw new RosterFileError(row.line, `the least minutes ${minMinutes} are more than the most ${maxMinutes}`);
  if (minConsecutiveShifts > maxConsecutiveShifts) {
    throw new RosterFileError(row.line, `the fewest consecutive shifts ${minConsecutiveShifts} are more than the most ${maxConsecutiveShifts}`);
  }
  return {
    id: named(row, 0, 'the person'),
    maxShifts: readMaxShifts(row, shifts),
    maxMinutes,
    minMinutes,
    maxConsecutiveShifts,
    minConsecutiveShifts,
    minConsecutiveDaysOff: whole(row, 6, 'the fewest consecutive days off'),
    maxWeekends: whole(row, 7, 'the most weekends'),
    daysOff,
  };
}

/** @throws RosterFileError with the number of the first line that cannot be read, and why */
export function parseInstance(text: string): Instance {
  const { rows, lines } = sectionsOf(text);
  const missing = required.find((name) => !rows.has(name));
  if (missing !== undefined) throw new RosterFileError(lines, `section ${missing} is missing`);
  const of = (name: Section): readonly Row[] => rows.get(name) ?? [];
  const days = readHorizon(of('HORIZON'), lines);
  const shifts = readShifts(of('SHIFTS'));
  const shiftIds = new Set(shifts.map((shift) => shift.id));
  const people = new Map<string, Row>();
  for (const row of of('STAFF')) {
    const id = named(row, 0, 'the person');
    if (people.has(id)) throw new RosterFileError(row.line, `person "${id}" stands twice`);
    people.set(id, row);
  }
  if (shifts.length === 0) throw new RosterFileError(lines, 'section SHIFTS is empty');
  if (people.size === 0) throw new RosterFileError(lines, 'section STAFF is empty');

  const personOf = (row: Row): string => {
    const id = named(row, 0, 'the person');
    if (!people.has(id)) throw new RosterFileError(row.line, `person "${id}" is not in section STAFF`);
    return id;
  };
  const dayOf = (row: Row, at: number): number => {
    const day = whole(row, at, 'the day');
    if (day >= days) throw new RosterFileError(row.line, `day ${day} is outside the horizon of ${days} days (days count from 0)`);
    return day;
  };
  const shiftOf = (row: Row, at: number): string => {
    const id = named(row, at, 'the shift');
    if (!shiftIds.has(id)) throw new RosterFileError(row.line, `shift "${id}" is not in section SHIFTS`);
    return id;
  };
  const readRequest = (row: Row): Request => {
    columns(row, 4);
    return { employee: personOf(row), day: dayOf(row, 1), shift: shiftOf(row, 2), weight: whole(row, 3, 'the weight') };
  };

  const daysOff = new Map<string, Set<number>>();
  for (const row of of('DAYS_OFF')) {
    const off = daysOff.get(personOf(row)) ?? new Set();
    for (let at = 1; at < row.cells.length; at += 1) off.add(dayOf(row, at));
    daysOff.set(personOf(row), off);
  }
  const covered = new Set<string>();
  const readCover = (row: Row): Cover => {
    columns(row, 5);
    const [day, shift] = [dayOf(row, 0), shiftOf(row, 1)];
    if (covered.has(`${day},${shift}`)) throw new RosterFileError(row.line, `the cover of day ${day}, shift "${shift}" stands twice`);
    covered.add(`${day},${shift}`);
    return {
      day,
      shift,
      wanted: whole(row, 2, 'the wanted number'),
      weightUnder: whole(row, 3, 'the weight under'),
      weightOver: whole(row, 4, 'the weight over'),
    };
  };
  return {
    days,
    shifts,
    staff: [...people].map(([id, row]) => readEmployee(row, shiftIds, daysOff.get(id) ?? new Set())),
    onRequests: of('SHIFT_ON_REQUESTS').map(readRequest),
    offRequests: of('SHIFT_OFF_REQUESTS').map(readRequest),
    cover: of('COVER').map(readCover),
  };
}
