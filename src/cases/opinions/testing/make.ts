import type { Role } from '#access/roles.ts';
import { seedDirectory } from '#directory/seed.ts';
import { asSystem, sql, type Who } from '#platform/database.ts';
import { saveDraft, takeCase } from '../../actions.ts';
import { aCase, aPerson, type Crew } from '../../testing/make.ts';
import { askOpinions } from '../actions.ts';

/** Makers for tests of opinions: everything goes through the actions, instants are arguments. */
type Person = Who & { readonly personId: string };
export const origin = 'http://localhost:3000';

export const seedStructures = (): Promise<void> => asSystem('test', 'structures', seedDirectory);
export const structureId = (code: string): Promise<string> =>
  asSystem('test', 'structure', async (tx) => (await tx.selectFrom('structures').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id);

/** Somebody with a post of a structure since the beginning of 2026; a stand-in names whom for. */
export async function ofStructure(code: string, role: Role = 'expert', standsInFor: Person | null = null): Promise<Person> {
  const person = await aPerson(role);
  const id = await structureId(code);
  await asSystem('test', 'a post of a structure', async (tx) => {
    await tx
      .updateTable('posts')
      .set({ structure_id: id })
      .where('id', 'in', tx.selectFrom('appointments').select('post_id').where('person_id', '=', person.personId))
      .execute();
    await tx
      .updateTable('people')
      .set({ email: `${person.personId}@example.invalid` })
      .where('id', '=', person.personId)
      .execute();
    if (standsInFor) await tx.updateTable('appointments').set({ stands_in_for: standsInFor.personId }).where('person_id', '=', person.personId).execute();
  });
  return person;
}

/** Away from before the first day of the tests until long after them. */
export const away = (person: Person): Promise<unknown> =>
  asSystem('test', 'an absence', (tx) =>
    tx
      .insertInto('absences')
      .values({ person_id: person.personId, during: sql<string>`tstzrange('2026-01-01', '2030-01-01')`, reason: 'sınaq' })
      .execute(),
  );

/** J4 as far as the request: registered 26.10.2026, the draft sent on 27.10 to the structures of these codes. */
export async function asked(crew: Crew, codes: readonly string[], over: Parameters<typeof aCase>[0] = {}, at = new Date('2026-10-27T06:00:00Z')) {
  const kase = await aCase(over);
  await takeCase(crew.specialist, { caseId: kase.caseId });
  await saveDraft(crew.specialist, { caseId: kase.caseId, body: 'Hörmətli Nümunəyeva Sınaq,\n\nBildiririk ki…', basis: 'Sınaq Məcəlləsi, 1', basedOn: 0, at });
  const structures = await Promise.all(codes.map(async (code) => ({ structureId: await structureId(code) })));
  const { opinionIds } = await askOpinions(crew.specialist, { caseId: kase.caseId, version: 1, structures, question: '', origin, at });
  return { ...kase, opinionIds };
}
