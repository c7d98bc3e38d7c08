import { peopleHolding } from '#access/actions.ts';
import { currentCalendar } from '#law/actions.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { asSystem, type Tx } from '#platform/database.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { recordOn } from '../deed.ts';
import { structureById } from '../opinions/store.ts';
import { caseForChange } from '../store.ts';
import './events.ts';
import { ladderStep } from './sending.ts';
import { sendingById, type SendingRecord } from './store.ts';
import { words } from './words.ts';

/** Whoever is late hears of it, a step higher each time; one step once for a date, however often the job runs. */
export async function climbLadder(at: Date, origin: string): Promise<number> {
  const today = officeDay(at);
  const late = await asSystem('sendings', 'who is late', (tx) =>
    tx
      .selectFrom('structure_sendings')
      .select(['id', 'case_id'])
      .where((eb) => eb.or([eb.and([eb('state', '=', 'sent'), eb('accept_by', '<', today)]), eb.and([eb('state', '=', 'accepted'), eb('due_on', '<', today)])]))
      .orderBy('due_on')
      .limit(2000)
      .execute(),
  );
  let climbed = 0;
  for (const { id, case_id } of late) {
    climbed += await asSystem('sendings', 'a step of the ladder', async (tx) => {
      const kase = await caseForChange(tx, case_id);
      const sending = await sendingById(tx, id);
      const { calendar } = await currentCalendar(tx);
      const { step, dueOn } = ladderStep({ state: sending.state, acceptBy: sending.accept_by, dueOn: sending.due_on }, today, calendar);
      if (step === 0) return 0;
      const made = await tx
        .insertInto('sending_alarms')
        .values({ sending_id: id, step, due_on: dueOn, at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('step')
        .executeTakeFirst();
      if (!made) return 0;
      for (const email of await recipientsOf(tx, sending, step, at)) await tell(tx, email, kase.number, sending, dueOn, step, origin);
      await recordOn(tx, kase, 'sendings', 'sending.overdue', { sendingId: id, structureId: sending.structure_id, step, dueOn });
      return 1;
    });
  }
  return climbed;
}

async function recipientsOf(tx: Tx, sending: SendingRecord, step: 1 | 2 | 3, at: Date): Promise<readonly string[]> {
  if (step === 2) {
    const structure = await structureById(tx, sending.structure_id);
    return structure?.email ? [structure.email] : [];
  }
  const ids = step === 1 ? [sending.expert_id] : (await peopleHolding(tx, ['head', 'deputy'], at)).map((one) => one.id);
  const wanted = ids.filter((id): id is string => id !== null);
  if (wanted.length === 0) return [];
  const rows = await tx.selectFrom('people').select('email').where('id', 'in', wanted).where('active', '=', true).execute();
  return [...new Set(rows.flatMap((row) => row.email ?? []))];
}

async function tell(tx: Tx, email: string, number: string, sending: SendingRecord, dueOn: string, step: number, origin: string): Promise<void> {
  const w = say(words, 'az');
  await queueMessage(tx, crypto.randomUUID(), {
    channel: 'mail',
    recipient: email,
    lang: 'az',
    subject: w('mailOverdueSubject', { number }),
    body: w('mailOverdue', {
      number,
      due: formatDate(dueOn),
      link: step === 3 ? `${origin}/desk/cases/${sending.case_id}` : `${origin}/desk/structure-sendings/${sending.id}`,
    }),
    subjectKind: 'case',
    subjectId: sending.case_id,
    purpose: `sending.overdue.${step}`,
  });
}
