import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '#maths/forecast/evaluate.ts';
import { readHistory } from '../src/cli/forecast.ts';

/**
 * The forecast on a bank's year, beside what a planner would do with a spreadsheet (last same weekday, mean of four, median of
 * six): `CAGRI_DATA=… bin/cagri-node bench/forecast.ts [--json]`. All are shares of the calls (WAPE).
 */
const folder = process.env['CAGRI_DATA'] === undefined ? '' : join(process.env['CAGRI_DATA'], 'forecast');
if (!existsSync(folder)) {
  console.error('CAGRI_DATA is not set or has no forecast folder: there is nothing to forecast.');
  process.exit(2);
}
const runs = [
  { file: 'technion_bank1999_daily.csv', origins: 16 },
  { file: 'technion_bank1999_30min.csv', origins: 8 },
];
const results = runs.map(({ file, origins }) => {
  const cpu = process.cpuUsage();
  const { baselines, ...ours } = evaluate(readHistory(join(folder, file)).history, { origins, horizonDays: 7 }, () => performance.now());
  return { file, ...ours, cpuSecondsPerOrigin: process.cpuUsage(cpu).user / 1e6 / origins, ...baselines, ofMedian: ours.wape / baselines.medianOfSix };
});
if (process.argv.includes('--json')) console.log(JSON.stringify(results));
else console.table(results);
