/** What the floor's managers may do at once (6.3.1, R26). Plain. */
export const measureKinds = ['overflow', 'menuMessage', 'broadcast', 'callbackShare', 'callOrderOffer', 'moved'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export type MeasureRefusal = 'notFloorManager' | 'agreementMissing' | 'agreementSameSector' | 'untilMissing' | 'untilPast' | null;
/**
 * Only the managers of sectors 1 and 2 share the floor. Overflow takes people of the other sector, so its manager must
 * have agreed; what callers hear, and a broadcast, carry an end.
 */
export function refuseMeasure(
  measure: { readonly kind: MeasureKind; readonly until: Date | null; readonly agreedWith: string | null },
  facts: { readonly sector: string | null; readonly otherSector: string | null; readonly at: Date },
): MeasureRefusal {
  if (facts.sector !== 's1' && facts.sector !== 's2') return 'notFloorManager';
  if (measure.until !== null && measure.until <= facts.at) return 'untilPast';
  if ((measure.kind === 'menuMessage' || measure.kind === 'broadcast') && measure.until === null) return 'untilMissing';
  if (measure.kind !== 'overflow') return null;
  if (measure.agreedWith === null) return 'agreementMissing';
  return facts.otherSector === 's1' || facts.otherSector === 's2' ? (facts.otherSector === facts.sector ? 'agreementSameSector' : null) : 'agreementMissing';
}
