import { createHash, randomBytes } from 'node:crypto';
import { signingRecords } from '#access/actions.ts';
import { whoMaySign } from '#access/signing.ts';
import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound } from '#platform/fault.ts';
import type { DailyReport } from './contract.ts';
import './events.ts';
import type { Fact } from './facts.ts';
import { brokenIdentities, dailyForm, formVersion } from './form.ts';
import { factsOf, frozenFacts, namesFor, reportOf, saveFacts } from './store.ts';

const service = 'reports';

/** The facts behind a day: frozen ones as they were counted, else what the tables say now. */
export async function factsBehind(
  tx: Tx,
  day: OfficeDate,
): Promise<{ readonly facts: readonly Fact[]; readonly report: Awaited<ReturnType<typeof reportOf>> }> {
  const report = await reportOf(tx, day);
  return { report, facts: report && report.state !== 'draft' ? await frozenFacts(tx, report.id) : await factsOf(tx, day) };
}

/** The daily information of a day for the screen. Totals are official, so they are counted as the system. */
export function showReport(day: OfficeDate, at: Date): Promise<DailyReport> {
  if (day > officeDay(at)) throw notFound();
  return asSystem(service, 'daily information', async (tx) => {
    const { facts, report } = await factsBehind(tx, day);
    const form = dailyForm(facts);
    const people = await tx.selectFrom('people').select(['id', 'full_name']).execute();
    const nameOf = (id: string | null): string | null => people.find((person) => person.id === id)?.full_name ?? null;
    const document = report?.document_id
      ? await tx.selectFrom('signed_documents').selectAll().where('id', '=', report.document_id).executeTakeFirst()
      : undefined;
    const notes = report ? await tx.selectFrom('daily_report_notes').selectAll().where('report_id', '=', report.id).orderBy('id').execute() : [];
    const signers = whoMaySign(await signingRecords(tx), at, 'signReports');
    return {
      id: report?.id ?? null,
      day,
      number: report?.number ?? null,
      state: report?.state ?? 'draft',
      formVersion: report?.form_version ?? formVersion,
      cutOffAt: report?.cut_off_at?.toISOString() ?? null,
      preparedBy: nameOf(report?.prepared_by ?? null),
      preparedAt: report?.prepared_at?.toISOString() ?? null,
      note: report?.note ?? '',
      form: form as DailyReport['form'],
      names: await namesFor(tx, facts),
      broken: [...brokenIdentities(form)],
      signature: document
        ? {
            name: nameOf(document.signed_by) ?? '',
            title: '',
            capacity: document.capacity,
            basis: document.capacity_basis,
            at: document.signed_at.toISOString(),
            verificationCode: document.verification_code,
          }
        : null,
      maySign: signers.map((signer) => ({ personId: signer.personId, name: signer.name, title: signer.title, capacity: signer.capacity })),
      notes: notes.map((note) => ({ id: note.id, body: note.body, by: nameOf(note.by_person) ?? '', at: note.at.toISOString() })),
    };
  });
}

/**
 * S5 freezes a finished day at this instant: the rows are written, the number is taken, nothing is overwritten later
 * (R30). A day that is not over, and a form whose identities do not close, are refused.
 */
export async function freezeReport(who: Who, day: OfficeDate, note: string, at: Date): Promise<DailyReport> {
  if (day >= officeDay(at)) throw new Fault('conflict', 'reports.dayNotOver');
  await asSystem(service, `freeze by ${who.personId}`, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`daily:${day}`}))`.execute(tx);
    const before = await reportOf(tx, day);
    if (before && before.state !== 'draft') throw new Fault('conflict', 'reports.frozenAlready');
    const facts = await factsOf(tx, day);
    const broken = brokenIdentities(dailyForm(facts));
    if (broken.length > 0) throw new Fault('conflict', 'reports.doesNotClose', { parts: broken.join(', ') });
    const { id } = await tx
      .insertInto('daily_reports')
      .values({ day, form_version: formVersion, state: 'draft', note, prepared_by: who.personId, prepared_at: at })
      .onConflict((conflict) => conflict.column('day').doUpdateSet({ note, prepared_by: who.personId, prepared_at: at }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await saveFacts(tx, id, facts);
    const { rows } = await sql<{ number: string }>`select next_number('GM', ${Number(day.slice(0, 4))}) as number`.execute(tx);
    const number = rows[0]?.number ?? '';
    await tx.updateTable('daily_reports').set({ state: 'frozen', cut_off_at: at, number }).where('id', '=', id).execute();
    await record(tx, {
      kind: 'report.frozen',
      subjectKind: 'report',
      subjectId: id,
      actor: who,
      purpose: 'daily information',
      data: { day, number, rows: facts.length },
    });
  });
  return showReport(day, at);
}

/** Signed by whoever may sign reports now (5.6, 5.7.8); what is signed is the digest of the frozen rows. */
export async function signDailyReport(who: Who, day: OfficeDate, at: Date): Promise<DailyReport> {
  await asSystem(service, `sign by ${who.personId}`, async (tx) => {
    const report = await tx.selectFrom('daily_reports').selectAll().where('day', '=', day).forUpdate().executeTakeFirst();
    if (!report) throw new Fault('conflict', 'reports.notFrozen');
    if (report.state === 'signed') throw new Fault('conflict', 'reports.signedAlready');
    if (report.state !== 'frozen') throw new Fault('conflict', 'reports.notFrozen');
    const signers = whoMaySign(await signingRecords(tx), at, 'signReports');
    const signer = signers.find((candidate) => candidate.personId === who.personId);
    if (!signer)
      throw new Fault('refused', 'reports.mayNotSign', { who: signers.map((candidate) => `${candidate.name} (${candidate.title})`).join(', ') || '–' });
    const facts = await frozenFacts(tx, report.id);
    const { id } = await tx
      .insertInto('signed_documents')
      .values({
        kind: 'dailyInformation',
        subject_id: report.id,
        signed_by: signer.personId,
        capacity: signer.capacity,
        capacity_basis: signer.basis,
        signed_at: at,
        verification_code: verificationCode(),
        outgoing_number: report.number,
        content_hash: createHash('sha256')
          .update(JSON.stringify({ number: report.number, facts }))
          .digest('hex'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.updateTable('daily_reports').set({ state: 'signed', document_id: id }).where('id', '=', report.id).execute();
    await record(tx, {
      kind: 'report.signed',
      subjectKind: 'report',
      subjectId: report.id,
      actor: who,
      purpose: 'signature',
      data: { day, capacity: signer.capacity },
    });
  });
  return showReport(day, at);
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const verificationCode = (): string => {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
};

/** A correction is a note beside the frozen form, never an overwrite (R30). */
export async function addReportNote(who: Who, day: OfficeDate, body: string, at: Date): Promise<DailyReport> {
  await as(who, 'daily information note', async (tx) => {
    const report = await reportOf(tx, day);
    if (!report || report.state === 'draft') throw new Fault('conflict', 'reports.notFrozen');
    await tx
      .insertInto('daily_report_notes')
      .values({ report_id: report.id, body, by_person: who.personId as string, at })
      .execute();
    await record(tx, { kind: 'report.noted', subjectKind: 'report', subjectId: report.id, actor: who, purpose: 'daily information note', data: { day } });
  });
  return showReport(day, at);
}
