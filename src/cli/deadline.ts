import { parseArgs } from 'node:util';
import { formatDate, weekdayName } from '#language/format.ts';
import { buildCalendar, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { calendarYears } from '#maths/calendar/calendars.ts';
import { type CountedDay, type DerivedDeadline, deriveDeadline } from '#maths/calendar/deadline.ts';
import { isOfficeDate, yearOf } from '#maths/calendar/office-date.ts';
import { badInput } from './bad-input.ts';

const usage = 'cagri deadline --from 2026-03-17 --working-days 10 [--json]';

/** Why a day counts or does not, as one phrase for the terminal. */
function reasonOf(day: CountedDay, calendar: WorkingCalendar): string {
  const name = day.holiday === null ? '' : ` (${day.holiday})`;
  if (day.counted === 0) return 'day of receipt, not counted';
  if (day.kind === 'movedRest') return `rest day moved from ${formatDate(day.movedFrom ?? day.date)}, Labour Code ${calendar.day(day.date).article}`;
  if (day.kind === 'swapOff' || day.kind === 'swapWorked') return `${day.kind === 'swapOff' ? 'rest day' : 'worked'} by swap: ${day.act}`;
  if (day.kind === 'mourning') return 'day of mourning, Labour Code 105';
  if (day.kind === 'voting') return 'voting day';
  if (day.kind === 'holiday') return `holiday${name}, Labour Code 105`;
  return day.kind === 'weekend' ? 'weekend' : `working day${name}`;
}

function printTable({ from, workingDays, dueOn, derivation, provisional }: DerivedDeadline, calendar: WorkingCalendar): void {
  const rows = derivation.map((day) => {
    const number = day.counted === null ? '·' : String(day.counted);
    return `${number.padStart(4)}  ${formatDate(day.date)}  ${weekdayName(day.date, 'en').padEnd(9)}  ${reasonOf(day, calendar)}`;
  });
  const note = provisional ? '\nProvisional: the count reaches a year whose calendar is only projected.' : '';
  process.stdout.write(`${rows.join('\n')}\n\n${formatDate(from)} + ${workingDays} working days: due ${formatDate(dueOn)} at 24:00${note}\n`);
}

/** `cagri deadline`: the day a term of working days ends, with every day passed over (R7). Reads no database. */
export async function run(args: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { from: { type: 'string' }, 'working-days': { type: 'string' }, json: { type: 'boolean' } },
    }));
  } catch (cause) {
    return badInput(cause, usage);
  }
  const { from, 'working-days': typedDays, json } = values;
  if (from === undefined) return badInput('--from is missing: the day of receipt as YYYY-MM-DD.', usage);
  if (!isOfficeDate(from)) return badInput(`--from "${from}" is not a day of the calendar: write YYYY-MM-DD.`, usage);
  if (typedDays === undefined) return badInput('--working-days is missing: a whole number from 1 to 250.', usage);
  if (!/^\d{1,3}$/.test(typedDays)) return badInput(`--working-days "${typedDays}" is not a whole number from 1 to 250.`, usage);
  try {
    const calendar = buildCalendar(calendarYears);
    const deadline = deriveDeadline({ from, workingDays: Number(typedDays), calendar });
    if (!json) {
      printTable(deadline, calendar);
      return 0;
    }
    const years = [...new Set(deadline.derivation.map((day) => yearOf(day.date)))];
    const calendars = years.map((year) => ({ year, projected: calendar.isProjected(year), source: calendar.sourceOf(year) }));
    const derivation = deadline.derivation.map((day) => ({ ...day, reason: reasonOf(day, calendar) }));
    process.stdout.write(`${JSON.stringify({ ...deadline, derivation, calendars })}\n`);
    return 0;
  } catch (cause) {
    if (cause instanceof RangeError) return badInput(cause, usage);
    throw cause;
  }
}
