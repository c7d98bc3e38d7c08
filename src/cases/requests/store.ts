import { type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound } from '#platform/fault.ts';
import './events.ts';
import type { RequestFacts } from './request.ts';

const requestQuery = (tx: Tx) => tx.selectFrom('information_requests').selectAll();
export type RequestRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof requestQuery>['executeTakeFirst']>>>;

/** Locks the row; unseen and unknown answer the same. */
export async function requestForChange(tx: Tx, id: string): Promise<RequestRecord> {
  const found = await requestQuery(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
export const factsOfRequest = (row: RequestRecord): RequestFacts => ({ state: row.state, draftedBy: row.drafted_by, dueOn: row.due_on });

export const recordRequest = (
  tx: Tx,
  id: string,
  actor: Who | string,
  kind: string,
  data: Readonly<Record<string, unknown>> = {},
  reason: string | null = null,
) => record(tx, { kind, subjectKind: 'informationRequest', subjectId: id, actor, purpose: 'information request', data, reason });
