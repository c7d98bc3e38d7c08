/** A promise made at the desk (R19): what, who, by when, how; it alarms and passes to a named stand-in. */
export const promiseWays = ['call', 'sms', 'mail'] as const;
export type PromiseWay = (typeof promiseWays)[number];
export const promiseStates = ['open', 'kept', 'handed'] as const;

/** The alarm rings this long before the time that was promised. */
export const alarmMinutesBefore = 15;
export const alarmAt = (dueAt: Date): Date => new Date(dueAt.getTime() - alarmMinutesBefore * 60_000);

export type PromiseRefusal = 'promisePast' | 'standInSame' | 'hearingNoCall' | null;
/** R22: a person who is deaf or speech-impaired is never promised a voice call. */
export function refusePromise(
  promise: { readonly dueAt: Date; readonly how: PromiseWay; readonly personId: string | null; readonly standInId: string | null },
  at: Date,
  hearing: boolean,
): PromiseRefusal {
  if (promise.dueAt <= at) return 'promisePast';
  if (promise.standInId !== null && promise.standInId === promise.personId) return 'standInSame';
  return hearing && promise.how === 'call' ? 'hearingNoCall' : null;
}

export const refuseKeeping = (promise: { readonly state: string }): 'keptAlready' | null => (promise.state === 'kept' ? 'keptAlready' : null);
