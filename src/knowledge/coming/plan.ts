import { daysBetween, type OfficeDate } from '#maths/calendar/office-date.ts';

/** Before an act enters into force (4.0.23, R29): pure rules of its plan. */
export type Question = { readonly id: string; readonly rightOption: number };
export type TestRules = { readonly passPercent: number; readonly minimumPeople: number; readonly warnDays: number };

/** Right answers of a hundred, rounded down: 80 is reached, not neared. */
export const percentRight = (questions: readonly Question[], answers: Readonly<Record<string, number>>): number =>
  questions.length === 0 ? 0 : Math.floor((100 * questions.filter((question) => answers[question.id] === question.rightOption).length) / questions.length);

/** A test is sat while it has questions, with each of them answered, until it is passed. */
export function refuseAttempt(
  questions: readonly Question[],
  answers: Readonly<Record<string, number>>,
  passedAlready: boolean,
): 'noTest' | 'passedAlready' | 'answersMissing' | null {
  if (questions.length === 0) return 'noTest';
  if (passedAlready) return 'passedAlready';
  return questions.some((question) => answers[question.id] === undefined) ? 'answersMissing' : null;
}

/** A request names a structure and says what is asked; signed once, and only while there is time to train. */
export function refuseRequestSigning(plan: {
  readonly text: string | null;
  readonly structureId: string | null;
  readonly signed: boolean;
  readonly maySign: boolean;
}): 'requestSigned' | 'requestEmpty' | 'mayNotSign' | null {
  if (plan.signed) return 'requestSigned';
  if (!plan.text || !plan.structureId) return 'requestEmpty';
  return plan.maySign ? null : 'mayNotSign';
}

/** Skills are switched by a test alone: an act without questions or topics withholds nothing. */
export const gates = (plan: { readonly questions: number; readonly topics: number }): boolean => plan.questions > 0 && plan.topics > 0;

/** R29: some days ahead it is said that too few would be left for the topic. */
export const understaffed = (day: OfficeDate, today: OfficeDate, cleared: number, gated: boolean, rules: TestRules): boolean =>
  gated && daysBetween(today, day) <= rules.warnDays && cleared < rules.minimumPeople;

export type AnswerReadiness = 'toWrite' | 'drafted' | 'inReview' | 'returned' | 'ready' | 'current';
