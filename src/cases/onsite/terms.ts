import { settingValues } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';

/** After how many minutes without an acknowledgement the alarm goes one step further: a dated setting of ours. */
export type OnsiteTerms = { readonly acknowledgeMinutes: number };
export const defaultOnsiteTerms: OnsiteTerms = { acknowledgeMinutes: 5 };

export async function onsiteTermsOn(tx: Tx, day: OfficeDate): Promise<OnsiteTerms> {
  const value = (await settingValues(tx, ['onsite.acknowledgeMinutes'], day)).get('onsite.acknowledgeMinutes');
  return typeof value === 'number' && value >= 1 ? { acknowledgeMinutes: value } : defaultOnsiteTerms;
}
