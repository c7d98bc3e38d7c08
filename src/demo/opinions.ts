import { answerOpinion, askOpinions, settlePast } from '#cases/opinions/actions.ts';
import type { Outcome } from '#cases/opinions/opinion.ts';
import { saveDraft } from '#cases/actions.ts';
import { asSystem, json, sql, type Who } from '#platform/database.ts';

const dayMs = 86_400_000;

/** Answers that the structures of the n-th case gave, in the order asked; null for one that is silent so far. */
const plans: readonly { readonly codes: readonly string[]; readonly daysAgo: number; readonly answers: readonly (Outcome | null)[] }[] = [
  { codes: ['tax', 'property'], daysAgo: 24, answers: [null, 'agreed'] },
  { codes: ['tax'], daysAgo: 13, answers: [null] },
  { codes: ['property'], daysAgo: 9, answers: ['remarks'] },
  { codes: ['tax', 'property'], daysAgo: 8, answers: [null, null] },
  { codes: ['tax'], daysAgo: 6, answers: ['objected'] },
  { codes: ['property'], daysAgo: 5, answers: ['noCompetence'] },
  { codes: ['tax'], daysAgo: 3, answers: [null] },
  { codes: ['tax', 'property'], daysAgo: 1, answers: [null, null] },
];

/** Requests for opinions at every point of their clock, on open cases of the demonstration; once. */
export async function demoOpinions(now: Date): Promise<void> {
  const done = await asSystem('demo', 'opinions', (tx) => tx.selectFrom('meta').select('key').where('key', '=', 'demo.opinions').executeTakeFirst());
  if (done) return;
  const cases = await asSystem('demo', 'opinions', (tx) =>
    tx
      .selectFrom('cases')
      .select(['id', 'assignee_id', 'registered_at'])
      .where('stage', '=', 'investigating')
      .where('clock', '=', 'law')
      .where('sealed', '=', false)
      .where('assignee_id', 'is not', null)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('opinions').select('id').whereRef('case_id', '=', 'cases.id'))))
      .orderBy('registered_at')
      .limit(plans.length)
      .execute(),
  );
  for (const [at, kase] of cases.entries()) {
    const plan = plans[at];
    if (!plan || kase.assignee_id === null) continue;
    const author: Who = { personId: kase.assignee_id, lang: 'az' };
    const sentAt = new Date(Math.max(now.getTime() - plan.daysAgo * dayMs, kase.registered_at.getTime() + 3_600_000));
    await sendOne(author, kase.id, plan, sentAt, now);
  }
  await settlePast(now);
  await asSystem('demo', 'opinions', (tx) =>
    tx
      .insertInto('meta')
      .values({ key: 'demo.opinions', value: json(true) })
      .execute(),
  );
}

async function sendOne(author: Who, caseId: string, plan: (typeof plans)[number], sentAt: Date, now: Date): Promise<void> {
  const latest = await asSystem('demo', 'opinions', (tx) =>
    tx.selectFrom('case_drafts').select('version').where('case_id', '=', caseId).orderBy('version', 'desc').executeTakeFirst(),
  );
  if (!latest) {
    const body =
      'Hörmətli müraciət edən,\n\nMüraciətinizə baxılıb. Bildiririk ki, göstərdiyiniz məsələ üzrə hesablama yenidən aparılacaq və nəticəsi şəxsi kabinetinizdə əks etdiriləcək.';
    await saveDraft(author, { caseId, body, basis: 'Nümunə Məcəlləsi, 12-ci maddə', basedOn: 0, at: sentAt });
  }
  const structures = await asSystem('demo', 'opinions', async (tx) => {
    const rows = await tx.selectFrom('structures').select(['id', 'code']).where('code', 'in', plan.codes).execute();
    return plan.codes.flatMap((code) => rows.filter((row) => row.code === code).map((row) => ({ structureId: row.id })));
  });
  const { opinionIds } = await askOpinions(author, {
    caseId,
    version: latest?.version ?? 1,
    structures,
    question: 'Hesablamanın düzgünlüyünə baxın.',
    origin: '',
    at: sentAt,
  });
  for (const [at, outcome] of plan.answers.entries()) {
    const opinionId = opinionIds[at];
    if (!outcome || !opinionId) continue;
    const expert = await asSystem('demo', 'opinions', (tx) =>
      tx
        .selectFrom('opinions')
        .innerJoin('people', 'people.id', 'opinions.expert_id')
        .select(['people.id', 'people.full_name'])
        .where('opinions.id', '=', opinionId)
        .where(sql<boolean>`opinions.state = 'open'`)
        .executeTakeFirst(),
    );
    if (!expert) continue;
    await answerOpinion(
      { personId: expert.id, lang: 'az' },
      {
        opinionId,
        outcome,
        body: outcome === 'agreed' ? '' : 'Uydurma qeyd: məbləğ cədvələ əsasən dəqiqləşdirilməlidir.',
        personName: expert.full_name,
        personPost: 'Baş məsləhətçi',
        at: new Date(Math.min(sentAt.getTime() + 2 * dayMs, now.getTime())),
      },
    );
  }
}
