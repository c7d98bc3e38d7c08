import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';

export type TemplateRow = Awaited<ReturnType<typeof templatesOf>>[number];
export const templatesOf = (tx: Tx) => tx.selectFrom('shift_templates').selectAll().where('active', '=', true).orderBy('start_minute').execute();

/** Who is planned for: those at the phones on a day (5.8), by sector and name. */
export const plannable = (tx: Tx, at: Date) =>
  tx
    .selectFrom('appointments as a')
    .innerJoin('posts as o', 'o.id', 'a.post_id')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.full_name as name', 'o.sector'])
    .distinct()
    .where('o.role', 'in', ['representative', 'outbound'])
    .where('a.valid_from', '<=', at)
    .where((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>', at)]))
    .orderBy('o.sector')
    .orderBy('name')
    .execute();

export const leavesBetween = (tx: Tx, from: OfficeDate, until: OfficeDate) =>
  tx
    .selectFrom('leaves')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .where('from_day', '<=', until)
    .where('until_day', '>=', from)
    .orderBy('from_day')
    .execute();

export const daysBetween = (from: OfficeDate, until: OfficeDate): readonly OfficeDate[] => {
  const days: OfficeDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};
