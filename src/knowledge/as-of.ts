import { articleCited } from '#law/article.ts';
import { actsOn } from '#law/library.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { citationsOf, lawActs } from './citations.ts';
import type { Basis, SaidView } from './contract.ts';
import { buildIndex, rank } from './search/rank.ts';

type Row = {
  readonly entry_id: string;
  readonly version: number;
  readonly state: string;
  readonly from_at: Date;
  readonly until_at: Date | null;
  readonly question: string;
  readonly answer: string;
  readonly spoken: string | null;
  readonly basis: unknown;
};

/** What the base said at any time of an office day: a version withdrawn at noon was said in the morning. */
async function saidOn(tx: Tx, day: OfficeDate, entryId: string | null): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select p.entry_id, p.version, p.state, p.from_at, p.until_at, v.question, v.answer, v.spoken, v.basis
    from entry_periods p join entry_versions v on v.entry_id = p.entry_id and v.version = p.version
    where p.from_at < ${startOfOfficeDay(addDays(day, 1))} and (p.until_at is null or p.until_at > ${startOfOfficeDay(day)})
      and (${entryId}::uuid is null or p.entry_id = ${entryId}::uuid)
    order by p.from_at desc`.execute(tx);
  return rows;
}

async function withLaw(tx: Tx, day: OfficeDate, rows: readonly Row[]): Promise<SaidView[]> {
  const acts = await lawActs(tx);
  const cited = rows.flatMap((row) => citationsOf(row.basis as Basis[], acts).map(({ act }) => act.id));
  const texts = await actsOn(tx, cited, day);
  return rows.map((row) => ({
    entryId: row.entry_id,
    version: row.version,
    quarantined: row.state === 'quarantined',
    from: row.from_at.toISOString(),
    until: row.until_at?.toISOString() ?? null,
    question: row.question,
    answer: row.answer,
    spoken: row.spoken,
    basis: row.basis as Basis[],
    law: citationsOf(row.basis as Basis[], acts).flatMap(({ act, article, title }) => {
      const text = texts.get(act.id);
      const found = text && articleCited(article, text.articles);
      return found ? [{ actId: act.id, act: title, article: found.key, heading: found.heading, body: found.body, from: text.inForceFrom }] : [];
    }),
  }));
}

/** What we said on a day about something, or by one entry: answer, version, and what the cited articles said that day. */
export async function saidAbout(
  tx: Tx,
  asked: { readonly day: OfficeDate; readonly query: string; readonly entryId: string | null; readonly limit: number },
): Promise<SaidView[]> {
  const rows = await saidOn(tx, asked.day, asked.entryId);
  if (asked.entryId !== null || asked.query === '') return withLaw(tx, asked.day, rows.slice(0, asked.limit));
  const index = buildIndex(rows.map((row, at) => ({ id: String(at), question: row.question, answer: row.answer })));
  const best = rank(asked.query, index, { limit: asked.limit }).map((hit) => rows[Number(hit.id)] as Row);
  return withLaw(tx, asked.day, best);
}
