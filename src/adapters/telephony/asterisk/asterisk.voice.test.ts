import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineEvent } from '../port.ts';
import { openTestEngine, type TestEngine } from '../testing/engine.ts';
import { toneIn } from '../testing/sound.ts';
import { telephonyContract } from '../testing/telephony.contract.ts';
import { rms } from './tracks.ts';

let engine: TestEngine;
let number = 700;
beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(() => engine?.close());

telephonyContract('Asterisk', async () => ({
  telephony: engine.telephony,
  call: (from) => engine.exchange.call({ from, to: '100' }),
  somebodyWho: async (does) => {
    number += 1;
    engine.exchange.whenRung(String(number), does);
    return String(number);
  },
  pass: pause,
}));

/** A caller of one tone, joined with somebody of another. */
async function conversation() {
  const { telephony, exchange } = engine;
  const events: EngineEvent[] = [];
  telephony.listen((event) => events.push(event));
  const until = async <T>(find: () => T | undefined): Promise<T> => {
    for (let turn = 0; turn < 300; turn += 1) {
      const found = find();
      if (found !== undefined) return found;
      await pause(50);
    }
    throw new Error('it did not happen');
  };
  const from = `01255502${(number += 1)}`;
  const caller = await exchange.call({ from, to: '100', hertz: 440 });
  const arrived = await until(() => events.find((event) => event.kind === 'legArrived' && event.from === from));
  const leg = arrived.kind === 'legArrived' ? arrived.leg : '';
  await telephony.answer(leg);
  await telephony.park(leg);
  const ring = async (hertz: number) => {
    const other = crypto.randomUUID();
    number += 1;
    exchange.whenRung(String(number), 'answers', hertz);
    await telephony.ring({ leg: other, to: { number: String(number) }, shownNumber: '100', timeoutSeconds: 10 });
    await until(() => events.find((event) => event.kind === 'legAnswered' && event.leg === other));
    return { leg: other, phone: await until(() => exchange.rung().find((call) => call.number === String(number))) };
  };
  return { caller, leg, ring, until, events };
}

test('sound goes both ways and is recorded as two tracks, with music on hold', async () => {
  const { telephony } = engine;
  const { caller, leg, ring, until, events } = await conversation();
  const other = await ring(880);
  await telephony.join(crypto.randomUUID(), [leg, other.leg]);
  await until(() => (toneIn(caller.heard(400), 880) > 0.1 && toneIn(other.phone.heard(400), 440) > 0.1) || undefined);
  await telephony.hold(leg);
  await until(() => (toneIn(caller.heard(400), 880) < 0.02 && rms(caller.heard(400)) > 0.001 && rms(other.phone.heard(400)) < 0.01) || undefined);
  await telephony.resume(leg);
  await until(() => toneIn(other.phone.heard(400), 440) > 0.1 || undefined);
  await caller.hangUp();
  await until(() => events.find((event) => event.kind === 'legEnded' && event.leg === leg));
  await telephony.hangUp(other.leg);
  await pause(300);
  const recording = await telephony.recording(leg);
  // A fifth of a second wherever it begins: a short talk need not fill one that begins on the fifth.
  const most = (track: Int16Array | undefined, hertz: number): number =>
    Math.max(
      ...Array.from({ length: Math.max(0, Math.floor(((track?.length ?? 0) - 1600) / 160)) }, (_, n) =>
        toneIn(track?.subarray(n * 160, n * 160 + 1600) ?? new Int16Array(), hertz),
      ),
    );
  expect(most(recording?.said, 440)).toBeGreaterThan(0.05);
  expect(most(recording?.heard, 880)).toBeGreaterThan(0.05);
  expect(most(recording?.said, 880)).toBeLessThan(0.02);
});

test('a whisper is heard by the one it is for and by nobody else; a third person joins', async () => {
  const { telephony } = engine;
  const { caller, leg, ring, until } = await conversation();
  const agent = await ring(880);
  const room = crypto.randomUUID();
  await telephony.join(room, [leg, agent.leg]);
  const ear = await ring(1320);
  await telephony.monitor({ ear: ear.leg, target: agent.leg, mode: 'listen' });
  await until(() => (toneIn(ear.phone.heard(400), 440) > 0.05 && toneIn(ear.phone.heard(400), 880) > 0.05) || undefined);
  expect(toneIn(agent.phone.heard(400), 1320)).toBeLessThan(0.02);
  await telephony.monitor({ ear: ear.leg, target: agent.leg, mode: 'whisper' });
  await until(() => toneIn(agent.phone.heard(400), 1320) > 0.05 || undefined);
  expect(toneIn(caller.heard(1000), 1320)).toBeLessThan(0.02);
  await telephony.stopMonitor(ear.leg);
  await telephony.join(room, [ear.leg]);
  await until(() => (toneIn(caller.heard(400), 1320) > 0.05 && toneIn(caller.heard(400), 880) > 0.05) || undefined);
  for (const one of [leg, agent.leg, ear.leg]) await telephony.hangUp(one);
});

test('malformed SIP is answered or dropped, and calls go on', async () => {
  engine.exchange.sendRaw('INVITE nonsense\r\n\r\n');
  engine.exchange.sendRaw('\u0000\u0001\u0002');
  engine.exchange.sendRaw(`INVITE sip:100@127.0.0.1 SIP/2.0\r\nVia: x\r\nContent-Length: -1\r\n\r\n`);
  const { caller, leg } = await conversation();
  await caller.hangUp();
  expect(leg).not.toBe('');
});
