import { parseArgs } from 'node:util';
import highs from 'highs';
import { costOf, type DesignedShift, parseShiftDesign, type ShiftDesignInstance } from '#maths/shiftdesign/instance.ts';
import { shiftDesignModel } from '#maths/shiftdesign/model.ts';
import { badInput } from './bad-input.ts';
import { isBadInput, numberOption } from './options.ts';
import { readText } from './text-file.ts';

const usage = 'cagri shifts design --instance D.dzn [--seconds 10] [--json]';

type Design = {
  readonly objective: number;
  readonly proven: boolean;
  readonly missing: number;
  readonly surplus: number;
  readonly shifts: readonly DesignedShift[];
};

/** The cheapest design found in the time. Its cost is counted from the shifts, not believed of the solver. */
async function design(instance: ShiftDesignInstance, seconds: number): Promise<Design> {
  const nobody = { ...costOf(instance, []), shifts: [] };
  const { text, costStep, shiftsFrom } = shiftDesignModel(instance);
  // The package's types are read as CommonJS, its code is a module: what is typed as the namespace is its default.
  const solver = await (highs as unknown as typeof highs.default)();
  const solution = solver.solve(text, { time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.999 * costStep, output_flag: false });
  const columns = solution.Columns as Readonly<Record<string, { readonly Primal?: number }>>;
  const valueOf = (column: string): number => columns[column]?.Primal ?? 0;
  const whole = Object.keys(columns).every((name) => !name.startsWith('x') || Math.abs(valueOf(name) - Math.round(valueOf(name))) < 1e-4);
  const shifts = whole ? shiftsFrom(valueOf) : [];
  const found = { ...costOf(instance, shifts), shifts };
  const best = found.objective <= nobody.objective ? found : nobody;
  return { ...best, proven: solution.Status === 'Optimal' && best === found };
}

function printTable({ objective, proven, missing, surplus, shifts }: Design, { interval }: ShiftDesignInstance): void {
  const clock = (slot: number): string => {
    const minute = (slot * interval) % 1440;
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  const rows = shifts.map(
    ({ startSlot, lengthSlots, headcountByDay }) =>
      `  ${clock(startSlot)}–${clock(startSlot + lengthSlots)}  ${headcountByDay.map((count) => String(count).padStart(4)).join('')}\n`,
  );
  process.stdout.write(
    `${rows.join('')}${shifts.length} shifts, cost ${objective}${proven ? ', proven the least' : ''}; ${missing} slots short, ${surplus} over\n`,
  );
}

/** `cagri shifts design`: the fewest shifts that fit the wanted head counts, and the people on each a day. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { instance: { type: 'string' }, seconds: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'design') return badInput('The shifts command knows one task: design.', usage);
    if (values.instance === undefined) return badInput('--instance is missing: a MiniZinc data file.', usage);
    const seconds = numberOption('seconds', values.seconds, { least: 0.1, most: 3600, fallback: 10 });
    const instance = parseShiftDesign(readText(values.instance));
    const began = performance.now();
    const designed = await design(instance, seconds);
    const took = (performance.now() - began) / 1000;
    if (values.json) process.stdout.write(`${JSON.stringify({ ...designed, seconds: took })}\n`);
    else printTable(designed, instance);
    return 0;
  } catch (cause) {
    if (isBadInput(cause)) return badInput(cause, usage);
    throw cause;
  }
}
