import { parseArgs } from 'node:util';
import { fromDayNumber } from '#maths/calendar/office-date.ts';
import { evaluate, type Evaluation } from '#maths/forecast/evaluate.ts';
import { evaluateIntraday } from '#maths/forecast/evaluate-intraday.ts';
import { type Forecast, forecast } from '#maths/forecast/forecast.ts';
import { openDaysAhead } from '#maths/forecast/future.ts';
import type { History } from '#maths/forecast/history.ts';
import { historyFrom, type HistoryNote } from '#maths/forecast/reading.ts';
import { badInput } from './bad-input.ts';
import { isBadInput, wholeOption } from './options.ts';
import { readCsv, writeText } from './text-file.ts';

const usage =
  'cagri forecast --history H.csv --days 28 --out F.csv [--json]\n' +
  '       cagri forecast evaluate --history H.csv --origins 8 --horizon-days 7 [--at 11:00] [--json]';

/** @throws RangeError naming file and line */
export function readHistory(path: string): { readonly history: History; readonly notes: readonly HistoryNote[] } {
  const rows = readCsv(path, ['calls']);
  const time = ['timestamp', 'date'].find((name) => rows[0]?.cells[name] !== undefined);
  if (time === undefined) throw new RangeError(`"${path}", line 1: a column "timestamp" or "date" is missing.`);
  try {
    return historyFrom(rows.map(({ line, cells }) => ({ line, time: cells[time] as string, calls: cells['calls'] as string })));
  } catch (cause) {
    throw cause instanceof RangeError ? new RangeError(`"${path}": ${cause.message}`, { cause }) : cause;
  }
}

const listed = (days: readonly string[]): string => (days.length > 4 ? `${days.slice(0, 3).join(', ')} and ${days.length - 3} more` : days.join(', '));
/** What the reader should know of the history. */
function sentence({ kind, days }: HistoryNote): string {
  if (kind === 'partialDays') return `left out, because intervals that usually carry calls have no rows: ${listed(days)}`;
  if (kind === 'zeroDays') return `taken as closed, because such a weekday never is without a call: ${listed(days)}`;
  if (kind === 'wildDays') return `given little weight, because they are far from their usual: ${listed(days)}`;
  return `under six weeks of history (${days[0]} to ${days[1]}): the calendar median is repeated, limits are assumed or wide`;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
function printEvaluation(result: Evaluation): void {
  const { seasonalNaive, meanOfFour, medianOfSix } = result.baselines;
  const rows = [
    ['forecast', result.wape],
    ['last same weekday', seasonalNaive],
    ['mean of last four', meanOfFour],
    ['median of last six', medianOfSix],
  ] as const;
  process.stdout.write(`WAPE over ${result.origins} weekly origins, ${result.horizonDays} days ahead, ${result.intervals} intervals\n`);
  process.stdout.write(rows.map(([name, share]) => `  ${name.padEnd(20)}${percent(share).padStart(9)}\n`).join(''));
  process.stdout.write(
    `MASE ${result.mase.toFixed(3)}; within the 80 % limits ${percent(result.coverage80)}, the 95 % limits ${percent(result.coverage95)}; ${result.secondsPerOrigin.toFixed(3)} s an origin\n`,
  );
}

/** @throws RangeError for anything but an hour of the day */
function minuteOf(time: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`--at "${time}" is not an hour of the day such as 11:00.`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** A forecast as the file `cagri staff --plan` reads: a time, the number, and between what it will lie. */
function asCsv({ intervals }: Forecast, history: History): string {
  const daily = history.slotsPerDay === 1;
  const lines = intervals.map((one) => {
    const minute = one.slot * history.intervalMinutes;
    const time = `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
    const numbers = [one.calls, one.lower80, one.upper80, one.lower95, one.upper95].map((value) => value.toFixed(3));
    return `${fromDayNumber(one.day)}${daily ? '' : time},${numbers.join(',')}`;
  });
  return `${daily ? 'date' : 'timestamp'},calls,lower80,upper80,lower95,upper95\n${lines.join('\n')}\n`;
}

/** `cagri forecast`: the coming days by interval with their limits; `evaluate`: how good it would have been, beside what a planner would do without it. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        history: { type: 'string' },
        days: { type: 'string' },
        out: { type: 'string' },
        origins: { type: 'string' },
        'horizon-days': { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [task, ...more] = positionals;
    if (more.length > 0 || (task !== undefined && task !== 'evaluate'))
      return badInput(`The forecast command knows one task by name, evaluate, not "${positionals.join(' ')}".`, usage);
    if (values.history === undefined) return badInput('--history is missing: a CSV file with the columns timestamp (or date) and calls.', usage);
    const origins = wholeOption('origins', values.origins, { least: 1, most: 520, fallback: 8 });
    const horizonDays = wholeOption('horizon-days', values['horizon-days'], { least: 1, most: 400, fallback: 7 });
    const days = wholeOption('days', values.days, { least: 1, most: 400, fallback: 28 });
    const { history, notes } = readHistory(values.history);
    const tell = (all: readonly HistoryNote[]): void => all.forEach((note) => process.stderr.write(`Note: ${sentence(note)}.\n`));
    if (task === 'evaluate' && values.at !== undefined) {
      const result = evaluateIntraday(history, { origins, atMinute: minuteOf(values.at) });
      if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
      else {
        process.stdout.write(`Rest of the day seen at ${values.at}, over ${result.days} days of ${origins} weekly origins\n`);
        process.stdout.write(
          `  its total:     WAPE ${percent(result.rest)}, without the morning ${percent(result.restWithout)}: ${percent(result.less)} less\n`,
        );
        process.stdout.write(`  its intervals: WAPE ${percent(result.wape)}, without the morning ${percent(result.wapeWithout)}\n`);
      }
      return 0;
    }
    if (task === 'evaluate') {
      const result = evaluate(history, { origins, horizonDays }, () => performance.now());
      if (values.json) process.stdout.write(`${JSON.stringify({ ...result, notes })}\n`);
      else {
        printEvaluation(result);
        tell(notes);
      }
      return 0;
    }
    if (values.out === undefined && !values.json) return badInput('--out is missing: the CSV file to write.', usage);
    const ahead = openDaysAhead(history, days);
    const made = forecast(history, ahead);
    const all = [...notes, ...made.notes];
    if (values.out !== undefined) writeText(values.out, asCsv(made, history));
    const total = made.intervals.reduce((sum, one) => sum + one.calls, 0);
    if (values.json) {
      const intervals = made.intervals.map(({ day, slot, ...numbers }) => ({
        date: fromDayNumber(day),
        startMinute: slot * history.intervalMinutes,
        ...numbers,
      }));
      process.stdout.write(
        `${JSON.stringify({ method: made.method, intervalMinutes: history.intervalMinutes, openDays: ahead.length, calls: total, notes: all, intervals })}\n`,
      );
    } else {
      process.stdout.write(`${Math.round(total)} calls on ${ahead.length} open days${values.out === undefined ? '' : `: ${values.out}`}\n`);
      tell(all);
    }
    return 0;
  } catch (cause) {
    if (isBadInput(cause)) return badInput(cause, usage);
    throw cause;
  }
}
