import { parseArgs } from 'node:util';
import type { Load, QueueOutcome, ServiceTarget } from '#maths/erlang/load.ts';
import { fewestAgents, outcomeOf, withShrinkage } from '#maths/erlang/staffing.ts';
import { callsOf } from '#maths/simulation/arrivals.ts';
import { simulate } from '#maths/simulation/simulate.ts';
import { badInput } from './bad-input.ts';
import { isBadInput, numberOption, wholeOption } from './options.ts';
import { staffPlan } from './staff-plan.ts';

const usage =
  'cagri staff --calls 100 --interval-minutes 30 --aht 180 --target 80/20 [--patience 180] [--agents N] [--max-occupancy 85] [--shrinkage 30] [--simulate] [--json]\n' +
  '       cagri staff --plan FILE.csv --interval-minutes 30 --aht 180 --target 80/20 [--patience 180] [--shrinkage 30] [--out FILE.csv] [--json]';

/** "80/20": 80 % of the offered answered within 20 seconds. */
function targetOf(typed: string | undefined, maxOccupancy: number | null): ServiceTarget {
  if (typed === undefined) throw new RangeError('--target is missing: 80/20 means 80 % answered within 20 seconds.');
  const parts = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(typed.trim());
  if (!parts) throw new RangeError(`--target "${typed}" is not of the form 80/20: per cent, a stroke, seconds.`);
  const percent = Number(parts[1]);
  if (!(percent > 0 && percent < 100)) throw new RangeError(`--target "${typed}" cannot be promised: the share lies above 0 and below 100 %.`);
  return { answeredShare: percent / 100, withinSeconds: Number(parts[2]), maxOccupancy };
}

/** The same queue played event by event: about a hundred thousand calls, always the same ones. */
function played(load: Load, agents: number, withinSeconds: number): QueueOutcome {
  const { calls, intervalSeconds, handleSeconds, patienceSeconds } = load;
  const intervals = Math.max(1, Math.round(100_000 / Math.max(1, calls)));
  const untilSeconds = intervals * intervalSeconds;
  const stream = {
    need: 0,
    callsByInterval: Array.from({ length: intervals }, () => calls),
    intervalSeconds,
    handleSeconds,
    handleVariation: 1,
    patienceSeconds,
  };
  const people = Array.from({ length: agents }, () => ({ needs: [0], present: [{ from: 0, to: untilSeconds }] }));
  const { all, occupancy } = simulate({ calls: callsOf([stream], 1), people, withinSeconds, untilSeconds });
  const erlangs = (calls / intervalSeconds) * handleSeconds;
  const { serviceLevel, asaSeconds, probabilityOfWait, abandonment } = all;
  return { agents, erlangs, serviceLevel, asaSeconds, occupancy, probabilityOfWait, abandonment, meanWaitSeconds: null, meanQueue: null };
}
/** Beyond this a simulation would take more than seconds. */
const mostPlayed = 20_000;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const seconds = (value: number | null): string => (value === null ? 'without end' : `${value.toFixed(1)} s`);

/** The chosen number with one fewer and one more beside it: the price of a person. */
function printTable(chosen: QueueOutcome, beside: readonly QueueOutcome[], simulated: QueueOutcome | null, onList: number | null): void {
  const rows = [...beside, ...(simulated === null ? [] : [simulated])].map((one) =>
    [
      `${one === simulated ? '~' : one === chosen ? '>' : ' '}${String(one.agents).padStart(6)}`,
      percent(one.serviceLevel).padStart(9),
      seconds(one.asaSeconds).padStart(12),
      percent(one.occupancy).padStart(10),
      percent(one.probabilityOfWait).padStart(9),
      percent(one.abandonment).padStart(9),
    ].join(''),
  );
  const list = onList === null ? '' : `\n${onList} on the list, so that ${chosen.agents} are at their places\n`;
  process.stdout.write(` agents  answered   mean wait  occupancy    wait   give up\n${rows.join('\n')}\n${list}`);
}

/** `cagri staff`: the fewest people who keep the target (Erlang C, with `--patience` Erlang A), or what N people would reach. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        calls: { type: 'string' },
        plan: { type: 'string' },
        'interval-minutes': { type: 'string' },
        aht: { type: 'string' },
        target: { type: 'string' },
        patience: { type: 'string' },
        agents: { type: 'string' },
        'max-occupancy': { type: 'string' },
        shrinkage: { type: 'string' },
        simulate: { type: 'boolean' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const occupancy = numberOption('max-occupancy', values['max-occupancy'], { least: 1, most: 100, fallback: 100 }) / 100;
    const target = targetOf(values.target, values['max-occupancy'] === undefined ? null : occupancy);
    const intervalSeconds = 60 * numberOption('interval-minutes', values['interval-minutes'], { least: 1, most: 44_640 });
    const shrinkage = values.shrinkage === undefined ? null : numberOption('shrinkage', values.shrinkage, { least: 0, most: 99 }) / 100;
    const patienceSeconds = values.patience === undefined ? null : numberOption('patience', values.patience, { least: 0.1, most: 1e7 });
    const handleSeconds = numberOption('aht', values.aht, { least: 0.1, most: 86_400 });
    if (values.plan !== undefined) {
      if (values.calls !== undefined || values.agents !== undefined)
        return badInput('--plan brings its own calls and asks for the agents: leave --calls and --agents out.', usage);
      return staffPlan({ path: values.plan, out: values.out, json: values.json ?? false, intervalSeconds, handleSeconds, patienceSeconds, target, shrinkage });
    }
    if (values.out !== undefined) return badInput('--out belongs to --plan.', usage);
    const load: Load = { calls: numberOption('calls', values.calls, { least: 0, most: 1e9 }), intervalSeconds, handleSeconds, patienceSeconds };
    const agents = values.agents === undefined ? fewestAgents(load, target) : wholeOption('agents', values.agents, { least: 1, most: 1_000_000 });
    const chosen = outcomeOf(load, agents, target.withinSeconds);
    const beside = [agents - 1, agents, agents + 1]
      .filter((n) => n > 0 || n === agents)
      .map((n) => (n === agents ? chosen : outcomeOf(load, n, target.withinSeconds)));
    if (values.simulate && (load.calls > mostPlayed || agents > mostPlayed))
      return badInput(`--simulate plays at most ${mostPlayed} calls an interval and people.`, usage);
    const simulated = values.simulate ? played(load, agents, target.withinSeconds) : null;
    const onList = shrinkage === null ? null : withShrinkage(agents, shrinkage);
    if (values.json)
      process.stdout.write(
        `${JSON.stringify({ model: patienceSeconds === null ? 'erlangC' : 'erlangA', ...chosen, scheduled: onList ?? agents, beside, ...(simulated === null ? {} : { simulated }) })}\n`,
      );
    else printTable(chosen, beside, simulated, onList);
    return 0;
  } catch (cause) {
    if (isBadInput(cause)) return badInput(cause, usage);
    throw cause;
  }
}
