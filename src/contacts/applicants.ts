import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { json } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { timedId } from '#platform/ids.ts';
import { type ApplicantInput, type Candidate, proposesDuplicate, readApplicant, refuseMerge } from './applicant.ts';
import { applicantById, newId } from './store.ts';
import { heldContact } from './taking.ts';
import { changeHeld } from './working.ts';
import { fold } from '#language/fold.ts';
import { normaliseFin, readPhone, readVoen } from '#language/identifiers.ts';

/**
 * Keeps an applicant's card, new or by `id`, in normal form. Inside the caller's transaction.
 * @throws Fault invalid `contacts.finWrong` and its like
 */
export async function saveApplicant(tx: Tx, input: ApplicantInput & { readonly id?: string | undefined }, actor: Who | string = 'applicant'): Promise<string> {
  const { applicant, refusal } = readApplicant(input);
  if (!applicant) throw new Fault('invalid', `contacts.${refusal}`);
  const columns = {
    kind: applicant.kind,
    full_name: applicant.fullName,
    name_folded: applicant.nameFolded,
    fin: applicant.fin,
    voen: applicant.voen,
    phone: applicant.phone,
    other_phones: [...applicant.otherPhones],
    email: applicant.email,
    address: applicant.address,
    lang: input.lang,
    hearing_mark: input.hearing ?? false,
    servicemen_mark: input.servicemen ?? false,
    note: input.note ?? null,
  };
  let fields = Object.keys(columns);
  let id = input.id;
  if (id) {
    const before = await applicantById(tx, id);
    if (!before) throw notFound();
    fields = Object.entries(columns)
      .filter(([name, value]) => JSON.stringify(before[name as keyof typeof before]) !== JSON.stringify(value))
      .map(([name]) => name);
    if (fields.length === 0) return id;
    await tx
      .updateTable('applicants')
      .set({ ...columns, updated_at: new Date() })
      .where('id', '=', id)
      .execute();
  } else {
    id = timedId();
    await tx
      .insertInto('applicants')
      .values({ id, ...columns })
      .execute();
  }
  await record(tx, { kind: 'applicant.saved', subjectKind: 'applicant', subjectId: id, actor, purpose: 'contact', data: { fields } });
  return id;
}

/** Enters who calls, or whom they speak for, into a contact one holds. */
export const enterApplicant = (
  who: Who,
  contactId: string,
  entry: { readonly epoch: number; readonly as: 'applicant' | 'speaker'; readonly applicant: ApplicantInput },
): Promise<string> =>
  as(who, 'contact', async (tx) => {
    await heldContact(tx, contactId, who, entry.epoch);
    const id = await saveApplicant(tx, entry.applicant, who);
    await changeHeld(tx, who, contactId, entry.as === 'applicant' ? { applicant_id: id } : { speaker_id: id });
    return id;
  });

export const changeApplicant = (who: Who, applicantId: string, input: ApplicantInput): Promise<string> =>
  as(who, 'contact', (tx) => saveApplicant(tx, { ...input, id: applicantId }, who));

export type Proposal = Candidate & {
  readonly kind: 'person' | 'entrepreneur' | 'legalEntity' | 'foreigner';
  readonly fullName: string;
  readonly phoneTail: string | null;
};
/** Cards that may be the same applicant: same FİN, VÖEN or phone, or a similar name. */
export async function matchingApplicants(
  tx: Tx,
  typed: { readonly name?: string; readonly phone?: string | null; readonly fin?: string | null; readonly voen?: string | null },
  most = 8,
): Promise<readonly Proposal[]> {
  const { rows } = await sql<{ id: string; score: number; kind: Proposal['kind']; full_name: string; phone_tail: string | null }>`
    select * from find_applicants(${fold(typed.name ?? '')}, ${typed.phone ? (readPhone(typed.phone)?.e164 ?? null) : null},
      ${typed.fin ? normaliseFin(typed.fin) : null}, ${typed.voen ? readVoen(typed.voen).voen : null}, ${most})`.execute(tx);
  return rows.map((row) => ({ id: row.id, score: row.score, kind: row.kind, fullName: row.full_name, phoneTail: row.phone_tail }));
}

