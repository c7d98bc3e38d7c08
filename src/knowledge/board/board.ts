import { officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { publishedVersions } from '../store.ts';
import type { BoardView } from './contract.ts';
import { twinsOf } from './twins.ts';

const days = 90;
const shown = 10;
const soonDays = 60;

const rowsOf = async <T>(tx: Tx, query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(tx)).rows as T[];

/** Everything S4 looks at on a Monday, over the last ninety days (6.7.2, 6.7.3). */
export async function boardOf(tx: Tx, at: Date): Promise<BoardView> {
  const today = officeDay(at);
  const since = new Date(at.getTime() - days * 86_400_000);
  const entries = await publishedVersions(tx);
  const named = new Map(entries.map((row) => [row.entry_id, row.question]));
  const uses = await rowsOf(
    tx,
    sql<{ id: string; uses: number; helped: number; not: number }>`
    select entry_id as id, sum(uses)::int as uses, sum(helped)::int as helped, sum(no)::int as not from (
      select entry_id, count(*) as uses, count(*) filter (where helped) as helped, count(*) filter (where helped = false) as no from entry_uses where at >= ${since} group by 1
      union all select entry_id, 0, count(*) filter (where helped), count(*) filter (where not helped) from entry_opinions where at >= ${since} group by 1) s group by 1`,
  );
  const usesOf = new Map(uses.map((row) => [row.id, row]));
  const standing = uses.filter((row) => named.has(row.id));
  const withName = (id: string) => ({ entryId: id, question: named.get(id) ?? '' });
  const [counts] = await rowsOf(
    tx,
    sql<{ published: number; quarantined: number; due: number; visits: number; deflected: number }>`
    select count(*) filter (where state = 'published')::int as published, count(*) filter (where state = 'quarantined')::int as quarantined,
      count(*) filter (where state = 'published' and review_due <= ${today})::int as due,
      (select count(distinct visit)::int from entry_readings where at >= ${since}) as visits,
      (select count(distinct r.visit)::int from entry_readings r where r.at >= ${since} and r.at < ${new Date(at.getTime() - 7_200_000)}
        and not exists (select from visit_submissions s where s.visit = r.visit)) as deflected
    from entries`,
  );
  const topics = await tx.selectFrom('topics').select(['id', 'name_az', 'name_ru', 'name_en']).execute();
  const missed = await tx
    .selectFrom('entry_suggestions')
    .select(['question', 'times', 'kind'])
    .where('state', '=', 'open')
    .where('last_at', '>=', since)
    .orderBy('times', 'desc')
    .orderBy('last_at', 'desc')
    .limit(shown)
    .execute();
  const coming = await tx
    .selectFrom('law_plan_answers')
    .innerJoin('law_plans', 'law_plans.id', 'law_plan_answers.plan_id')
    .select(['entry_id', 'day'])
    .where('switched_at', 'is', null)
    .where('day', '<=', addDays(today, soonDays))
    .execute();
  return {
    published: counts?.published ?? 0,
    quarantined: counts?.quarantined ?? 0,
    reviewDue: counts?.due ?? 0,
    unused: entries.filter((row) => (usesOf.get(row.entry_id)?.uses ?? 0) === 0).length,
    days,
    coverage: topics
      .map((topic) => {
        const mine = entries.filter((row) => row.topic_id === topic.id);
        return {
          topicId: topic.id,
          name: { az: topic.name_az, ru: topic.name_ru, en: topic.name_en },
          answers: mine.length,
          uses: mine.reduce((sum, row) => sum + (usesOf.get(row.entry_id)?.uses ?? 0), 0),
        };
      })
      .toSorted((a, b) => a.answers - b.answers || b.uses - a.uses),
    missed,
    mostUsed: standing
      .filter((row) => row.uses > 0)
      .toSorted((a, b) => b.uses - a.uses)
      .slice(0, shown)
      .map((row) => ({ ...withName(row.id), uses: row.uses })),
    leastHelpful: standing
      .filter((row) => row.not > 0)
      .toSorted((a, b) => b.not - b.helped - (a.not - a.helped))
      .slice(0, shown)
      .map((row) => ({ ...withName(row.id), helped: row.helped, notHelped: row.not })),
    oldest: (
      await tx
        .selectFrom('entries')
        .innerJoin('entry_versions', (join) =>
          join.onRef('entry_versions.entry_id', '=', 'entries.id').onRef('entry_versions.version', '=', 'entries.published_version'),
        )
        .select(['entries.id', 'entries.review_due', 'entry_versions.published_at'])
        .where('entries.state', '=', 'published')
        .where('entry_versions.published_at', 'is not', null)
        .orderBy('entry_versions.published_at')
        .limit(shown)
        .execute()
    ).map((row) => ({ ...withName(row.id), publishedOn: officeDay(row.published_at as Date), reviewDue: row.review_due })),
    expiring: [
      ...entries
        .filter((row) => row.valid_until !== null && row.valid_until <= addDays(today, soonDays))
        .map((row) => ({ ...withName(row.entry_id), on: row.valid_until ?? today, why: 'answerEnds' as const })),
      ...coming.filter((row) => named.has(row.entry_id)).map((row) => ({ ...withName(row.entry_id), on: row.day, why: 'actChanges' as const })),
    ]
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .slice(0, 50),
    twins: twinsOf(entries.map((row) => ({ id: row.entry_id, question: row.question, answer: row.answer }))).map(({ first, second, contradicts }) => ({
      first: withName(first.id),
      second: withName(second.id),
      contradicts,
    })),
    visits: counts?.visits ?? 0,
    deflected: counts?.deflected ?? 0,
  };
}
