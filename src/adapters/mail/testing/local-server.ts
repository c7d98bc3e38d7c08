import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = {
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** `name:size` of each attachment. */
  readonly files: readonly string[];
  readonly raw?: string;
};

export type Behaviour = {
  readonly refuseRecipient?: number;
  readonly refuseContent?: number;
  readonly refuseLogin?: boolean;
  /** Where the line breaks; at `answer` it stays open and silent. */
  readonly breakAt?: 'recipient' | 'content' | 'answer';
};

const refusal = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });

async function read(stream: NodeJS.ReadableStream, recipients: readonly string[]): Promise<Received> {
  const raw = await buffer(stream);
  const mail = await simpleParser(raw);
  return {
    recipients,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    files: mail.attachments.map((file) => `${file.filename}:${file.size}`),
    raw: raw.toString('utf8'),
  };
}

/** A real mail server on loopback that can be told to misbehave; what it accepted is kept. */
export function localMailServer(options: { readonly startTls?: boolean } = {}) {
  const received: Received[] = [];
  let behaviour: Behaviour = {};
  const cut = (): void => {
    for (const { _socket } of server.connections as Set<{ readonly _socket: Socket }>) _socket.destroy();
  };
  async function keep(stream: NodeJS.ReadableStream, recipients: readonly string[], done: (error?: Error) => void): Promise<void> {
    const mail = await read(stream, recipients);
    if (behaviour.breakAt === 'answer') return;
    if (behaviour.refuseContent) return done(refusal(behaviour.refuseContent));
    received.push(mail);
    done();
  }
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 100,
    disabledCommands: options.startTls ? [] : ['STARTTLS'],
    onAuth: (auth, _session, done) => (behaviour.refuseLogin ? done(refusal(535)) : done(null, { user: auth.username })),
    onRcptTo: (_address, _session, done) => {
      if (behaviour.breakAt === 'recipient') return cut();
      done(behaviour.refuseRecipient ? refusal(behaviour.refuseRecipient) : null);
    },
    onData: (stream, session, done) => {
      if (behaviour.breakAt === 'content') return void stream.once('data', cut);
      void keep(
        stream,
        session.envelope.rcptTo.map((rcpt) => rcpt.address),
        done,
      );
    },
  });
  server.on('error', () => {});
  return {
    received: received as readonly Received[],
    behave: (next: Behaviour): void => {
      behaviour = next;
    },
    listen: () => new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready())),
    port: (): number => (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
