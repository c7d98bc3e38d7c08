import { fixedClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';

/** What deeds of a test are given: the clock stands still, the secret is the same each time. */
export const depsAt = (instant: string): Deps => ({
  clock: fixedClock(instant),
  config: { origin: 'http://localhost:3000' } as Config,
  storage: {
    put: () => Promise.reject(new Error('no storage here')),
    get: () => Promise.reject(new Error('no storage here')),
    remove: () => Promise.resolve(),
  },
  scanner: null,
  secretFor: (purpose) => Buffer.from(`sınaq:${purpose}`),
});

/** A leading official of a structure who receives on Tuesdays, 10:00–11:00, in slots of twenty minutes. */
export function anOfficial(
  structureCode: string,
  personId: string | null,
  name = 'Nümunəzadə Sınaq Misal oğlu',
): Promise<{ officialId: string; holderId: string }> {
  return asSystem('test', 'an official', async (tx) => {
    const structure = await tx.selectFrom('structures').select('id').where('code', '=', structureCode).executeTakeFirstOrThrow();
    const { id: officialId } = await tx
      .insertInto('officials')
      .values({
        code: `sinaq-${crypto.randomUUID().slice(0, 8)}`,
        structure_id: structure.id,
        title_az: 'Xidmət rəisinin müavini',
        title_ru: 'Заместитель начальника службы',
        title_en: 'Deputy head of the service',
        place_az: 'Nümunə küçəsi 1, otaq 5',
        place_ru: 'ул. Примерная 1, каб. 5',
        place_en: '1 Example St, room 5',
        valid_from: '2026-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: holderId } = await tx
      .insertInto('official_holders')
      .values({ official_id: officialId, full_name: name, person_id: personId, valid_from: '2026-01-01', basis: 'Sınaq əmri № 1' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('reception_hours')
      .values({ official_id: officialId, weekday: 2, starts_minute: 600, ends_minute: 660, slot_minutes: 20, valid_from: '2026-01-01' })
      .execute();
    return { officialId, holderId };
  });
}
