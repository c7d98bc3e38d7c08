import { codeOf, knownApplicant, saveApplicant } from '#contacts/actions.ts';
import { officialsOn, receptionHours } from '#directory/officials.ts';
import { currentCalendar } from '#law/actions.ts';
import { officeDay } from '#language/format.ts';
import { readPhone } from '#language/identifiers.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, asSystem, sql, type Tx, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import type { z } from 'zod';
import type { Booked, BookingBody } from './contract.ts';
import './events.ts';
import { bookingTermsOn } from './offering.ts';
import { refuseBooking, slotsOfDay } from './reception.ts';
import { lockOfficial, receptionById, receptionForChange, type ReceptionRecord } from './store.ts';
import { calendarOf, tellReception } from './telling.ts';

export type Booking = z.output<typeof BookingBody>;
type From = { readonly via: 'portal' } | { readonly via: 'desk'; readonly who: Who; readonly contactId: string | null; readonly applicantId: string | null };

/** The constraint has the last word: a slot taken between the look and the insert is a refusal like any other. */
export const slotTaken = (cause: unknown): never => {
  const { code, constraint } = cause as { readonly code?: string; readonly constraint?: string };
  if (code === '23P01' && constraint === 'no_double_booking') throw new Fault('conflict', 'receptions.slotTaken', {}, cause);
  if (code === '23505' && constraint === 'receptions_once') throw new Fault('conflict', 'receptions.bookedAlready', {}, cause);
  throw cause;
};

/** The code that opens a booking on the portal: it follows from its number and the installation's secret. */
export const receptionCode = (deps: Pick<Deps, 'secretFor'>, number: string): string => codeOf(number, deps.secretFor('tracking'));

/** Books at the desk, for whoever is on the line, with the person's own rights. */
export const bookAtDesk = (
  deps: Deps,
  who: Who,
  booking: Booking & { readonly contactId: string | null; readonly applicantId: string | null },
): Promise<Booked> =>
  as(who, 'booking a reception', (tx) =>
    bookOne(tx, deps, booking, { via: 'desk', who, contactId: booking.contactId, applicantId: booking.applicantId }),
  ).catch(slotTaken);

/** Books on the portal, without a login. */
export const bookOnPortal = (deps: Deps, booking: Booking): Promise<Booked> =>
  asSystem('portal', 'booking a reception', (tx) => bookOne(tx, deps, booking, { via: 'portal' })).catch(slotTaken);

async function bookOne(tx: Tx, deps: Deps, booking: Booking, from: From): Promise<Booked> {
  const at = deps.clock.now();
  await lockOfficial(tx, booking.officialId);
  const before = await receptionById(tx, booking.id);
  if (before) return booked(tx, deps, before, at, waysOf(before));

  const official = (await officialsOn(tx, officeDay(at))).find((one) => one.id === booking.officialId);
  const startsAt = new Date(booking.startsAt);
  const day = officeDay(startsAt);
  const holder = (await officialsOn(tx, day)).find((one) => one.id === booking.officialId)?.holder ?? null;
  if (!official || !holder) throw notFound();
  const phone = booking.phone ? (readPhone(booking.phone)?.e164 ?? null) : null;
  if (booking.phone && !phone) throw new Fault('invalid', 'contacts.phoneWrong');
  refuse('invalid', 'receptions', phone || booking.email ? null : 'unreachable');
  const { calendar } = await currentCalendar(tx);
  const offered = slotsOfDay(day, await receptionHours(tx, booking.officialId, day, day), calendar);
  refuse('conflict', 'receptions', refuseBooking(startsAt, offered, at, await bookingTermsOn(tx, at)));
  const slot = offered.find((one) => one.startsAt.getTime() === startsAt.getTime());
  if (!slot) throw new Fault('conflict', 'receptions.slotNotOffered');
  const applicantId = from.via === 'desk' ? from.applicantId : await applicantOf(tx, booking);
  const { rows } = await sql<{ number: string }>`select next_number('Q', ${yearOf(officeDay(at))}) as number`.execute(tx);
  const number = rows[0]?.number ?? '';
  await tx
    .insertInto('receptions')
    .values({
      id: booking.id,
      number,
      official_id: booking.officialId,
      holder_id: holder.id,
      state: 'booked',
      starts_at: slot.startsAt,
      ends_at: slot.endsAt,
      applicant_id: applicantId,
      contact_id: from.via === 'desk' ? from.contactId : null,
      full_name: booking.fullName,
      phone,
      email: booking.email || null,
      lang: booking.lang,
      subject: booking.subject,
      via: from.via,
      booked_by: from.via === 'desk' ? from.who.personId : null,
      booked_at: at,
    })
    .execute();
  await record(tx, {
    kind: 'reception.booked',
    subjectKind: 'reception',
    subjectId: booking.id,
    contactId: from.via === 'desk' ? from.contactId : null,
    actor: from.via === 'desk' ? from.who : 'applicant',
    purpose: 'reception',
    data: { number, officialId: booking.officialId, startsAt: slot.startsAt.toISOString(), via: from.via },
  });
  const made = await receptionForChange(tx, booking.id);
  return booked(tx, deps, made, at, await tellReception(tx, made, 'booked', telling(deps, number, at)));
}

export const telling = (deps: Pick<Deps, 'secretFor' | 'config'>, number: string, at: Date) => ({
  origin: deps.config.origin,
  code: receptionCode(deps, number),
  at,
});
const waysOf = (row: ReceptionRecord): ('mail' | 'sms')[] => [...(row.email ? ['mail' as const] : []), ...(row.phone?.startsWith('+') ? ['sms' as const] : [])];

async function booked(tx: Tx, deps: Deps, row: ReceptionRecord, at: Date, sentTo: ('mail' | 'sms')[]): Promise<Booked> {
  const { code } = telling(deps, row.number, at);
  return {
    id: row.id,
    number: row.number,
    code,
    startsAt: row.starts_at.toISOString(),
    sentTo,
    calendar: await calendarOf(tx, row, row.state === 'cancelled' ? 'cancelled' : 'booked', telling(deps, row.number, at)),
  };
}

/** Whoever is known keeps the one card; anybody else gets a new one, and duplicates are proposed at the desk (R18). */
const applicantOf = async (tx: Tx, booking: Booking): Promise<string> =>
  (await knownApplicant(tx, { fullName: booking.fullName, phone: booking.phone || null, email: booking.email || null })) ??
  saveApplicant(tx, { kind: 'person', fullName: booking.fullName, phone: booking.phone || null, email: booking.email || null, lang: booking.lang });
