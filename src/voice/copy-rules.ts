/** The caller's copy of a recording (the Rules): until when it may be asked for, and what a decision needs. Plain. */

/** The last day on which a copy may be asked for; a day the month does not have is its last one. */
export function lastDayToAsk(calledOn: string, months: number): string {
  const [year, month, day] = calledOn.split('-').map(Number) as [number, number, number];
  const since = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(since / 12), (since % 12) + 1];
  const longest = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(day, longest)).padStart(2, '0')}`;
}

export const copyRefusals = ['tooLate', 'gone'] as const;
/** What already speaks against a copy when it is asked for. */
export const refuseAsking = (request: { readonly today: string; readonly lastDay: string; readonly deleted: boolean }): (typeof copyRefusals)[number] | null =>
  request.today > request.lastDay ? 'tooLate' : request.deleted ? 'gone' : null;

/** Nobody is given a voice that may not be theirs. */
export const refuseGrant = (request: {
  readonly open: boolean;
  readonly level: number;
  readonly leastLevel: number;
  readonly kept: boolean;
}): 'copyDecided' | 'copyNotIdentified' | 'recordingGone' | null =>
  !request.open ? 'copyDecided' : request.level < request.leastLevel ? 'copyNotIdentified' : request.kept ? null : 'recordingGone';

export const missesBeforeLock = 5;
export const lockMinutes = 15;
