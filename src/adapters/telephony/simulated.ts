import { type Destination, type EngineEvent, EngineLost, type LegEnd, type LegName, type Recording, requireName, type Telephony } from './port.ts';

type Leg = {
  readonly leg: LegName;
  readonly from: string | null;
  readonly to: string | null;
  readonly outside: boolean;
  state: 'ringing' | 'up';
  room: string | null;
  doing: 'nothing' | 'parked' | 'held';
  muted: boolean;
  upSinceMs: number;
};
type Prompt = { readonly prompt: string; readonly leg: LegName; readonly timer: number };
type Timer = { readonly id: number; readonly atMs: number; readonly work: () => void };

/** What only the stand-in has: the other end of the line, and time. */
export type SimulatedWorld = {
  readonly now: () => Date;
  /** Time passes; what falls due in it happens in order. */
  readonly advance: (ms: number) => void;
  readonly call: (call: { readonly from: string | null; readonly to: string }) => LegName;
  readonly press: (leg: LegName, digits: string) => void;
  readonly hangUp: (leg: LegName) => void;
  readonly callFrom: (device: string, to: string) => LegName;
  /** The leg falls silent: its telephone or browser is gone without a word. */
  readonly drop: (leg: LegName) => void;
  /** Whoever is rung does this; without a word they let it ring. */
  readonly whenRung: (to: Destination, does: 'answers' | 'busy' | 'refuses' | 'unreachable' | 'letsRing') => void;
  readonly device: (device: string, present: boolean) => void;
  readonly pickUp: (leg: LegName) => void;
  /** The engine dies with everything it carries; `revive` starts it empty. */
  readonly crash: () => void;
  readonly revive: () => void;
  /** Only the line between us and the engine breaks; calls go on unseen. */
  readonly cutLine: () => void;
  readonly mendLine: () => void;
  readonly legs: () => readonly Readonly<Leg>[];
  readonly playing: (leg: LegName) => readonly string[];
};

const keyOf = (to: Destination): string => ('device' in to ? `device:${to.device}` : `number:${to.number}`);
const sampleRate = 8000;

/**
 * The stand-in: no sound, a clock of its own. Events are told at once, in order. A prompt lasts `soundMs` a sound, so
 * that what follows it follows in virtual time.
 */
