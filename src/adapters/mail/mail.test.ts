import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localMailServer, type Received } from './testing/local-server.ts';
import type { Letter, Mail } from './port.ts';
import { simulatedMail } from './simulated.ts';
import { smtpMail } from './smtp.ts';

const letter = (over: Partial<Letter> = {}): Letter => ({
  messageId: crypto.randomUUID(),
  to: 'numune@sinaq.example',
  subject: 'Müraciətiniz qəbul edildi: M-2026-000001',
  text: 'Hörmətli Sınaqov, ğ ə ı ş ₼',
  lang: 'az',
  attachments: [],
  ...over,
});

const server = localMailServer();
beforeAll(() => server.listen());
afterAll(() => server.close());
const smtp = (over: { readonly from?: string; readonly requireTls?: boolean; readonly user?: string } = {}): Mail =>
  smtpMail({
    url: `smtp://${over.user ? `${over.user}@` : ''}127.0.0.1:${server.port()}`,
    from: 'cagri@sinaq.example',
    timeoutMs: 400,
    ...over,
  });

const adapters: readonly {
  readonly name: string;
  readonly make: () => Mail;
  readonly last: (mail: Mail) => Received;
}[] = [
  { name: 'smtp', make: smtp, last: () => server.received.at(-1) as Received },
  {
    name: 'simulated',
    make: simulatedMail,
    last: (mail) => {
      const sent = (mail as ReturnType<typeof simulatedMail>).sent.at(-1) as Letter;
      const files = sent.attachments.map((file) => `${file.name}:${file.content.length}`);
      return {
        ...sent,
        recipients: [sent.to],
        files,
        messageId: `<${sent.messageId}@simulated>`,
        html: sent.html ?? '',
      };
    },
  },
];

describe.each(adapters)('mail by $name', ({ make, last }) => {
  test('a letter arrives with its letters, its attachment and its row as Message-ID', async () => {
    const mail = make();
    const content = Buffer.from('%PDF-1.7 nümunə');
    const sent = letter({
      html: '<p>Hörmətli Sınaqov</p>',
      attachments: [{ name: 'məktub.pdf', contentType: 'application/pdf', content }],
    });
    const { messageId } = await mail.send(sent);
    const got = last(mail);
    expect(got.recipients).toEqual([sent.to]);
    expect(got.subject).toBe(sent.subject);
    expect(got.text.trim()).toBe(sent.text);
    expect(got.html).toContain('<p>Hörmətli Sınaqov</p>');
    expect(got.files).toEqual([`məktub.pdf:${content.length}`]);
    expect(got.messageId).toBe(messageId);
    expect(messageId).toContain(sent.messageId);
    mail.close();
  });

  const file = (over: object) => ({
    attachments: [{ name: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('a'), ...over }],
  });
  test.each([
    ['a line break in the subject', { subject: 'Salam\r\nBcc: basqa@sinaq.example' }],
    ['a line break in the address', { to: 'a@sinaq.example\r\nRCPT TO:<b@sinaq.example>' }],
    ['a second mailbox in the address', { to: 'a@sinaq.example, b@sinaq.example' }],
    ['a group of mailboxes', { to: 'hami:a@sinaq.example' }],
    ['a name around the address', { to: '"A" <a@sinaq.example>' }],
    ['a row that is not one word', { messageId: 'a>\r\nBcc: b@sinaq.example' }],
    ['a line break in the name of an attachment', file({ name: 'a\r\nX: 1.pdf' })],
    ['a line break in the type of an attachment', file({ contentType: 'application/pdf\r\nX: 1' })],
  ])('%s is refused for good', async (_, over) => {
    await expect(make().send(letter(over))).rejects.toMatchObject({ outcome: 'permanent' });
  });
});

describe('what a mail server says, and what it means for the letter', () => {
  test.each([
    ['no such mailbox', { refuseRecipient: 550 }, 'permanent'],
    ['try later', { refuseRecipient: 451 }, 'temporary'],
    ['the content is refused', { refuseContent: 554 }, 'permanent'],
    ['shutting down, after the content', { refuseContent: 421 }, 'temporary'],
    ['the line breaks before DATA', { breakAt: 'recipient' }, 'temporary'],
    ['the line breaks while the content is read', { breakAt: 'content' }, 'unknown'],
    ['the content is taken and no answer comes', { breakAt: 'answer' }, 'unknown'],
  ] as const)('%s: %o is %s', async (_, behaviour, outcome) => {
    server.behave(behaviour);
    await expect(smtp().send(letter())).rejects.toMatchObject({ outcome });
    server.behave({});
  });

  test('no server at all is temporary', async () => {
    const nobody = smtpMail({ url: 'smtp://127.0.0.1:1', from: 'cagri@sinaq.example' });
    await expect(nobody.send(letter())).rejects.toMatchObject({ outcome: 'temporary' });
  });

  test('a wrong password is our mistake: the letter waits', async () => {
    server.behave({ refuseLogin: true });
    await expect(smtp({ user: 'cagri:yanlis' }).send(letter())).rejects.toMatchObject({ outcome: 'temporary' });
    server.behave({});
  });

  test('where encryption is required, a server without it gets nothing', async () => {
    const before = server.received.length;
    await expect(smtp({ requireTls: true }).send(letter())).rejects.toMatchObject({ outcome: 'temporary' });
    expect(server.received.length).toBe(before);
  });

  test('a server with a certificate nobody vouches for gets nothing', async () => {
    const stranger = localMailServer({ startTls: true });
    await stranger.listen();
    const mail = smtpMail({ url: `smtp://127.0.0.1:${stranger.port()}`, from: 'cagri@sinaq.example' });
    await expect(mail.send(letter())).rejects.toMatchObject({ outcome: 'temporary' });
    expect(stranger.received).toEqual([]);
    await stranger.close();
  });
});

test('the sender may have a name; the Message-ID takes its domain only', async () => {
  const { messageId } = await smtp({ from: 'Çağrı Mərkəzi <cagri@sinaq.example>' }).send(letter());
  expect(messageId).toMatch(/^<[0-9a-f-]{36}@sinaq\.example>$/);
  const raw = await simpleParser(server.received.at(-1)?.raw ?? '');
  expect(raw.from?.value[0]).toMatchObject({ name: 'Çağrı Mərkəzi', address: 'cagri@sinaq.example' });
  expect(raw.headers.get('auto-submitted')).toBe('auto-generated');
});
