import { recordRead } from '#access/actions.ts';
import { officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import { namesOf } from '../store.ts';
import { type ViolationListView, type ViolationRow, type ViolationView, violationViews } from './contract.ts';
import { alarmsOf, authorisedOn, buildingsOn, type ViolationRecord } from './store.ts';
import { refuseAcknowledging, refuseFollowUp, refuseStep } from './violation.ts';

/** Buildings of the day with whoever is authorised in each, as the structures keep them. */
export const listBuildings = (who: Who, at: Date) =>
  as(who, 'buildings', async (tx) => {
    const day = officeDay(at);
    const authorised = await authorisedOn(tx, day);
    const structures = new Map((await tx.selectFrom('structures').select(['id', 'name_az', 'name_ru', 'name_en']).execute()).map((one) => [one.id, one]));
    const items = (await buildingsOn(tx, day)).map((row) => {
      const structure = structures.get(row.structure_id);
      return {
        id: row.id,
        name: { az: row.name_az, ru: row.name_ru, en: row.name_en },
        address: { az: row.address_az, ru: row.address_ru, en: row.address_en },
        structureName: { az: structure?.name_az ?? '', ru: structure?.name_ru ?? '', en: structure?.name_en ?? '' },
        authorised: authorised
          .filter((one) => one.building_id === row.id)
          .map((one) => ({ id: one.id, rank: one.rank, name: one.full_name, post: one.post_title, phone: one.phone })),
      };
    });
    return { items, total: items.length };
  });

async function rowsOf(tx: Tx, records: readonly ViolationRecord[]): Promise<ViolationRow[]> {
  if (records.length === 0) return [];
  const ids = [...new Set(records.map((row) => row.building_id))];
  const buildings = new Map((await tx.selectFrom('buildings').selectAll().where('id', 'in', ids).execute()).map((one) => [one.id, one]));
  const names = await namesOf(
    tx,
    records.map((row) => row.registered_by),
  );
  const alarms = await alarmsOf(
    tx,
    records.map((row) => row.id),
  );
  return records.map((row) => {
    const building = buildings.get(row.building_id);
    const last = alarms.findLast((alarm) => alarm.violation_id === row.id && alarm.sent_at !== null);
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      buildingName: { az: building?.name_az ?? '', ru: building?.name_ru ?? '', en: building?.name_en ?? '' },
      buildingAddress: { az: building?.address_az ?? '', ru: building?.address_ru ?? '', en: building?.address_en ?? '' },
      place: row.place,
      what: row.what,
      registeredAt: row.registered_at.toISOString(),
      registeredByName: names.get(row.registered_by) ?? '',
      alarmedName: row.state === 'alarmed' ? (last?.full_name ?? null) : null,
      acknowledgedByName: row.acknowledged_by_name,
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      outcome: row.outcome,
    };
  });
}

/** What the caller may see: the Centre's oversight all, a representative the own ones, an authorised person those alarmed of. */
export const listViolations = (who: Who, query: { readonly view: ViolationListView; readonly page: number; readonly pageSize: number }) =>
  as(who, 'violations on the spot', async (tx) => {
    const inView = (view: ViolationListView) => tx.selectFrom('violations').where('state', view === 'open' ? '<>' : '=', 'settled');
    const counts: Record<ViolationListView, number> = { open: 0, settled: 0 };
    for (const view of violationViews)
      counts[view] = Number(
        (
          await inView(view)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const { n: unanswered } = await tx
      .selectFrom('violations')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('state', '=', 'alarmed')
      .executeTakeFirstOrThrow();
    const records = await inView(query.view)
      .selectAll()
      .orderBy('registered_at', 'desc')
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute();
    return { items: await rowsOf(tx, records), total: counts[query.view], counts, unanswered: Number(unanswered) };
  });

/** One violation with its chain and steps; the read is recorded, since the caller's number stands in it. */
export const viewViolation = (who: Who, id: string): Promise<ViolationView> =>
  as(who, 'a violation on the spot', async (tx) => {
    const record = await tx.selectFrom('violations').selectAll().where('id', '=', id).executeTakeFirst();
    const [row] = record ? await rowsOf(tx, [record]) : [];
    if (!record || !row) throw notFound();
    const alarms = await alarmsOf(tx, [id]);
    const steps = await tx.selectFrom('violation_steps').selectAll().where('violation_id', '=', id).orderBy('at').orderBy('id').execute();
    const names = await namesOf(tx, [...steps.map((step) => step.by_person), record.settled_by]);
    const contact = await tx.selectFrom('contacts').select('id').where('id', '=', record.contact_id).executeTakeFirst();
    const promise = record.promise_id ? await tx.selectFrom('promises').select('due_at').where('id', '=', record.promise_id).executeTakeFirst() : undefined;
    await recordRead(tx, who, { purpose: 'onsite', subjectKind: 'violation', subjectId: id, contactId: record.contact_id });
    return {
      row,
      callerName: record.caller_name,
      callerPhone: record.caller_phone,
      contactId: record.contact_id,
      ofCentre: contact !== undefined,
      result: record.result,
      settledByName: record.settled_by ? (names.get(record.settled_by) ?? null) : null,
      settledAt: record.settled_at?.toISOString() ?? null,
      promiseDueAt: promise?.due_at.toISOString() ?? null,
      alarms: alarms.map((alarm) => ({
        step: alarm.step,
        kind: alarm.kind,
        name: alarm.full_name,
        phone: alarm.phone,
        dueAt: alarm.due_at.toISOString(),
        sentAt: alarm.sent_at?.toISOString() ?? null,
        told: alarm.told,
      })),
      steps: steps.map((step) => ({ id: step.id, kind: step.kind, body: step.body, byName: names.get(step.by_person) ?? '', at: step.at.toISOString() })),
      refusals: {
        acknowledge: refuseAcknowledging(record.state),
        step: refuseStep(record.state),
        followUp: refuseFollowUp({ state: record.state, promiseId: record.promise_id }),
      },
    };
  });
