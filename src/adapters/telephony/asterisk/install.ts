import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smokeCall } from './smoke.ts';
import { NoEngine } from './launcher.ts';

export type InstallOptions = {
  /** Holds `rootfs`, the last good one, and the log of the installation. */
  readonly dir: string;
  /** Make it anew although there is a good one: how security updates come. */
  readonly fresh?: boolean;
  readonly say: (line: string) => void;
};
export type Installed = { readonly version: string; readonly seconds: number; readonly reused: boolean };

/** Debian's suite with Asterisk 22; stable ones have none. */
const suite = 'forky';
const oldestVersion = 20;
const packages = ['asterisk', 'asterisk-modules', 'asterisk-moh-opsound-wav', 'espeak-ng'];
const tools = ['mmdebstrap', 'bwrap', 'setpriv'];
/** `npm test` on a new machine has 25 minutes in all; three is usual. */
const limitMinutes = 7;

export const rootDirOf = (dir: string): string => join(dir, 'rootfs');
const whyPath = (dir: string): string => join(dir, 'why.txt');
const versionPath = (dir: string): string => join(dir, 'version.txt');

/** The installed engine's version, or null; why there is none is `whyNoEngine`. */
export function installedVersion(dir: string): string | null {
  if (!existsSync(join(rootDirOf(dir), 'usr/sbin/asterisk')) || !existsSync(versionPath(dir))) return null;
  return readFileSync(versionPath(dir), 'utf8').trim();
}
export const whyNoEngine = (dir: string): string =>
  existsSync(whyPath(dir)) ? readFileSync(whyPath(dir), 'utf8').trim() : 'it was not installed: run "bin/cagri engine install" as root';

/**
 * Makes the engine's own root folder from Debian's packages, tries a call in it and only then puts it in place; the one
 * before is kept beside. @throws NoEngine with one sentence where this machine cannot have it
 */
export async function installEngine(options: InstallOptions): Promise<Installed> {
  const { dir, say } = options;
  const began = performance.now();
  const known = installedVersion(dir);
  if (known && !options.fresh) return { version: known, seconds: 0, reused: true };
  mkdirSync(dir, { recursive: true });
  try {
    const version = await build(dir, say);
    rmSync(whyPath(dir), { force: true });
    writeFileSync(versionPath(dir), `${version}\n`);
    return { version, seconds: (performance.now() - began) / 1000, reused: false };
  } catch (cause) {
    const why = cause instanceof NoEngine ? cause.message : `the installation failed: ${(cause as Error).message}`;
    writeFileSync(whyPath(dir), `${why}\n`);
    throw cause instanceof NoEngine ? cause : new NoEngine(why, { cause });
  }
}

async function build(dir: string, say: (line: string) => void): Promise<string> {
  if (process.getuid?.() !== 0)
    throw new NoEngine('only root can install the voice engine: run "bin/cagri engine install" as root, or name one with CAGRI_ARI_URL');
  const log = join(dir, 'install.txt');
  writeFileSync(log, '');
  if (tools.some((tool) => !found(tool))) await aptInstall(log, say);
  const missing = tools.find((tool) => !found(tool));
  if (missing) throw new NoEngine(`${missing} is not on this machine and apt-get could not bring it`);
  const fresh = join(dir, 'rootfs.new');
  rmSync(fresh, { recursive: true, force: true });
  say(`building the voice engine's root folder from Debian ${suite} (about three minutes)`);
  const exclude = ['doc', 'man', 'locale'].flatMap((name) => ['--dpkgopt', `path-exclude=/usr/share/${name}/*`]);
  await run(log, 'mmdebstrap', [
    '--variant=apt',
    '--mode=root',
    '--aptopt=APT::Install-Recommends "false"',
    // A moving suite's list may be older than its own term on a mirror; signatures are checked all the same.
    '--aptopt=Acquire::Check-Valid-Until "false"',
    ...exclude,
    `--include=${packages.join(',')}`,
    suite,
    fresh,
    mirror(),
  ]);
  mkdirSync(join(fresh, 'opt/cagri'), { recursive: true });
  rmSync(join(fresh, 'var/cache/apt'), { recursive: true, force: true });
  say('trying a call in it');
  const trial = mkdtempSync(join(tmpdir(), 'cagri-engine-'));
  const version = await smokeCall({ dir: trial, rootDir: fresh }).finally(() => rmSync(trial, { recursive: true, force: true }));
  if (Number(/^\d+/.exec(version)?.[0] ?? 0) < oldestVersion) throw new NoEngine(`Asterisk ${version} is too old: ${oldestVersion} or newer is needed`);
  const last = join(dir, 'rootfs.last');
  rmSync(last, { recursive: true, force: true });
  if (existsSync(rootDirOf(dir))) renameSync(rootDirOf(dir), last);
  renameSync(fresh, rootDirOf(dir));
  return version;
}

const found = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

async function aptInstall(log: string, say: (line: string) => void): Promise<void> {
  if (!found('apt-get')) throw new NoEngine('the voice engine is installed from Debian packages and there is no apt-get on this machine');
  say('installing mmdebstrap and bubblewrap (apt-get)');
  const apt = ['-y', '--no-install-recommends', 'install', 'mmdebstrap', 'bubblewrap'];
  await run(log, 'apt-get', apt).catch(async () => {
    await run(log, 'apt-get', ['update']);
    await run(log, 'apt-get', apt);
  });
}

/** The mirror this machine itself uses, so that a local one serves the engine too. */
function mirror(): string {
  const sources = ['/etc/apt/sources.list', ...listed('/etc/apt/sources.list.d')].filter((path) => existsSync(path));
  for (const path of sources) {
    const uri = /^(?:URIs:|deb(?: \[[^\]]*\])?) *(\S+debian\/?)(?= |$)/m.exec(readFileSync(path, 'utf8'))?.[1];
    if (uri) return uri;
  }
  return 'http://deb.debian.org/debian';
}
const listed = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/** Runs one command with its output kept; its last line is what a failure says. */
function run(log: string, command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: limitMinutes * 60_000,
    });
    let last = '';
    const keep = (chunk: Buffer): void => {
      appendFileSync(log, chunk);
      last = chunk.toString().trim().split('\n').at(-1) || last;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (cause) => failed(new NoEngine(`${command} could not be started`, { cause })));
    child.on('close', (code) => (code === 0 ? done() : failed(new NoEngine(`${command} ended with code ${code}: ${last.slice(0, 200)} (all of it: ${log})`))));
  });
}
