import { isOpen, type CaseStage } from '../case.ts';

/** Cases of special speed (6.1.5). The Statute gives no number: hours and fractions are dated settings of ours. Plain. */
export type UrgencyTerms = { readonly hours: number; readonly firstPercent: number; readonly secondPercent: number };
export const defaultUrgencyTerms: UrgencyTerms = { hours: 24, firstPercent: 50, secondPercent: 75 };

export const urgencySteps = [1, 2, 3] as const;
export type UrgencyStep = (typeof urgencySteps)[number];
const hourMs = 3_600_000;

/** Until when, and when each alarm is due: whoever has the case, the sector's manager, the leadership. */
export function urgencyPlan(
  from: Date,
  terms: UrgencyTerms,
): { readonly dueAt: Date; readonly alarms: readonly { readonly step: UrgencyStep; readonly dueAt: Date }[] } {
  const total = terms.hours * hourMs;
  const part = (percent: number): Date => new Date(from.getTime() + Math.round((total * percent) / 100));
  return {
    dueAt: part(100),
    alarms: [
      { step: 1, dueAt: part(terms.firstPercent) },
      { step: 2, dueAt: part(terms.secondPercent) },
      { step: 3, dueAt: part(100) },
    ],
  };
}

/** The manager is not woken once whoever has the case has acknowledged; a term that ran out is always told to the leadership. */
export const passesOver = (step: UrgencyStep, earlierAcknowledged: boolean, stage: CaseStage): boolean => !isOpen(stage) || (step === 2 && earlierAcknowledged);

export function refuseUrgency(kase: { readonly stage: CaseStage; readonly marked: boolean }): 'closedAlready' | 'urgentAlready' | null {
  if (!isOpen(kase.stage)) return 'closedAlready';
  return kase.marked ? 'urgentAlready' : null;
}
export function refuseAcknowledging(alarm: {
  readonly sentAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly mine: boolean;
}): 'notSounded' | 'notToldYou' | 'acknowledgedAlready' | null {
  if (alarm.sentAt === null) return 'notSounded';
  if (!alarm.mine) return 'notToldYou';
  return alarm.acknowledgedAt === null ? null : 'acknowledgedAlready';
}
