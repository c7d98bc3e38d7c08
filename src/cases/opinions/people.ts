import { recordAbsenceOf, endAbsenceOf } from '#access/actions.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { record } from '#platform/events.ts';
import type { StructurePerson } from './contract.ts';
import { structureNames } from './view.ts';

const heldAt = (at: Date) =>
  sql<boolean>`appointments.valid_from <= ${at}::timestamptz and (appointments.valid_until is null or appointments.valid_until > ${at}::timestamptz)`;

/** The structures the caller keeps the people of: a coordinator's own, an administrator's all. */
async function keptStructures(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from structures where kind <> 'otherBody' and (id = any (structures_of('coordinator')) or has_role('administrator'))`.execute(tx);
  return rows.map((row) => row.id);
}

/** Experts, stand-ins and coordinators of those structures, who is away, and how much waits for each. */
export const structurePeople = (
  who: Who,
  at: Date,
): Promise<{ people: StructurePerson[]; structures: { id: string; name: { az: string; ru: string; en: string } }[] }> =>
  as(who, 'people of a structure', async (tx) => {
    const kept = await keptStructures(tx);
    const names = await structureNames(tx, kept);
    const structures = kept.flatMap((id) => {
      const name = names.get(id);
      return name ? [{ id, name }] : [];
    });
    if (kept.length === 0) return { people: [], structures };
    const rows = await tx
      .selectFrom('appointments')
      .innerJoin('posts', 'posts.id', 'appointments.post_id')
      .innerJoin('people', 'people.id', 'appointments.person_id')
      .leftJoin('people as other', 'other.id', 'appointments.stands_in_for')
      .select([
        'appointments.id',
        'appointments.person_id',
        'appointments.stands_in_for',
        'people.full_name',
        'people.login',
        'other.full_name as other_name',
        'posts.role',
        'posts.structure_id',
        sql<number>`(select count(*) from opinions o where o.expert_id = appointments.person_id and o.state = 'open')`.as('open_items'),
      ])
      .where('posts.structure_id', 'in', [...kept])
      .where('people.active', '=', true)
      .where(heldAt(at))
      .orderBy('posts.role')
      .orderBy('people.full_name')
      .execute();
    const absences = await tx
      .selectFrom('absences')
      .select(['id', 'person_id', 'reason', sql<Date>`lower(during)`.as('from'), sql<Date | null>`upper(during)`.as('until')])
      .where('person_id', 'in', rows.map((row) => row.person_id).concat(who.personId ?? []))
      .where(sql<boolean>`not isempty(during) and (upper_inf(during) or upper(during) > ${at}::timestamptz)`)
      .orderBy(sql`lower(during)`)
      .execute();
    const people = rows.flatMap((row): StructurePerson[] =>
      row.role !== 'expert' && row.role !== 'coordinator'
        ? []
        : [
            {
              appointmentId: row.id,
              personId: row.person_id,
              name: row.full_name,
              login: row.login,
              role: row.role,
              structureId: row.structure_id ?? '',
              standsInFor: row.stands_in_for,
              standsInForName: row.other_name,
              openItems: Number(row.open_items),
              absences: absences
                .filter((one) => one.person_id === row.person_id)
                .map((one) => ({ id: one.id, reason: one.reason, from: one.from.toISOString(), until: one.until?.toISOString() ?? null })),
            },
          ],
    );
    return { people, structures };
  });

export type NewPost = {
  readonly login: string;
  readonly structureId: string;
  readonly role: 'expert' | 'coordinator';
  readonly standsInFor: string | null;
  readonly basis: string;
  readonly at: Date;
};

/**
 * Gives a post of the structure to somebody who has a login already. A coordinator names experts and stand-ins of the
 * own structure; coordinators are named by the administrator.
 * @throws Fault conflict `opinions.postHeldAlready`, `opinions.notAnExpert`, `opinions.coordinatorByAdministrator`
 */
export async function givePost(who: Who, asked: NewPost): Promise<{ id: string }> {
  const administrator = await as(who, 'a post of a structure', async (tx) => {
    if (!(await keptStructures(tx)).includes(asked.structureId)) throw notFound();
    const { rows } = await sql<{ may: boolean }>`select has_role('administrator') as may`.execute(tx);
    return rows[0]?.may ?? false;
  });
  if (asked.role === 'coordinator' && !administrator) throw new Fault('conflict', 'opinions.coordinatorByAdministrator');
  return asSystem('opinions', 'a post of a structure', async (tx) => {
    const person = await tx.selectFrom('people').select('id').where('login', '=', asked.login.toLowerCase()).where('active', '=', true).executeTakeFirst();
    if (!person) throw new Fault('conflict', 'opinions.loginUnknown');
    if (asked.standsInFor) await mustBeExpert(tx, asked.standsInFor, asked.structureId, asked.at);
    const held = await heldIn(tx, person.id, asked);
    if (held.some((one) => one.stands_in_for === asked.standsInFor) || asked.standsInFor === person.id) throw new Fault('conflict', 'opinions.postHeldAlready');
    const code = `${asked.role}-${asked.structureId}`;
    const titles =
      asked.role === 'expert'
        ? ['Strukturun eksperti', 'Эксперт структуры', 'Expert of a structure']
        : ['Strukturun koordinatoru', 'Координатор структуры', 'Coordinator of a structure'];
    const post = await tx
      .insertInto('posts')
      .values({ code, role: asked.role, structure_id: asked.structureId, title_az: titles[0] ?? '', title_ru: titles[1] ?? '', title_en: titles[2] ?? '' })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ role: asked.role }))
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id } = await tx
      .insertInto('appointments')
      .values({ person_id: person.id, post_id: post.id, valid_from: asked.at, basis: asked.basis, stands_in_for: asked.standsInFor })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, {
      kind: 'person.changed',
      subjectKind: 'person',
      subjectId: person.id,
      actor: who,
      purpose: 'a post of a structure',
      reason: asked.basis,
      data: { role: asked.role },
    });
    return { id };
  });
}

const heldIn = (tx: Tx, personId: string, asked: Pick<NewPost, 'structureId' | 'role' | 'at'>) =>
  tx
    .selectFrom('appointments')
    .innerJoin('posts', 'posts.id', 'appointments.post_id')
    .select(['appointments.stands_in_for'])
    .where('person_id', '=', personId)
    .where('posts.structure_id', '=', asked.structureId)
    .where('posts.role', '=', asked.role)
    .where(heldAt(asked.at))
    .execute();

async function mustBeExpert(tx: Tx, personId: string, structureId: string, at: Date): Promise<void> {
  const held = await heldIn(tx, personId, { structureId, role: 'expert', at });
  if (!held.some((one) => one.stands_in_for === null)) throw new Fault('conflict', 'opinions.notAnExpert');
}

/** Ends a post of the structure now; open items stay with their expert until they are given to another. */
export async function endPost(who: Who, appointmentId: string, at: Date): Promise<void> {
  const kept = await as(who, 'a post of a structure', keptStructures);
  await asSystem('opinions', 'a post of a structure', async (tx) => {
    const found = await tx
      .selectFrom('appointments')
      .innerJoin('posts', 'posts.id', 'appointments.post_id')
      .select(['appointments.person_id', 'posts.structure_id', 'posts.role'])
      .where('appointments.id', '=', appointmentId)
      .where(heldAt(at))
      .forUpdate('appointments')
      .executeTakeFirst();
    if (!found || !kept.includes(found.structure_id ?? '') || found.person_id === who.personId) throw notFound();
    await tx.updateTable('appointments').set({ valid_until: at }).where('id', '=', appointmentId).execute();
    await record(tx, {
      kind: 'person.changed',
      subjectKind: 'person',
      subjectId: found.person_id,
      actor: who,
      purpose: 'a post of a structure',
      data: { role: found.role, ended: true },
    });
  });
}

/** An absence opens the items to the stand-in; the policy lets a coordinator write only those of the own people. */
export const recordAway = (
  who: Who,
  asked: { readonly personId: string; readonly from: Date; readonly until: Date; readonly reason: string },
): Promise<string> => recordAbsenceOf(who, { personId: asked.personId, period: { from: asked.from, until: asked.until }, reason: asked.reason });
export const endAway = (who: Who, id: string, at: Date): Promise<void> => endAbsenceOf(who, id, at);
