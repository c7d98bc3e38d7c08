import type { Tx } from '#platform/database.ts';
import { wrapUpSeconds } from './agent.ts';
import { moveTo } from './moving.ts';

/**
 * The representative leaves a call that goes on without them: passed on to the queue (the contact goes with the caller), or
 * taken over by a supervisor (the contact stays to be finished). Either way the next offer waits for the end of the wrap-up.
 */
export async function agentLeaves(tx: Tx, left: { readonly contactId: string; readonly keepsContact: boolean; readonly at: Date }): Promise<void> {
  const session = await tx
    .selectFrom('agent_sessions')
    .selectAll()
    .where('contact_id', '=', left.contactId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (session?.state !== 'talking') return;
  const until = new Date(left.at.getTime() + wrapUpSeconds * 1000);
  await moveTo(tx, session, { state: 'wrapUp', until, contactId: left.keepsContact ? left.contactId : null }, left.at, 'queue');
}