/**
 * The one card of whoever gives both the telephone or mail and the name it holds (R18); null where none or several do:
 * then a new card is made and the duplicates are proposed. Nothing of the card is told to whoever asked.
 */
export async function knownApplicant(
  tx: Tx,
  given: { readonly fullName: string; readonly phone: string | null; readonly email: string | null },
): Promise<string | null> {
  const phone = given.phone ? (readPhone(given.phone)?.e164 ?? null) : null;
  const email = given.email?.trim().toLowerCase() || null;
  if (!phone && !email) return null;
  const rows = await tx
    .selectFrom('applicants')
    .select('id')
    .where('merged_into', 'is', null)
    .where('kind', '=', 'person')
    .where('name_folded', '=', fold(given.fullName))
    .where((eb) => eb.or([...(phone ? [eb('phone', '=', phone)] : []), ...(email ? [eb('email', '=', email)] : [])]))
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Those of them whose cards are open to the caller. */
export async function openApplicants(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('applicants')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => row.id);
}

export async function duplicatesOf(tx: Tx, applicantId: string): Promise<readonly Proposal[]> {
  const applicant = await applicantById(tx, applicantId);
  if (!applicant) return [];
  const found = await matchingApplicants(tx, { name: applicant.full_name, phone: applicant.phone, fin: applicant.fin, voen: applicant.voen });
  return found.filter((candidate) => proposesDuplicate(candidate, applicantId));
}

/** Which rows a merge moved, by table and column, so that a split puts exactly those back. */
type Moved = Readonly<Record<string, readonly string[]>>;
const moves = [
  ['contacts', 'applicant_id'],
  ['contacts', 'speaker_id'],
  ['promises', 'applicant_id'],
  ['authorities', 'applicant_id'],
  ['authorities', 'speaker_id'],
  ['identification_checks', 'applicant_id'],
] as const;

/** One of the two must be before the caller's eyes now; the rest is moved by a service, past what the caller sees. */
async function mustSee(who: Who, ids: readonly string[]): Promise<void> {
  const seen = await as(who, 'merge', (tx) =>
    tx
      .selectFrom('applicants')
      .select('id')
      .where('id', 'in', [...ids])
      .execute(),
  );
  if (seen.length === 0) throw notFound();
}

/** R18: joins two cards of one applicant; contacts, promises and authorities go over to the kept one. */
export async function mergeApplicants(who: Who, merge: { readonly keptId: string; readonly mergedId: string; readonly reason: string }): Promise<string> {
  await mustSee(who, [merge.keptId, merge.mergedId]);
  return asSystem('merge', 'merge', async (tx) => {
    const rows = await tx.selectFrom('applicants').selectAll().where('id', 'in', [merge.keptId, merge.mergedId]).orderBy('id').forUpdate().execute();
    const kept = rows.find((row) => row.id === merge.keptId);
    const merged = rows.find((row) => row.id === merge.mergedId);
    if (!kept || (!merged && merge.keptId !== merge.mergedId)) throw notFound();
    const facts = (row: typeof kept) => ({ id: row.id, mergedInto: row.merged_into, fin: row.fin, voen: row.voen });
    refuse('conflict', 'contacts', refuseMerge(facts(kept), facts(merged ?? kept)));
    const moved: Record<string, readonly string[]> = {};
    for (const [table, column] of moves) {
      // An authority between the two cards would end up speaking for itself; it stays where it is.
      const apart = table === 'authorities' ? sql`and not (applicant_id = ${merge.keptId} or speaker_id = ${merge.keptId})` : sql``;
      const { rows: ids } = await sql<{ id: string }>`update ${sql.table(table)} set ${sql.ref(column)} = ${merge.keptId}
        where ${sql.ref(column)} = ${merge.mergedId} ${apart} returning id`.execute(tx);
      moved[`${table}.${column}`] = ids.map((row) => row.id);
    }
    await tx.updateTable('applicants').set({ merged_into: merge.keptId, updated_at: new Date() }).where('id', '=', merge.mergedId).execute();
    const mergeId = await newId(tx);
    await tx
      .insertInto('applicant_merges')
      .values({ id: mergeId, kept_id: merge.keptId, merged_id: merge.mergedId, reason: merge.reason, moved: json(moved), merged_by: who.personId })
      .execute();
    await record(tx, {
      kind: 'applicant.merged',
      subjectKind: 'applicant',
      subjectId: merge.keptId,
      actor: who,
      purpose: 'merge',
      reason: merge.reason,
      data: { mergeId, mergedId: merge.mergedId },
    });
    return mergeId;
  });
}

