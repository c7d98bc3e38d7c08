import { type Content, rule, textWidth, type TDocumentDefinitions } from './pdf.ts';
import { qrSvg } from './qr.ts';

/** A letter on the Centre's letterhead; every sentence comes from the room that writes it, in the applicant's language. */
export type LetterData = {
  readonly ministry: string;
  readonly centre: string;
  readonly numberLabel: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly addressee: readonly string[];
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly basis: readonly string[];
  readonly signer: { readonly title: string; readonly name: string; readonly actingLine?: string } | null;
  readonly signaturePlace: string;
  readonly executor: string | null;
  readonly qrUrl: string | null;
  readonly verification: string | null;
  /** Printed across the head of a letter that is not signed yet. */
  readonly draftMark?: string;
};

export async function replyLetter(data: LetterData): Promise<TDocumentDefinitions> {
  const qr = data.qrUrl ? await qrSvg(data.qrUrl) : null;
  const foot: Content = {
    columns: [
      qr ? { svg: qr, width: 56 } : { text: '', width: 56 },
      { width: '*', margin: [10, 22, 0, 0], fontSize: 8.5, color: '#4D5868', stack: [data.executor ?? '', data.verification ?? ''].filter((line) => line !== '') },
    ],
    margin: [56, 0, 42, 0],
  };
  return {
    info: { title: `${data.centre} ${data.number ?? ''}`.trim() },
    pageMargins: [56, 48, 42, 104],
    footer: () => foot,
    ...(data.draftMark && { watermark: { text: data.draftMark, opacity: 0.08, bold: true } }),
    content: [
      { text: data.ministry, bold: true, alignment: 'center', fontSize: 11, characterSpacing: 0.3 },
      { text: data.centre, alignment: 'center', margin: [0, 2, 0, 0] },
      rule(textWidth, 1),
      {
        columns: [
          { width: '50%', stack: [{ text: `${data.numberLabel} ${data.number ?? '—'}` }, { text: data.date ?? '' }] },
          { width: '50%', alignment: 'right', stack: data.addressee.map((line) => ({ text: line })) },
        ],
        margin: [0, 4, 0, 22],
      },
      { text: data.salutation, margin: [0, 0, 0, 10] },
      ...data.paragraphs.map((text): Content => ({ text, alignment: 'justify', margin: [0, 0, 0, 8] })),
      ...data.basis.map((text): Content => ({ text, color: '#4D5868', fontSize: 9.5, margin: [0, 2, 0, 2] })),
      {
        unbreakable: true,
        margin: [0, 28, 0, 0],
        columns: [
          {
            width: '40%',
            stack: [{ text: data.signer?.title ?? '', bold: true }, ...(data.signer?.actingLine ? [{ text: data.signer.actingLine, fontSize: 9.5 }] : [])],
          },
          { width: '25%', text: data.signer ? '' : data.signaturePlace, color: '#4D5868', alignment: 'center' },
          { width: '35%', text: data.signer?.name ?? '', bold: true, alignment: 'right' },
        ],
      },
    ],
  };
}
