import { dashedBox, ink, rule } from './paper.ts';
import type { Column, Content, TDocumentDefinitions } from './pdf.ts';
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
  /** `actingLine` names the delegation or order by which somebody else than the head signs. */
  readonly signer: { readonly title: string; readonly name: string; readonly actingLine?: string } | null;
  /** What stands in the empty place of a signature still to come. */
  readonly signaturePlace: string;
  readonly executor: string | null;
  readonly qrUrl: string | null;
  readonly verification: string | null;
  /** Printed across a letter that is not signed yet; it keeps the place of the signature open. */
  readonly draftMark?: string;
  /** For a reader's voice: `az`, `ru` or `en`. */
  readonly language?: string;
};

const margins = [71, 48, 43, 104] as const;
const width = 595.28 - margins[0] - margins[2];

// Not justified: without hyphenation long Azerbaijani words would tear the lines apart.
const paragraph = (text: string): Content => ({ text, margin: [0, 0, 0, 9] });
const basisLine = (text: string): Content => ({ text, color: ink.second, fontSize: 10, margin: [0, 3, 0, 2] });

function signature(data: LetterData): Content {
  const place: Content = {
    table: {
      widths: [92],
      body: [[{ text: data.signaturePlace, fontSize: 9.5, color: ink.second, alignment: 'center' }]],
    },
    layout: dashedBox,
  };
  const open = data.signer === null || data.draftMark !== undefined;
  const acting = data.signer?.actingLine;
  return {
    margin: [0, 26, 0, 0],
    columnGap: 14,
    columns: [
      {
        width: '*',
        stack: [{ text: data.signer?.title ?? '', bold: true }, ...(acting ? [{ text: acting, fontSize: 10, color: ink.second }] : [])],
      },
      open ? { width: 110, stack: [place] } : { width: 20, text: '' },
      { width: '*', text: data.signer?.name ?? '', bold: true, alignment: 'right' },
    ],
  };
}

const signsPerLine = 80;
const linesOf = (text: string): number => text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / signsPerLine)), 0);
const keptLines = 5;

/**
 * The text and its signature, which never stands on a page of its own: the last lines go with it. Only few of them,
 * since a block that must not break is lost when it is taller than a page.
 */
function body(data: LetterData): Content[] {
  const parts = [...data.paragraphs.map((text) => ({ text, content: paragraph(text) })), ...data.basis.map((text) => ({ text, content: basisLine(text) }))];
  let first = parts.length;
  for (let lines = 0; first > 0; first -= 1) {
    lines += linesOf(parts[first - 1]?.text ?? '');
    if (lines > keptLines) break;
  }
  const contents = parts.map(({ content }) => content);
  return [...contents.slice(0, first), { unbreakable: true, stack: [...contents.slice(first), signature(data)] }];
}

/** QR, who wrote it and how to check it stand at the foot of the last page; a longer letter numbers its pages. */
function foot(data: LetterData, qr: string | null, page: number, pages: number): Content {
  const number: Column = {
    text: pages > 1 ? `${page} / ${pages}` : '',
    width: 40,
    alignment: 'right',
    margin: [0, 44, 0, 0],
  };
  const lines = [data.executor, data.verification].filter((line): line is string => Boolean(line));
  const check: Column[] = [...(qr ? [{ svg: qr, width: 58 }] : []), { width: '*', margin: [0, qr ? 29 : 40, 0, 0], stack: lines.map((text) => ({ text })) }];
  return {
    margin: [margins[0], 8, margins[2], 0],
    fontSize: 8.5,
    color: ink.second,
    columnGap: 10,
    columns: [...(page === pages ? check : [{ width: '*', text: '' }]), number],
  };
}

export async function replyLetter(data: LetterData): Promise<TDocumentDefinitions> {
  const qr = data.qrUrl ? await qrSvg(data.qrUrl) : null;
  return {
    info: { title: `${data.centre} ${data.number ?? ''}`.trim() },
    ...(data.language && { language: data.language }),
    pageMargins: [...margins],
    defaultStyle: { fontSize: 11.5, lineHeight: 1.3 },
    footer: (page: number, pages: number) => foot(data, qr, page, pages),
    ...(data.draftMark && {
      watermark: { text: data.draftMark, color: ink.second, opacity: 0.1, bold: true, fontSize: 96 },
    }),
    content: [
      { text: data.ministry, bold: true, alignment: 'center', fontSize: 12, characterSpacing: 0.2 },
      { text: data.centre, alignment: 'center', fontSize: 11.5, margin: [0, 1, 0, 0] },
      rule(1, { width }),
      {
        columnGap: 16,
        columns: [
          { width: '40%', stack: [{ text: `${data.numberLabel} ${data.number ?? '—'}` }, { text: data.date ?? '' }] },
          { width: '*', alignment: 'right', stack: data.addressee.map((text) => ({ text })) },
        ],
        fontSize: 10.5,
        margin: [0, 4, 0, 24],
      },
      { text: data.salutation, margin: [0, 0, 0, 10] },
      ...body(data),
    ],
  };
}
