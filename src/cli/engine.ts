import { join } from 'node:path';
import { installedVersion, installEngine, whyNoEngine } from '#adapters/telephony/asterisk/install.ts';
import { NoEngine } from '#adapters/telephony/asterisk/launcher.ts';

const root = join(import.meta.dirname, '../..');
const usage = 'Usage: cagri engine install [--fresh] [--json] | cagri engine status [--json]\n';

/** `cagri engine install`: the voice engine in a root folder of its own; `status` says whether there is one, or why not. */
export async function run(args: string[]): Promise<number> {
  const [deed, ...flags] = args;
  const unknown = flags.find((flag) => flag !== '--json' && flag !== '--fresh');
  if (!['install', 'status'].includes(deed ?? '') || unknown !== undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const json = flags.includes('--json');
  const dir = join(process.env['CAGRI_DATA_DIR'] ?? join(root, 'var'), 'engine');
  const tell = (facts: Readonly<Record<string, unknown>>, sentence: string): void =>
    void process.stdout.write(json ? `${JSON.stringify(facts)}\n` : `${sentence}\n`);
  if (deed === 'status') {
    const version = installedVersion(dir);
    tell({ version, why: version ? null : whyNoEngine(dir) }, version ? `Asterisk ${version}` : `No voice engine: ${whyNoEngine(dir)}.`);
    return version ? 0 : 1;
  }
  try {
    const installed = await installEngine({ dir, fresh: flags.includes('--fresh'), say: (line) => !json && process.stdout.write(`Çağrı: ${line}\n`) });
    tell(installed, `Asterisk ${installed.version} is ${installed.reused ? 'installed already' : `installed (${Math.round(installed.seconds)} s)`}.`);
    return 0;
  } catch (cause) {
    if (!(cause instanceof NoEngine)) throw cause;
    process.stderr.write(`No voice engine: ${cause.message}.\n`);
    return 1;
  }
}
