import { join } from 'node:path';
import { asteriskTelephony } from '#adapters/telephony/asterisk/adapter.ts';
import { installedVersion, rootDirOf, whyNoEngine } from '#adapters/telephony/asterisk/install.ts';
import { launchEngine, NoEngine } from '#adapters/telephony/asterisk/launcher.ts';
import type { Telephony } from '#adapters/telephony/port.ts';
import type { Config } from '#platform/config.ts';

export type Line = { readonly telephony: Telephony; /** Where browsers' SIP is passed on to. */ readonly sipUrl: string };
export type EngineSource = {
  readonly name: string;
  readonly rootDir: string;
  /** Opens it, or brings it back after it died. @throws NoEngine with the sentence for the desk */
  readonly open: () => Promise<Line>;
};

const split = (text: string): { readonly host: string; readonly port: number } => ({
  host: text.replace(/:\d+$/, ''),
  port: Number(/:(\d+)$/.exec(text)?.[1] ?? 5060),
});

/**
 * The engine of this installation: the one CAGRI_ARI_URL names (`http://user:password@host:port`, with CAGRI_ENGINE_DIR as the
 * folder shared with it), else our own under the data folder. CAGRI_TRUNK (`host:port`) is the provider's side.
 */
export function engineSource(config: Config, env: NodeJS.ProcessEnv = process.env): EngineSource {
  const dir = join(config.dataDir, 'engine');
  const rootDir = rootDirOf(dir);
  const given = env['CAGRI_ARI_URL'];
  if (given !== undefined && given !== '') return { name: 'main', rootDir, open: async () => remote(given, env['CAGRI_ENGINE_DIR'] ?? join(dir, 'node')) };
  const trunk = split(env['CAGRI_TRUNK'] ?? '127.0.0.1:5070');
  return {
    name: 'main',
    rootDir,
    open: async () => {
      if (!installedVersion(dir)) throw new NoEngine(whyNoEngine(dir));
      const engine = await launchEngine({ dir: join(dir, 'node'), rootDir, trunkHost: trunk.host, trunkPort: trunk.port });
      return { telephony: asteriskTelephony(engine), sipUrl: `${engine.url.replace(/^http/, 'ws')}/ws` };
    },
  };
}

function remote(given: string, dir: string): Line {
  if (!URL.canParse(given)) throw new NoEngine('CAGRI_ARI_URL is not an address like http://user:password@host:8088');
  const { origin, username, password } = new URL(given);
  return {
    telephony: asteriskTelephony({ url: origin, user: decodeURIComponent(username), password: decodeURIComponent(password), dir }),
    sipUrl: `${origin.replace(/^http/, 'ws')}/ws`,
  };
}
