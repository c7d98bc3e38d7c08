import { asSystem, sql } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import { publishPrepared, switchPlans } from './coming/switching.ts';
import { quarantineTouched } from './quarantine.ts';

/** How useful an answer was lately, for the ranking: those it helped against those it did not, on a cautious footing. */
const reckonUsefulness = (): Promise<void> =>
  asSystem('knowledge', 'usefulness', async (tx) => {
    await sql`
      with said as (select entry_id, count(*) filter (where helped) as yes, count(*) filter (where helped = false) as no
        from entry_uses where at > now() - interval '90 days' group by 1),
      reckoned as (select entry_id, greatest(0, round(100.0 * (yes - no) / (yes + no + 10)))::int as percent from said)
      update entries e set usefulness_percent = r.percent from reckoned r where r.entry_id = e.id and e.usefulness_percent <> r.percent`.execute(tx);
  });

/** Each is done again without harm. */
export const tasks = (deps: Pick<Deps, 'clock'>): Tasks => ({
  'knowledge.comingLaw': async () => {
    await publishPrepared(deps.clock.now());
    await switchPlans(deps.clock.now());
  },
  'knowledge.quarantine': async () => {
    await asSystem('knowledge', 'law of the day', (tx) => quarantineTouched(tx, 'knowledge', deps.clock.now()));
  },
  'knowledge.usefulness': reckonUsefulness,
});
/** In UTC: an amendment is in force from 00:00 of its day in Baku, which is 20:00 the day before. */
export const timers: readonly Timer[] = [
  { task: 'knowledge.comingLaw', every: '0 * * * *' },
  { task: 'knowledge.quarantine', every: '1 20 * * *' },
  { task: 'knowledge.usefulness', every: '40 19 * * *' },
];
