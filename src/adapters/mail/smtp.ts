import { createTransport } from 'nodemailer';
import { type Letter, type Mail, MailFailure, refuseLetter } from './port.ts';

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number; readonly command?: string };

/** Before DATA was answered nothing can have left; a broken line afterwards is settled by nobody's guess. */
function outcomeOf(error: SmtpError): MailFailure['outcome'] {
  if (error.responseCode !== undefined) return error.responseCode >= 500 ? 'permanent' : 'temporary';
  if (error.code === 'ECONNECTION' || error.code === 'EDNS' || error.code === 'ETLS' || error.code === 'ECONNREFUSED') return 'temporary';
  if (error.code === 'EAUTH') return 'temporary';
  return error.command === 'CONN' ? 'temporary' : 'unknown';
}

/** Real mail over SMTP. `url` is `smtp(s)://user:password@host:port`; TLS is used whenever the server offers it. */
export function smtpMail(options: { readonly url: string; readonly from: string }): Mail {
  const transport = createTransport(options.url, { from: options.from });
  return {
    send: async (letter: Letter) => {
      const refusal = refuseLetter(letter);
      if (refusal) throw new MailFailure('permanent', refusal);
      const messageId = `<${letter.messageId}@${options.from.split('@')[1] ?? 'localhost'}>`;
      try {
        await transport.sendMail({
          messageId,
          to: letter.to,
          subject: letter.subject,
          text: letter.text,
          headers: { 'Content-Language': letter.lang, 'Auto-Submitted': 'auto-generated' },
          attachments: letter.attachments.map((file) => ({ filename: file.name, contentType: file.contentType, content: Buffer.from(file.content) })),
        });
        return { messageId };
      } catch (cause) {
        throw new MailFailure(outcomeOf(cause as SmtpError), (cause as Error).message, cause);
      }
    },
    close: () => transport.close(),
  };
}
