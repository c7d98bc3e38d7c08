import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { asSystem, sql } from '#platform/database.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { countQueue, type EntryFact, queueUnexplained } from '#queue/accounting.ts';
import { centreAccount } from './account.ts';
import { aReadyAgent, morning, openFloor, seedFloor } from './testing/floor.ts';

closeAfterAll();
beforeAll(async () => {
  await testDatabase();
  await seedFloor();
});

const look = <T>(query: ReturnType<typeof sql<T>>) => asSystem('test', 'look', async (tx) => (await query.execute(tx)).rows);

/** What may happen on a floor, in any order. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'call' as const }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('press' as const), who: fc.nat(9), key: fc.constantFrom('1', '1', '1', '2', '3', '0', '9') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hangUp' as const), who: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), who: fc.nat(9) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(500, 2500, 9000, 25_000) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'ready' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'crash' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'cut' as const }) },
);

test('over random histories every call is counted once on either side, and no segment has a gap or an overlap (R23)', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 15, maxLength: 40 }), async (deeds) => {
      await look(sql`update voice_engines set lease_until = now() - interval '1 second'`);
      await look(sql`update agent_sessions set ended_at = now() where ended_at is null`);
      const floor = await openFloor();
      const began = floor.world.now();
      const agent = await aReadyAgent(began);
      floor.world.whenRung(agent.device, 'answers');
      floor.world.device((agent.device as { device: string }).device, true);
      const nth = (n: number): string => floor.world.legs()[n % Math.max(1, floor.world.legs().length)]?.leg ?? '';
      let calls = 0;
      for (const one of deeds) {
        if (one.kind === 'call') floor.world.call({ from: `0125551${String((calls += 1)).padStart(3, '0')}`, to: '195' });
        else if (one.kind === 'press') floor.world.press(nth(one.who), one.key);
        else if (one.kind === 'hangUp') floor.world.hangUp(nth(one.who));
        else if (one.kind === 'drop') floor.world.drop(nth(one.who));
        else if (one.kind === 'ready')
          await look(
            sql`update agent_sessions set state = 'ready', reason = null, contact_id = null, entry_id = null, leg_id = null where ended_at is null and state in ('notReady', 'wrapUp')`,
          );
        else if (one.kind === 'crash') {
          floor.world.crash();
          await floor.hand.settled();
          floor.world.revive();
          floor.world.device((agent.device as { device: string }).device, true);
        } else if (one.kind === 'cut') {
          floor.world.cutLine();
          floor.world.hangUp(nth(0));
          floor.world.advance(4000);
          floor.world.mendLine();
        }
        await floor.pass(one.kind === 'wait' ? one.ms : 10);
      }
      const account = await asSystem('test', 'account', (tx) => centreAccount(tx, morning, new Date(morning.getTime() + 86_400_000)));
      expect(account.unexplained).toBe(0);
      const entries = await look(sql<EntryFact>`select outcome from queue_entries where channel = 'phone'`);
      expect(queueUnexplained(countQueue(entries))).toBe(0);
      // What the menu sent on is what the queue took in, requeued calls aside.
      const [arrivals] = await look(sql<{ n: number }>`select count(*)::int as n from queue_entries where channel = 'phone' and cause = 'arrival'`);
      expect(account.offered).toBe(arrivals?.n);
      const gaps = await look(
        sql`select * from (select leg_id, started_at, lag(ended_at) over (partition by leg_id order by started_at, id) as before from leg_segments) s where before is distinct from started_at and before is not null`,
      );
      expect(gaps).toEqual([]);
      const open = await look(sql`select 1 from leg_segments s join legs l on l.id = s.leg_id where l.state = 'ended' and s.ended_at is null`);
      expect(open).toEqual([]);
      await floor.hand.stop();
    }),
    { numRuns: 8, seed: 20261124, endOnFailure: true },
  );
});
