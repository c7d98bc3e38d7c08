import { startOfOfficeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { sql, type Tx, type Who } from '#platform/database.ts';
import { countedAtMost } from '#platform/endpoint.ts';
import type { ContactFilter, ContactRow } from './contract.ts';

type Row = Omit<ContactRow, 'receivedAt' | 'endedAt'> & { readonly receivedAt: Date; readonly endedAt: Date | null };
const shown = (row: Row): ContactRow => ({ ...row, receivedAt: row.receivedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null });

/** The next text after every text with this beginning: a prefix is a range, which the index can answer under RLS. */
const afterPrefix = (prefix: string): string => `${prefix.slice(0, -1)}${String.fromCodePoint((prefix.codePointAt(prefix.length - 1) as number) + 1)}`;

function conditions(filter: ContactFilter, who: Who) {
  const parts = [sql`true`];
  if (filter.state) parts.push(sql`c.state = ${filter.state}`);
  if (filter.channel) parts.push(sql`c.channel = ${filter.channel}`);
  if (filter.endedAs) parts.push(sql`c.ended_as = ${filter.endedAs}`);
  if (filter.applicantId) parts.push(sql`c.applicant_id = ${filter.applicantId}`);
  if (filter.mine === 'true') parts.push(sql`c.owner_id = ${who.personId}`);
  if (filter.from) parts.push(sql`c.received_at >= ${startOfOfficeDay(filter.from)}`);
  if (filter.until) parts.push(sql`c.received_at < ${startOfOfficeDay(addDays(filter.until, 1))}`);
  if (filter.number) {
    const prefix = filter.number.toUpperCase();
    parts.push(sql`c.number collate "C" >= ${prefix} and c.number collate "C" < ${afterPrefix(prefix)}`);
  }
  for (const [column, value] of [
    ['kind', filter.kind],
    ['disposition', filter.disposition],
    ['structure_id', filter.structureId],
  ] as const) {
    if (value) parts.push(sql`exists (select from matters m where m.contact_id = c.id and m.${sql.ref(column)} = ${value})`);
  }
  return sql.join(parts, sql` and `);
}

const columns = sql`c.id, c.number, c.channel, c.state, c.lang, c.applicant_id as "applicantId", a.full_name as "applicantName", c.subject,
  c.received_at as "receivedAt", c.ended_at as "endedAt", c.ended_as as "endedAs", p.full_name as "ownerName", c.sector,
  coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'disposition', m.disposition, 'structureId', m.structure_id, 'topicId', m.topic_id) order by m.position)
    from matters m where m.contact_id = c.id), '[]') as matters`;

/** Contacts the caller may see, newest first. The name stands only where the card itself is open to them (R13). */
export async function contactsBy(tx: Tx, who: Who, filter: ContactFilter, page: { readonly page: number; readonly pageSize: number }) {
  const where = conditions(filter, who);
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*)::int as total from (select from contacts c where ${where} limit ${countedAtMost}) counted`.execute(tx);
  const { rows } = await sql<Row>`
    with shown as materialized (
      select c.id from contacts c where ${where} order by c.received_at desc, c.id desc
      limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize})
    select ${columns} from shown s join contacts c on c.id = s.id
    left join applicants a on a.id = c.applicant_id left join people p on p.id = c.owner_id
    order by c.received_at desc, c.id desc`.execute(tx);
  return { items: rows.map(shown), total: counted[0]?.total ?? 0 };
}

/** Who waits in writing, the longest first. */
export async function waitingContacts(tx: Tx, page: { readonly page: number; readonly pageSize: number }) {
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from contacts where state = 'waiting' and not live`.execute(tx);
  const { rows } = await sql<Row>`
    select ${columns} from contacts c left join applicants a on a.id = c.applicant_id left join people p on p.id = c.owner_id
    where c.state = 'waiting' and not c.live order by c.received_at, c.id limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`.execute(tx);
  return { items: rows.map(shown), total: counted[0]?.total ?? 0 };
}

/** The last contacts of an applicant and of the cards merged into theirs, without the one on the desk. */
export async function lastContactsOf(tx: Tx, applicantIds: readonly string[], exceptId: string | null, most = 8): Promise<readonly ContactRow[]> {
  const { rows } = await sql<Row>`
    select ${columns} from contacts c left join applicants a on a.id = c.applicant_id left join people p on p.id = c.owner_id
    where (c.applicant_id = any (${[...applicantIds]}::uuid[]) or c.speaker_id = any (${[...applicantIds]}::uuid[])) and c.id is distinct from ${exceptId}
    order by c.received_at desc limit ${most}`.execute(tx);
  return rows.map(shown);
}