export function simulatedTelephony(options: { readonly name?: string; readonly start?: Date; readonly soundMs?: number } = {}): {
  readonly telephony: Telephony;
  readonly world: SimulatedWorld;
} {
  let nowMs = (options.start ?? new Date('2026-01-05T05:00:00Z')).getTime();
  let boots = 1;
  const boot = (): string => `${options.name ?? 'sim'}${boots}`;
  let serial = 0;
  let alive = true;
  let line = false;
  let timers: Timer[] = [];
  const legs = new Map<LegName, Leg>();
  const prompts = new Map<string, Prompt>();
  const sounding = new Map<LegName, readonly string[]>();
  const answers = new Map<string, string>();
  const devices = new Set<string>();
  const provisioned = new Map<string, string>();
  const sounds = new Set<string>();
  const recorded = new Map<LegName, { readonly fromMs: number; toMs: number | null }>();
  const ears = new Map<LegName, { readonly target: LegName; readonly mode: string }>();
  const listeners = new Set<(event: EngineEvent) => void>();

  const now = (): Date => new Date(nowMs);
  const tell = (event: EngineEvent): void => {
    if (line || event.kind === 'lost') for (const heard of listeners) heard(event);
  };
  const after = (ms: number, work: () => void): number => {
    timers.push({ id: ++serial, atMs: nowMs + ms, work });
    return serial;
  };
  const cancel = (id: number): void => {
    timers = timers.filter((timer) => timer.id !== id);
  };
  const reach = (): void => {
    if (!alive || !line) throw new EngineLost();
  };
  const endPrompt = (prompt: Prompt): void => {
    cancel(prompt.timer);
    prompts.delete(prompt.prompt);
    sounding.delete(prompt.leg);
    tell({ kind: 'promptEnded', prompt: prompt.prompt, leg: prompt.leg, at: now() });
  };
  const silence = (leg: LegName): void => {
    for (const prompt of prompts.values()) if (prompt.leg === leg) endPrompt(prompt);
  };
  const end = (name: LegName, how: LegEnd): void => {
    if (!legs.has(name)) return;
    silence(name);
    legs.delete(name);
    ears.delete(name);
    const recording = recorded.get(name);
    if (recording) recording.toMs = nowMs;
    tell({ kind: 'legEnded', leg: name, end: how, at: now() });
  };
  const up = (leg: Leg): void => {
    if (leg.state === 'up') return;
    leg.state = 'up';
    leg.upSinceMs = nowMs;
    if (leg.outside) recorded.set(leg.leg, { fromMs: nowMs, toMs: null });
  };
  const pickUp = (name: LegName): void => {
    const leg = legs.get(name);
    if (leg?.state !== 'ringing') return;
    up(leg);
    tell({ kind: 'legAnswered', leg: name, at: now() });
  };
  const withLeg = (name: LegName, deed: (leg: Leg) => void): Promise<void> => {
    reach();
    const leg = legs.get(name);
    if (leg) deed(leg);
    return Promise.resolve();
  };

  const telephony: Telephony = {
    kind: 'simulated',
    listen: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    start: async () => {
      line = alive;
      if (line) tell({ kind: 'up', at: now() });
    },
    close: async () => {
      line = false;
    },
    health: async () => {
      reach();
      return { version: 'simulated', boot: boot() };
    },
    snapshot: async () => {
      reach();
      return { boot: boot(), devices: [...devices], legs: [...legs.values()].map(({ leg, state, from, to, room }) => ({ leg, state, from, to, room })) };
    },
    answer: async (name) => withLeg(name, up),
    hangUp: async (name) => withLeg(name, () => end(name, 'hungUp')),
    ring: async ({ leg: name, to, timeoutSeconds }) => {
      reach();
      if (legs.has(requireName(name))) return;
      legs.set(name, { leg: name, from: null, to: null, outside: 'number' in to, state: 'ringing', room: null, doing: 'nothing', muted: false, upSinceMs: 0 });
      const does = 'device' in to && !devices.has(to.device) ? 'unreachable' : (answers.get(keyOf(to)) ?? 'letsRing');
      after(timeoutSeconds * 1000, () => legs.get(name)?.state === 'ringing' && end(name, 'noAnswer'));
      after(0, () => {
        if (does === 'answers') pickUp(name);
        else if (does === 'busy') end(name, 'busy');
        else if (does === 'refuses') end(name, 'refused');
        else if (does === 'unreachable') end(name, 'unreachable');
      });
    },
    play: async ({ leg: name, prompt, sounds: asked }) =>
      withLeg(name, () => {
        silence(name);
        const timer = after(asked.length * (options.soundMs ?? 2000), () => {
          const playing = prompts.get(prompt);
          if (playing) endPrompt(playing);
        });
        prompts.set(requireName(prompt), { prompt, leg: name, timer });
        sounding.set(name, asked);
      }),
    stopPrompt: async (name) => {
      reach();
      const prompt = prompts.get(name);
      if (prompt) endPrompt(prompt);
    },
    park: async (name) =>
      withLeg(name, (leg) => {
        silence(name);
        leg.room = null;
        leg.doing = 'parked';
      }),
    join: async (room, names) => {
      reach();
      requireName(room);
      for (const name of names) {
        const leg = legs.get(name);
        if (leg?.state !== 'up') continue;
        silence(name);
        leg.room = room;
        leg.doing = 'nothing';
      }
    },
    leave: async (name) =>
      withLeg(name, (leg) => {
        leg.room = null;
      }),
    hold: async (name) =>
      withLeg(name, (leg) => {
        leg.doing = 'held';
      }),
    resume: async (name) =>
      withLeg(name, (leg) => {
        leg.doing = 'nothing';
      }),
    mute: async (name, muted) =>
      withLeg(name, (leg) => {
        leg.muted = muted;
      }),
    sendDigits: async (name) => withLeg(name, () => {}),
    monitor: async ({ ear, target, mode }) => withLeg(ear, () => ears.set(ear, { target, mode })),
    stopMonitor: async (ear) => withLeg(ear, () => ears.delete(ear)),
    provision: async (device, secret) => {
      reach();
      provisioned.set(requireName(device), secret);
    },
    revoke: async (device) => {
      reach();
      provisioned.delete(device);
      if (devices.delete(device)) tell({ kind: 'device', device, present: false, at: now() });
    },
    keepSound: async (name) => {
      sounds.add(requireName(name));
    },
    recordings: async () => {
      reach();
      return [...recorded.keys()];
    },
    recording: async (leg) => {
      reach();
      const kept = recorded.get(leg);
      return kept ? silenceOf(((kept.toMs ?? nowMs) - kept.fromMs) / 1000) : null;
    },
    forgetRecording: async (leg) => {
      reach();
      recorded.delete(leg);
    },
    metAlone: async () => [],
    forgetAlone: async () => {},
  };
  const world: SimulatedWorld = {
    now,
    advance: (ms) => {
      const untilMs = nowMs + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs || a.id - b.id)[0];
        if (!next) break;
        cancel(next.id);
        nowMs = next.atMs;
        next.work();
      }
      nowMs = untilMs;
    },
    call: ({ from, to }) => {
      const name = `${boot()}-${++serial}`;
      legs.set(name, { leg: name, from, to, outside: true, state: 'ringing', room: null, doing: 'nothing', muted: false, upSinceMs: 0 });
      tell({ kind: 'legArrived', leg: name, from, to, at: now() });
      return name;
    },
    callFrom: (device, to) => {
      const name = `${boot()}-${++serial}`;
      legs.set(name, { leg: name, from: null, to: null, outside: false, state: 'ringing', room: null, doing: 'nothing', muted: false, upSinceMs: 0 });
      tell({ kind: 'deviceCalled', leg: name, device, to, at: now() });
      return name;
    },
    press: (leg, digits) => {
      for (const digit of digits) if (legs.get(leg)?.state === 'up') tell({ kind: 'digit', leg, digit, at: now() });
    },
    hangUp: (leg) => end(leg, 'hungUp'),
    drop: (leg) => end(leg, 'lost'),
    whenRung: (to, does) => void answers.set(keyOf(to), does),
    device: (device, present) => {
      if (present) devices.add(device);
      else devices.delete(device);
      tell({ kind: 'device', device, present, at: now() });
    },
    pickUp,
    crash: () => {
      alive = false;
      legs.clear();
      prompts.clear();
      sounding.clear();
      provisioned.clear();
      devices.clear();
      timers = [];
      for (const kept of recorded.values()) kept.toMs ??= nowMs;
      tell({ kind: 'lost', at: now() });
      line = false;
    },
    revive: () => {
      alive = true;
      boots += 1;
      line = true;
      tell({ kind: 'up', at: now() });
    },
    cutLine: () => {
      tell({ kind: 'lost', at: now() });
      line = false;
    },
    mendLine: () => {
      line = true;
      tell({ kind: 'up', at: now() });
    },
    legs: () => [...legs.values()],
    playing: (leg) => sounding.get(leg) ?? [],
  };
  return { telephony, world };
}

/** Silence of the right length: lengths are true, the sound is not. */
function silenceOf(seconds: number): Recording {
  const samples = Math.max(0, Math.round(seconds * sampleRate));
  return { sampleRate, said: new Int16Array(samples), heard: new Int16Array(samples) };
}
