/** What the applicant is asked to make clear (R5–R8): the clock runs on, and only a person ends a case for want of an answer. Plain. */
export const answerWays = ['portal', 'phone', 'email', 'post', 'visit'] as const;
export type AnswerWay = (typeof answerWays)[number];

export function refuseAsking(facts: { readonly anonymous: boolean; readonly open: boolean }): 'nobodyToAsk' | 'askedAlready' | null {
  if (facts.anonymous) return 'nobodyToAsk';
  return facts.open ? 'askedAlready' : null;
}
export const refuseAnswering = (facts: { readonly answered: boolean; readonly caseOpen: boolean }): 'closedAlready' | 'answeredAlready' | null =>
  !facts.caseOpen ? 'closedAlready' : facts.answered ? 'answeredAlready' : null;
/** Silent once the day has passed: due at 24:00 of the last (R7). */
export const isSilent = (facts: { readonly answerBy: string; readonly answered: boolean }, today: string): boolean => !facts.answered && today > facts.answerBy;
