import { officeDay } from '#language/format.ts';
import { daysBetween, type OfficeDate } from '#maths/calendar/office-date.ts';
import { asSystem, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { PlanRow, PlanView } from './contract.ts';
import { type AnswerReadiness, gates, understaffed } from './plan.ts';
import { type Affected, affectedBy, allPlans, isCleared, planById, type PlanRecord, questionsOf, resultsOf, testRules } from './store.ts';

/** A prepared version is the one whose day is the day of the act; one published on that day or later is current already. */
export function readiness(answer: Affected, day: OfficeDate): AnswerReadiness {
  if (answer.publishedAt && officeDay(answer.publishedAt) >= day) return 'current';
  if (answer.version === null || answer.validFrom !== day) return 'toWrite';
  if (answer.outcome === 'accepted') return 'ready';
  return answer.outcome === 'returned' ? 'returned' : answer.sent ? 'inReview' : 'drafted';
}

/** Who is cleared is counted by the house: a representative sees the number, not the others' results. */
const clearedCount = (planId: string, at: Date): Promise<{ people: number; cleared: number }> =>
  asSystem('knowledge', 'who is cleared', async (tx) => {
    const all = await resultsOf(tx, planId, at);
    return { people: all.length, cleared: all.filter(isCleared).length };
  });

async function rowOf(tx: Tx, plan: PlanRecord, at: Date): Promise<PlanRow> {
  const today = officeDay(at);
  const [rules, answers, questions, counts] = [
    await testRules(tx, today),
    await affectedBy(tx, plan.id),
    await questionsOf(tx, plan.id),
    await clearedCount(plan.id, at),
  ];
  const gated = gates({ questions: questions.length, topics: plan.topic_ids.length });
  return {
    id: plan.id,
    actId: plan.act_id,
    title: { az: plan.title_az, ru: plan.title_ru, en: plan.title_en },
    ends: plan.act_version === null,
    day: plan.day,
    daysLeft: daysBetween(today, plan.day),
    switched: plan.switched_at !== null,
    answers: answers.length,
    answersReady: answers.filter((answer) => ['ready', 'current'].includes(readiness(answer, plan.day))).length,
    questions: questions.length,
    ...counts,
    understaffed: understaffed(plan.day, today, counts.cleared, gated, rules),
    requestSigned: plan.signed_at !== null,
    trainingOn: plan.training_on,
    trainingHeld: plan.training_held_at !== null,
  };
}

export async function planRows(tx: Tx, at: Date): Promise<PlanRow[]> {
  const rows: PlanRow[] = [];
  for (const plan of await allPlans(tx)) rows.push(await rowOf(tx, plan, at));
  return rows;
}

/** One plan as the asker may see it: row-level security leaves the front line its own results. */
export async function planView(tx: Tx, who: Who, id: string, at: Date, keeps: boolean): Promise<PlanView> {
  const plan = await planById(tx, id);
  if (!plan) throw notFound();
  const rules = await testRules(tx, officeDay(at));
  const results = await resultsOf(tx, id, at);
  const mine = results.filter((person) => person.personId === who.personId);
  return {
    ...(await rowOf(tx, plan, at)),
    ...rules,
    topicIds: plan.topic_ids,
    structureId: plan.structure_id,
    affected: (await affectedBy(tx, id)).map((answer) => ({
      entryId: answer.entryId,
      question: answer.question,
      articles: answer.articles,
      readiness: readiness(answer, plan.day),
      version: answer.version,
    })),
    request:
      plan.request_text === null
        ? null
        : { text: plan.request_text, number: plan.request_number, signedBy: plan.signer, signedAt: plan.signed_at?.toISOString() ?? null },
    training: { on: plan.training_on, place: plan.training_place, heldAt: plan.training_held_at?.toISOString() ?? null, note: plan.training_note },
    test: (await questionsOf(tx, id)).map((question) => ({ ...question, rightOption: keeps ? question.rightOption : null })),
    results: mine.length > 0 ? mine : results,
  };
}
