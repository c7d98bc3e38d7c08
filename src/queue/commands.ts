import { json, sql, type Tx } from '#platform/database.ts';

/**
 * What the voice room is asked to do. The queue never touches a leg: it writes a wish in the deed's own transaction, and
 * whoever owns the engine takes them in order and says how each ended.
 */
export type EngineCommand =
  /** An offer was made: ring the representative's device. */
  | {
      readonly kind: 'ring';
      readonly offerId: string;
      readonly entryId: string;
      readonly legId: string;
      readonly sessionId: string;
      readonly personId: string;
      readonly contactId: string;
    }
  | { readonly kind: 'stopRinging'; readonly offerId: string; readonly sessionId: string }
  /** The offer was accepted on the screen: join the caller with the representative. */
  | {
      readonly kind: 'connect';
      readonly offerId: string;
      readonly legId: string;
      readonly sessionId: string;
      readonly personId: string;
      readonly contactId: string;
    }
  /** The caller waits again: music, "please hold". */
  | { readonly kind: 'park'; readonly legId: string; readonly contactId: string; readonly lang: string; readonly cause: 'lost' | 'language' | 'transfer' }
  | { readonly kind: 'hangup'; readonly legId: string; readonly contactId: string; readonly cause: string }
  /** Ring a number from the callback list: our number shown, the notice played in its language. */
  | { readonly kind: 'dial'; readonly callbackId: string; readonly phone: string; readonly lang: string; readonly sessionId: string; readonly personId: string }
  /** What somebody does with the call of their own leg: a call back has no contact until somebody is reached. */
  | { readonly kind: 'hold' | 'resume' | 'handOver' | 'comeBack'; readonly agentLegId: string }
  /** A third person is rung: with the caller on hold meanwhile, at once with everybody, or to take the representative's place. */
  | { readonly kind: 'third'; readonly agentLegId: string; readonly to: string; readonly how: 'consult' | 'conference' | 'transfer' }
  /** 6.3.2: a supervisor listens, whispers, joins or takes over. */
  | { readonly kind: 'monitor'; readonly contactId: string; readonly personId: string; readonly mode: 'listen' | 'whisper' | 'barge' | 'takeOver' };

export async function askEngine(tx: Tx, command: EngineCommand): Promise<void> {
  const { kind, ...data } = command;
  await tx
    .insertInto('engine_commands')
    .values({ kind, data: json(data) })
    .execute();
}

export type TakenCommand = { readonly id: string; readonly at: Date; readonly command: EngineCommand };

/** The next wishes nobody has taken, oldest first; two controllers never take one twice. */
export async function takeCommands(tx: Tx, most = 50): Promise<readonly TakenCommand[]> {
  const { rows } = await sql<{ id: string; at: Date; kind: EngineCommand['kind']; data: Record<string, unknown> }>`
    update engine_commands set taken_at = now() where id in (
      select id from engine_commands where done_at is null and taken_at is null order by id limit ${most} for update skip locked)
    returning id, at, kind, data`.execute(tx);
  return rows
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((row) => ({ id: row.id, at: row.at, command: { kind: row.kind, ...row.data } as unknown as EngineCommand }));
}

export const commandDone = (tx: Tx, id: string, error: string | null = null): Promise<unknown> =>
  tx
    .updateTable('engine_commands')
    .set({ done_at: sql<Date>`now()`, error })
    .where('id', '=', id)
    .execute();
