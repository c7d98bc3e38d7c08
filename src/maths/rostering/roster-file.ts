import { type Instance, type Roster, RosterFileError } from './instance.ts';

/** A line for each person in file order, a comma-separated cell for each day, an empty cell for a day off. */
export const formatRoster = (roster: Roster): string => roster.map((line) => `${line.map((shift) => shift ?? '').join(',')}\n`).join('');

/** @throws RosterFileError when lines, days or shifts do not fit the instance */
export function parseRoster(text: string, instance: Instance): Roster {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const { days, staff, shifts } = instance;
  if (lines.length !== staff.length) {
    throw new RosterFileError(Math.min(lines.length, staff.length) + 1, `${lines.length} lines for ${staff.length} people`);
  }
  const known = new Set(shifts.map((shift) => shift.id));
  return lines.map((written, at) => {
    const cells = written.split(',').map((cell) => cell.trim());
    if (cells.length !== days) throw new RosterFileError(at + 1, `${cells.length} days where the horizon has ${days}`);
    const unknown = cells.find((cell) => cell !== '' && !known.has(cell));
    if (unknown !== undefined) throw new RosterFileError(at + 1, `shift "${unknown}" is not in section SHIFTS`);
    return cells.map((cell) => (cell === '' ? null : cell));
  });
}
