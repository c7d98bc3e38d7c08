import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clamdScanner, parseClamdAddress, readVerdict } from './clamd.ts';
import { ScanFailure } from './port.ts';
import { eicar, simulatedScanner } from './simulated.ts';
import { localClamd } from './testing/local-clamd.ts';

const maxBytes = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'cagri-clamd-'));
let tcp: Awaited<ReturnType<typeof localClamd>>;
let unix: Awaited<ReturnType<typeof localClamd>>;
beforeAll(async () => {
  tcp = await localClamd({ maxBytes });
  unix = await localClamd({ maxBytes, path: join(folder, 'clamd.sock') });
});
beforeEach(() => tcp.behave({}));
afterAll(async () => {
  await Promise.all([tcp.close(), unix.close()]);
  rmSync(folder, { recursive: true });
});

describe.each([
  { name: 'simulated', make: () => simulatedScanner({ maxBytes }) },
  { name: 'clamd over TCP', make: () => clamdScanner({ address: tcp.address }) },
  { name: 'clamd over a unix socket', make: () => clamdScanner({ address: unix.address }) },
])('scanner: $name', ({ make }) => {
  test.each([0, 1, 65_536, 65_537, 1_000_000])('%i harmless bytes are clean', async (size) => {
    expect(await make().scan(randomBytes(size))).toEqual({ outcome: 'clean' });
  });
  test('the agreed test content is found, also deep inside', async () => {
    const content = Buffer.concat([randomBytes(200_000), Buffer.from(eicar), randomBytes(100)]);
    expect(await make().scan(content)).toEqual({ outcome: 'infected', finding: 'Eicar-Test-Signature' });
  });
  test('what is larger than it takes is no clean bill', async () => {
    expect(await make().scan(randomBytes(maxBytes + 1))).toEqual({ outcome: 'notScannable', finding: 'size limit exceeded' });
  });
});

describe('no verdict is a failure, never clean', () => {
  const ask = (timeoutMs?: number) => clamdScanner({ address: tcp.address, ...(timeoutMs && { timeoutMs }) }).scan(Buffer.from('sınaq'));
  test('it falls silent', async () => {
    tcp.behave({ silent: true });
    await expect(ask(50)).rejects.toThrow(/no verdict in 50 ms/);
  });
  test('it breaks the line off', async () => {
    tcp.behave({ breaks: true });
    await expect(ask()).rejects.toThrow(ScanFailure);
  });
  test.each(['UNKNOWN COMMAND', 'INSTREAM: Can’t allocate memory ERROR', 'stream: OK or so', ''])('it answers “%s”', async (says) => {
    tcp.behave({ says });
    await expect(ask()).rejects.toThrow(ScanFailure);
  });
  test('nobody listens', async () => {
    const gone = await localClamd();
    await gone.close();
    await expect(clamdScanner({ address: gone.address }).scan(Buffer.from('x'))).rejects.toThrow(/cannot be asked/);
  });
});

test('a finding keeps its name', () => {
  expect(readVerdict('stream: Win.Test.EICAR_HDB-1 FOUND\0')).toEqual({ outcome: 'infected', finding: 'Win.Test.EICAR_HDB-1' });
});
test.each([
  ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['clamd.example.invalid:3310', { host: 'clamd.example.invalid', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['unix:/run/clamd.sock', { path: '/run/clamd.sock' }],
  ['clamd', null],
  ['host:0', null],
  ['host:70000', null],
  ['', null],
])('the address %j', (text, address) => expect(parseClamdAddress(text)).toEqual(address));
