import { createRequire } from 'node:module';
import type highsLoader from 'highs';
import type { MixedProgram } from '#maths/rostering/mixed.ts';

// The package's types describe its CommonJS face.
const loadHighs = createRequire(import.meta.url)('highs') as typeof highsLoader.default;

export type HighsAnswer = { readonly values: Float64Array | null; readonly objective: number; readonly bound: number };

/** HiGHS in WebAssembly. A call cannot be interrupted: it keeps its own time limit, and a worker that holds it is ended from outside. */
export async function highsSolver(): Promise<(program: MixedProgram, start: Float64Array | null, seconds: number) => HighsAnswer> {
  const highs = await loadHighs();
  return (program, start, seconds) => {
    const { cost, lower, upper, integer, rowLower, rowUpper, starts, rows, values } = program;
    const [numCols, numRows] = [cost.length, rowLower.length];
    const model = highs.createModel({
      numCols,
      numRows,
      colCost: cost,
      colLower: lower,
      colUpper: upper,
      rowLower,
      rowUpper,
      matrix: { format: 'csc', numRows, numCols, starts, indices: rows, values },
      integrality: Int32Array.from(integer),
    });
    try {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
      if (start) model.raw.setSolution({ colValue: start });
      model.raw.run();
      const found = model.raw.getInfoValue('primal_solution_status');
      const bound = model.raw.getInfoValue('mip_dual_bound');
      const solution = model.raw.getSolution();
      const feasible = 'value' in found && Number(found.value) === 2 && solution.value !== undefined;
      return {
        values: feasible ? Float64Array.from(solution.value?.colValue ?? []) : null,
        objective: feasible ? model.raw.getObjectiveValue() : Infinity,
        bound: 'value' in bound ? Number(bound.value) : -Infinity,
      };
    } finally {
      model.dispose();
    }
  };
}
