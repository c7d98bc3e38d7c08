import { expect, test } from 'vitest';
import { initialsOf } from './appointment.ts';
import { hashPassword, refusePassword, verifyNobody, verifyPassword } from './password.ts';

test('a password opens its own hash and nothing else does', async () => {
  const stored = await hashPassword('Nümunə-parol-1');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword('Nümunə-parol-1', stored)).toBe(true);
  expect(await verifyPassword('Nümunə-parol-2', stored)).toBe(false);
});

test('the same password never makes the same hash', async () => {
  expect(await hashPassword('Nümunə-parol-1')).not.toBe(await hashPassword('Nümunə-parol-1'));
});

test('a hash of another cost is still verified by the cost it names', async () => {
  const { argon2Sync } = await import('node:crypto');
  const tag = argon2Sync('argon2id', { message: 'köhnə parol', nonce: Buffer.from('somesalt12345678'), tagLength: 32, memory: 64, passes: 1, parallelism: 1 });
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
  expect(await verifyPassword('köhnə parol', `$argon2id$v=19$m=64,t=1,p=1$${text(Buffer.from('somesalt12345678'))}$${text(tag)}`)).toBe(true);
});

test.each(['', 'plain', '$argon2i$v=19$m=64,t=1,p=1$YQ$YQ', '$argon2id$v=19$m=x,t=1,p=1$YQ$YQ'])('an unreadable hash %j opens to nobody', async (stored) => {
  expect(await verifyPassword('', stored)).toBe(false);
});

test('a login that does not exist is verified too, and refused', async () => {
  expect(await verifyNobody('hər hansı parol')).toBe(false);
});

test.each([
  ['qısa-9-s', 'passwordWeak'],
  ['aaaaaaaaaaaaaaa', 'passwordWeak'],
  ['uzun və adi cümlə', null],
])('%s: %s', (password, refusal) => expect(refusePassword(password)).toBe(refusal));

test('initials are said given name first', () => {
  expect(initialsOf('Misalova Aysel Nümunə qızı')).toBe('AM');
  expect(initialsOf('Tək')).toBe('T');
});
