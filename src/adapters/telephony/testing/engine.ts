import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asteriskTelephony } from '../asterisk/adapter.ts';
import { freeUdpPort, launchEngine, type RunningEngine, stopEngine } from '../asterisk/launcher.ts';
import type { Telephony } from '../port.ts';
import { type Exchange, openExchange } from './exchange.ts';

const projectDir = join(import.meta.dirname, '../../../..');

export type TestEngine = {
  readonly engine: RunningEngine;
  readonly telephony: Telephony;
  readonly exchange: Exchange;
  readonly close: () => Promise<void>;
};

/** A real engine of this run's own with telephones around it, all on ports that were free. */
export async function openTestEngine(): Promise<TestEngine> {
  const dir = mkdtempSync(join(tmpdir(), 'cagri-engine-'));
  const trunkPort = await freeUdpPort();
  const engine = await launchEngine({ dir, rootDir: join(projectDir, 'var/engine/rootfs'), trunkPort });
  const exchange = await openExchange({ port: trunkPort, enginePort: () => engine.sipPort });
  const telephony = asteriskTelephony(engine);
  await telephony.start();
  return {
    engine,
    telephony,
    exchange,
    close: async () => {
      exchange.close();
      await telephony.close();
      await stopEngine(engine);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
