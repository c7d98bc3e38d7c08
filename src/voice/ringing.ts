import type { Tx } from '#platform/database.ts';
import type { Context, Deed } from './context.ts';
import { insertLeg, type LegRow, type NewLeg, type Purpose } from './store.ts';

export const deviceOf = (personId: string): string => `a-${personId}`;
export const roomOf = (contactId: string): string => `r-${contactId}`;
/** An offer rings this long; whoever is called by name a little longer. */
const offerRingSeconds = 20;
const ringSeconds = 30;

export type Rung = Pick<NewLeg, 'role' | 'personId' | 'sessionId' | 'offerId' | 'contactId' | 'callbackId' | 'phone' | 'purpose'>;

/** Rings a device or a number: the row first. The device is told why, and answers by itself what its person asked for. */
export async function ring(tx: Tx, c: Context, leg: Rung, shownNumber: string): Promise<readonly Deed[]> {
  const id = crypto.randomUUID();
  await insertLeg(tx, { ...leg, id, engineLeg: id, boot: c.boot(), state: 'ringing', at: c.now() });
  const timeoutSeconds = leg.offerId ? offerRingSeconds : ringSeconds;
  if (leg.role === 'outside') return [(k) => k.engine.ring({ leg: id, to: { number: leg.phone as string }, shownNumber, timeoutSeconds })];
  const purpose = (leg.purpose ?? {}) as Purpose;
  const why = 'goal' in purpose ? purpose.goal : 'call';
  return [(k) => k.engine.ring({ leg: id, to: { device: deviceOf(leg.personId as string) }, shownNumber, timeoutSeconds, why })];
}

export const hangUp =
  (leg: Pick<LegRow, 'engine_leg'>): Deed =>
  (c) =>
    c.engine.hangUp(leg.engine_leg);
