import { articleCited } from '#law/article.ts';
import { type ActText, actsOn } from '#law/library.ts';
import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { citationsOf, lawActs } from './citations.ts';
import type { Basis, ChangedBasis } from './contract.ts';
import './events.ts';

type Row = {
  readonly id: string;
  readonly version: number;
  readonly basis: unknown;
  readonly published_at: Date | null;
  readonly checked_at: Date | null;
  readonly state: string;
};

/** Acts whose text or force changes by a day: only answers that cite one of them need a look. */
async function actsChangedBy(tx: Tx, on: OfficeDate): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select act_id as id from act_versions where version > 1 and in_force_from <= ${on}
    union select id from acts where in_force_until <= ${on}`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/**
 * Published answers whose cited article says something else on a day than on the day they were last published or
 * checked, or is gone. The same question serves today and a coming day (what will have to be changed).
 */
export async function answersTouched(
  tx: Tx,
  on: OfficeDate,
): Promise<readonly { readonly id: string; readonly version: number; readonly changed: readonly ChangedBasis[] }[]> {
  const changed = await actsChangedBy(tx, on);
  if (changed.size === 0) return [];
  const acts = await lawActs(tx);
  const { rows } = await sql<Row>`
    select e.id, v.version, v.basis, v.published_at, e.checked_at, e.state from entries e
    join entry_versions v on v.entry_id = e.id and v.version = e.published_version where e.state = 'published' order by e.id`.execute(tx);
  const texts = new Map<OfficeDate, Promise<ReadonlyMap<string, ActText>>>();
  const textsOn = (day: OfficeDate) => {
    const known = texts.get(day) ?? actsOn(tx, [...changed], day);
    texts.set(day, known);
    return known;
  };
  const touched: { id: string; version: number; changed: ChangedBasis[] }[] = [];
  for (const row of rows) {
    const citations = citationsOf(row.basis as Basis[], acts).filter(({ act }) => changed.has(act.id));
    if (citations.length === 0) continue;
    const since = [row.published_at, row.checked_at].filter((at) => at !== null).toSorted((a, b) => b.getTime() - a.getTime())[0];
    const [before, after] = [await textsOn(since ? officeDay(since) : '1900-01-01'), await textsOn(on)];
    const mine = citations.flatMap(({ act, article, title }): ChangedBasis[] => {
      const [was, is] = [before.get(act.id), after.get(act.id)];
      const over = act.until !== null && act.until <= on;
      const [old, now] = [articleCited(article, was?.articles ?? []), articleCited(article, is?.articles ?? [])];
      const other = old !== undefined && (now === undefined || now.body !== old.body || now.heading !== old.heading);
      return over || other ? [{ actId: act.id, act: title, article, from: over ? act.until : (is?.inForceFrom ?? null) }] : [];
    });
    if (mine.length > 0) touched.push({ id: row.id, version: row.version, changed: mine });
  }
  return touched;
}

/**
 * An amended act takes the answers that cite it off the portal and puts them under a banner at the desk, listed for S4
 * (R29). Run after an amendment and on each morning; what is quarantined already is left alone.
 */
export async function quarantineTouched(tx: Tx, actor: Who | string, at: Date): Promise<number> {
  const touched = await answersTouched(tx, officeDay(at));
  for (const { id, version, changed } of touched) {
    const done = await tx
      .updateTable('entries')
      .set({ state: 'quarantined', quarantine: json(changed), updated_at: at })
      .where('id', '=', id)
      .where('state', '=', 'published')
      .where('published_version', '=', version)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) continue;
    await record(tx, {
      kind: 'entry.quarantined',
      subjectKind: 'entry',
      subjectId: id,
      actor,
      purpose: 'Q&A base',
      data: { version, articles: changed.map(({ act, article }) => `${act}, ${article}`) },
    });
  }
  return touched.length;
}
