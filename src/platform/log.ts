import { pino } from 'pino';

/** Structured log of the process; secrets and protected text never go in. */
export const log = pino({
  level: process.env['CAGRI_LOG'] ?? (process.env['VITEST'] ? 'silent' : 'warn'),
  redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.code'],
});
