import { saveRequest, signRequest } from '#cases/requests/actions.ts';
import { inviteSpecialist } from '#cases/specialists/actions.ts';
import { officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { asSystem, type Who } from '#platform/database.ts';

const dayMs = 86_400_000;
const subjects = ['Uydurma uçot məlumatı', 'Uydurma ödəniş tarixçəsi', 'Uydurma reyestr çıxarışı', 'Uydurma sənədin surəti'] as const;

/** Requests at each point of their road and one invited specialist, on open cases of the demonstration; once. */
export async function demoRequests(now: Date, origin: string): Promise<void> {
  const found = await asSystem('demo', 'requests', async (tx) => {
    if (await tx.selectFrom('information_requests').select('id').limit(1).executeTakeFirst()) return null;
    const cases = await tx
      .selectFrom('cases')
      .select(['id', 'assignee_id'])
      .where('stage', '=', 'investigating')
      .where('sealed', '=', false)
      .where('assignee_id', 'is not', null)
      .orderBy('registered_at', 'desc')
      .limit(subjects.length)
      .execute();
    const people = await tx.selectFrom('people').select(['id', 'login']).where('login', 'in', ['reis', 'mudir3', 'ekspert']).execute();
    const structure = await tx.selectFrom('structures').select('id').where('code', '=', 'tax').executeTakeFirst();
    return { cases, structure, idOf: new Map(people.map((person) => [person.login, person.id])) };
  });
  const [head, manager, expert] = ['reis', 'mudir3', 'ekspert'].map((login) => found?.idOf.get(login));
  if (!found?.structure || !head || !manager || !expert) return;
  const who = (personId: string | null): Who => ({ personId, lang: 'az' });
  for (const [at, kase] of found.cases.entries()) {
    const id = crypto.randomUUID();
    const draftedAt = new Date(now.getTime() - (at * 6 + 1) * dayMs);
    await saveRequest(who(kase.assignee_id), {
      id,
      caseId: kase.id,
      structureId: found.structure.id,
      addressee: '',
      email: '',
      subject: subjects[at] ?? subjects[0],
      body: 'Uydurma sorğu: müraciətin araşdırılması üçün göstərilən məlumatın göndərilməsini xahiş edirik.',
      legalBasis: 'Əsasnamənin 4.0.2-ci bəndi',
      workingDays: 10,
      submit: true,
      at: draftedAt,
    });
    if (at > 0) await signRequest(who(head), id, draftedAt);
  }
  const [first] = found.cases;
  if (first)
    await inviteSpecialist(who(manager), {
      id: crypto.randomUUID(),
      caseId: first.id,
      personId: expert,
      why: 'Uydurma: hesablamanın yoxlanılması',
      untilOn: addDays(officeDay(now), 5),
      at: now,
      origin,
    });
}
