import { peopleHolding } from '#access/actions.ts';
import { formatInstant, officeDay } from '#language/format.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import { type DeedReply, onCase, personOf, recordOn } from '../deed.ts';
import { caseById, caseForChange, type CaseRecord, namesOf } from '../store.ts';
import type { UrgencyView } from './contract.ts';
import './events.ts';
import { urgencyTermsOn } from './terms.ts';
import { passesOver, refuseAcknowledging, refuseUrgency, urgencyPlan, type UrgencyStep } from './urgency.ts';
import { words } from './words.ts';

const urgencyOf = (tx: Tx, caseId: string) => tx.selectFrom('case_urgency').selectAll().where('case_id', '=', caseId).executeTakeFirst();

/** Marks a case for special speed and lays the whole chain down; the law's clock is not touched (R7). */
export const markUrgent = (who: Who, { caseId, reason, at }: { readonly caseId: string; readonly reason: string; readonly at: Date }): Promise<DeedReply> =>
  onCase(who, 'marking a case urgent', caseId, async (tx, kase) => {
    refuse('conflict', 'urgent', refuseUrgency({ stage: kase.stage, marked: (await urgencyOf(tx, caseId)) !== undefined }));
    const plan = urgencyPlan(at, await urgencyTermsOn(tx, officeDay(at)));
    await tx
      .insertInto('case_urgency')
      .values({ case_id: caseId, reason, marked_by: personOf(who), marked_at: at, due_at: plan.dueAt })
      .execute();
    await tx
      .insertInto('urgency_alarms')
      .values(plan.alarms.map((alarm) => ({ case_id: caseId, step: alarm.step, due_at: alarm.dueAt })))
      .execute();
    await recordOn(tx, kase, who, 'urgent.marked', { dueAt: plan.dueAt.toISOString() }, { reason });
  });

/** Whom a step tells: never the person the case concerns, and of a sealed one only the head (R15). */
async function recipientsOf(tx: Tx, kase: CaseRecord, step: UrgencyStep, at: Date): Promise<readonly string[]> {
  const holding = await peopleHolding(tx, ['manager', 'head', 'deputy'], at);
  const heads = holding.filter((one) => one.role === 'head').map((one) => one.id);
  const managers = holding.filter((one) => one.role === 'manager' && one.sector === 's3').map((one) => one.id);
  const leadership = holding.filter((one) => one.role !== 'manager').map((one) => one.id);
  const own = kase.assignee_id ? [kase.assignee_id] : managers;
  const ids = step === 1 ? (kase.sealed ? (kase.assignee_id ? own : heads) : own) : kase.sealed ? heads : step === 2 ? managers : leadership;
  return [...new Set(ids)].filter((id) => id !== kase.concerns_person_id);
}

/** Job: sounds what is due of every chain, once each; run late or twice it does no more. */
export async function soundUrgent(at: Date, origin: string): Promise<number> {
  const due = await asSystem('urgent', 'whose alarm is due', (tx) =>
    tx
      .selectFrom('urgency_alarms')
      .select(['case_id', 'step'])
      .where('sent_at', 'is', null)
      .where('passed_over', '=', false)
      .where('due_at', '<=', at)
      .orderBy('case_id')
      .orderBy('step')
      .limit(500)
      .execute(),
  );
  let sounded = 0;
  for (const { case_id, step } of due) sounded += await asSystem('urgent', 'an alarm', (tx) => soundOne(tx, case_id, step as UrgencyStep, at, origin));
  return sounded;
}

