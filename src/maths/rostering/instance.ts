/**
 * A staff rostering instance in the text format of Curtois & Qu (schedulingbenchmarks.org): shifts a day, people with
 * contracts, requests and wanted numbers. Days count from 0, every horizon starts on a Monday.
 */
export type ShiftType = {
  readonly id: string;
  readonly minutes: number;
  /** Shifts that may not be worked the day after this one. */
  readonly notBefore: ReadonlySet<string>;
};

export type Employee = {
  readonly id: string;
  /** Times each shift may be worked in the horizon; a shift not named may not be worked. */
  readonly maxShifts: ReadonlyMap<string, number>;
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxConsecutiveShifts: number;
  readonly minConsecutiveShifts: number;
  readonly minConsecutiveDaysOff: number;
  readonly maxWeekends: number;
  readonly daysOff: ReadonlySet<number>;
};

/** `weight` is paid when the wish is not kept. */
export type Request = { readonly employee: string; readonly day: number; readonly shift: string; readonly weight: number };

export type Cover = {
  readonly day: number;
  readonly shift: string;
  readonly wanted: number;
  readonly weightUnder: number;
  readonly weightOver: number;
};

export type Instance = {
  readonly days: number;
  readonly shifts: readonly ShiftType[];
  readonly staff: readonly Employee[];
  readonly onRequests: readonly Request[];
  readonly offRequests: readonly Request[];
  readonly cover: readonly Cover[];
};

/** What each person works on each day, in the order of the staff; null is a day off. */
export type Roster = readonly (readonly (string | null)[])[];

/** A file that is not an instance or a roster: the sentence names the line. */
export class RosterFileError extends Error {
  readonly line: number;
  constructor(line: number, sentence: string) {
    super(`line ${line}: ${sentence}`);
    this.line = line;
  }
}
