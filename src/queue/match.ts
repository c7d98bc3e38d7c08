/** Who gets which waiting contact: a function of what waits, who is ready and the floor's measures. Plain; runs anywhere. */

export type Channel = 'phone' | 'visit' | 'portal' | 'email' | 'post';
export type Sector = 's1' | 's2' | 's3' | 's4' | 's5';

export type Waiting = {
  readonly id: string;
  readonly channel: Channel;
  /** Somebody is on the line. */
  readonly live: boolean;
  readonly lang: string;
  readonly level: number;
  readonly topicId: string | null;
  readonly sector: Sector;
  /** 6.1.5: before everything else. */
  readonly urgent: boolean;
  /** Put back through no fault of their own: before those who never had an offer. */
  readonly firstInLine: boolean;
  readonly enteredAtMs: number;
  readonly lastPersonId: string | null;
  /** A transfer to a name waits for that name only. */
  readonly onlyPersonId: string | null;
};

/** Somebody ready, with the sheet in force for them today (R25): nothing else says what they may be given. */
export type ReadyAgent = {
  readonly sessionId: string;
  readonly personId: string;
  readonly sector: Sector | null;
  readonly idleSinceMs: number;
  readonly channels: ReadonlySet<string>;
  readonly langs: ReadonlySet<string>;
  readonly level: number;
  /** Empty: every topic. */
  readonly topicIds: ReadonlySet<string>;
  /** Topics of the sheet that wait for a passed test (R29). */
  readonly withheldTopicIds?: ReadonlySet<string>;
};

export type MatchRules = {
  /** Sectors that help out at this moment: from whose queue, by whose people (6.3.1). */
  readonly overflow: readonly { readonly from: Sector; readonly to: Sector; readonly afterSeconds: number }[];
};

export type Reason = 'onlyPerson' | 'lastPerson' | 'longestIdle';
/** What the rule saw; kept with the offer. */
export type Why = {
  readonly reason: Reason;
  readonly waitSeconds: number;
  readonly idleSeconds: number;
  readonly urgent: boolean;
  readonly firstInLine: boolean;
  readonly overflow: boolean;
  /** Ready people who could have had it. */
  readonly candidates: number;
  /** Contacts that were waiting. */
  readonly waiting: number;
};
export type Match = { readonly entryId: string; readonly sessionId: string; readonly personId: string; readonly why: Why };

/** A letter this old begins to compete with callers, as one who has waited up to `agedAtMostSeconds` and never more. */
export const writtenAgesAfterSeconds = 4 * 3600;
export const agedAtMostSeconds = 60;
const tier = 1e12;

/**
 * Greater goes first: urgent, then those put back, then callers, then the written; each by its wait. Ageing lets an old
 * letter past a caller of the last minute, so that a busy day does not leave letters to the evening, and no caller waits
 * more than a minute behind letters.
 */
export function precedence(entry: Waiting, nowMs: number): number {
  const waitMs = Math.max(0, nowMs - entry.enteredAtMs);
  if (entry.urgent) return 3 * tier + waitMs;
  if (entry.firstInLine) return 2 * tier + waitMs;
  if (entry.live) return tier + waitMs;
  const aged = waitMs - writtenAgesAfterSeconds * 1000;
  return aged > 0 ? tier + Math.min(agedAtMostSeconds * 1000, aged) : waitMs;
}

/** What the sheet lets this person be given, sectors aside. */
export const maySkill = (entry: Pick<Waiting, 'channel' | 'lang' | 'level' | 'topicId'>, agent: Omit<ReadyAgent, 'idleSinceMs' | 'sessionId'>): boolean =>
  agent.channels.has(entry.channel) &&
  agent.langs.has(entry.lang) &&
  agent.level >= entry.level &&
  (entry.topicId === null || ((agent.topicIds.size === 0 || agent.topicIds.has(entry.topicId)) && !agent.withheldTopicIds?.has(entry.topicId)));

/** In one's own sector always; in another only while overflow is on and the wait has reached its threshold. */
export function maySector(entry: Pick<Waiting, 'sector' | 'enteredAtMs'>, sector: Sector | null, rules: MatchRules, nowMs: number): 'own' | 'overflow' | null {
  if (sector === entry.sector) return 'own';
  const helps = rules.overflow.some((one) => one.from === entry.sector && one.to === sector && nowMs - entry.enteredAtMs >= one.afterSeconds * 1000);
  return helps ? 'overflow' : null;
}

