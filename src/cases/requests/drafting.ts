import { officeDay } from '#language/format.ts';
import { yearOf } from '#maths/calendar/office-date.ts';
import { as, sql, type Who } from '#platform/database.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { personOf } from '../deed.ts';
import { caseForChange, structureOf } from '../store.ts';
import type { RequestBody } from './contract.ts';
import { refuseDrafting, refuseWithdrawing, type RequestState } from './request.ts';
import { factsOfRequest, recordRequest, requestForChange } from './store.ts';

export type RequestReply = { readonly id: string; readonly state: RequestState };

/**
 * Keeps what a sector drafts (4.0.2): new under the screen's id, or the author's own changed; `submit` puts it before the
 * leadership, since a sector writes to nobody outside by itself. A structure's name and address come from the directory.
 */
export const saveRequest = (
  who: Who,
  asked: RequestBody & { readonly id: string; readonly caseId: string | null; readonly submit: boolean; readonly at: Date },
): Promise<RequestReply> =>
  as(who, 'an information request', async (tx) => {
    const structure = await structureOf(tx, asked.structureId);
    if (asked.structureId && !structure) throw notFound();
    refuse('invalid', 'requests', structure || asked.addressee !== '' ? null : 'addresseeMissing');
    const state = asked.submit ? ('toSign' as const) : ('draft' as const);
    const columns = {
      structure_id: asked.structureId,
      addressee: structure?.az ?? asked.addressee,
      email: structure ? structure.email : asked.email || null,
      subject: asked.subject,
      body: asked.body,
      legal_basis: asked.legalBasis,
      allowed_days: asked.workingDays,
      state,
    };
    const before = await tx.selectFrom('information_requests').select('id').where('id', '=', asked.id).executeTakeFirst();
    if (before) {
      refuse('conflict', 'requests', refuseDrafting(factsOfRequest(await requestForChange(tx, asked.id)), personOf(who)));
      await tx.updateTable('information_requests').set(columns).where('id', '=', asked.id).execute();
    } else {
      const kase = asked.caseId ? await caseForChange(tx, asked.caseId) : null;
      const { rows } = await sql<{ number: string }>`select next_number('MS', ${yearOf(officeDay(asked.at))}) as number`.execute(tx);
      const number = rows[0]?.number ?? '';
      await tx
        .insertInto('information_requests')
        .values({ id: asked.id, number, case_id: kase?.id ?? null, drafted_by: personOf(who), drafted_at: asked.at, ...columns })
        .execute();
      await recordRequest(tx, asked.id, who, 'request.drafted', { number });
    }
    if (asked.submit) await recordRequest(tx, asked.id, who, 'request.submitted');
    return { id: asked.id, state };
  });

export const withdrawRequest = (who: Who, id: string): Promise<RequestReply> =>
  as(who, 'withdrawing a request', async (tx) => {
    const row = await requestForChange(tx, id);
    refuse('conflict', 'requests', refuseWithdrawing(factsOfRequest(row)) ?? (row.drafted_by === who.personId ? null : 'notYours'));
    await tx.updateTable('information_requests').set({ state: 'withdrawn' }).where('id', '=', id).execute();
    await recordRequest(tx, id, who, 'request.withdrawn');
    return { id, state: 'withdrawn' };
  });
