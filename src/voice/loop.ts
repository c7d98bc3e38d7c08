import { hostname } from 'node:os';
import type { Telephony } from '#adapters/telephony/port.ts';
import type { Announcements } from '#platform/consumers.ts';
import type { Deps } from '#platform/deps.ts';
import { log } from '#platform/log.ts';
import { type Controller, controller } from './controller.ts';
import { ownEngine, releaseEngine, tellNoEngine, tellSipLine } from './owner.ts';
import { keepAlone, soundsFor } from './prompts.ts';
import { fetchRecordings } from './recording.ts';
import { type EngineSource, engineSource } from './source.ts';

const everyMs = 1000;
const checkEvery = 10;
/** The engine of a machine that has none is looked for again this often: it may be installed meanwhile. */
const retryEvery = 5;
/** A line that is cut this long is an engine that died: it is started again. */
const lostTurns = 3;

/**
 * One owner an engine: whoever holds the lease opens the line and acts; the other nodes wait for it to lapse. The number
 * shown to people is CAGRI_NUMBER.
 */
export function loop(deps: Deps, announcements: Announcements, given: EngineSource = engineSource(deps.config)): { readonly stop: () => Promise<void> } {
  const node = `${hostname()}:${process.pid}:${crypto.randomUUID().slice(0, 8)}`;
  let mine: { readonly epoch: number; readonly engine: Telephony; readonly controller: Controller } | null = null;
  let stopped = false;
  let turns = 0;
  let cut = 0;
  let openAt = 0;
  let woken = false;

  async function letGo(): Promise<void> {
    const held = mine;
    mine = null;
    await held?.controller.stop();
    await held?.engine.close();
  }
  async function open(epoch: number): Promise<void> {
    try {
      const { telephony, sipUrl } = await given.open();
      await tellSipLine(given.name, sipUrl);
      const soundsOf = soundsFor(telephony, given.rootDir);
      const hand = controller({
        engine: telephony,
        engineName: given.name,
        node,
        epoch,
        now: () => deps.clock.now(),
        ourNumber: process.env['CAGRI_NUMBER'] ?? '195',
        soundsOf,
        onFenced: () => void letGo(),
      });
      mine = { epoch, engine: telephony, controller: hand };
      telephony.listen((event) => {
        if (event.kind === 'up') cut = 0;
        if (event.kind === 'lost') cut = 1;
      });
      await keepAlone(telephony, given.rootDir).catch((cause: unknown) => log.warn({ err: cause }, 'the sound of an engine alone'));
      await telephony.start();
    } catch (cause) {
      await tellNoEngine(given.name, (cause as Error).message);
    }
  }
  async function turn(): Promise<void> {
    turns += 1;
    const epoch = await ownEngine(given.name, node);
    if (epoch === null || (mine && mine.epoch !== epoch)) await letGo();
    if (epoch === null) return;
    if (cut > 0) cut += 1;
    if (mine && cut > lostTurns) {
      cut = 0;
      openAt = 0;
      await letGo();
    }
    if (!mine && turns >= openAt) {
      openAt = turns + retryEvery;
      await open(epoch);
    }
    await mine?.controller.tick();
    if (mine) await fetchRecordings(mine.engine, deps);
    if (turns % checkEvery === 0) await mine?.controller.check();
  }
  let running: Promise<void> = Promise.resolve();
  const go = (work: () => Promise<void>): void => {
    running = running.then(async () => {
      if (stopped) return;
      await work().catch((cause: unknown) => log.error({ err: cause }, 'voice loop'));
    });
  };
  const timer = setInterval(() => go(turn), everyMs);
  const leave = announcements.listen(() => {
    if (woken) return;
    woken = true;
    go(async () => {
      woken = false;
      await mine?.controller.tick();
    });
  });
  go(turn);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      leave();
      await running;
      const owned = mine !== null;
      await letGo();
      if (owned) await releaseEngine(given.name, node);
    },
  };
}
