import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import { computeForecast } from './forecasting/forecasts.ts';
import { countFinishedDays } from './history.ts';
import { solveRosterOf } from './roster/solving.ts';

export const tasks = (deps: Pick<Deps, 'clock'>): Tasks => ({
  'workforce.forecast': ({ id }) => computeForecast(id, deps.clock.now()),
  'workforce.roster': ({ id }) => solveRosterOf(id, deps.clock.now()),
  'workforce.countDays': async () => {
    await countFinishedDays(deps.clock.now());
  },
});
/** Soon after midnight in Baku (UTC+4), and again in the morning for a night when nothing ran. */
export const timers: readonly Timer[] = [{ task: 'workforce.countDays', every: '15 20,4 * * *' }];
