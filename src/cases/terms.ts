import { setting } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import { defaultTerms, type Terms } from './deadline.ts';

/**
 * The terms in force on a day, as `law` holds them: each cites its act and clause, or says it is a default (R5). A term
 * not set there is ours.
 */
export async function termsOn(tx: Tx, day: OfficeDate): Promise<Terms> {
  const terms: Record<keyof Terms, number> = { ...defaultTerms };
  for (const key of Object.keys(defaultTerms) as (keyof Terms)[]) {
    const found = await setting<number>(tx, `cases.${key}`, day);
    if (found && Number.isInteger(found.value)) terms[key] = found.value;
  }
  return terms;
}
