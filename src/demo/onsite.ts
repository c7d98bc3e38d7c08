import { acknowledge, addStep, registerViolation, settle } from '#cases/onsite/actions.ts';
import { asSystem, type Who } from '#platform/database.ts';
import type { DemoOptions } from './seed.ts';

const minuteMs = 60_000;

/** Three violations on the spot: one nobody has acknowledged yet, one in hand, one settled; once. */
export async function demoOnsite({ now, origin }: DemoOptions): Promise<void> {
  const found = await asSystem('demo', 'violations', async (tx) => {
    if (await tx.selectFrom('violations').select('id').limit(1).executeTakeFirst()) return null;
    const buildings = await tx.selectFrom('buildings').select(['id', 'code']).where('code', 'like', 'demo-building-%').orderBy('code').execute();
    const people = await tx.selectFrom('people').select(['id', 'login']).where('login', 'in', ['temsilci', 'novbetci']).execute();
    const owner = people.find((one) => one.login === 'temsilci')?.id;
    if (!owner) return null;
    const contacts = await tx
      .selectFrom('contacts')
      .select('id')
      .where('owner_id', '=', owner)
      .where('sealed', '=', false)
      .orderBy('received_at', 'desc')
      .limit(3)
      .execute();
    return { buildings, people, contacts };
  });
  if (!found || found.contacts.length < 3 || !found.buildings[0]) return;
  const person = (login: string): Who => ({ personId: found.people.find((one) => one.login === login)?.id ?? null, lang: 'az' });
  const [first, second = first] = found.buildings.map((one) => one.id) as [string, string];
  const register = async (contact: number, buildingId: string, place: string, what: string, at: Date): Promise<string> =>
    (
      await registerViolation(person('temsilci'), {
        id: crypto.randomUUID(),
        contactId: found.contacts[contact]?.id ?? '',
        buildingId,
        place,
        what,
        concernsId: null,
        at,
        origin,
      })
    ).id;
  await register(0, second, '2-ci mərtəbə, 204', 'Uydurma: ərizəni qeydə almaqdan imtina edirlər.', new Date(now.getTime() - 2 * minuteMs));
  const inHand = await register(1, first, '1-ci mərtəbə, qəbul otağı', 'Uydurma: növbədənkənar adam buraxırlar.', new Date(now.getTime() - 40 * minuteMs));
  await acknowledge(person('novbetci'), inHand, null, new Date(now.getTime() - 38 * minuteMs));
  await addStep(person('novbetci'), inHand, { id: crypto.randomUUID(), kind: 'arrived', body: '' }, new Date(now.getTime() - 30 * minuteMs));
  const startedAt = now.getTime() - 26 * 60 * minuteMs;
  const done = await register(2, first, '3-cü mərtəbə', 'Uydurma: əlavə arayış tələb edirlər.', new Date(startedAt));
  await acknowledge(person('novbetci'), done, null, new Date(startedAt + minuteMs));
  await addStep(person('temsilci'), done, { id: crypto.randomUUID(), kind: 'called', body: 'Binalı Misal Xəyal oğlu' }, new Date(startedAt + 2 * minuteMs));
  await settle(
    person('novbetci'),
    done,
    { outcome: 'removed', result: 'Uydurma nəticə: arayış tələbi götürüldü, ərizə qəbul edildi.' },
    new Date(startedAt + 25 * minuteMs),
  );
}
