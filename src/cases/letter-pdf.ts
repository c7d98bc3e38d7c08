import { formatDate } from '#language/format.ts';
import { replyLetter } from '#platform/documents/letter.ts';
import { renderPdf } from '#platform/documents/pdf.ts';
import { say } from '#platform/words.ts';
import type { LetterContent } from './signed-letter.ts';
import { words } from './words.ts';

/** Where the QR of a letter leads: anyone with the paper can ask whether it is ours. */
export const verificationUrl = (origin: string, code: string): string => `${origin}/verify/${code}`;

/** The letter on letterhead, in the applicant's language; the first paragraph is its salutation. */
export async function renderLetter(letter: LetterContent, origin: string): Promise<Buffer> {
  const w = say(words, letter.lang);
  const [salutation = '', ...paragraphs] = letter.body.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const definition = await replyLetter({
    ministry: w('letterheadMinistry'),
    centre: w('letterheadCentre'),
    numberLabel: '№',
    number: letter.outgoingNumber,
    date: formatDate(letter.date),
    addressee: letter.addressee,
    salutation,
    paragraphs,
    basis: letter.basis ? [w('letterBasis', { basis: letter.basis })] : [],
    signer: letter.signer ? { title: letter.signer.title, name: letter.signer.name, ...(letter.signer.basis && { actingLine: letter.signer.basis }) } : null,
    signaturePlace: w('signaturePlace'),
    executor: w('letterExecutor', { name: letter.executor }),
    qrUrl: letter.verificationCode ? verificationUrl(origin, letter.verificationCode) : null,
    verification: letter.verificationCode ? w('letterVerification', { code: letter.verificationCode }) : null,
    ...(!letter.signer && { draftMark: w('letterDraftMark') }),
  });
  return Buffer.from(await renderPdf(definition));
}
