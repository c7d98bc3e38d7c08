import { peopleHolding } from '#access/actions.ts';
import { settingValues } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import type { TestRules } from './plan.ts';

/** Assumed until the Rules say otherwise; R29 gives the five days. */
const defaults = { 'training.passPercent': 80, 'training.minimumPeople': 2, 'training.warnDays': 5 } as const;
export async function testRules(tx: Tx, on: OfficeDate): Promise<TestRules> {
  const values = await settingValues(tx, Object.keys(defaults), on);
  const of = (key: keyof typeof defaults): number => Number(values.get(key) ?? defaults[key]);
  return { passPercent: of('training.passPercent'), minimumPeople: of('training.minimumPeople'), warnDays: of('training.warnDays') };
}

const withAct = (tx: Tx) =>
  tx
    .selectFrom('law_plans')
    .innerJoin('acts', 'acts.id', 'law_plans.act_id')
    .leftJoin('people as signer', 'signer.id', 'law_plans.signed_by')
    .selectAll('law_plans')
    .select(['acts.title_az', 'acts.title_ru', 'acts.title_en', 'signer.full_name as signer']);
export const planById = (tx: Tx, id: string) => withAct(tx).where('law_plans.id', '=', id).executeTakeFirst();
export const allPlans = (tx: Tx) =>
  withAct(tx)
    .orderBy(sql`law_plans.switched_at is not null, law_plans.day`)
    .limit(200)
    .execute();
export type PlanRecord = NonNullable<Awaited<ReturnType<typeof planById>>>;

/** Questions that stand; those taken out stay for the attempts that answered them. */
export const questionsOf = (tx: Tx, planId: string) =>
  tx
    .selectFrom('law_plan_questions')
    .select(['id', 'question', 'options', 'right_option as rightOption'])
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();

export type Affected = {
  readonly entryId: string;
  readonly question: string;
  readonly articles: string[];
  readonly published: number | null;
  readonly publishedAt: Date | null;
  readonly version: number | null;
  readonly validFrom: OfficeDate | null;
  readonly sent: Date | null;
  readonly outcome: string | null;
};
/** The answers an act's change touches, each with its newest version past the published one: what is prepared for the day. */
export const affectedBy = (tx: Tx, planId: string): Promise<readonly Affected[]> =>
  sql<Affected>`
    select a.entry_id as "entryId", coalesce(p.question, n.question) as question, a.articles, e.published_version as published, p.published_at as "publishedAt",
      n.version, n.valid_from as "validFrom", n.sent_for_review_at as sent, n.review_outcome as outcome
    from law_plan_answers a join entries e on e.id = a.entry_id
    left join entry_versions p on p.entry_id = e.id and p.version = e.published_version
    left join lateral (select * from entry_versions v where v.entry_id = e.id and v.version > coalesce(e.published_version, 0) order by v.version desc limit 1) n on true
    where a.plan_id = ${planId} and e.state <> 'withdrawn' order by question`
    .execute(tx)
    .then((result) => result.rows);

export type Result = {
  readonly personId: string;
  readonly attempts: number;
  readonly best: number | null;
  readonly passed: boolean;
  readonly by: string | null;
  readonly reason: string | null;
  readonly at: Date | null;
};
/** Everyone of the front line at the instant, with the attempts and decisions the asker may see. */
export async function resultsOf(tx: Tx, planId: string, at: Date) {
  const people = await peopleHolding(tx, ['representative', 'outbound'], at);
  const { rows } = await sql<Result>`
    with sat as (select person_id, count(*)::int as attempts, max(percent) as best, bool_or(passed) as passed from law_plan_attempts where plan_id = ${planId} group by 1),
      allowed as (select o.person_id, o.reason, o.at, b.full_name as by from law_plan_overrides o join people b on b.id = o.by_id where o.plan_id = ${planId})
    select coalesce(s.person_id, o.person_id) as "personId", coalesce(s.attempts, 0) as attempts, s.best, coalesce(s.passed, false) as passed, o.by, o.reason, o.at
    from sat s full join allowed o on o.person_id = s.person_id`.execute(tx);
  const known = new Map(rows.map((row) => [row.personId, row]));
  return [...new Map(people.map((person) => [person.id, person])).values()].map((person) => {
    const row = known.get(person.id);
    return {
      personId: person.id,
      name: person.name,
      attempts: row?.attempts ?? 0,
      best: row?.best ?? null,
      passed: row?.passed ?? false,
      override: row?.by && row.reason && row.at ? { by: row.by, reason: row.reason, at: row.at.toISOString() } : null,
    };
  });
}
/** How many of the front line are cleared: a count, which everyone may know. */
export const isCleared = (person: { readonly passed: boolean; readonly override: unknown }): boolean => person.passed || person.override !== null;
