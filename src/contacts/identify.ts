import { as, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { type Fact, levelOf, lockedUntil, matches } from './identification.ts';
import { applicantById, contactById } from './store.ts';
import { heldContact } from './taking.ts';

/** Misses of two days: enough to find three within one day whose lock has not ended. */
async function missesOf(tx: Tx, applicantId: string, at: Date): Promise<readonly Date[]> {
  const since = new Date(at.getTime() - 48 * 3_600_000);
  const { rows } = await sql<{ at: Date }>`select m as at from identification_misses(${applicantId}, ${since}) m`.execute(tx);
  return rows.map((row) => row.at);
}
export const disclosureLockedUntil = async (tx: Tx, applicantId: string, at: Date): Promise<Date | null> =>
  lockedUntil(await missesOf(tx, applicantId, at), at);

const phonesOf = (applicant: { readonly phone: string | null; readonly other_phones: readonly string[] }): readonly string[] => [
  ...(applicant.phone ? [applicant.phone] : []),
  ...applicant.other_phones,
];

/** The level that follows from this contact's matches and a recognised number, saved on the contact. */
export async function recomputeLevel(tx: Tx, contactId: string): Promise<number> {
  const contact = await contactById(tx, contactId);
  if (!contact) return 0;
  const applicant = contact.applicant_id ? await applicantById(tx, contact.applicant_id) : null;
  let level = 0;
  if (applicant) {
    const matched = await tx
      .selectFrom('identification_checks')
      .select('fact')
      .where('contact_id', '=', contactId)
      .where('applicant_id', '=', applicant.id)
      .where('matched', '=', true)
      .execute();
    const recognised: readonly Fact[] = contact.phone && phonesOf(applicant).includes(contact.phone) ? ['phone'] : [];
    level = levelOf([...matched.map((row) => row.fact as Fact), ...recognised]);
  }
  if (level !== contact.identification_level) await tx.updateTable('contacts').set({ identification_level: level }).where('id', '=', contactId).execute();
  return level;
}

/**
 * R14: compares a typed fact with the card and answers match or no match, never the fact. The third miss locks
 * disclosure for this applicant for 24 hours and tells the supervisor. `numbers` are the applicant's own case numbers.
 */
export const checkIdentification = (
  who: Who,
  contactId: string,
  check: { readonly epoch: number; readonly fact: Fact; readonly typed: string },
  numbers: (tx: Tx, applicantId: string) => Promise<readonly string[]>,
  at = new Date(),
): Promise<{ readonly matched: boolean; readonly level: number; readonly lockedUntil: Date | null }> =>
  as(who, 'identification', async (tx) => {
    const contact = await heldContact(tx, contactId, who, check.epoch);
    const applicant = contact.applicant_id ? await applicantById(tx, contact.applicant_id) : null;
    if (!applicant) throw new Fault('conflict', 'contacts.applicantMissing');
    await sql`select pg_advisory_xact_lock(hashtextextended(${applicant.id}, 14))`.execute(tx);
    refuse('conflict', 'contacts', (await disclosureLockedUntil(tx, applicant.id, at)) ? 'disclosureLocked' : null);
    const matched = matches(check.fact, check.typed, {
      fin: applicant.fin,
      voen: applicant.voen,
      phones: phonesOf(applicant),
      email: applicant.email,
      address: applicant.address,
      caseNumbers: await numbers(tx, applicant.id),
    });
    await tx
      .insertInto('identification_checks')
      .values({ contact_id: contactId, applicant_id: applicant.id, fact: check.fact, matched, by_person: who.personId, at })
      .execute();
    const until = matched ? null : await disclosureLockedUntil(tx, applicant.id, at);
    const level = until ? 0 : await recomputeLevel(tx, contactId);
    if (until) await tx.updateTable('contacts').set({ identification_level: 0 }).where('id', '=', contactId).execute();
    const about = { subjectKind: 'contact', subjectId: contactId, contactId, actor: who, purpose: 'identification' } as const;
    await record(tx, { ...about, kind: 'contact.checked', data: { fact: check.fact, matched, level } });
    if (until) await record(tx, { ...about, kind: 'contact.disclosureLocked', data: { applicantId: applicant.id, until: until.toISOString() } });
    return { matched, level, lockedUntil: until };
  });
