import { settingValues } from '#law/actions.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import { defaultTicketTerms, type TicketFacts, type TicketTerms } from './ticket.ts';

const ticketQuery = (tx: Tx) => tx.selectFrom('tickets').selectAll();
export type TicketRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof ticketQuery>['executeTakeFirst']>>>;

/** Locks the row; unseen and unknown answer the same. */
export async function ticketForChange(tx: Tx, id: string): Promise<TicketRecord> {
  const found = await ticketQuery(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
export const ticketById = (tx: Tx, id: string) => ticketQuery(tx).where('id', '=', id).executeTakeFirst();
export const factsOfTicket = (row: TicketRecord): TicketFacts => ({ state: row.state, dueOn: row.due_on, studied: row.study_at !== null });

/** The terms of 4.0.24 in force on a day; a ticket keeps those of the day it was sent. */
export async function ticketTermsOn(tx: Tx, day: OfficeDate): Promise<TicketTerms> {
  const found = await settingValues(tx, ['tickets.days', 'tickets.studyDays'], day);
  const read = (key: string, otherwise: number): number => (Number.isInteger(found.get(key)) ? (found.get(key) as number) : otherwise);
  return { days: read('tickets.days', defaultTicketTerms.days), studyDays: read('tickets.studyDays', defaultTicketTerms.studyDays) };
}

export const helpDesksOn = (tx: Tx, day: OfficeDate) =>
  tx
    .selectFrom('help_desks')
    .innerJoin('structures', 'structures.id', 'help_desks.structure_id')
    .select(['help_desks.id', 'help_desks.email', 'help_desks.name_az', 'help_desks.name_ru', 'help_desks.name_en'])
    .select(['structures.name_az as structure_az', 'structures.name_ru as structure_ru', 'structures.name_en as structure_en'])
    .select(sql<string[]>`(select coalesce(array_agg(t.topic_id::text), '{}') from help_desk_topics t where t.desk_id = help_desks.id)`.as('topic_ids'))
    .where('help_desks.valid_from', '<=', day)
    .where((eb) => eb.or([eb('help_desks.valid_until', 'is', null), eb('help_desks.valid_until', '>', day)]))
    .orderBy('help_desks.name_az')
    .execute();
