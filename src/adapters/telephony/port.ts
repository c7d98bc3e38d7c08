/**
 * The voice engine in our words. It carries sound and nothing else: who is called, who waits and what counts stands in
 * the database. Names of legs that arrive are the engine's; names of legs we ring, prompts and rooms are ours (a row
 * first, then the deed), so a deed repeated after a crash changes nothing.
 */
export type LegName = string;

/** Where a leg goes: a representative's device, or a number of the outside world through the trunk. */
export type Destination = { readonly device: string } | { readonly number: string };

/** `noAnswer`, `busy`, `refused`, `unreachable` end a leg before it was answered; `lost` is a line that fell silent. */
export const legEnds = ['hungUp', 'noAnswer', 'busy', 'refused', 'unreachable', 'lost'] as const;
export type LegEnd = (typeof legEnds)[number];

export type EngineEvent = { readonly at: Date } & (
  | { readonly kind: 'up' }
  /** The line to the engine is gone; what it carries may live on. The next `up` is answered with a `snapshot`. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'legArrived'; readonly leg: LegName; readonly from: string | null; readonly to: string }
  /** One of our own devices calls: the number dialled is a version of the menu that is to be tried. */
  | { readonly kind: 'deviceCalled'; readonly leg: LegName; readonly device: string; readonly to: string }
  | { readonly kind: 'legAnswered'; readonly leg: LegName }
  | { readonly kind: 'digit'; readonly leg: LegName; readonly digit: string }
  | { readonly kind: 'legEnded'; readonly leg: LegName; readonly end: LegEnd }
  /** Played to its end, stopped, or failed: each prompt ends once. */
  | { readonly kind: 'promptEnded'; readonly prompt: string; readonly leg: LegName }
  | { readonly kind: 'device'; readonly device: string; readonly present: boolean }
);

export type EngineLeg = {
  readonly leg: LegName;
  readonly state: 'ringing' | 'up';
  readonly from: string | null;
  /** The number that was dialled, for a leg that arrived; else null. */
  readonly to: string | null;
  readonly room: string | null;
};
/** `boot` changes when the engine was started anew: nothing of before lives on. */
export type Snapshot = { readonly boot: string; readonly legs: readonly EngineLeg[]; readonly devices: readonly string[] };

export type Ringing = {
  readonly leg: LegName;
  readonly to: Destination;
  /** The number shown to whoever is rung. */
  readonly shownNumber: string;
  readonly timeoutSeconds: number;
  /** What a device is told of why it is rung, [a-zA-Z0-9-]: it answers by itself what its person asked for. */
  readonly why?: string;
};

export type Monitoring = {
  /** The ear's leg, rung like any other and answered. */
  readonly ear: LegName;
  /** Whose sound is heard, both what they say and what they hear. */
  readonly target: LegName;
  /** `whisper`: the target hears the ear as well; nobody else does. */
  readonly mode: 'listen' | 'whisper';
};

export type Health = { readonly version: string; readonly boot: string };

/** Sound of one leg as two tracks: what the leg said and what it heard. 16-bit samples, little end first. */
export type Recording = { readonly sampleRate: number; readonly said: Int16Array; readonly heard: Int16Array };

/**
 * A deed on a leg or prompt that is over is no failure: it does nothing. A deed while the engine is away fails with
 * `EngineLost`; the caller's row stays as it was and reconciliation decides.
 */
export type Telephony = {
  readonly kind: 'asterisk' | 'simulated';
  /** Tells every event to `heard`, in order, until the returned function is called. */
  readonly listen: (heard: (event: EngineEvent) => void) => () => void;
  /** Opens the line and keeps it open; an engine that is away is tried again. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** @throws EngineLost */
  readonly health: () => Promise<Health>;
  /** @throws EngineLost */
  readonly snapshot: () => Promise<Snapshot>;

  readonly answer: (leg: LegName) => Promise<void>;
  readonly hangUp: (leg: LegName) => Promise<void>;
  /** Rings; the answer or the end comes as an event. The same leg again does nothing. */
  readonly ring: (ringing: Ringing) => Promise<void>;
  /** Sounds kept by `keepSound`, one after another; a new prompt on the leg takes the place of the one before. */
  readonly play: (playing: { readonly leg: LegName; readonly prompt: string; readonly sounds: readonly string[] }) => Promise<void>;
  readonly stopPrompt: (prompt: string) => Promise<void>;
  /** Waits with music until it is joined; joining ends the music. */
  readonly park: (leg: LegName) => Promise<void>;
  /** Those in a room hear each other. A leg is in one room; a prompt on it is stopped, music and hold end. */
  readonly join: (room: string, legs: readonly LegName[]) => Promise<void>;
  readonly leave: (leg: LegName) => Promise<void>;
  /** The leg hears music and is not heard; it stays in its room. */
  readonly hold: (leg: LegName) => Promise<void>;
  readonly resume: (leg: LegName) => Promise<void>;
  readonly mute: (leg: LegName, muted: boolean) => Promise<void>;
  readonly sendDigits: (leg: LegName, digits: string) => Promise<void>;
  readonly monitor: (monitoring: Monitoring) => Promise<void>;
  readonly stopMonitor: (ear: LegName) => Promise<void>;

  /** Lets a device register with a secret of this login; lost when the engine is started anew. */
  readonly provision: (device: string, secret: string) => Promise<void>;
  readonly revoke: (device: string) => Promise<void>;
  /** Makes a sound known under a name of [a-z0-9-]: a WAV of 8000 Hz, one track, 16 bit. */
  readonly keepSound: (name: string, wav: Uint8Array) => Promise<void>;

  /** Every leg to or from the outside is recorded by the engine itself from its answer. Those it still keeps. */
  readonly recordings: () => Promise<readonly LegName[]>;
  /** Null when there is none. A leg that lives or a crash in mid-call gives what was written so far. */
  readonly recording: (leg: LegName) => Promise<Recording | null>;
  readonly forgetRecording: (leg: LegName) => Promise<void>;

  /** Calls the engine met by itself while nobody of ours was there; told again until they are forgotten. */
  readonly metAlone: () => Promise<readonly MetAlone[]>;
  readonly forgetAlone: () => Promise<void>;
};

export type MetAlone = { readonly at: Date; readonly leg: LegName; readonly from: string | null; readonly to: string };
/** The sound a caller hears from the engine alone. */
export const aloneSound = 'alone';

export class EngineLost extends Error {
  constructor(message = 'the voice engine is away', cause?: unknown) {
    super(message, { cause });
  }
}

/** Nothing else becomes part of a path or an address of the engine. */
export function requireName(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) throw new RangeError(`"${text}" is not a name the engine may be given`);
  return text;
}

/** A number as it is dialled: digits with at most one plus before them. Null where there is none (a hidden number). */
export function dialled(text: string | null | undefined): string | null {
  const digits = (text ?? '').replaceAll(/[\s()-]/g, '');
  return /^\+?[0-9]{2,15}$/.test(digits) ? digits : null;
}
