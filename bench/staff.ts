import { fewestAgents, staffSeries } from '#maths/erlang/staffing.ts';
import type { Load, ServiceTarget } from '#maths/erlang/load.ts';

/**
 * Staffing a month of ten queues (35 days × 48 half hours × 10), no two intervals alike: ours beside the sums of the books,
 * term by term in logarithms, on one core. `bin/cagri-node bench/staff.ts [--json]`
 */
const target: ServiceTarget = { answeredShare: 0.8, withinSeconds: 20, maxOccupancy: null };

function plan(patienceSeconds: number | null): readonly Load[] {
  const loads: Load[] = [];
  for (let day = 0; day < 35; day += 1) {
    for (let slot = 0; slot < 48; slot += 1) {
      for (let queue = 0; queue < 10; queue += 1) {
        const calls = (20 + 45 * queue) * (1 + 0.8 * Math.sin((Math.PI * slot) / 24)) + day / 7;
        loads.push({ calls, intervalSeconds: 1800, handleSeconds: 150 + 20 * queue, patienceSeconds });
      }
    }
  }
  return loads;
}

/** Erlang C as it is printed: Σ aᵏ/k! and aⁿ/n!·n/(n − a), each term by logarithms of factorials. */
function bySums({ calls, intervalSeconds, handleSeconds }: Load): number {
  const erlangs = (calls * handleSeconds) / intervalSeconds;
  for (let agents = Math.floor(erlangs) + 1; ; agents += 1) {
    let logFactorial = 0;
    let below = 1;
    let last = 0;
    for (let k = 1; k <= agents; k += 1) {
      logFactorial += Math.log(k);
      last = Math.exp(k * Math.log(erlangs) - logFactorial);
      if (k < agents) below += last;
    }
    const top = (last * agents) / (agents - erlangs);
    const wait = top / (below + top);
    if (1 - wait * Math.exp((-(agents - erlangs) * target.withinSeconds) / handleSeconds) >= target.answeredShare) return agents;
  }
}

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number; readonly cpuSeconds: number } {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const value = work();
  return { value, seconds: (performance.now() - began) / 1000, cpuSeconds: process.cpuUsage(cpu).user / 1e6 };
}

const [patient, impatient] = [plan(null), plan(120)];
staffSeries(patient.slice(0, 500), target);
staffSeries(impatient.slice(0, 500), target);
const ours = timed(() => staffSeries(patient, target));
const peer = timed(() => patient.map(bySums));
const withPatience = timed(() => staffSeries(impatient, target));
const result = {
  intervals: patient.length,
  erlangC: { seconds: ours.seconds, cpuSeconds: ours.cpuSeconds },
  erlangA: { seconds: withPatience.seconds, cpuSeconds: withPatience.cpuSeconds },
  bySums: { seconds: peer.seconds, cpuSeconds: peer.cpuSeconds },
  timesFaster: peer.seconds / ours.seconds,
  sameAgents: ours.value.every((reached, at) => reached.agents === peer.value[at]),
  patienceSaves: 1 - impatient.reduce((sum, load) => sum + fewestAgents(load, target), 0) / ours.value.reduce((sum, one) => sum + one.agents, 0),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else console.log(result);
if (!result.sameAgents) process.exitCode = 1;
