import type { ServiceTarget } from '#maths/erlang/load.ts';
import { staffSeries, withShrinkage } from '#maths/erlang/staffing.ts';
import { numberOption } from './options.ts';
import { type CsvLine, readCsv, writeText } from './text-file.ts';

type Asked = {
  readonly path: string;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly intervalSeconds: number;
  /** For rows without a handling time of their own. */
  readonly handleSeconds: number;
  readonly patienceSeconds: number | null;
  readonly target: ServiceTarget;
  readonly shrinkage: number | null;
};

/** A cell of the plan as a number. @throws RangeError naming file and line */
function cell({ line, cells }: CsvLine, path: string, name: string, most: number): number {
  try {
    return numberOption(name, cells[name], { least: 0, most });
  } catch (cause) {
    throw new RangeError(`"${path}", line ${line}: "${name}" is "${cells[name]}", not a number from 0 to ${most}.`, { cause });
  }
}

/** One word of a table: as it is, or quoted when it holds the separator. */
const word = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * `cagri staff --plan`: required people for each row of a plan with columns `timestamp`, `calls` (the forecast's own file fits) and,
 * if it has them, `queue` and `aht` in seconds. @throws RangeError naming the line
 */
export function staffPlan({ path, out, json, intervalSeconds, handleSeconds, patienceSeconds, target, shrinkage }: Asked): number {
  const rows = readCsv(path, ['timestamp', 'calls']);
  const loads = rows.map((row) => ({
    calls: cell(row, path, 'calls', 1e9),
    intervalSeconds,
    handleSeconds: (row.cells['aht'] ?? '') === '' ? handleSeconds : cell(row, path, 'aht', 86_400),
    patienceSeconds,
  }));
  const intervals = staffSeries(loads, target).map((reached, at) => ({
    timestamp: rows[at]?.cells['timestamp'] ?? '',
    queue: rows[at]?.cells['queue'] ?? '',
    calls: loads[at]?.calls ?? 0,
    scheduled: withShrinkage(reached.agents, shrinkage ?? 0),
    ...reached,
  }));
  const agentHours = (intervals.reduce((sum, one) => sum + one.agents, 0) * intervalSeconds) / 3600;
  const mostAgents = intervals.reduce((most, one) => Math.max(most, one.agents), 0);
  if (out !== undefined) {
    const lines = intervals.map((one) =>
      [
        word(one.timestamp),
        word(one.queue),
        one.calls,
        one.agents,
        one.scheduled,
        one.serviceLevel.toFixed(6),
        one.occupancy.toFixed(6),
        one.abandonment.toFixed(6),
      ].join(','),
    );
    writeText(out, `timestamp,queue,calls,agents,scheduled,serviceLevel,occupancy,abandonment\n${lines.join('\n')}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify({ model: patienceSeconds === null ? 'erlangC' : 'erlangA', agentHours, mostAgents, intervals })}\n`);
  else
    process.stdout.write(
      `${intervals.length} intervals, ${agentHours.toFixed(1)} hours at the place, ${mostAgents} people at most${out === undefined ? '' : `: ${out}`}\n`,
    );
  return 0;
}
