import type { Role } from '#access/roles.ts';

/**
 * What is done about a complaint on the Centre's people (4.0.4). R28: the head announces a warning; every other penalty
 * is a submission to the Ministry. Plain.
 */
export const measureKinds = ['unfounded', 'talk', 'training', 'organisational', 'warning', 'submission'] as const;
export type MeasureKind = (typeof measureKinds)[number];
/** These name a person and an order. */
export const byOrder = (kind: MeasureKind): boolean => kind === 'warning' || kind === 'submission';

export function refuseMeasure(
  kase: { readonly sealed: boolean; readonly concernsPersonId: string | null },
  measure: { readonly kind: MeasureKind; readonly personId: string | null; readonly order: string },
  by: { readonly personId: string; readonly roles: readonly Role[] },
): 'notAComplaintAboutUs' | 'personConcerned' | 'onlyHead' | 'orderMissing' | null {
  if (!kase.sealed) return 'notAComplaintAboutUs';
  if (by.personId === kase.concernsPersonId || by.personId === measure.personId) return 'personConcerned';
  if (!byOrder(measure.kind)) return null;
  if (!by.roles.includes('head')) return 'onlyHead';
  return measure.personId === null || measure.order.trim() === '' ? 'orderMissing' : null;
}
