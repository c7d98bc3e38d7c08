import { as, sql, type Who } from '#platform/database.ts';
import { namesOf } from '../store.ts';
import type { InvitedCase, SpecialistRow } from './contract.ts';
import { isRunning } from './specialist.ts';

export const specialistsOfCase = (who: Who, caseId: string, at: Date) =>
  as(who, 'specialists of a case', async (tx) => {
    const rows = await tx.selectFrom('case_specialists').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
    const names = await namesOf(
      tx,
      rows.flatMap((row) => [row.person_id, row.invited_by]),
    );
    const items = rows.map((row): SpecialistRow => ({
      id: row.id,
      personName: names.get(row.person_id) ?? '',
      why: row.why,
      fromAt: row.from_at.toISOString(),
      untilAt: row.until_at.toISOString(),
      invitedByName: names.get(row.invited_by) ?? '',
      running: isRunning({ fromAt: row.from_at, untilAt: row.until_at, endedAt: row.ended_at }, at),
      endedAt: row.ended_at?.toISOString() ?? null,
      endReason: row.end_reason,
      contribution: row.contribution,
      contributedAt: row.contributed_at?.toISOString() ?? null,
    }));
    return { items, total: items.length };
  });

/** Those outside the Centre who have a login: staff of the structures and others given one by the administrator. */
export const listInvitable = (who: Who) =>
  as(who, 'whom to invite', async (tx) => {
    const { rows } = await sql<{ id: string; name: string; az: string | null; ru: string | null; en: string | null }>`
      select distinct on (p.full_name, p.id) p.id, p.full_name as name, s.name_az as az, s.name_ru as ru, s.name_en as en
      from people p join appointments a on a.person_id = p.id join posts o on o.id = a.post_id left join structures s on s.id = o.structure_id
      where p.active and o.role in ('expert', 'official', 'coordinator', 'helpDesk', 'serviceCentre', 'helper')
        and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
      order by p.full_name, p.id limit 500`.execute(tx);
    const items = rows.map(({ id, name, az, ru, en }) => ({ id, name, structureName: az && ru && en ? { az, ru, en } : null }));
    return { items, total: items.length };
  });

/** The invited person's own, while it runs: the database's clock and policy decide, not this query. */
export const myInvitedCases = (who: Who) =>
  as(who, 'cases one is invited to', async (tx) => {
    const { rows } = await sql<{
      invitation_id: string;
      number: string;
      kind: InvitedCase['kind'];
      subject: string;
      body: string;
      registered_on: string;
      due_on: string;
    }>`select * from invited_cases()`.execute(tx);
    const own = new Map(
      (await tx.selectFrom('case_specialists').select(['id', 'why', 'until_at', 'contribution']).where('person_id', '=', who.personId).execute()).map((row) => [
        row.id,
        row,
      ]),
    );
    const items = rows.flatMap((row): InvitedCase[] => {
      const access = own.get(row.invitation_id);
      if (!access) return [];
      const { number, kind, subject, body } = row;
      const of = { id: row.invitation_id, registeredOn: row.registered_on, dueOn: row.due_on };
      return [{ ...of, number, kind, subject, body, why: access.why, untilAt: access.until_at.toISOString(), contribution: access.contribution }];
    });
    return { items, total: items.length };
  });
