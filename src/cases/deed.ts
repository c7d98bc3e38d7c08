import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { CaseStage } from './case.ts';
import './events.ts';
import { caseForChange, type CaseRecord } from './store.ts';

export type DeedReply = { readonly id: string; readonly stage: CaseStage };

/**
 * The frame of a deed on one case: one transaction as `who`, the case locked, the work, and the stage it then has.
 * The work asks the rule, saves, and records its event through `recordOn`.
 */
export function onCase(who: Who, purpose: string, caseId: string, work: (tx: Tx, kase: CaseRecord) => Promise<CaseStage | void>): Promise<DeedReply> {
  return as(who, purpose, async (tx) => {
    const kase = await caseForChange(tx, caseId);
    const stage = await work(tx, kase);
    return { id: caseId, stage: stage ?? kase.stage };
  });
}

/** Whoever asks through a route is signed in; anything else is our mistake. */
export function personOf(who: Who): string {
  if (who.personId === null) throw new Error('a deed on a case needs a person');
  return who.personId;
}

export const recordOn = (
  tx: Tx,
  kase: Pick<CaseRecord, 'id' | 'contact_id'>,
  actor: Who | string,
  kind: string,
  data: Readonly<Record<string, unknown>>,
  more: { readonly reason?: string | null; readonly causeId?: string } = {},
): Promise<void> => record(tx, { kind, subjectKind: 'case', subjectId: kase.id, contactId: kase.contact_id, actor, purpose: kind, data, ...more });
