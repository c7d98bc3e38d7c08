import type { Lang } from './words.ts';
import { asSystem, sql, type Tx } from './database.ts';

export type OutgoingMessage = {
  readonly channel: 'mail' | 'sms';
  readonly recipient: string;
  readonly lang: Lang;
  readonly subject?: string;
  readonly body: string;
  /** Stored files by id, or documents made at sending time by the room that asked. */
  readonly attachments?: readonly { readonly name: string; readonly contentType: string; readonly base64: string }[];
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly id?: string;
};

/** Stores the message and its job in the deed's transaction; it leaves after the commit (principle 4). */
export const queueMessage = (tx: Tx, id: string, message: OutgoingMessage): Promise<void> => queueMessages(tx, [{ ...message, id }]);

/** Several messages of one deed with their jobs, in one statement. */
export async function queueMessages(tx: Tx, messages: readonly (OutgoingMessage & { readonly id: string })[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    id: message.id,
    channel: message.channel,
    recipient: message.recipient,
    lang: message.lang,
    subject: message.subject ?? null,
    body: message.body,
    attachments: message.attachments ?? [],
    subject_kind: message.subjectKind,
    subject_id: message.subjectId,
    purpose: message.purpose,
  }));
  await sql`with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, channel text, recipient text, lang text, subject text, body text,
        attachments jsonb, subject_kind text, subject_id uuid, purpose text)),
    stored as (
      insert into outgoing_messages (id, channel, recipient, lang, subject, body, attachments, subject_kind, subject_id, purpose)
      select id, channel, recipient, lang, subject, body, attachments, subject_kind, subject_id, purpose from given)
    select enqueue('platform.send', jsonb_build_object('id', id), 'platform.send:' || id, null) from given`.execute(tx);
}

export type Senders = {
  readonly mail: (message: {
    readonly messageId: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly lang: Lang;
    readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: Buffer }[];
  }) => Promise<unknown>;
  readonly sms: (message: { readonly messageId: string; readonly to: string; readonly text: string }) => Promise<unknown>;
};

/** Raised by an adapter that knows nothing left: the message may be tried again. */
export type SendFailure = { readonly outcome?: 'temporary' | 'permanent' | 'unknown' };

/**
 * How often a message is tried again: the queue waits longer each time, so fifteen reach past a server that was down for
 * a day (28 hours and more) before a person is asked.
 */
const triesAgain = 15;

/**
 * queued → sending → sent. A row found in 'sending' was cut off by a crash: it becomes 'unknown' and is settled by a
 * person or reconciliation, never sent again blindly.
 */
export async function sendMessage(id: string, senders: Senders): Promise<void> {
  const row = await asSystem('outbox', 'send', async (tx) => {
    const found = await tx.selectFrom('outgoing_messages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!found || (found.state !== 'queued' && found.state !== 'sending')) return null;
    const state = found.state === 'queued' ? 'sending' : 'unknown';
    await tx
      .updateTable('outgoing_messages')
      .set({ state, attempts: found.attempts + 1 })
      .where('id', '=', id)
      .execute();
    return state === 'sending' ? found : null;
  });
  if (!row) return;
  const settle = (state: 'sent' | 'failed' | 'unknown' | 'queued', error: string | null): Promise<unknown> =>
    asSystem('outbox', 'settle', (tx) =>
      tx
        .updateTable('outgoing_messages')
        .set({ state, error, sent_at: state === 'sent' ? new Date() : null })
        .where('id', '=', id)
        .execute(),
    );
  try {
    if (row.channel === 'mail') {
      const attachments = row.attachments as readonly { name: string; contentType: string; base64: string }[];
      await senders.mail({
        messageId: id,
        to: row.recipient,
        subject: row.subject ?? '',
        text: row.body,
        lang: row.lang as Lang,
        attachments: attachments.map((file) => ({ ...file, content: Buffer.from(file.base64, 'base64') })),
      });
    } else await senders.sms({ messageId: id, to: row.recipient, text: row.body });
    await settle('sent', null);
  } catch (cause) {
    const outcome = (cause as SendFailure).outcome ?? 'unknown';
    const message = (cause as Error).message;
    if (outcome === 'temporary' && row.attempts < triesAgain) {
      await settle('queued', message);
      throw cause;
    }
    await settle(outcome === 'unknown' ? 'unknown' : 'failed', message);
  }
}
