import { formatFullDate, formatInstant, officeDay, officeTime } from '#language/format.ts';
import type { Tx } from '#platform/database.ts';
import { type OutgoingMessage, queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { calendarFile } from './calendar-file.ts';
import { officialOfReception, type ReceptionRecord } from './store.ts';
import { words } from './words.ts';

export type Telling = { readonly origin: string; readonly code: string; readonly at: Date };
type Told = ('mail' | 'sms')[];
type Kind = 'booked' | 'replaced' | 'cancelled' | 'appeal';
const sequenceOf: Readonly<Record<Kind, number>> = { booked: 0, replaced: 1, appeal: 1, cancelled: 2 };

/** What a confirmation says, in the applicant's language. */
async function paramsOf(tx: Tx, reception: ReceptionRecord, { origin, code }: Telling) {
  const official = await officialOfReception(tx, reception);
  const { lang } = reception;
  return {
    number: reception.number,
    code,
    name: official.full_name,
    title: official[`title_${lang}`],
    structure: official[`name_${lang}`],
    place: official[`place_${lang}`],
    when: `${formatFullDate(officeDay(reception.starts_at), lang)}, ${officeTime(reception.starts_at)}`,
    short: formatInstant(reception.starts_at),
    link: `${origin}/reception/mine?number=${reception.number}`,
  };
}

/** The booking as a calendar file; `sequence` grows with each change so that calendars follow it. */
export async function calendarOf(tx: Tx, reception: ReceptionRecord, kind: Kind, telling: Telling): Promise<string> {
  const params = await paramsOf(tx, reception, telling);
  const w = say(words, reception.lang);
  return calendarFile({
    id: reception.id,
    sequence: sequenceOf[kind],
    startsAt: reception.starts_at,
    endsAt: reception.ends_at,
    summary: w('calendarSummary', { title: params.title, name: params.name }),
    location: params.place,
    description: w('calendarText', { number: params.number, link: params.link }),
    cancelled: kind === 'cancelled',
    stampedAt: telling.at,
  });
}

/** Mail with the calendar file and SMS, by the ways that were given; queued with the deed, sent after it (4.0.22). */
export async function tellReception(
  tx: Tx,
  reception: ReceptionRecord,
  kind: Kind,
  telling: Telling,
  more: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const params = { ...(await paramsOf(tx, reception, telling)), ...more };
  const w = say(words, reception.lang);
  const common = { lang: reception.lang, subjectKind: 'reception', subjectId: reception.id, purpose: `reception.${kind}` } as const;
  const told: Told = [];
  const queue = (message: Omit<OutgoingMessage, keyof typeof common>): Promise<void> => queueMessage(tx, crypto.randomUUID(), { ...common, ...message });
  if (reception.email) {
    const attachments =
      kind === 'appeal'
        ? []
        : [
            {
              name: `${reception.number}.ics`,
              contentType: 'text/calendar; charset=utf-8',
              base64: Buffer.from(await calendarOf(tx, reception, kind, telling)).toString('base64'),
            },
          ];
    await queue({ channel: 'mail', recipient: reception.email, subject: w(`${kind}Subject`, params), body: w(`${kind}Mail`, params), attachments });
    told.push('mail');
  }
  if (reception.phone?.startsWith('+')) {
    await queue({ channel: 'sms', recipient: reception.phone, body: w(`${kind}Sms`, params) });
    told.push('sms');
  }
  return told;
}
