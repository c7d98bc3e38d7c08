import { bookAtDesk, bookOnPortal, listSlots, recordMissed, settleReception } from '#cases/receptions/actions.ts';
import { fixedClock } from '#platform/clock.ts';
import { type Config, deriveKey } from '#platform/config.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { citizenName } from './people.ts';
import type { DemoOptions } from './seed.ts';

const dayMs = 86_400_000;
const subjects = [
  'Torpaq sahəsinin sənədləri barədə',
  'Vergi borcunun hesablanması barədə',
  'Uydurma lisenziya barədə',
  'Qeydiyyatın uzanması barədə',
  'Artıq ödəniş barədə',
];

/** What a deed is given at an instant of the demonstration. */
export function demoDeps(options: DemoOptions, at: Date): Deps {
  const none = () => Promise.reject(new Error('the demonstration stores no file'));
  return {
    clock: fixedClock(at),
    config: { origin: options.origin } as Config,
    storage: { put: none, get: none, remove: none },
    scanner: null,
    secretFor: (purpose) => deriveKey(options.secret, purpose),
  };
}

/** Bookings behind and ahead: settled ones, one that waits for its outcome, and the coming days; once. */
export async function demoReceptions(options: DemoOptions): Promise<void> {
  const { now } = options;
  const done = await asSystem('demo', 'receptions', (tx) => tx.selectFrom('receptions').select('id').limit(1).executeTakeFirst());
  if (done) return;
  const people = await asSystem('demo', 'receptions', (tx) =>
    tx.selectFrom('people').select(['id', 'login']).where('login', 'in', ['qebul', 'temsilci']).execute(),
  );
  const person = (login: string) => ({ personId: people.find((one) => one.login === login)?.id ?? null, lang: 'az' as const });
  const officials = await asSystem('demo', 'receptions', (tx) => tx.selectFrom('officials').select(['id', 'code']).orderBy('code').execute());
  let serial = 0;
  const booking = (officialId: string, startsAt: string) => {
    serial += 1;
    const pick = <T>(items: readonly T[]): T => items[(serial * 7) % items.length] as T;
    return {
      id: crypto.randomUUID(),
      officialId,
      startsAt,
      fullName: citizenName(pick, serial % 2 === 0),
      phone: `+99450000020${serial % 10}`,
      email: `sakin${serial}@example.invalid`,
      subject: pick(subjects),
      lang: 'az' as const,
    };
  };
  const before = new Date(now.getTime() - 12 * dayMs);
  for (const official of officials) {
    const past = await listSlots(official.id, before);
    const early = past.days.flatMap((day) => day.slots).filter((slot) => new Date(slot.startsAt) < now);
    for (const [at, slot] of early.slice(0, 3).entries()) {
      const { id } = await bookOnPortal(demoDeps(options, before), booking(official.id, slot.startsAt));
      if (official.code !== 'demo-tax-deputy' || at === 2) continue;
      const after = demoDeps(options, new Date(slot.endsAt));
      if (at === 0)
        await settleReception(after, person('qebul'), id, {
          outcome: 'control',
          text: 'Uydurma məzmun: sənədlər qəbul olundu.',
          controlText: 'Hesablama yoxlanılsın və nəticəsi bildirilsin',
          controlDueOn: new Date(now.getTime() + 5 * dayMs).toISOString().slice(0, 10),
        });
      else await recordMissed(after, person('qebul'), id);
    }
    const ahead = (await listSlots(official.id, now)).days.flatMap((day) => day.slots).filter((slot) => slot.free);
    for (const [at, slot] of ahead.slice(0, 4).entries()) {
      const made = booking(official.id, slot.startsAt);
      if (at % 2 === 0) await bookOnPortal(demoDeps(options, now), made);
      else await bookAtDesk(demoDeps(options, now), person('temsilci'), { ...made, contactId: null, applicantId: null });
    }
  }
}
