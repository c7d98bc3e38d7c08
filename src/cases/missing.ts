import type { LetterKind, ReplyWay } from './case.ts';

export const missingKeys = ['draft', 'replyAddress', 'email', 'basis', 'structure', 'topic'] as const;
export type MissingKey = (typeof missingKeys)[number];
/** `needed` stops the letter; `advised` is shown and stops nothing. */
export type Requirement = { readonly key: MissingKey; readonly there: boolean; readonly weight: 'needed' | 'advised' };

export type ReplyFacts = {
  readonly replyBy: ReplyWay;
  readonly replyTo: string;
  readonly structureId: string | null;
  readonly topicId: string | null;
  readonly letter: { readonly kind: LetterKind; readonly body: string; readonly basis: string } | null;
};

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What the reply still lacks, in the order one would mend it. A written reply needs somewhere to go (R2). */
export function requirementsOf(facts: ReplyFacts): readonly Requirement[] {
  const { letter } = facts;
  const address: Requirement[] =
    facts.replyBy === 'email'
      ? [{ key: 'email', there: emailShape.test(facts.replyTo), weight: 'needed' }]
      : [{ key: 'replyAddress', there: facts.replyBy === 'pickup' || facts.replyTo.trim() !== '', weight: 'needed' }];
  return [
    { key: 'draft', there: letter !== null && letter.body.trim() !== '', weight: 'needed' },
    ...address,
    { key: 'basis', there: letter !== null && letter.basis.trim() !== '', weight: letter?.kind === 'refusal' ? 'needed' : 'advised' },
    { key: 'structure', there: facts.structureId !== null, weight: 'advised' },
    { key: 'topic', there: facts.topicId !== null, weight: 'advised' },
  ];
}

export const missingOf = (facts: ReplyFacts): readonly MissingKey[] =>
  requirementsOf(facts)
    .filter((requirement) => !requirement.there && requirement.weight === 'needed')
    .map((requirement) => requirement.key);
