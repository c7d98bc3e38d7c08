import { type Letter, type Mail, MailFailure, refuseLetter } from './port.ts';

/** Keeps what it was given: the demonstration and the tests run on it, behind the same contract as SMTP. */
export function simulatedMail(): Mail & { readonly sent: readonly Letter[] } {
  const sent: Letter[] = [];
  return {
    sent,
    send: async (letter) => {
      const refusal = refuseLetter(letter);
      if (refusal) throw new MailFailure('permanent', refusal);
      sent.push(letter);
      return { messageId: `<${letter.messageId}@simulated>` };
    },
    close: () => {},
  };
}
