import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Letter, Mail } from './port.ts';
import { simulatedMail } from './simulated.ts';
import { smtpMail } from './smtp.ts';

type Received = { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string; readonly files: readonly string[] };
const letter = (over: Partial<Letter> = {}): Letter => ({
  messageId: crypto.randomUUID(), to: 'numune@sinaq.example', subject: 'Müraciətiniz qəbul edildi: M-2026-000001', text: 'Hörmətli Sınaqov, ğ ə ı ş ₼', lang: 'az', attachments: [], ...over,
});

const received: Received[] = [];
let refuseWith: number | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refuseWith ? Object.assign(new Error('refused'), { responseCode: refuseWith }) : null),
  onData: (stream, session, done) => {
    void simpleParser(stream).then((mail) => {
      received.push({
        to: session.envelope.rcptTo.map((rcpt) => rcpt.address).join(), subject: mail.subject ?? '', text: mail.text ?? '', messageId: mail.messageId ?? '',
        files: mail.attachments.map((file) => `${file.filename}:${file.size}`),
      });
      done();
    });
  },
});
let port = 0;
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => {
  port = (server.server.address() as { port: number }).port;
  ready();
})));
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const adapters: readonly { readonly name: string; readonly make: () => Mail; readonly last: (mail: Mail) => Received }[] = [
  { name: 'smtp', make: () => smtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'cagri@sinaq.example' }), last: () => received.at(-1) as Received },
  {
    name: 'simulated',
    make: simulatedMail,
    last: (mail) => {
      const sent = (mail as ReturnType<typeof simulatedMail>).sent.at(-1) as Letter;
      return { ...sent, files: sent.attachments.map((file) => `${file.name}:${file.content.length}`), messageId: `<${sent.messageId}@simulated>` };
    },
  },
];

describe.each(adapters)('mail by $name', ({ make, last }) => {
  test('a letter arrives with its letters, its attachment and its row as Message-ID', async () => {
    const mail = make();
    const sent = letter({ attachments: [{ name: 'məktub.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 nümunə') }] });
    const { messageId } = await mail.send(sent);
    const got = last(mail);
    expect(got.subject).toBe(sent.subject);
    expect(got.text.trim()).toBe(sent.text);
    expect(got.files).toEqual([`məktub.pdf:${Buffer.byteLength('%PDF-1.7 nümunə')}`]);
    expect(got.messageId).toBe(messageId);
    expect(messageId).toContain(sent.messageId);
    mail.close();
  });
  test.each([
    ['a line break in the subject', { subject: 'Salam\r\nBcc: basqa@sinaq.example' }],
    ['a second mailbox in the address', { to: 'a@sinaq.example, b@sinaq.example' }],
  ])('%s is refused for good', async (_, over) => {
    await expect(make().send(letter(over))).rejects.toMatchObject({ outcome: 'permanent' });
  });
});

describe('what a mail server’s no means', () => {
  test.each([[550, 'permanent'], [451, 'temporary']])('%i is %s', async (code, outcome) => {
    refuseWith = code;
    await expect(smtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'cagri@sinaq.example' }).send(letter())).rejects.toMatchObject({ outcome });
    refuseWith = null;
  });
  test('no server at all is temporary', async () => {
    await expect(smtpMail({ url: 'smtp://127.0.0.1:1', from: 'cagri@sinaq.example' }).send(letter())).rejects.toMatchObject({ outcome: 'temporary' });
  });
});
