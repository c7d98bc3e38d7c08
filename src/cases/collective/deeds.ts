import { codeOf } from '#contacts/actions.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { isOpen } from '../case.ts';
import { type DeedReply, onCase, personOf, recordOn } from '../deed.ts';
import { applicantOf, caseById, type CaseRecord } from '../store.ts';
import './events.ts';
import { words } from './words.ts';

export type NewSignatory = { readonly id: string; readonly fullName: string; readonly phone: string; readonly email: string };
type Reach = { readonly phone: string | null; readonly email: string | null };

async function tell(tx: Tx, kase: CaseRecord, to: Reach, key: 'added' | 'replied', params: Record<string, string>): Promise<('mail' | 'sms')[]> {
  const w = say(words, kase.lang);
  const common = { lang: kase.lang, subjectKind: 'case', subjectId: kase.id, purpose: `collective.${key}` } as const;
  const all = { number: kase.number, ...params };
  if (to.email) {
    await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'mail', recipient: to.email, subject: w('subject', all), body: w(`${key}Text`, all) });
    return ['mail'];
  }
  if (!to.phone?.startsWith('+')) return [];
  await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'sms', recipient: to.phone, body: w(`${key}Text`, all) });
  return ['sms'];
}

/**
 * R18: one appeal, one addressee of the reply (the case's applicant, who speaks for all), many signatories. Each who can
 * be reached gets the number and code with which the appeal is followed, and later the reply read.
 */
export async function addSignatories(
  who: Who,
  {
    caseId,
    people,
    secret,
    origin,
    at,
  }: { readonly caseId: string; readonly people: readonly NewSignatory[]; readonly secret: Buffer; readonly origin: string; readonly at: Date },
): Promise<DeedReply> {
  // Whether the appeal has a code is the room's to know; the code itself is shown to nobody here.
  const tracked = await asSystem('collective', 'number and code', (tx) =>
    tx.selectFrom('trackings').select('id').where('case_id', '=', caseId).executeTakeFirst(),
  );
  return onCase(who, 'signatories of a collective appeal', caseId, async (tx, kase) => {
    refuse('conflict', 'collective', isOpen(kase.stage) ? null : 'closedAlready');
    if (kase.applicant_id === null) throw new Fault('conflict', 'collective.representativeMissing');
    const representative = (await applicantOf(tx, kase.applicant_id))?.name ?? '';
    for (const one of people) {
      const known = await tx.selectFrom('case_signatories').select('id').where('id', '=', one.id).executeTakeFirst();
      if (known) continue;
      const reach = { phone: one.phone || null, email: one.email || null };
      const told = tracked
        ? await tell(tx, kase, reach, 'added', {
            name: one.fullName,
            representative,
            code: codeOf(kase.number, secret),
            link: `${origin}/track?number=${kase.number}`,
          })
        : [];
      await tx
        .insertInto('case_signatories')
        .values({ id: one.id, case_id: caseId, full_name: one.fullName, ...reach, told, added_by: personOf(who), added_at: at })
        .execute();
      await recordOn(tx, kase, who, 'collective.signatoryAdded', { signatoryId: one.id, told });
    }
  });
}

/** With the signature: the letter goes to the representative, the others hear that it is there to be read. */
export async function tellSignatories(tx: Tx, who: Who, kase: CaseRecord): Promise<void> {
  const rows = await tx.selectFrom('case_signatories').select(['phone', 'email', 'full_name']).where('case_id', '=', kase.id).orderBy('id').execute();
  if (rows.length === 0) return;
  const representative = (await applicantOf(tx, kase.applicant_id))?.name ?? '';
  for (const row of rows) await tell(tx, kase, row, 'replied', { name: row.full_name, representative });
  await recordOn(tx, kase, who, 'collective.signatoriesTold', { count: rows.length });
}

export const signatoriesOfCase = (who: Who, caseId: string) =>
  as(who, 'signatories of a case', async (tx) => {
    const kase = await caseById(tx, caseId);
    const rows = await tx.selectFrom('case_signatories').selectAll().where('case_id', '=', caseId).orderBy('added_at').orderBy('full_name').execute();
    const items = rows.map((row) => ({ id: row.id, fullName: row.full_name, reach: row.email ?? row.phone ?? '', told: row.told }));
    return { items, total: items.length, representative: (await applicantOf(tx, kase.applicant_id))?.name ?? null };
  });
