import { outcomeOf } from '#maths/erlang/staffing.ts';
import { callsOf } from '#maths/simulation/arrivals.ts';
import { simulate } from '#maths/simulation/simulate.ts';

/**
 * A million calls through the simulated queue, beside what Erlang C and A compute for the same queue.
 * `bin/cagri-node bench/simulation.ts [--json]`
 */
const cases = [
  { calls: 100, handleSeconds: 180, patienceSeconds: null, agents: 14 },
  { calls: 100, handleSeconds: 180, patienceSeconds: 120, agents: 12 },
  { calls: 600, handleSeconds: 180, patienceSeconds: 60, agents: 56 },
];
const million = 1_000_000;

const results = cases.map(({ calls, handleSeconds, patienceSeconds, agents }) => {
  const intervals = Math.round(million / calls);
  const stream = {
    need: 0,
    callsByInterval: Array.from({ length: intervals }, () => calls),
    intervalSeconds: 1800,
    handleSeconds,
    handleVariation: 1,
    patienceSeconds,
  };
  const untilSeconds = intervals * 1800;
  const people = Array.from({ length: agents }, () => ({ needs: [0], present: [{ from: 0, to: untilSeconds }] }));
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const { all, occupancy } = simulate({ calls: callsOf([stream], 1), people, withinSeconds: 20, untilSeconds });
  const seconds = (performance.now() - began) / 1000;
  const cpuSeconds = process.cpuUsage(cpu).user / 1e6;
  const erlang = outcomeOf({ calls, intervalSeconds: 1800, handleSeconds, patienceSeconds }, agents, 20);
  const points = (ours: number, theirs: number): number => 100 * (ours - theirs);
  return {
    agents,
    patienceSeconds,
    offered: all.offered,
    seconds,
    cpuSeconds,
    serviceLevelPoints: points(all.serviceLevel, erlang.serviceLevel),
    waitPoints: points(all.probabilityOfWait, erlang.probabilityOfWait),
    abandonmentPoints: points(all.abandonment, erlang.abandonment),
    occupancyPoints: points(occupancy, erlang.occupancy),
  };
});
if (process.argv.includes('--json')) console.log(JSON.stringify(results));
else console.table(results);
