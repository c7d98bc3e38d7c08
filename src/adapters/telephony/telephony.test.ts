import { expect, test } from 'vitest';
import { dialled, EngineLost, type EngineEvent } from './port.ts';
import { simulatedTelephony } from './simulated.ts';
import { telephonyContract } from './testing/telephony.contract.ts';

telephonyContract('the stand-in', async () => {
  const { telephony, world } = simulatedTelephony();
  let number = 200;
  await telephony.start();
  return {
    telephony,
    call: async (from) => {
      const leg = world.call({ from, to: '100' });
      return { press: async (digits) => world.press(leg, digits), hangUp: async () => world.hangUp(leg) };
    },
    somebodyWho: async (does) => {
      number += 1;
      world.whenRung({ number: String(number) }, does);
      return String(number);
    },
    pass: async (ms) => world.advance(ms),
  };
});

test('an engine that dies loses its legs but not what it recorded, and comes back as another boot', async () => {
  const { telephony, world } = simulatedTelephony();
  const events: EngineEvent[] = [];
  telephony.listen((event) => events.push(event));
  await telephony.start();
  const leg = world.call({ from: '0125550101', to: '100' });
  await telephony.answer(leg);
  const before = (await telephony.snapshot()).boot;
  world.advance(3000);
  world.crash();
  await expect(telephony.snapshot()).rejects.toThrow(EngineLost);
  world.revive();
  const after = await telephony.snapshot();
  expect(after).toMatchObject({ legs: [], devices: [] });
  expect(after.boot).not.toBe(before);
  expect((await telephony.recording(leg))?.said.length).toBe(24_000);
  expect(events.map((event) => event.kind)).toEqual(['up', 'legArrived', 'lost', 'up']);
});

test('what happens while the line is cut is not told afterwards; the snapshot knows', async () => {
  const { telephony, world } = simulatedTelephony();
  const events: EngineEvent[] = [];
  telephony.listen((event) => events.push(event));
  await telephony.start();
  const leg = world.call({ from: null, to: '100' });
  world.cutLine();
  world.hangUp(leg);
  world.mendLine();
  expect(events.map((event) => event.kind)).toEqual(['up', 'legArrived', 'lost', 'up']);
  expect((await telephony.snapshot()).legs).toEqual([]);
});

test.each([
  ['+994 12 555 01 01', '+994125550101'],
  ['(012) 555-01-01', '0125550101'],
  ['anonymous', null],
  ['', null],
  ["1'; drop table", null],
])('the number %j is dialled as %j', (text, number) => expect(dialled(text)).toBe(number));
