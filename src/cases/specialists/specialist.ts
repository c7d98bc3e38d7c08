/** A specialist invited to one case for a time (4.0.8). Plain. */
export type AccessFacts = { readonly fromAt: Date; readonly untilAt: Date; readonly endedAt: Date | null };
export const isRunning = ({ fromAt, untilAt, endedAt }: AccessFacts, at: Date): boolean => endedAt === null && fromAt <= at && at < untilAt;

/** A sealed complaint stays inside (R15); the one it concerns is never asked; the term lies ahead. */
export function refuseInviting(
  facts: { readonly sealed: boolean; readonly concerned: boolean; readonly open: boolean; readonly invitedAlready: boolean; readonly untilAt: Date },
  at: Date,
): 'sealedStays' | 'personConcerned' | 'caseClosed' | 'invitedAlready' | 'termPast' | null {
  if (facts.sealed) return 'sealedStays';
  if (facts.concerned) return 'personConcerned';
  if (!facts.open) return 'caseClosed';
  if (facts.invitedAlready) return 'invitedAlready';
  return facts.untilAt <= at ? 'termPast' : null;
}
export const refuseEnding = (facts: Pick<AccessFacts, 'endedAt'>): 'endedAlready' | null => (facts.endedAt === null ? null : 'endedAlready');
