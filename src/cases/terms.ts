import { settingValues } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import { defaultTerms, type Terms } from './deadline.ts';

const names = Object.keys(defaultTerms) as (keyof Terms)[];
const settingKey = (name: keyof Terms): string => `cases.${name}`;

/**
 * The terms in force on a day, as `law` holds them: each cites its act and clause, or says it is a default (R5). A term
 * not set there is ours.
 */
export async function termsOn(tx: Tx, day: OfficeDate): Promise<Terms> {
  const found = await settingValues(tx, names.map(settingKey), day);
  const terms: Record<keyof Terms, number> = { ...defaultTerms };
  for (const name of names) {
    const value = found.get(settingKey(name));
    if (Number.isInteger(value)) terms[name] = value as number;
  }
  return terms;
}
