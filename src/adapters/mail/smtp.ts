import { createTransport } from 'nodemailer';
import { type Letter, type Mail, MailFailure, refuseLetter } from './port.ts';

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number };

export type SmtpOptions = {
  /** `smtp(s)://user:password@host:port`; `smtp:` still encrypts whenever the server offers it. */
  readonly url: string;
  /** The Centre's mailbox, with or without a name: `Çağrı <cagri@centre.example>`. */
  readonly from: string;
  /** Refuse to speak to a server that offers no encryption. */
  readonly requireTls?: boolean;
  /** How long one step of the talk may take; a letter is tried again after it. */
  readonly timeoutMs?: number;
};

/**
 * What a failure means for the letter. A code of the server is its word. Without one, all depends on whether the server
 * had said "go ahead" (354): before it nothing can have left; after it the letter may have, and trying again would send
 * it twice.
 */
function outcomeOf(error: SmtpError, handedOver: boolean): MailFailure['outcome'] {
  // A wrong password or certificate is the Centre's own mistake, and no reason to give up the letter.
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH' || error.code === 'ETLS') return 'temporary';
  if (error.responseCode !== undefined) return error.responseCode >= 500 ? 'permanent' : 'temporary';
  if (handedOver) return 'unknown';
  return error.code === 'EENVELOPE' || error.code === 'EMESSAGE' ? 'permanent' : 'temporary';
}

/** Nodemailer tells its log what is said on the line; that is how we learn whether the content was handed over. */
function listenFor354(onGoAhead: () => void): Record<string, (entry: { readonly tnx?: string }, line?: string) => void> {
  const listen = (entry: { readonly tnx?: string }, line?: string): void => {
    if (entry.tnx === 'server' && line?.startsWith('354')) onGoAhead();
  };
  const deaf = (): void => {};
  return { level: deaf, trace: deaf, debug: listen, info: deaf, warn: deaf, error: deaf, fatal: deaf };
}

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';

/** Real mail over SMTP, one connection a letter: the phase of each is known, and no idle line is kept open. */
export function smtpMail(options: SmtpOptions): Mail {
  const timeoutMs = options.timeoutMs ?? 20_000;
  const deliver = async (letter: Letter, messageId: string): Promise<void> => {
    let handedOver = false;
    const transport = createTransport(
      {
        url: options.url,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        // A server may scan the letter before it answers.
        socketTimeout: timeoutMs * 3,
        dnsTimeout: timeoutMs,
        requireTLS: options.requireTls ?? false,
        disableFileAccess: true,
        disableUrlAccess: true,
        transactionLog: true,
        logger: listenFor354(() => {
          handedOver = true;
        }) as never,
      },
      { from: options.from },
    );
    try {
      await transport.sendMail({
        messageId,
        // As an object it is taken as one mailbox; as text it would be parsed for more of them.
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        ...(letter.html !== undefined && { html: letter.html }),
        headers: { 'Content-Language': letter.lang, 'Auto-Submitted': 'auto-generated' },
        attachments: letter.attachments.map((file) => ({
          filename: file.name,
          contentType: file.contentType,
          content: Buffer.from(file.content),
        })),
      });
    } catch (cause) {
      throw new MailFailure(outcomeOf(cause as SmtpError, handedOver), (cause as Error).message, cause);
    } finally {
      transport.close();
    }
  };
  return {
    send: async (letter) => {
      const refusal = refuseLetter(letter);
      if (refusal) throw new MailFailure('permanent', refusal);
      const messageId = `<${letter.messageId}@${domainOf(options.from)}>`;
      await deliver(letter, messageId);
      return { messageId };
    },
    close: () => {},
  };
}
