import type { MatchRule, ReadyPerson, SimulatedCall, SimulatedPerson, SimulatedResult, WaitingCall } from './floor.ts';
import { agenda } from './heap.ts';
import { tally } from './tally.ts';

type Run = {
  /** In order of time; may be made as they are asked for, so that millions need no room. */
  readonly calls: Iterable<SimulatedCall>;
  readonly people: readonly SimulatedPerson[];
  /** "Answered in time": within so many seconds. */
  readonly withinSeconds: number;
  /** The centre's own rule; absent: the longest waiting call a person can answer to the person longest idle. */
  readonly match?: MatchRule;
  readonly untilSeconds: number;
};

/** A queue of one need, first in, first out; those who gave up are passed over when met. */
type Line = { ids: number[]; head: number };

const never = Number.POSITIVE_INFINITY;
/** What may change for a person: 0 a call is over, 1 they leave, 2 they come. */
const kinds = 3;

/**
 * A call queue, event by event (A. M. Law, "Simulation Modeling and Analysis", ch. 1): calls come, wait, give up; people answer
 * what they can, take their breaks when the call is over, go home. A function of its arguments.
 * @throws RangeError when calls are not in order or need what nobody is numbered for
 */
export function simulate({ calls, people, withinSeconds, match, untilSeconds }: Run): SimulatedResult {
  const needs = 1 + people.reduce((most, person) => Math.max(most, ...person.needs), 0);
  const counted = tally(needs, withinSeconds);
  const changes = agenda();
  const idleSince = people.map(() => never);
  const busyUntil = people.map(() => 0);
  const present = people.map(() => false);
  const skills = people.map((person) => new Set(person.needs));
  const able: number[][] = Array.from({ length: needs }, () => []);
  people.forEach((person, id) => {
    person.needs.forEach((need) => able[need]?.push(id));
    person.present.forEach(({ from, to }) => {
      // At one moment a call ends before somebody leaves, and one presence ends before the next begins.
      changes.put(from, kinds * id + 2);
      changes.put(to, kinds * id + 1);
    });
  });

  // Waiting calls by id; a call that was answered or gave up is gone from here.
  const waiting = new Map<number, { readonly need: number; readonly enteredAt: number; readonly handleSeconds: number; readonly leavesAt: number }>();
  const lines: Line[] = Array.from({ length: needs }, () => ({ ids: [], head: 0 }));
  const leaving = agenda();
  // Idle people by when they became idle; entries that no longer hold are passed over when met.
  const idle: { ids: number[]; since: number[]; head: number }[] = Array.from({ length: needs }, () => ({ ids: [], since: [], head: 0 }));
  let [busySeconds, presentSeconds, nextId] = [0, 0, 0];

  const rest = (id: number, now: number): void => {
    idleSince[id] = now;
    if (match) return;
    for (const need of (people[id] as SimulatedPerson).needs) {
      const line = idle[need] as (typeof idle)[number];
      line.ids.push(id);
      line.since.push(now);
    }
  };
  const start = (id: number, need: number, waitSeconds: number, handleSeconds: number, now: number): void => {
    idleSince[id] = never;
    busyUntil[id] = now + handleSeconds;
    busySeconds += Math.min(now + handleSeconds, untilSeconds) - now;
    counted.answered(need, waitSeconds);
    changes.put(now + handleSeconds, kinds * id);
  };
  const longestIdle = (need: number): number => {
    const line = idle[need] as (typeof idle)[number];
    while (line.head < line.ids.length) {
      const id = line.ids[line.head] as number;
      if (idleSince[id] === line.since[line.head]) return id;
      line.head += 1;
    }
    line.ids = [];
    line.since = [];
    line.head = 0;
    return -1;
  };
  const firstWaiting = (need: number): number => {
    const line = lines[need] as Line;
    while (line.head < line.ids.length) {
      const id = line.ids[line.head] as number;
      if (waiting.has(id)) return id;
      line.head += 1;
    }
    line.ids = [];
    line.head = 0;
    return -1;
  };
  const answer = (call: number, person: number, now: number): void => {
    const entry = waiting.get(call);
    if (!entry) throw new RangeError(`The match gave call ${call}, which does not wait.`);
    waiting.delete(call);
    start(person, entry.need, now - entry.enteredAt, entry.handleSeconds, now);
  };
  const byRule = (rule: MatchRule, now: number): void => {
    const ready: ReadyPerson[] = [];
    idleSince.forEach((since, id) => {
      if (since !== never) ready.push({ id, needs: skills[id] as ReadonlySet<number>, idleSince: since });
    });
    if (ready.length === 0 || waiting.size === 0) return;
    const line: WaitingCall[] = [...waiting].map(([id, { need, enteredAt }]) => ({ id, need, enteredAt }));
    for (const { call, person } of rule(line, ready, now)) {
      if (idleSince[person] === never || idleSince[person] === undefined) throw new RangeError(`The match gave person ${person}, who is not ready.`);
      answer(call, person, now);
    }
  };
  /** A person who became ready takes the longest waiting call of any need of theirs. */
  const serve = (id: number, now: number): void => {
    if (match) {
      rest(id, now);
      byRule(match, now);
      return;
    }
    let [chosen, since] = [-1, never];
    for (const need of (people[id] as SimulatedPerson).needs) {
      const call = firstWaiting(need);
      const enteredAt = call < 0 ? never : (waiting.get(call)?.enteredAt ?? never);
      if (enteredAt < since) [chosen, since] = [call, enteredAt];
    }
    if (chosen < 0) rest(id, now);
    else answer(chosen, id, now);
  };
  const enter = ({ atSeconds, need, handleSeconds, patienceSeconds }: SimulatedCall): void => {
    if (!(need >= 0 && need < needs)) throw new RangeError(`A call needs ${need}, for which nobody has a number.`);
    counted.offered(need);
    const ready = match ? -1 : longestIdle(need);
    if (ready >= 0) {
      start(ready, need, 0, handleSeconds, atSeconds);
      return;
    }
    const id = nextId++;
    waiting.set(id, { need, enteredAt: atSeconds, handleSeconds, leavesAt: atSeconds + patienceSeconds });
    lines[need]?.ids.push(id);
    if (patienceSeconds !== never) leaving.put(atSeconds + patienceSeconds, id);
    if (match) byRule(match, atSeconds);
  };
  const change = (key: number, now: number): void => {
    const id = Math.floor(key / kinds);
    const kind = key % kinds;
    if (kind === 2) present[id] = true;
    if (kind === 1) {
      present[id] = false;
      idleSince[id] = never;
    }
    const free = present[id] === true && (busyUntil[id] as number) <= now && idleSince[id] === never;
    if (free) serve(id, now);
  };

  for (const person of people) for (const { from, to } of person.present) presentSeconds += Math.max(0, Math.min(to, untilSeconds) - from);
  const arrivals = calls[Symbol.iterator]();
  let coming = arrivals.next();
  let last = 0;
  for (;;) {
    const call = coming.done === true ? null : coming.value;
    const at = call === null ? never : call.atSeconds;
    const now = Math.min(at, changes.next(), leaving.next());
    // When the calls are over and nobody waits, what people still do changes nothing.
    if (now > untilSeconds || now === never) break;
    if (now === changes.next()) change(changes.take(), now);
    else if (now === leaving.next()) {
      const id = leaving.take();
      const entry = waiting.get(id);
      if (entry) {
        waiting.delete(id);
        counted.abandoned(entry.need);
      }
    } else if (call !== null) {
      if (at < last) throw new RangeError(`Calls must be in order of time: ${at} after ${last}.`);
      last = at;
      enter(call);
      coming = arrivals.next();
    }
  }
  for (const { need } of waiting.values()) counted.stillWaiting(need);
  return { ...counted.result(), occupancy: presentSeconds === 0 ? 0 : Math.min(1, busySeconds / presentSeconds) };
}
