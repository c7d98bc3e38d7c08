import { officialsOn, receptionHours } from '#directory/officials.ts';
import { currentCalendar, settingValues } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { OfficialRow, SlotView } from './contract.ts';
import { bookingDays, type BookingTerms, defaultBookingTerms, type Slot, slotsOfDay } from './reception.ts';
import { takenSlots } from './store.ts';

/** How far ahead and how late one may book; dated settings, defaults and not from the Rules. */
export async function bookingTermsOn(tx: Tx, now: Date): Promise<BookingTerms> {
  const found = await settingValues(tx, ['receptions.horizonDays', 'receptions.leadHours'], officeDay(now));
  const read = (key: string, otherwise: number): number => (Number.isInteger(found.get(key)) ? (found.get(key) as number) : otherwise);
  return {
    horizonDays: read('receptions.horizonDays', defaultBookingTerms.horizonDays),
    leadHours: read('receptions.leadHours', defaultBookingTerms.leadHours),
  };
}

type OfferedDay = { readonly day: string; readonly slots: readonly (Slot & { readonly free: boolean })[] };

/** Every slot of an official within the horizon, those already taken marked; days without a slot are left out. */
export async function offeredDays(tx: Tx, officialId: string, now: Date): Promise<readonly OfferedDay[]> {
  const terms = await bookingTermsOn(tx, now);
  const days = bookingDays(now, terms);
  const [first = officeDay(now), last = first] = [days[0], days.at(-1)];
  const hours = await receptionHours(tx, officialId, first, last);
  const { calendar } = await currentCalendar(tx);
  const taken = await takenSlots(tx, [officialId], startOfOfficeDay(first), startOfOfficeDay(addDays(last, 1)));
  const soonest = now.getTime() + terms.leadHours * 3_600_000;
  return days
    .map((day) => ({
      day,
      slots: slotsOfDay(day, hours, calendar)
        .filter((slot) => slot.startsAt.getTime() >= soonest)
        .map((slot) => ({ ...slot, free: !taken.some((other) => other.startsAt < slot.endsAt && other.endsAt > slot.startsAt) })),
    }))
    .filter(({ slots }) => slots.length > 0);
}

const slotView = (slot: Slot & { readonly free: boolean }): SlotView => ({
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  free: slot.free,
});

/** Who receives today, with the number of free slots within the horizon; a vacant post is not offered. */
export const listOfficials = (now: Date): Promise<{ items: OfficialRow[]; total: number }> =>
  asSystem('receptions', 'officials', async (tx) => {
    const items: OfficialRow[] = [];
    for (const { confirmedAt: _, ...official } of await officialsOn(tx, officeDay(now))) {
      if (!official.holder) continue;
      const free = (await offeredDays(tx, official.id, now)).flatMap(({ slots }) => slots.filter((slot) => slot.free));
      items.push({ ...official, holder: { ...official.holder, personId: null }, free: free.length, nextFreeAt: free[0]?.startsAt.toISOString() ?? null });
    }
    return { items, total: items.length };
  });

/** The days and slots a page offers; who took the others is nobody's matter. */
export const listSlots = (officialId: string, now: Date) =>
  asSystem('receptions', 'slots', async (tx) => {
    const official = (await officialsOn(tx, officeDay(now))).find((one) => one.id === officialId);
    if (!official?.holder) throw notFound();
    const days = await offeredDays(tx, officialId, now);
    return { ...(await bookingTermsOn(tx, now)), days: days.map(({ day, slots }) => ({ day, slots: slots.map(slotView) })) };
  });
