import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly demo: boolean;
  readonly dataDir: string;
  readonly webDir: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly trustProxy: boolean;
  /** Where clamd listens: `host:port` or the path of its socket; null: files are not scanned. */
  readonly clamd: string | null;
};

/** A sentence for whoever starts the server; printed as it is, without a stack. */
export class ConfigError extends Error {}

const weakSecret = (secret: string): boolean => secret.length < 32 || new Set(secret).size < 10 || /changeme|secret|password|12345/i.test(secret);

/** A secret made once for this checkout, kept beside its data. */
function localSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}

/**
 * Settings from the environment. In production (`demo: false`) nothing is invented: a missing or weak secret,
 * database or origin stops the start with one sentence.
 */
export function readConfig(env: NodeJS.ProcessEnv, options: { demo: boolean; root: string }): Config {
  const dataDir = env['CAGRI_DATA_DIR'] ?? join(options.root, 'var');
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new ConfigError(`PORT must be 0–65535, not "${env['PORT']}".`);
  const base = {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    dataDir,
    webDir: join(options.root, 'var', 'web'),
    smtpUrl: env['SMTP_URL'] ?? null,
    mailFrom: env['MAIL_FROM'] ?? 'cagri@example.invalid',
    trustProxy: env['TRUST_PROXY'] === '1',
    clamd: env['CAGRI_CLAMD'] || null,
    demo: options.demo,
  };
  if (options.demo) {
    return {
      ...base,
      origin: env['CAGRI_ORIGIN'] ?? `http://localhost:${port}`,
      databaseUrl: env['DATABASE_URL'] ?? '',
      secret: env['CAGRI_SECRET'] ?? localSecret(dataDir),
    };
  }
  const secret = env['CAGRI_SECRET'] ?? '';
  if (weakSecret(secret)) {
    throw new ConfigError('CAGRI_SECRET is missing or weak: set at least 32 random characters, for example from "openssl rand -hex 32".');
  }
  const databaseUrl = env['DATABASE_URL'] ?? '';
  if (!databaseUrl) throw new ConfigError('DATABASE_URL is missing: give the address of a PostgreSQL 18 or newer as its owner.');
  const origin = env['CAGRI_ORIGIN'] ?? '';
  if (!/^https:\/\/|^http:\/\/localhost(:|$)/.test(origin)) {
    throw new ConfigError('CAGRI_ORIGIN must be the https:// address people use (http only for localhost): login cookies need it.');
  }
  if (!base.smtpUrl) throw new ConfigError('SMTP_URL is missing: replies leave by mail, give smtp(s)://user:password@host:port.');
  return { ...base, origin, databaseUrl, secret };
}

/** A key for one purpose, drawn from the installation's secret. */
export const deriveKey = (secret: string, purpose: string): Buffer => createHash('sha256').update(`cagri:${purpose}:${secret}`).digest();
