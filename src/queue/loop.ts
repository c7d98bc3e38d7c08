import type { Announcements } from '#platform/consumers.ts';
import type { Deps } from '#platform/deps.ts';
import { log } from '#platform/log.ts';
import { heal } from './healing.ts';
import { tick, type Tick } from './matcher.ts';

/** Without an announcement the matcher looks anyway this often; states are healed as often. */
const everyMs = 1000;
const gatherMs = 8;

/** What can make a pair: somebody came or came back, somebody may be ready, the rules changed. An answered offer cannot. */
const matters = (said: string): boolean => /^(queue\.(entered|missed|left)|agent\.|sheet\.|measure\.|waiting\.|contact\.(released|leaseExpired))/.test(said);

/**
 * Runs the matcher on this node: at every announcement and every second. One look at a time; what is announced meanwhile
 * is one more look. Any number of nodes may run it, the transaction decides whose turn it is.
 */
export function loop(
  deps: Pick<Deps, 'clock'>,
  announcements: Announcements,
  heard: (offers: Tick['offers']) => void = () => {},
): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let healedAt = 0;
  const look = async (): Promise<void> => {
    do {
      again = false;
      try {
        const { mine, offers } = await tick(deps.clock.now());
        // Another node is deciding; it hears the same announcements, and the next beat looks again.
        if (!mine) break;
        if (offers.length > 0) heard(offers);
        // What comes in the same moment is decided together.
        if (again) await new Promise((done) => setTimeout(done, gatherMs));
      } catch (cause) {
        if (!stopped) log.error({ err: cause }, 'matcher');
        return;
      }
    } while (again && !stopped);
  };
  const wake = (): void => {
    if (stopped) return;
    again = true;
    running ??= look().finally(() => {
      running = null;
    });
  };
  const beat = async (): Promise<void> => {
    wake();
    if (Date.now() - healedAt < everyMs / 2) return;
    healedAt = Date.now();
    try {
      await heal(deps.clock.now());
    } catch (cause) {
      if (!stopped) log.error({ err: cause }, 'healing of the queue');
    }
  };
  const leave = announcements.listen((said) => {
    if (said === '' || said.split(' ').some(matters)) wake();
  });
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, everyMs);
  wake();
  return {
    stop: async () => {
      stopped = true;
      leave();
      clearInterval(timer);
      await beating;
      await running;
    },
  };
}
