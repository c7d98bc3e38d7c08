import { settingValues } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import { defaultUrgencyTerms, type UrgencyTerms } from './urgency.ts';

/** In force on the day of the mark; not from the Statute, and its screen says so. */
export async function urgencyTermsOn(tx: Tx, day: OfficeDate): Promise<UrgencyTerms> {
  const names = Object.keys(defaultUrgencyTerms) as (keyof UrgencyTerms)[];
  const found = await settingValues(
    tx,
    names.map((name) => `urgent.${name}`),
    day,
  );
  const terms: Record<keyof UrgencyTerms, number> = { ...defaultUrgencyTerms };
  for (const name of names) {
    const value = found.get(`urgent.${name}`);
    if (typeof value === 'number' && value > 0) terms[name] = value;
  }
  return terms;
}
