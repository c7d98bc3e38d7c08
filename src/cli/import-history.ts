import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { type HistoryRow, historyFrom } from '#maths/forecast/reading.ts';
import { fromDayNumber } from '#maths/calendar/office-date.ts';
import { closeDatabase } from '#platform/database.ts';
import { importHistory, intervalMinutes, streams } from '#workforce/actions.ts';
import { badInput } from './bad-input.ts';

const usage = `cagri import history FILE.csv --stream ${streams.join('|')} [--aht SECONDS] [--json]`;

/** "timestamp,calls" by half hours or finer, in the office's own time; every refusal names its line. */
function readFile(path: string): ReturnType<typeof historyFrom> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new Error(`"${path}" cannot be read as UTF-8 text (${(cause as NodeJS.ErrnoException).code ?? 'encoding'})`);
  }
  const records = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true, relax_column_count: true }) as {
    readonly info: { readonly lines: number };
    readonly record: Readonly<Record<string, string>>;
  }[];
  const names = Object.keys(records[0]?.record ?? {});
  if (!names.includes('timestamp') || !names.includes('calls')) throw new RangeError(`Line 1: the columns are "timestamp,calls", not "${names.join(',')}".`);
  return historyFrom(records.map(({ info, record }): HistoryRow => ({ line: info.lines, time: record['timestamp'] ?? '', calls: record['calls'] ?? '' })));
}

/** Takes another system's arrivals into the history of a stream: what it gives for an interval replaces what stood there. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { stream: { type: 'string' }, aht: { type: 'string', default: '240' }, json: { type: 'boolean' } },
    });
    const stream = streams.find((one) => one === values.stream);
    const [, path] = positionals;
    if (!path || positionals.length !== 2) throw new Error('say which file to import');
    if (!stream) throw new Error(`--stream is ${streams.join(', ')}, not "${values.stream ?? ''}"`);
    const handleSeconds = Number(values.aht);
    if (!(handleSeconds > 0 && handleSeconds <= 86_400)) throw new Error(`--aht is the mean handling time in seconds, 1 to 86400, not "${values.aht}"`);
    const { history, notes } = readFile(path);
    if (intervalMinutes % history.intervalMinutes !== 0) {
      throw new Error(`the rows are ${history.intervalMinutes} minutes apart: give half hours or finer, a forecast by half hour cannot be made of less`);
    }
    const { prepareDatabase } = await import('../main.ts');
    const { ownerUrl } = await import('./database-url.ts');
    await prepareDatabase(await ownerUrl());
    const counts = await importHistory(stream, history, handleSeconds).finally(closeDatabase);
    const first = fromDayNumber(history.days[0]?.day ?? 0);
    const last = fromDayNumber(history.days.at(-1)?.day ?? 0);
    const gaps = notes.flatMap((note) => note.days);
    if (values.json) process.stdout.write(`${JSON.stringify({ ...counts, from: first, until: last, leftOut: gaps })}\n`);
    else {
      process.stdout.write(`${counts.days} days, ${counts.intervals} intervals from ${first} to ${last}\n`);
      if (gaps.length > 0) process.stdout.write(`left out, cut off in the export: ${gaps.join(', ')}\n`);
    }
    return 0;
  } catch (cause) {
    return badInput(cause, usage);
  }
}
