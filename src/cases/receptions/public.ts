import { timingSafeEqual } from 'node:crypto';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault } from '#platform/fault.ts';
import { throttle } from '#platform/throttle.ts';
import { readCode } from '#contacts/tracking.ts';
import { receptionCode, telling } from './booking.ts';
import { type ReceptionState, refuseCancelling, refuseKeeping } from './reception.ts';
import { officialOfReception, receptionByNumber } from './store.ts';
import { calendarOf } from './telling.ts';

export type PublicReception = {
  readonly number: string;
  readonly state: ReceptionState;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: Readonly<Record<'az' | 'ru' | 'en', string>>;
  readonly structure: Readonly<Record<'az' | 'ru' | 'en', string>>;
  readonly place: Readonly<Record<'az' | 'ru' | 'en', string>>;
  readonly holder: string;
  readonly subject: string;
  readonly mayCancel: boolean;
  readonly mayKeep: boolean;
  readonly calendar: string;
};

/**
 * Whether number and code belong together; the number alone says nothing. A number takes ten tries in fifteen minutes.
 * @throws Fault notFound `contacts.codeWrong`
 */
export async function checkReceptionCode(deps: Deps, numberTyped: string, codeTyped: string): Promise<string> {
  const number = numberTyped.trim().toUpperCase();
  await throttle(`reception ${number}`, { hits: 10, windowSeconds: 900 });
  const [right, typed] = [readCode(receptionCode(deps, number)), readCode(codeTyped)];
  if (right.length !== typed.length || !timingSafeEqual(Buffer.from(right), Buffer.from(typed))) throw new Fault('notFound', 'contacts.codeWrong');
  return number;
}

/** What its own applicant may know of a booking; no outcome, no note. */
export const publicReception = (deps: Deps, number: string): Promise<PublicReception> =>
  asSystem('portal', 'a reception', async (tx) => {
    const row = await receptionByNumber(tx, number);
    if (!row) throw new Fault('notFound', 'contacts.codeWrong');
    const official = await officialOfReception(tx, row);
    const now = deps.clock.now();
    const facts = { state: row.state, startsAt: row.starts_at };
    return {
      number: row.number,
      state: row.state,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      title: { az: official.title_az, ru: official.title_ru, en: official.title_en },
      structure: { az: official.name_az, ru: official.name_ru, en: official.name_en },
      place: { az: official.place_az, ru: official.place_ru, en: official.place_en },
      holder: official.full_name,
      subject: row.subject,
      mayCancel: refuseCancelling(facts, now) === null,
      mayKeep: refuseKeeping(facts) === null,
      calendar: await calendarOf(tx, row, row.state === 'cancelled' ? 'cancelled' : row.replaced_at ? 'replaced' : 'booked', telling(deps, number, now)),
    };
  });
