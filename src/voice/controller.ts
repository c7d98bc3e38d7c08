import type { EngineEvent, LegName, Telephony } from '#adapters/telephony/port.ts';
import { EngineLost } from '#adapters/telephony/port.ts';
import { sql, type Tx } from '#platform/database.ts';
import { Fault } from '#platform/fault.ts';
import { log } from '#platform/log.ts';
import { record } from '#platform/events.ts';
import { callerGone, commandDone, enqueueCall, takeCommands } from '#queue/actions.ts';
import { about, announce, arrive, pressed } from './arriving.ts';
import { answered, carry, greeted } from './carrying.ts';
import { type Context, type Deed, inCall, type Said } from './context.ts';
import { deviceTold, untoldDevices } from './devices.ts';
import { endLeg } from './ending.ts';
import './events.ts';
import { callOrderKey } from './menu.ts';
import { countAlone, engineId, reconcile } from './reconcile.ts';
import { deviceOf } from './ringing.ts';
import { isTrial, legByEngine, type LegRow, publishedMenu } from './store.ts';
import { tryMenu } from './trying.ts';

export type ControllerOptions = {
  readonly engine: Telephony;
  readonly engineName: string;
  readonly node: string;
  readonly epoch: number;
  readonly now: () => Date;
  readonly ourNumber: string;
  /** The names of the sounds of some sentences, made known to the engine. */
  readonly soundsOf: (sentences: readonly Said[], listens: boolean) => Promise<readonly string[]>;
  /** Another node owns the engine now. */
  readonly onFenced: () => void;
};
export type Controller = {
  /** Carries out what the queue wished and tells waiting callers where they stand. */
  readonly tick: () => Promise<void>;
  /** Compares with the engine's own list. */
  readonly check: () => Promise<void>;
  /** Waits until everything heard so far is done. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const announceSeconds = 40;

/**
 * One owner's hand on the engine: events one after another, each a transaction whose rows stand before the engine is
 * told anything (design §2: write before acting; reconcile after).
 */
export function controller(options: ControllerOptions): Controller {
  const { engine } = options;
  let boot = '';
  let stopped = false;
  let line: Promise<void> = Promise.resolve();
  /** What plays on a leg now: only its newest prompt speaks for its silence. */
  const playing = new Map<LegName, string>();
  const context: Context = {
    ...options,
    boot: () => boot,
    say: async (leg, sentences, listens) => {
      const sounds = await options.soundsOf(sentences, listens);
      const prompt = crypto.randomUUID();
      playing.set(leg, prompt);
      await engine.play({ leg, prompt, sounds });
    },
  };

  const act = async (deeds: readonly Deed[]): Promise<void> => {
    for (const deed of deeds) await deed(context);
  };
  const withLeg = (leg: LegName, work: (tx: Tx, row: LegRow) => Promise<readonly Deed[]>): Promise<readonly Deed[]> =>
    inCall(options, async (tx) => {
      const row = await legByEngine(tx, leg);
      return row && row.state !== 'ended' ? work(tx, row) : [];
    });

  async function heard(event: EngineEvent): Promise<void> {
    switch (event.kind) {
      case 'up':
        return compare(true);
      case 'lost':
        playing.clear();
        return inCall(options, (tx) => told(tx, false));
      case 'legArrived':
        return act(await inCall(options, (tx) => arrive(tx, event, boot)));
      case 'deviceCalled':
        return act(await inCall(options, (tx) => tryMenu(tx, event, boot)));
      case 'legAnswered':
        return act(await withLeg(event.leg, (tx, row) => answered(tx, row, context)));
      case 'legEnded':
        playing.delete(event.leg);
        return act(await withLeg(event.leg, (tx, row) => endLeg(tx, row, event.end, event.at)));
      case 'digit':
        return act(await withLeg(event.leg, (tx, row) => digit(tx, row, event.digit, event.at)));
      case 'promptEnded':
        if (playing.get(event.leg) !== event.prompt) return;
        playing.delete(event.leg);
        return act(await withLeg(event.leg, async (tx, row) => (row.state === 'menu' ? pressed(tx, row, { kind: 'silence' }, event.at) : greeted(row))));
      case 'device':
    }
  }

  async function digit(tx: Tx, row: LegRow, key: string, at: Date): Promise<readonly Deed[]> {
    if (row.role !== 'caller' && !isTrial(row)) return [];
    if (row.state === 'menu') return pressed(tx, row, { kind: 'digit', digit: key }, at);
    if (row.state !== 'queue' || key !== callOrderKey || !row.contact_id || !row.phone) return [];
    // Key 0 while waiting: the place in line becomes a call order (R23).
    await callerGone(tx, { contactId: row.contact_id, at, as: 'callOrder' });
    const lang = row.lang ?? 'az';
    const tree = (await publishedMenu(tx))?.tree;
    await sql`update legs set state = 'menu', menu_place = ${JSON.stringify({ at: 'leaving', node: '(ordered)', lang, tries: 1 })}::jsonb where id = ${row.id}`.execute(
      tx,
    );
    return tree ? [(c) => c.say(row.engine_leg, [{ lang, text: tree.callOrdered[lang] }], false)] : [(c) => c.engine.hangUp(row.engine_leg)];
  }

  const told = async (tx: Tx, up: boolean, why: string | null = null): Promise<void> => {
    await sql`update voice_engines set up = ${up}, why = ${why} where name = ${options.engineName}`.execute(tx);
    await record(tx, { ...about(engineId), subjectKind: 'engine', kind: 'engine.changed', data: { up } });
  };

  async function compare(adopting: boolean): Promise<void> {
    const snapshot = await engine.snapshot();
    const { version } = adopting ? await engine.health() : { version: null };
    boot = snapshot.boot;
    const alone = await engine.metAlone();
    if (alone.length > 0) {
      await inCall(options, (tx) => countAlone(tx, alone, boot));
      await engine.forgetAlone();
    }
    const deeds = await inCall(options, async (tx) => {
      const { deeds: found } = await reconcile(tx, snapshot, context, adopting);
      if (version !== null) {
        await sql`update voice_engines set version = ${version} where name = ${options.engineName}`.execute(tx);
        await told(tx, true);
      }
      const devices = adopting ? await tx.selectFrom('voice_devices').selectAll().where('until', '>', options.now()).execute() : [];
      return [
        ...devices.map(
          (device): Deed =>
            (c) =>
              c.engine.provision(deviceOf(device.person_id), device.secret),
        ),
        ...found,
      ];
    });
    await act(deeds);
  }

  async function commands(): Promise<void> {
    const taken = await inCall(options, (tx) => takeCommands(tx));
    for (const { id, command } of taken) {
      let error: string | null = null;
      try {
        await act(await inCall(options, (tx) => carry(tx, command, context)));
      } catch (cause) {
        error = (cause as Error).message.slice(0, 300);
        log.error({ err: cause, command: command.kind }, 'a wish of the queue was not carried out');
      }
      await inCall(options, (tx) => commandDone(tx, id, error));
    }
  }

  /** Logins since the last look: the engine lets their devices register. */
  async function devices(): Promise<void> {
    const untold = await inCall(options, (tx) => untoldDevices(tx, options.now()));
    for (const device of untold) {
      await engine.provision(deviceOf(device.person_id), device.secret);
      await inCall(options, (tx) => deviceTold(tx, device, options.epoch));
    }
  }

  /** Every forty seconds a waiting caller hears their place; music in between. */
  async function announcements(): Promise<void> {
    const at = options.now();
    const deeds = await inCall(options, async (tx) => {
      const { rows } = await sql<LegRow>`update legs set announced_at = ${at} where id in (
        select id from legs where state = 'queue' and announced_at < ${at}::timestamptz - make_interval(secs => ${announceSeconds}) limit 20 for update skip locked) returning *`.execute(
        tx,
      );
      const found: Deed[] = [];
      for (const row of rows) {
        if (!row.contact_id) continue;
        const place = await enqueueCall(tx, { contactId: row.contact_id, legId: row.id, lang: row.lang ?? 'az', phone: row.phone, at });
        if (place.position > 0) found.push((c) => announce(c, row.engine_leg, row.lang ?? 'az', place));
      }
      return found;
    });
    await act(deeds);
  }

  /** Everything goes through one line, so that two events of a call cannot cross. */
  const inLine = (work: () => Promise<void>): Promise<void> => {
    line = line.then(async () => {
      if (stopped) return;
      try {
        await work();
      } catch (cause) {
        if (cause instanceof Fault && cause.code === 'voice.notOwner') {
          stopped = true;
          options.onFenced();
        } else if (!(cause instanceof EngineLost)) log.error({ err: cause }, 'voice controller');
      }
    });
    return line;
  };
  const leave = engine.listen((event) => void inLine(() => heard(event)));
  return {
    tick: () =>
      inLine(async () => {
        if (boot === '') return;
        await commands();
        await devices();
        await announcements();
      }),
    check: () => inLine(async () => (boot === '' ? undefined : compare(false))),
    settled: async () => {
      for (let seen: Promise<void> | null = null; seen !== line;) {
        seen = line;
        await seen;
      }
    },
    stop: async () => {
      stopped = true;
      leave();
      await line;
    },
  };
}
