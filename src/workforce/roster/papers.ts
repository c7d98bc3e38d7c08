import ical, { ICalCalendarMethod } from 'ical-generator';
import { formatDate, formatInstant, weekdayName } from '#language/format.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { renderPdf } from '#platform/documents/pdf.ts';
import { reportPages } from '#platform/documents/report.ts';
import { type Lang, say } from '#platform/words.ts';
import type { OwnDay, RosterView } from './contract.ts';
import { words } from './words.ts';

export const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The order: each person's shift and lunch by day, a table a week, with who approved it in what capacity (5.7.4). */
export async function rosterOrder(view: RosterView, lang: Lang): Promise<Uint8Array> {
  const w = say(words, lang);
  const open = view.days.filter((day) => day.open);
  const weeks = Map.groupBy(open, (day) => Math.floor((Date.parse(`${day.day}T00:00:00Z`) / 86_400_000 + 3) / 7));
  const textOf = (person: RosterView['people'][number], day: string): string => {
    const leave = person.leaves.find((one) => one.day === day);
    if (leave) return w(`leave_${leave.kind}` as 'leave_yearly');
    const cell = person.cells.find((one) => one.day === day);
    const template = view.templates.find((one) => one.id === cell?.templateId);
    if (!cell || !template) return w('dayOff');
    const end = template.endMinute - (view.days.find((one) => one.day === day)?.shortened ? 60 : 0);
    const lunch = cell.lunchAt === null ? '' : `\n${w('lunchShort')} ${clockOf(cell.lunchAt)}`;
    return `${clockOf(template.startMinute)}–${clockOf(end)}${lunch}`;
  };
  return renderPdf(
    await reportPages({
      ministry: w('ministry'),
      centre: w('centre'),
      number: view.number ? `№ ${view.number}` : w('state_draft'),
      form: w('orderForm'),
      title: w('orderTitle', { from: formatDate(view.from), until: formatDate(view.until) }),
      facts: [
        { label: w('preparedBy'), value: view.madeBy },
        { label: w('peopleCount'), value: String(view.people.length) },
      ],
      lists: [],
      tables: [...weeks.values()].map((days) => ({
        title: `${formatDate(days[0]?.day ?? '')} – ${formatDate(days.at(-1)?.day ?? '')}`,
        columns: [w('employee'), ...days.map((day) => `${formatDate(day.day).slice(0, 5)} ${weekdayName(day.day, lang)}`)],
        rows: view.people.map((person) => [person.name, ...days.map((day) => textOf(person, day.day))]),
      })),
      notes: [],
      definitions: w('orderBasis'),
      signatures: [
        { label: w('preparedBy'), lines: [view.madeBy, formatInstant(view.madeAt)] },
        {
          label: w('approvedBy'),
          lines:
            view.approvedBy && view.approvedAt
              ? [view.approvedBy, w((view.capacity ?? 'head') as 'head'), formatInstant(view.approvedAt)]
              : view.approvers.slice(0, 1),
        },
      ],
      foot: w('orderFoot'),
      qrUrl: null,
      pageOf: (page, pages) => w('page', { page, pages }),
    }),
  );
}

/** One's own shifts as a calendar; ids follow from person and day, so that a later file takes an earlier one's place. */
export function ownCalendar(days: readonly OwnDay[], personId: string, lang: Lang): string {
  const w = say(words, lang);
  const calendar = ical({ name: w('myRoster'), method: ICalCalendarMethod.PUBLISH, prodId: { company: 'cagri', product: 'roster' } });
  for (const day of days) {
    if (!day.template || day.leave) continue;
    const start = startOfOfficeDay(day.day).getTime();
    const lunch = day.lunchAt === null ? '' : `${w('lunch')}: ${clockOf(day.lunchAt)}`;
    calendar.createEvent({
      id: `${personId}-${day.day}@cagri`,
      start: new Date(start + day.template.startMinute * 60_000),
      end: new Date(start + day.template.endMinute * 60_000),
      summary: `${w('shift')}: ${day.template.name[lang]}`,
      description: [lunch, ...day.breaks.map((pause) => `${w('break')}: ${clockOf(pause.startMinute)}`)].filter(Boolean).join('\n'),
    });
  }
  return calendar.toString();
}
