import { currentCalendar } from '#law/actions.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { caseForChange } from '../store.ts';
import { reminderDays } from './clock.ts';
import { recordOpinion } from './deed.ts';
import { opinionById, type OpinionRecord, structureById } from './store.ts';
import { opinionTermsOn } from './terms.ts';
import { words } from './words.ts';

/**
 * Reminders to the expert, then to the head of the structure, on the working days before the last one (J4.3). One of a
 * kind for a date: run twice, or after a day without mail, nobody gets a second one for the same date; a date that a
 * decree moved is a new one. A day that was missed is made up the next, while the term still runs.
 */
export async function remindExperts(at: Date, origin: string): Promise<number> {
  const today = officeDay(at);
  const open = await asSystem('opinions', 'whom to remind', (tx) =>
    tx.selectFrom('opinions').select(['id', 'case_id']).where('state', '=', 'open').where('due_on', '>=', today).orderBy('due_on').limit(5000).execute(),
  );
  let sent = 0;
  for (const { id, case_id } of open) {
    sent += await asSystem('opinions', 'reminding', async (tx) => {
      const kase = await caseForChange(tx, case_id);
      const opinion = await opinionById(tx, id);
      if (opinion.state !== 'open' || opinion.due_on === null || opinion.delivered_on === null) return 0;
      const { calendar } = await currentCalendar(tx);
      const days = reminderDays(opinion.due_on, calendar, await opinionTermsOn(tx, opinion.delivered_on));
      let n = 0;
      for (const kind of ['expert', 'head'] as const) {
        if (today < days[kind] || days[kind] <= opinion.delivered_on || !(await first(tx, opinion, kind, opinion.due_on, at))) continue;
        await send(tx, opinion, kase.number, kind, opinion.due_on, origin);
        await recordOpinion(tx, kase, 'opinions', 'opinion.reminded', opinion, { to: kind, dueOn: opinion.due_on });
        n += 1;
      }
      return n;
    });
  }
  return sent;
}

/** Claims the reminder; false when it was sent before. */
async function first(tx: Tx, opinion: OpinionRecord, kind: 'expert' | 'head', dueOn: string, at: Date): Promise<boolean> {
  const made = await tx
    .insertInto('opinion_reminders')
    .values({ opinion_id: opinion.id, kind, due_on: dueOn, at, recipient: null, message_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return made !== undefined;
}

async function send(tx: Tx, opinion: OpinionRecord, number: string, kind: 'expert' | 'head', dueOn: string, origin: string): Promise<void> {
  const recipients = kind === 'head' ? await headOf(tx, opinion.structure_id) : await expertsOf(tx, opinion);
  for (const { email, lang } of recipients) {
    const w = say(words, lang);
    await queueMessage(tx, crypto.randomUUID(), {
      channel: 'mail',
      recipient: email,
      lang,
      subject: w('mailReminderSubject', { number, due: formatDate(dueOn) }),
      body: w(kind === 'head' ? 'mailReminderHead' : 'mailReminderExpert', { number, due: formatDate(dueOn), link: `${origin}/desk/structure/${opinion.id}` }),
      subjectKind: 'case',
      subjectId: opinion.case_id,
      purpose: `opinion.reminder.${kind}`,
    });
  }
}

type Recipient = { readonly email: string; readonly lang: 'az' | 'ru' | 'en' };

/** The expert, and whoever stands in for them. */
async function expertsOf(tx: Tx, opinion: OpinionRecord): Promise<readonly Recipient[]> {
  if (opinion.expert_id === null) return headOf(tx, opinion.structure_id);
  const expertId = opinion.expert_id;
  const rows = await tx
    .selectFrom('people')
    .select(['email', 'lang'])
    .where('active', '=', true)
    .where('email', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('id', '=', expertId),
        eb('id', 'in', eb.selectFrom('appointments').select('person_id').where('stands_in_for', '=', expertId).where('valid_until', 'is', null)),
      ]),
    )
    .execute();
  return rows.flatMap((row) => (row.email ? [{ email: row.email, lang: row.lang }] : []));
}

/** The head of the structure as its coordinator keeps it, else the structure's own address. */
async function headOf(tx: Tx, structureId: string): Promise<readonly Recipient[]> {
  const structure = await structureById(tx, structureId);
  return structure?.email ? [{ email: structure.email, lang: 'az' }] : [];
}