/** Undoes a merge: the rows it moved go back; what came to the kept card since stays there. */
export async function splitApplicants(who: Who, mergeId: string, reason: string, at = new Date()): Promise<void> {
  const seen = await as(who, 'merge', (tx) => tx.selectFrom('applicant_merges').select(['kept_id', 'merged_id']).where('id', '=', mergeId).executeTakeFirst());
  if (!seen) throw notFound();
  await mustSee(who, [seen.kept_id]);
  await asSystem('merge', 'split', async (tx) => {
    const merge = await tx.selectFrom('applicant_merges').selectAll().where('id', '=', mergeId).forUpdate().executeTakeFirstOrThrow();
    refuse('conflict', 'contacts', merge.split_at ? 'splitAlready' : null);
    for (const [table, column] of moves) {
      const ids = (merge.moved as Moved)[`${table}.${column}`] ?? [];
      if (ids.length === 0) continue;
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${merge.merged_id}
        where id = any (${[...ids]}::uuid[]) and ${sql.ref(column)} = ${merge.kept_id}`.execute(tx);
    }
    await tx.updateTable('applicants').set({ merged_into: null, updated_at: at }).where('id', '=', merge.merged_id).execute();
    await tx.updateTable('applicant_merges').set({ split_by: who.personId, split_at: at }).where('id', '=', mergeId).execute();
    await record(tx, {
      kind: 'applicant.split',
      subjectKind: 'applicant',
      subjectId: merge.kept_id,
      actor: who,
      purpose: 'merge',
      reason,
      data: { mergeId, mergedId: merge.merged_id },
    });
  });
}

export type NewAuthority = {
  readonly speakerId: string;
  readonly basis: string;
  readonly scope: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
};
/** R18: who speaks for a legal entity, on what basis, within what bounds, until when. */
export const recordAuthority = (who: Who, applicantId: string, authority: NewAuthority): Promise<string> =>
  as(who, 'authority', async (tx) => {
    if (!(await applicantById(tx, applicantId))) throw notFound();
    refuse(
      'invalid',
      'contacts',
      authority.speakerId === applicantId
        ? 'speaksForItself'
        : authority.validUntil && authority.validUntil < authority.validFrom
          ? 'authorityEndsEarlier'
          : null,
    );
    const id = await newId(tx);
    await tx
      .insertInto('authorities')
      .values({
        id,
        applicant_id: applicantId,
        speaker_id: authority.speakerId,
        basis: authority.basis,
        scope: authority.scope,
        valid_from: authority.validFrom,
        valid_until: authority.validUntil,
        recorded_by: who.personId,
      })
      .execute();
    await record(tx, {
      kind: 'authority.recorded',
      subjectKind: 'applicant',
      subjectId: applicantId,
      actor: who,
      purpose: 'authority',
      data: { authorityId: id, speakerId: authority.speakerId },
    });
    return id;
  });

export const endAuthority = (who: Who, authorityId: string, at = new Date()): Promise<void> =>
  as(who, 'authority', async (tx) => {
    const authority = await tx.selectFrom('authorities').selectAll().where('id', '=', authorityId).forUpdate().executeTakeFirst();
    if (!authority) throw notFound();
    if (authority.ended_at) return;
    await tx.updateTable('authorities').set({ ended_at: at }).where('id', '=', authorityId).execute();
    await record(tx, {
      kind: 'authority.ended',
      subjectKind: 'applicant',
      subjectId: authority.applicant_id,
      actor: who,
      purpose: 'authority',
      data: { authorityId },
    });
  });
