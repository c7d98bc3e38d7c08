import { formatInstant } from '#language/format.ts';
import { asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import './events.ts';
import { type AlarmRecord, alarmsOf, violationForChange, type ViolationRecord } from './store.ts';
import { words } from './words.ts';

/**
 * Sounds what is due of a chain that nobody has acknowledged; the row is locked, so an alarm sounds once however often
 * and wherever this runs. Answers how many sounded.
 */
export async function soundDue(tx: Tx, violationId: string, actor: Who | 'onsite', at: Date, origin: string): Promise<number> {
  const violation = await violationForChange(tx, violationId);
  if (violation.state !== 'alarmed') return 0;
  const due = (await alarmsOf(tx, [violationId])).filter((alarm) => alarm.sent_at === null && alarm.due_at <= at);
  for (const alarm of due) {
    const told = await send(tx, violation, alarm, origin);
    await tx.updateTable('violation_alarms').set({ sent_at: at, told }).where('violation_id', '=', violationId).where('step', '=', alarm.step).execute();
    await record(tx, {
      kind: 'violation.alarmed',
      subjectKind: 'violation',
      subjectId: violationId,
      contactId: violation.contact_id,
      actor,
      purpose: 'onsite',
      data: { step: alarm.step, kind: alarm.kind, told },
    });
  }
  return due.length;
}

/** By SMS and mail: what, where, who calls. An authorised person needs no login to act on it. */
async function send(tx: Tx, violation: ViolationRecord, alarm: AlarmRecord, origin: string): Promise<('mail' | 'sms')[]> {
  const building = await tx.selectFrom('buildings').select(['name_az', 'address_az']).where('id', '=', violation.building_id).executeTakeFirst();
  const w = say(words, 'az');
  const params = {
    number: violation.number,
    building: building?.name_az ?? '',
    address: building?.address_az ?? '',
    place: violation.place || '—',
    what: violation.what,
    caller: violation.caller_name || w('callerUnknown'),
    phone: violation.caller_phone || '—',
    at: formatInstant(violation.registered_at),
    link: `${origin}/desk/onsite/${violation.id}`,
  };
  const common = { lang: 'az', subjectKind: 'violation', subjectId: violation.id, purpose: `violation.alarm.${alarm.step}` } as const;
  const told: ('mail' | 'sms')[] = [];
  if (alarm.phone?.startsWith('+')) {
    await queueMessage(tx, crypto.randomUUID(), { ...common, channel: 'sms', recipient: alarm.phone, body: w('alarmSms', params) });
    told.push('sms');
  }
  if (alarm.email) {
    await queueMessage(tx, crypto.randomUUID(), {
      ...common,
      channel: 'mail',
      recipient: alarm.email,
      subject: w('alarmSubject', params),
      body: w('alarmMail', params),
    });
    told.push('mail');
  }
  return told;
}

/** Job for one violation. */
export const alarmOne = (violationId: string, at: Date, origin: string): Promise<number> =>
  asSystem('onsite', 'sounding an alarm', (tx) => soundDue(tx, violationId, 'onsite', at, origin));

/** Timer: every chain with a link that is due, in case its own job was lost. */
export async function soundAll(at: Date, origin: string): Promise<number> {
  const open = await asSystem('onsite', 'whose alarm is due', (tx) =>
    tx
      .selectFrom('violation_alarms')
      .innerJoin('violations', 'violations.id', 'violation_alarms.violation_id')
      .select('violations.id')
      .distinct()
      .where('violations.state', '=', 'alarmed')
      .where('violation_alarms.sent_at', 'is', null)
      .where('violation_alarms.due_at', '<=', at)
      .limit(500)
      .execute(),
  );
  let sounded = 0;
  for (const { id } of open) sounded += await alarmOne(id, at, origin);
  return sounded;
}
