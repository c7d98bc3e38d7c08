import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EngineEvent, Telephony } from '../port.ts';

/** The other end of the line as the tests drive it: the stand-in's world, or real telephones on the real engine. */
export type OtherEnd = {
  readonly telephony: Telephony;
  /** Calls our number and goes on until it is told otherwise. */
  readonly call: (from: string) => Promise<CallerEnd>;
  /** The number of somebody who picks up, is engaged, or lets it ring. */
  readonly somebodyWho: (does: 'answers' | 'busy' | 'letsRing') => Promise<string>;
  /** Lets a moment pass, in virtual or in real time. */
  readonly pass: (ms: number) => Promise<void>;
};
export type CallerEnd = {
  readonly press: (digits: string) => Promise<void>;
  readonly hangUp: () => Promise<void>;
};

/** A WAV of silence: enough to be played. */
export function silentWav(ms: number): Uint8Array {
  const data = Buffer.alloc(Math.round(ms * 8) * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

const name = (): string => crypto.randomUUID();

/** What every engine must do; run on the stand-in and on the real one, so that the stand-in cannot drift. */
export function telephonyContract(title: string, open: () => Promise<OtherEnd>): void {
  describe(`telephony: ${title}`, () => {
    let end: OtherEnd;
    let events: EngineEvent[];
    let leave: () => void;

    beforeEach(async () => {
      end = await open();
      events = [];
      leave = end.telephony.listen((event) => events.push(event));
    });
    afterEach(() => leave());

    type Of<K extends EngineEvent['kind']> = Extract<EngineEvent, { kind: K }>;
    /** Waits generously for one event that fits. */
    async function happens<K extends EngineEvent['kind']>(kind: K, fits: (event: Of<K>) => boolean = () => true): Promise<Of<K>> {
      for (let turn = 0; turn < 300; turn += 1) {
        const found = events.find((event): event is Of<K> => event.kind === kind && fits(event as Of<K>));
        if (found) return found;
        await end.pass(50);
      }
      throw new Error(`no ${kind} happened; seen: ${JSON.stringify(events.map((event) => event.kind))}`);
    }
    async function arrived(from: string) {
      const caller = await end.call(from);
      const { leg, to } = await happens('legArrived', (event) => event.from === from);
      return { caller, leg, to };
    }

    test('a leg arrives with its numbers, is answered, and ends when the caller hangs up', async () => {
      const { caller, leg, to } = await arrived('0125550101');
      expect(to).toBe('100');
      await end.telephony.answer(leg);
      expect((await end.telephony.snapshot()).legs).toContainEqual({ leg, state: 'up', from: '0125550101', to: '100', room: null });
      await caller.hangUp();
      expect((await happens('legEnded', (event) => event.leg === leg)).end).toBe('hungUp');
      expect((await end.telephony.snapshot()).legs.map((one) => one.leg)).not.toContain(leg);
    });

    test('a prompt is cut short by a key, and ends once', async () => {
      await end.telephony.keepSound('long-silence', silentWav(8000));
      const { caller, leg } = await arrived('0125550102');
      await end.telephony.answer(leg);
      const prompt = name();
      await end.telephony.play({ leg, prompt, sounds: ['long-silence', 'long-silence'] });
      await end.pass(200);
      await caller.press('1');
      expect((await happens('digit', (event) => event.leg === leg)).digit).toBe('1');
      await end.telephony.stopPrompt(prompt);
      await happens('promptEnded', (event) => event.prompt === prompt);
      await end.telephony.stopPrompt(prompt);
      await end.pass(300);
      expect(events.filter((event) => event.kind === 'promptEnded' && event.prompt === prompt)).toHaveLength(1);
      await end.telephony.hangUp(leg);
      await happens('legEnded', (event) => event.leg === leg);
    });

    test('a prompt that is left alone ends by itself', async () => {
      await end.telephony.keepSound('short-silence', silentWav(300));
      const { leg } = await arrived('0125550103');
      await end.telephony.answer(leg);
      const prompt = name();
      await end.telephony.play({ leg, prompt, sounds: ['short-silence'] });
      await happens('promptEnded', (event) => event.prompt === prompt);
      await end.telephony.hangUp(leg);
    });

    test('a caller waits with music, somebody is rung and answers, both are in one room and recorded', async () => {
      const { leg } = await arrived('0125550104');
      await end.telephony.answer(leg);
      await end.telephony.park(leg);
      const other = name();
      const number = await end.somebodyWho('answers');
      const ringing = { leg: other, to: { number }, shownNumber: '100', timeoutSeconds: 10 };
      await end.telephony.ring(ringing);
      await end.telephony.ring(ringing);
      await happens('legAnswered', (event) => event.leg === other);
      const room = name();
      await end.telephony.join(room, [leg, other]);
      const rooms = (await end.telephony.snapshot()).legs.filter((one) => one.leg === leg || one.leg === other).map((one) => one.room);
      expect(rooms).toEqual([room, room]);
      await end.pass(600);
      await end.telephony.hold(leg);
      await end.telephony.resume(leg);
      await end.telephony.hangUp(other);
      await happens('legEnded', (event) => event.leg === other);
      expect((await end.telephony.snapshot()).legs.map((one) => one.leg)).toContain(leg);
      await end.telephony.hangUp(leg);
      await happens('legEnded', (event) => event.leg === leg);
      await end.pass(300);
      expect(await end.telephony.recordings()).toContain(leg);
      const recording = await end.telephony.recording(leg);
      expect(recording?.said.length).toBe(recording?.heard.length);
      expect(recording?.said.length).toBeGreaterThan(8000 * 0.5);
      await end.telephony.forgetRecording(leg);
      expect(await end.telephony.recording(leg)).toBeNull();
    });

    test('whoever is engaged, does not answer, or has no device is told apart', async () => {
      const [busy, silent, absent] = [name(), name(), name()];
      await end.telephony.ring({ leg: busy, to: { number: await end.somebodyWho('busy') }, shownNumber: '100', timeoutSeconds: 5 });
      await end.telephony.ring({ leg: silent, to: { number: await end.somebodyWho('letsRing') }, shownNumber: '100', timeoutSeconds: 1 });
      await end.telephony.ring({ leg: absent, to: { device: 'nobody-here' }, shownNumber: '100', timeoutSeconds: 5 });
      expect((await happens('legEnded', (event) => event.leg === busy)).end).toBe('busy');
      expect((await happens('legEnded', (event) => event.leg === silent)).end).toBe('noAnswer');
      expect((await happens('legEnded', (event) => event.leg === absent)).end).toBe('unreachable');
    });

    test('deeds on what is over do nothing', async () => {
      const { caller, leg } = await arrived('0125550106');
      await end.telephony.answer(leg);
      await caller.hangUp();
      await happens('legEnded', (event) => event.leg === leg);
      await end.telephony.play({ leg, prompt: name(), sounds: ['short-silence'] });
      await end.telephony.park(leg);
      await end.telephony.join(name(), [leg]);
      await end.telephony.hold(leg);
      await end.telephony.mute(leg, true);
      await end.telephony.hangUp(leg);
      await end.telephony.forgetRecording('never-was');
    });

    test('a name that could be a path is refused', async () => {
      await expect(end.telephony.keepSound('../x', silentWav(10))).rejects.toThrow(RangeError);
      await expect(end.telephony.provision('a/b', 'secret')).rejects.toThrow(RangeError);
    });
  });
}