/** Pairs what waits with who is ready. Each contact and each person stands in at most one pair. */
export function match(waiting: readonly Waiting[], ready: readonly ReadyAgent[], rules: MatchRules, nowMs: number): readonly Match[] {
  if (waiting.length === 0 || ready.length === 0) return [];
  const order =
    waiting.length === 1
      ? waiting
      : waiting
          .map((entry) => ({ entry, rank: precedence(entry, nowMs) }))
          .sort((one, other) => other.rank - one.rank || (one.entry.id < other.entry.id ? -1 : 1))
          .map(({ entry }) => entry);
  const free = [...ready];
  const pairs: Match[] = [];
  for (const entry of order) {
    if (free.length === 0) break;
    const found = best(entry, free, rules, nowMs);
    if (!found) continue;
    const [agent] = free.splice(found.at, 1) as [ReadyAgent];
    pairs.push({
      entryId: entry.id,
      sessionId: agent.sessionId,
      personId: agent.personId,
      why: {
        reason: found.reason,
        waitSeconds: Math.round((nowMs - entry.enteredAtMs) / 100) / 10,
        idleSeconds: Math.round((nowMs - agent.idleSinceMs) / 100) / 10,
        urgent: entry.urgent,
        firstInLine: entry.firstInLine,
        overflow: found.overflow,
        candidates: found.candidates,
        waiting: waiting.length,
      },
    });
  }
  return pairs;
}

type Found = { readonly at: number; readonly reason: Reason; readonly overflow: boolean; readonly candidates: number };

/** The last representative if ready, else one's own sector before a helping one, else whoever has been idle longest. */
function best(entry: Waiting, free: readonly ReadyAgent[], rules: MatchRules, nowMs: number): Found | null {
  let at = -1;
  let overflow = false;
  let candidates = 0;
  for (let n = 0; n < free.length; n += 1) {
    const agent = free[n] as ReadyAgent;
    if (entry.onlyPersonId !== null) {
      if (agent.personId === entry.onlyPersonId && agent.channels.has(entry.channel)) return { at: n, reason: 'onlyPerson', overflow: false, candidates: 1 };
      continue;
    }
    if (!maySkill(entry, agent)) continue;
    const by = maySector(entry, agent.sector, rules, nowMs);
    if (!by) continue;
    candidates += 1;
    if (agent.personId === entry.lastPersonId) return { at: n, reason: 'lastPerson', overflow: by === 'overflow', candidates };
    const helps = by === 'overflow';
    if (at < 0 || (overflow && !helps) || (overflow === helps && agent.idleSinceMs < (free[at] as ReadyAgent).idleSinceMs)) {
      at = n;
      overflow = helps;
    }
  }
  return at < 0 ? null : { at, reason: 'longestIdle', overflow, candidates };
}

/**
 * Place in line and the wait to expect, for announcing: those before, times the mean handling time, shared by the people
 * who answer this kind. Null seconds where nobody answers it now.
 */
export function expectedWait(
  entry: Waiting,
  waiting: readonly Waiting[],
  people: readonly Omit<ReadyAgent, 'idleSinceMs' | 'sessionId'>[],
  facts: { readonly handlingSeconds: number; readonly rules: MatchRules; readonly nowMs: number },
): { readonly position: number; readonly seconds: number | null } {
  const answers = (one: Waiting) => people.filter((person) => maySkill(one, person) && maySector(one, person.sector, facts.rules, facts.nowMs) !== null);
  const mine = answers(entry);
  const ids = new Set(mine.map((person) => person.personId));
  const rank = precedence(entry, facts.nowMs);
  const ahead = waiting.filter(
    (one) =>
      one.id !== entry.id &&
      (precedence(one, facts.nowMs) > rank || (precedence(one, facts.nowMs) === rank && one.id < entry.id)) &&
      (mine.length === 0 ? one.lang === entry.lang && one.live === entry.live : answers(one).some((person) => ids.has(person.personId))),
  );
  const position = ahead.length + 1;
  return { position, seconds: mine.length === 0 ? null : Math.ceil((position * facts.handlingSeconds) / mine.length) };
}
