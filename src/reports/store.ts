import { sql, type Tx } from '#platform/database.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { caseOutcomesOn, type Fact } from './facts.ts';

type Bounds = { readonly date: OfficeDate; readonly from: Date; readonly until: Date };
export const boundsOf = (date: OfficeDate): Bounds => ({ date, from: startOfOfficeDay(date), until: startOfOfficeDay(addDays(date, 1)) });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/**
 * The facts of a day as the tables hold them now, sealed ones left out: those count only in their own register (R15).
 * Run as the system, since an official total is not one person's view.
 */
export async function factsOf(tx: Tx, day: OfficeDate): Promise<readonly Fact[]> {
  const bounds = boundsOf(day);
  const facts: Fact[] = [];
  const { rows: contacts } = await sql<{
    id: string;
    number: string;
    received_at: Date;
    channel: string;
    state: string;
    ended_as: string | null;
    owner_id: string | null;
    sector: string | null;
    wait: number | null;
    work: number | null;
  }>`
    select c.id, c.number, c.received_at, c.channel, c.state, c.ended_as, c.owner_id, c.sector,
      (select sum(extract(epoch from s.ended_at - s.started_at))::int from contact_segments s where s.contact_id = c.id and s.kind = 'queue') as wait,
      (select sum(extract(epoch from s.ended_at - s.started_at))::int from contact_segments s where s.contact_id = c.id and s.kind = 'work') as work
    from contacts c where c.received_at >= ${bounds.from} and c.received_at < ${bounds.until} and not c.sealed order by c.received_at, c.id`.execute(tx);
  for (const row of contacts) {
    facts.push({
      unit: 'contact',
      subjectId: row.id,
      contactId: row.id,
      number: row.number,
      at: iso(row.received_at),
      channel: row.channel,
      kind: null,
      structureId: null,
      topicId: null,
      sector: row.sector,
      personId: row.owner_id,
      outcome: row.state === 'ended' ? (row.ended_as ?? 'completed') : row.state,
      waitSeconds: row.wait,
      workSeconds: row.work,
    });
  }
  const { rows: matters } = await sql<{
    id: string;
    contact_id: string;
    number: string;
    at: Date;
    channel: string;
    kind: string | null;
    structure_id: string | null;
    topic_id: string | null;
    disposition: string | null;
    disposed_by: string | null;
    sector: string | null;
  }>`
    select m.id, m.contact_id, c.number, coalesce(m.disposed_at, c.received_at) as at, c.channel, m.kind, m.structure_id, m.topic_id, m.disposition, m.disposed_by, c.sector
    from matters m join contacts c on c.id = m.contact_id
    where c.received_at >= ${bounds.from} and c.received_at < ${bounds.until} and not c.sealed order by c.received_at, m.id`.execute(tx);
  for (const row of matters) {
    facts.push({
      unit: 'matter',
      subjectId: row.id,
      contactId: row.contact_id,
      number: row.number,
      at: iso(row.at),
      channel: row.channel,
      kind: row.kind,
      structureId: row.structure_id,
      topicId: row.topic_id,
      sector: row.sector,
      personId: row.disposed_by,
      outcome: row.disposition ?? 'open',
      waitSeconds: null,
      workSeconds: null,
    });
  }
  const { rows: cases } = await sql<{
    id: string;
    contact_id: string;
    number: string;
    registered_at: Date;
    closed_at: Date | null;
    stage: string;
    due_on: string;
    kind: string;
    structure_id: string | null;
    topic_id: string | null;
    assignee_id: string | null;
    channel: string;
  }>`
    select k.id, k.contact_id, k.number, k.registered_at, k.closed_at, k.stage, k.due_on, k.kind, k.structure_id, k.topic_id, k.assignee_id, c.channel
    from cases k join contacts c on c.id = k.contact_id
    where k.registered_at < ${bounds.until} and (k.closed_at is null or k.closed_at >= ${bounds.from}) and not k.sealed order by k.registered_at, k.id`.execute(
    tx,
  );
  for (const row of cases) {
    for (const outcome of caseOutcomesOn({ registeredAt: row.registered_at, closedAt: row.closed_at, stage: row.stage, dueOn: row.due_on }, bounds)) {
      facts.push({
        unit: 'case',
        subjectId: row.id,
        contactId: row.contact_id,
        number: row.number,
        at: iso(row.registered_at),
        channel: row.channel,
        kind: row.kind,
        structureId: row.structure_id,
        topicId: row.topic_id,
        sector: 's3',
        personId: row.assignee_id,
        outcome,
        waitSeconds: null,
        workSeconds: null,
      });
    }
  }
  return facts;
}

export const reportOf = (tx: Tx, day: OfficeDate) => tx.selectFrom('daily_reports').selectAll().where('day', '=', day).executeTakeFirst();

/** The frozen facts, exactly as they were counted. */
export async function frozenFacts(tx: Tx, reportId: string): Promise<readonly Fact[]> {
  const rows = await tx.selectFrom('daily_report_rows').selectAll().where('report_id', '=', reportId).orderBy('position').execute();
  return rows.map((row) => ({
    unit: row.unit,
    subjectId: row.subject_id,
    contactId: row.contact_id,
    number: row.number,
    at: iso(row.at),
    channel: row.channel,
    kind: row.kind,
    structureId: row.structure_id,
    topicId: row.topic_id,
    sector: row.sector,
    personId: row.person_id,
    outcome: row.outcome ?? '',
    waitSeconds: row.wait_seconds,
    workSeconds: row.work_seconds,
  }));
}

/** Writes the counted rows in blocks, so that a day of many thousand stays within the driver's parameter limit. */
export async function saveFacts(tx: Tx, reportId: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact, position) => ({
    report_id: reportId,
    position,
    unit: fact.unit,
    subject_id: fact.subjectId,
    contact_id: fact.contactId,
    number: fact.number,
    at: fact.at,
    channel: fact.channel,
    kind: fact.kind,
    structure_id: fact.structureId,
    topic_id: fact.topicId,
    sector: fact.sector,
    person_id: fact.personId,
    outcome: fact.outcome,
    wait_seconds: fact.waitSeconds,
    work_seconds: fact.workSeconds,
  }));
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto('daily_report_rows')
      .values(rows.slice(at, at + 1000))
      .execute();
}

export type Label = { readonly az: string; readonly ru: string; readonly en: string };
/** Names for the ids that stand in a form; people keep one name in every language. */
export async function namesFor(tx: Tx, facts: readonly Fact[]): Promise<Readonly<Record<string, Label>>> {
  const ids = (pick: (fact: Fact) => string | null): string[] => [...new Set(facts.map(pick).filter((id) => id !== null))];
  const names: Record<string, Label> = {};
  const [structures, topics, people] = [ids((fact) => fact.structureId), ids((fact) => fact.topicId), ids((fact) => fact.personId)];
  if (structures.length > 0) {
    for (const row of await tx.selectFrom('structures').select(['id', 'name_az', 'name_ru', 'name_en']).where('id', 'in', structures).execute())
      names[row.id] = { az: row.name_az, ru: row.name_ru, en: row.name_en };
  }
  if (topics.length > 0) {
    for (const row of await tx.selectFrom('topics').select(['id', 'name_az', 'name_ru', 'name_en']).where('id', 'in', topics).execute())
      names[row.id] = { az: row.name_az, ru: row.name_ru, en: row.name_en };
  }
  if (people.length > 0) {
    for (const row of await tx.selectFrom('people').select(['id', 'full_name']).where('id', 'in', people).execute())
      names[row.id] = { az: row.full_name, ru: row.full_name, en: row.full_name };
  }
  return names;
}
