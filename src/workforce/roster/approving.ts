import { signingRecords } from '#access/actions.ts';
import { type Signatory, whoMaySign } from '#access/signing.ts';
import { officeDay } from '#language/format.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import '../events.ts';
import { lockDraft } from './facts.ts';

/** To the head (5.7.4): nothing changes any more unless it comes back. */
export const submitRoster = (who: Who, id: string, at: Date): Promise<void> =>
  as(who, 'roster', async (tx) => {
    await lockDraft(tx, id);
    await tx.updateTable('rosters').set({ state: 'submitted', submitted_by: who.personId, submitted_at: at, remark: null }).where('id', '=', id).execute();
    await record(tx, { kind: 'roster.submitted', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster' });
  });

/** The head, or the acting head, and nobody else approves a roster (5.7.4, R26). */
export const approversAt = async (tx: Tx, at: Date): Promise<readonly Signatory[]> =>
  whoMaySign(await signingRecords(tx), at, 'signReports').filter((signer) => signer.capacity !== 'deputy');

async function lockSubmitted(tx: Tx, who: Who, id: string, at: Date): Promise<Signatory> {
  const row = await tx.selectFrom('rosters').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  const approvers = await approversAt(tx, at);
  const signer = approvers.find((one) => one.personId === who.personId);
  if (!signer) throw new Fault('refused', 'workforce.mayNotApprove', { who: approvers.map((one) => one.name).join(', ') || '–' });
  if (row.state !== 'submitted') throw new Fault('conflict', 'workforce.rosterNotSubmitted');
  return signer;
}

/** In force from now: its number, by whom and in what capacity; a newer one of the same days takes its place for them. */
export const approveRoster = (who: Who, id: string, at: Date): Promise<void> =>
  asSystem('workforce', `approval by ${who.personId}`, async (tx) => {
    const signer = await lockSubmitted(tx, who, id, at);
    const { rows } = await sql<{ number: string }>`select next_number('NQ', ${Number(officeDay(at).slice(0, 4))}) as number`.execute(tx);
    await tx
      .updateTable('rosters')
      .set({ state: 'approved', number: rows[0]?.number ?? null, approved_by: who.personId, approved_at: at, approved_capacity: signer.capacity })
      .where('id', '=', id)
      .execute();
    await record(tx, { kind: 'roster.approved', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster', data: { capacity: signer.capacity } });
  });

export const returnRoster = (who: Who, id: string, remark: string, at: Date): Promise<void> =>
  asSystem('workforce', `return by ${who.personId}`, async (tx) => {
    await lockSubmitted(tx, who, id, at);
    await tx.updateTable('rosters').set({ state: 'draft', remark }).where('id', '=', id).execute();
    await record(tx, { kind: 'roster.returned', subjectKind: 'roster', subjectId: id, actor: who, purpose: 'roster', reason: remark });
  });
