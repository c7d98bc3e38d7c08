import { fold } from '#language/fold.ts';
import { normaliseFin, readPhone, readVoen } from '#language/identifiers.ts';

/** R14: facts are typed and compared; what is on the card is never shown for it. */
export const facts = ['fin', 'voen', 'phone', 'email', 'address', 'caseNumber'] as const;
export type Fact = (typeof facts)[number];
export type Level = 0 | 1 | 2 | 3;

export type KnownFacts = {
  readonly fin: string | null;
  readonly voen: string | null;
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly address: string | null;
  readonly caseNumbers: readonly string[];
};

/** True only if the card holds the fact and it is the same; a fact the card lacks is a miss, since it proves nothing. */
export function matches(fact: Fact, typed: string, known: KnownFacts): boolean {
  switch (fact) {
    case 'fin':
      return known.fin !== null && normaliseFin(typed) === known.fin;
    case 'voen':
      return known.voen !== null && readVoen(typed).voen === known.voen;
    case 'phone': {
      const phone = readPhone(typed)?.e164;
      return phone !== undefined && known.phones.includes(phone);
    }
    case 'email':
      return known.email !== null && typed.trim().toLowerCase() === known.email;
    case 'address':
      return known.address !== null && fold(typed) !== '' && fold(typed) === fold(known.address);
    case 'caseNumber':
      return known.caseNumbers.includes(typed.trim().toUpperCase());
  }
}

/**
 * 0 unknown; 1 one fact, such as a recognised number; 2 FİN or VÖEN and two more facts; 3 only by ASAN İmza or a
 * confirmed login, never by facts told on the phone.
 */
export function levelOf(matched: readonly Fact[], confirmedLogin = false): Level {
  if (confirmedLogin) return 3;
  const distinct = new Set(matched);
  const strong = distinct.has('fin') || distinct.has('voen');
  if (strong && distinct.size >= 3) return 2;
  return distinct.size > 0 ? 1 : 0;
}

export const missesBeforeLock = 3;
export const lockHours = 24;
const hourMs = 3_600_000;

/** R14: three misses for one subject lock disclosure for 24 hours from the third. Null when nothing is locked at `at`. */
export function lockedUntil(misses: readonly Date[], at: Date): Date | null {
  const times = misses.map((miss) => miss.getTime()).toSorted((a, b) => a - b);
  const ends = times
    .slice(missesBeforeLock - 1)
    .filter((third, position) => third - (times[position] as number) <= lockHours * hourMs)
    .map((third) => third + lockHours * hourMs);
  const last = Math.max(0, ...ends);
  return last > at.getTime() ? new Date(last) : null;
}
