import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's letters: none looks like another when read aloud or copied from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The row of a number, by the number alone: the desk may write trackings and never read them. */
export function trackingId(number: string): string {
  const hex = createHash('sha256').update(`cagri:tracking:${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Twenty letters, exactly 100 bits, in groups of four; the same row and secret give the same code. */
export function trackingCode(id: string, secret: Buffer): string {
  const bits = [...createHmac('sha256', secret).update(`tracking:${id}`).digest().subarray(0, 13)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const code = Array.from({ length: 20 }, (_, at) => letters[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** As people type it: any case, spaces or none, O for 0, I and L for 1. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

export const hashCode = (code: string): string => createHash('sha256').update(readCode(code)).digest('hex');
export const sameHash = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export const missesBeforeLock = 5;
export const lockMinutes = 15;
