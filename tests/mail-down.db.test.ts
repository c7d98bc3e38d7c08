import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpMail } from '#adapters/mail/smtp.ts';
import { localMailServer } from '#adapters/mail/testing/local-server.ts';
import { asSystem } from '#platform/database.ts';
import { queueMessage, sendMessage } from '#platform/outbox.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';

/** The mail server down for a day, through the real adapter: every letter waits, then leaves once (principle 4). */
closeAfterAll();
const server = localMailServer();
beforeAll(async () => {
  await testDatabase();
  await server.listen();
});
afterAll(() => server.close());

const mail = () => smtpMail({ url: `smtp://127.0.0.1:${server.port()}`, from: 'cagri@sinaq.example', timeoutMs: 400 });
const senders = { mail: (letter: Parameters<ReturnType<typeof mail>['send']>[0]) => mail().send(letter), sms: () => Promise.resolve() };
const aLetter = async (): Promise<string> => {
  const id = crypto.randomUUID();
  await asSystem('test', 'a letter', (tx) =>
    queueMessage(tx, id, {
      channel: 'mail',
      recipient: 'numune@sinaq.example',
      lang: 'az',
      subject: 'Sınaq',
      body: 'Sınaq',
      subjectKind: 'case',
      subjectId: crypto.randomUUID(),
      purpose: 'test',
    }),
  );
  return id;
};
const stateOf = (id: string) =>
  asSystem('test', 'state', async (tx) => (await tx.selectFrom('outgoing_messages').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state);

test('refused thirteen times over a day, then let through: sent once, and never again', async () => {
  const id = await aLetter();
  server.behave({ refuseRecipient: 451 });
  for (let tries = 0; tries < 13; tries += 1) {
    await expect(sendMessage(id, senders)).rejects.toMatchObject({ outcome: 'temporary' });
    expect(await stateOf(id)).toBe('queued');
  }
  server.behave({});
  await Promise.all([sendMessage(id, senders), sendMessage(id, senders)]).catch(() => {});
  await sendMessage(id, senders);
  expect(server.received.filter((letter) => letter.messageId.includes(id))).toHaveLength(1);
});

test('the server falls silent after taking the content: the letter is unknown, for a person to settle, not sent again', async () => {
  const id = await aLetter();
  server.behave({ breakAt: 'answer' });
  await sendMessage(id, senders);
  server.behave({});
  await sendMessage(id, senders);
  expect(await stateOf(id)).toBe('unknown');
  expect(server.received.filter((letter) => letter.messageId.includes(id))).toHaveLength(0);
});
