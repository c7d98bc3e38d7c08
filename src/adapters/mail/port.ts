export type Attachment = { readonly name: string; readonly contentType: string; readonly content: Uint8Array };

/** A letter in our words. `messageId` is the row it came from, so what a mail server says of it can be found again. */
export type Letter = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same letter with marks; the text above stays what is read aloud and what counts. */
  readonly html?: string;
  readonly lang: 'az' | 'ru' | 'en';
  readonly attachments: readonly Attachment[];
};

export type Mail = {
  /** @throws MailFailure saying whether it may be tried again */
  readonly send: (letter: Letter) => Promise<{ readonly messageId: string }>;
  readonly close: () => void;
};

/**
 * `temporary`: nothing left, try again. `permanent`: the address or letter was refused. `unknown`: the line broke after
 * the letter was handed over, so it may have left; a person or reconciliation settles it.
 */
export class MailFailure extends Error {
  readonly outcome: 'temporary' | 'permanent' | 'unknown';

  constructor(outcome: 'temporary' | 'permanent' | 'unknown', message: string, cause?: unknown) {
    super(message, { cause });
    this.outcome = outcome;
  }
}

const lineBreak = /\p{Cc}/u;
const mediaType = /^[\w.+-]+\/[\w.+-]+(; *charset=[\w-]+)?$/;

/**
 * Why a letter cannot be sent, or null. A header never holds a line break: that is how a second recipient is smuggled
 * in. For the same reason the address is exactly one mailbox, without a name, list or group around it.
 */
export function refuseLetter(letter: Letter): string | null {
  if (!/^[\w.-]{1,100}$/.test(letter.messageId)) return 'the identifier of the letter is not one word';
  if (lineBreak.test(letter.to) || lineBreak.test(letter.subject)) return 'a header of the letter holds a line break';
  if (!/^[^\s@,;:<>"()[\]\\]{1,64}@[^\s@,;:<>"()[\]\\]{1,253}$/.test(letter.to)) return 'the address is not one mailbox';
  if (letter.attachments.some((file) => lineBreak.test(file.name))) return 'the name of an attachment holds a line break';
  if (letter.attachments.some((file) => !mediaType.test(file.contentType))) return 'the type of an attachment is not a media type';
  return null;
}