async function soundOne(tx: Tx, caseId: string, step: UrgencyStep, at: Date, origin: string): Promise<number> {
  const kase = await caseForChange(tx, caseId);
  const alarms = await tx.selectFrom('urgency_alarms').selectAll().where('case_id', '=', caseId).orderBy('step').execute();
  const alarm = alarms.find((one) => one.step === step);
  if (!alarm || alarm.sent_at !== null || alarm.passed_over) return 0;
  const acknowledged = alarms.some((one) => one.step < step && one.acknowledged_at !== null);
  const change = tx.updateTable('urgency_alarms').where('case_id', '=', caseId).where('step', '=', step);
  if (passesOver(step, acknowledged, kase.stage)) {
    await change.set({ passed_over: true }).execute();
    return 0;
  }
  const ids = await recipientsOf(tx, kase, step, at);
  await change.set({ sent_at: at, recipient_ids: [...ids] }).execute();
  const people =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('people')
          .select(['email', 'lang'])
          .where('id', 'in', [...ids])
          .where('active', '=', true)
          .execute();
  const urgency = await urgencyOf(tx, caseId);
  for (const { email, lang } of people) {
    if (!email) continue;
    const w = say(words, lang);
    const params = { number: kase.number, due: formatInstant(urgency?.due_at ?? at), link: `${origin}/desk/cases/${caseId}` };
    await queueMessage(tx, crypto.randomUUID(), {
      channel: 'mail',
      recipient: email,
      lang,
      subject: w('mailSubject', params),
      body: w(step === 3 ? 'mailLate' : 'mailAhead', params),
      subjectKind: 'case',
      subjectId: caseId,
      purpose: `urgent.alarm.${step}`,
    });
  }
  await recordOn(tx, kase, 'urgent', 'urgent.alarmed', { step, recipients: ids.length });
  return 1;
}

/** Whoever was told says that it is in hand; the manager's step is then passed over. */
export const acknowledgeUrgent = (who: Who, { caseId, step, at }: { readonly caseId: string; readonly step: number; readonly at: Date }): Promise<DeedReply> =>
  onCase(who, 'acknowledging an alarm', caseId, async (tx, kase) => {
    const alarm = await tx.selectFrom('urgency_alarms').selectAll().where('case_id', '=', caseId).where('step', '=', step).forUpdate().executeTakeFirst();
    if (!alarm) throw notFound();
    const mine = alarm.recipient_ids.includes(personOf(who));
    refuse('conflict', 'urgent', refuseAcknowledging({ sentAt: alarm.sent_at, acknowledgedAt: alarm.acknowledged_at, mine }));
    await tx
      .updateTable('urgency_alarms')
      .set({ acknowledged_at: at, acknowledged_by: personOf(who) })
      .where('case_id', '=', caseId)
      .where('step', '=', step)
      .execute();
    await recordOn(tx, kase, who, 'urgent.acknowledged', { step });
  });

export const urgencyOfCase = (who: Who, caseId: string, at: Date): Promise<UrgencyView> =>
  as(who, 'urgency of a case', async (tx) => {
    const kase = await caseById(tx, caseId);
    const urgency = await urgencyOf(tx, caseId);
    const alarms = await tx.selectFrom('urgency_alarms').selectAll().where('case_id', '=', caseId).orderBy('step').execute();
    const names = await namesOf(tx, [urgency?.marked_by ?? null, ...alarms.flatMap((one) => [...one.recipient_ids, one.acknowledged_by])]);
    return {
      urgency: urgency
        ? {
            reason: urgency.reason,
            markedByName: names.get(urgency.marked_by) ?? '',
            markedAt: urgency.marked_at.toISOString(),
            dueAt: urgency.due_at.toISOString(),
          }
        : null,
      alarms: alarms.map((one) => ({
        step: one.step,
        dueAt: one.due_at.toISOString(),
        sentAt: one.sent_at?.toISOString() ?? null,
        passedOver: one.passed_over,
        recipientNames: one.recipient_ids.flatMap((id) => names.get(id) ?? []),
        acknowledgedByName: one.acknowledged_by ? (names.get(one.acknowledged_by) ?? null) : null,
        acknowledgedAt: one.acknowledged_at?.toISOString() ?? null,
        mayAcknowledge:
          who.personId !== null &&
          refuseAcknowledging({ sentAt: one.sent_at, acknowledgedAt: one.acknowledged_at, mine: one.recipient_ids.includes(who.personId) }) === null,
      })),
      hours: (await urgencyTermsOn(tx, officeDay(at))).hours,
      refusal: refuseUrgency({ stage: kase.stage, marked: urgency !== undefined }),
    };
  });
