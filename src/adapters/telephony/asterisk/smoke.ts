import { setTimeout as pause } from 'node:timers/promises';
import { type AriEvent, ariClient } from './ari.ts';
import { launchEngine, NoEngine, stopEngine } from './launcher.ts';
import { application, arrivals } from './templates.ts';

/**
 * Starts an engine in a folder of its own and lets it call itself through the road of arriving calls. Its version.
 * @throws NoEngine when no call came through
 */
export async function smokeCall(options: { readonly dir: string; readonly rootDir: string }): Promise<string> {
  const engine = await launchEngine(options);
  const events: AriEvent[] = [];
  const ari = ariClient({ ...engine, application, onEvent: (event) => events.push(event), onUp: () => {}, onLost: () => {} });
  try {
    await ari.open();
    const info = await ari.ask<{ readonly system: { readonly version: string } }>('GET', '/asterisk/info');
    await ari.ask('POST', '/channels', { endpoint: `Local/100@${arrivals}`, app: application, appArgs: 'smoke', timeout: 10 });
    for (let turn = 0; turn < 100; turn += 1) {
      const came = events.find((event) => event.type === 'StasisStart' && event.args?.[0] === 'arrived');
      if (came?.channel) {
        await ari.ask('DELETE', `/channels/${came.channel.id}`);
        return info.system.version;
      }
      await pause(100);
    }
    throw new NoEngine('the engine started, but a call through it did not arrive');
  } finally {
    ari.close();
    await stopEngine(engine);
  }
}
