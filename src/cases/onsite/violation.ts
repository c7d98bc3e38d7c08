/** A violation the applicant meets in a building of the Ministry while calling us (4.0.26). Plain. */
export const violationStates = ['alarmed', 'acknowledged', 'settled'] as const;
export type ViolationState = (typeof violationStates)[number];
export const alarmKinds = ['duty', 'standIn', 'manager'] as const;
export type AlarmKind = (typeof alarmKinds)[number];
/** `called`: the person was rung up; `joinedCall`: applicant, authorised person and we spoke together. */
export const stepKinds = ['called', 'joinedCall', 'arrived', 'measure', 'note'] as const;
export type StepKind = (typeof stepKinds)[number];
export const outcomes = ['removed', 'partly', 'unfounded', 'elsewhere'] as const;
export type Outcome = (typeof outcomes)[number];

export type Alarmed = { readonly personId: string | null; readonly name: string; readonly phone: string | null; readonly email: string | null };
export type ChainLink = Alarmed & { readonly kind: AlarmKind; readonly dueAt: Date };

/**
 * Who is alarmed and when: the person on duty at once, each stand-in in the order of the directory, then the managers,
 * one step further for each term without an acknowledgement. Whoever the applicant complains of is left out (R15).
 */
export function alarmChain(
  authorised: readonly (Alarmed & { readonly rank: number; readonly concerned: boolean })[],
  managers: readonly Alarmed[],
  at: Date,
  waitMinutes: number,
): readonly ChainLink[] {
  const inBuilding = authorised.filter((one) => !one.concerned).toSorted((a, b) => a.rank - b.rank);
  const laterBy = (n: number): Date => new Date(at.getTime() + n * waitMinutes * 60_000);
  return [
    ...inBuilding.map(({ rank, concerned, ...one }, n) => ({
      ...one,
      kind: rank === 1 && !concerned ? ('duty' as const) : ('standIn' as const),
      dueAt: laterBy(n),
    })),
    ...managers.map((one) => ({ ...one, kind: 'manager' as const, dueAt: laterBy(inBuilding.length) })),
  ];
}

export type RegisteringRefusal = 'buildingUnknown' | 'nobodyToAlarm';
export function refuseRegistering(building: { readonly inForce: boolean }, chain: readonly ChainLink[]): RegisteringRefusal | null {
  if (!building.inForce) return 'buildingUnknown';
  return chain.length === 0 ? 'nobodyToAlarm' : null;
}
export const refuseAcknowledging = (state: ViolationState): 'acknowledgedAlready' | 'settledAlready' | null =>
  state === 'alarmed' ? null : state === 'acknowledged' ? 'acknowledgedAlready' : 'settledAlready';
export const refuseStep = (state: ViolationState): 'settledAlready' | null => (state === 'settled' ? 'settledAlready' : null);
export const refuseSettling = refuseStep;
/** The call back is promised once there is something to say. */
export function refuseFollowUp(violation: { readonly state: ViolationState; readonly promiseId: string | null }): 'notSettledYet' | 'promisedAlready' | null {
  if (violation.state !== 'settled') return 'notSettledYet';
  return violation.promiseId === null ? null : 'promisedAlready';
}
