import type { HeldAppeal, HeldFact, SecrecyClass, StructureAnswer } from '#adapters/structures/port.ts';
import type { Level } from '#contacts/identification.ts';

/** What of a structure's answer the person on the line may be told at this level (R13, R14). */
export type Shown = 'full' | 'masked' | 'withheld';

/**
 * Open data to anybody; personal data in full from two facts and a strong one (level 2); tax secrets then only masked,
 * in full by ASAN İmza or a confirmed login (level 3); of special data only that it is held, whoever asks.
 */
export const shownAt: Readonly<Record<SecrecyClass, Readonly<Record<Level, Shown>>>> = {
  open: { 0: 'full', 1: 'full', 2: 'full', 3: 'full' },
  personal: { 0: 'withheld', 1: 'masked', 2: 'full', 3: 'full' },
  taxSecret: { 0: 'withheld', 1: 'withheld', 2: 'masked', 3: 'full' },
  special: { 0: 'withheld', 1: 'withheld', 2: 'withheld', 3: 'withheld' },
};

/** Every word to its first sign, every number to its last two digits: enough to compare, too little to learn. */
export const maskValue = (value: string): string =>
  value.replaceAll(/[\p{L}\p{N}]+/gu, (word) => {
    const signs = [...word];
    if (/^\p{N}+$/u.test(word)) return signs.length > 3 ? `••${signs.slice(-2).join('')}` : '••';
    return `${signs[0]}••`;
  });

export type ShownFact = Pick<HeldFact, 'key' | 'label' | 'secrecy'> & { readonly shown: Shown; readonly value: string | null };
export type ShownAppeal = Pick<HeldAppeal, 'number' | 'receivedOn' | 'repliedOn'> & {
  readonly shown: Shown;
  readonly subject: string | null;
  readonly reply: string | null;
};
export type ShownAnswer = { readonly facts: readonly ShownFact[]; readonly appeals: readonly ShownAppeal[] };

/** The answer as it may leave the server; sealed appeals are not in it, not even as a count (R13). */
export function maskAnswer(answer: StructureAnswer, level: Level): ShownAnswer {
  const valueAt = (shown: Shown, value: string): string | null => (shown === 'full' ? value : shown === 'masked' ? maskValue(value) : null);
  return {
    facts: answer.facts.map(({ key, label, secrecy, value }) => {
      const shown = shownAt[secrecy][level];
      return { key, label, secrecy, shown, value: valueAt(shown, value) };
    }),
    appeals: answer.appeals
      .filter((appeal) => !appeal.sealed)
      .map(({ number, receivedOn, repliedOn, subject, reply, secrecy }) => {
        const shown = shownAt[secrecy][level];
        return {
          number: shown === 'full' ? number : maskValue(number),
          receivedOn,
          repliedOn,
          shown,
          subject: valueAt(shown, subject),
          reply: shown === 'full' ? reply : null,
        };
      }),
  };
}
