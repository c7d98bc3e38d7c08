import { setting } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import { defaultOpinionTerms, type OpinionTerms } from './clock.ts';

/** The terms of 4.0.3 in force on a day; a request keeps those of the day it was delivered. */
export async function opinionTermsOn(tx: Tx, day: OfficeDate): Promise<OpinionTerms> {
  const terms: Record<keyof OpinionTerms, number> = { ...defaultOpinionTerms };
  for (const key of Object.keys(defaultOpinionTerms) as (keyof OpinionTerms)[]) {
    const found = await setting<number>(tx, `opinions.${key}`, day);
    if (found && Number.isInteger(found.value)) terms[key] = found.value;
  }
  return terms;
}
