import { zipNames } from './zip-names.ts';

/** `extensions[0]` is the one a file of this type is given when its name has none of them. */
export type FileType = { readonly contentType: string; readonly extensions: readonly string[] };

/** Everything an applicant may send: papers, pictures, a short recording. Nothing that runs, nothing with macros. */
export const fileTypes = {
  pdf: { contentType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { contentType: 'image/png', extensions: ['png'] },
  gif: { contentType: 'image/gif', extensions: ['gif'] },
  webp: { contentType: 'image/webp', extensions: ['webp'] },
  heic: { contentType: 'image/heic', extensions: ['heic', 'heif'] },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  odt: { contentType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  doc: { contentType: 'application/msword', extensions: ['doc'] },
  xls: { contentType: 'application/vnd.ms-excel', extensions: ['xls'] },
  text: { contentType: 'text/plain', extensions: ['txt'] },
  mp4: { contentType: 'video/mp4', extensions: ['mp4', 'm4v'] },
  m4a: { contentType: 'audio/mp4', extensions: ['m4a'] },
  threeGp: { contentType: 'video/3gpp', extensions: ['3gp'] },
  mp3: { contentType: 'audio/mpeg', extensions: ['mp3'] },
  ogg: { contentType: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'] },
  wav: { contentType: 'audio/wav', extensions: ['wav'] },
} as const satisfies Record<string, FileType>;

const hex = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('hex');
const ascii = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Word, Excel and Writer are told apart by the names inside; one with macros is none of them. */
function zipType(bytes: Uint8Array): FileType | null {
  const names = zipNames(bytes);
  if (!names || names.some((name) => /vbaProject|vbaData|macrosheets\/|activeX\/|^Basic\/|^Scripts\//i.test(name))) return null;
  if (names.includes('word/document.xml')) return fileTypes.docx;
  if (names.includes('xl/workbook.xml')) return fileTypes.xlsx;
  // The standard puts this entry first and unpacked, so that it can be read right here.
  const declared = `mimetype${fileTypes.odt.contentType}`;
  return ascii(bytes, 30, 30 + declared.length) === declared && names.includes('content.xml') ? fileTypes.odt : null;
}

/** The older Office files, whose directory holds its names in UTF-16. Installers and encrypted files look alike. */
function oleType(bytes: Uint8Array): FileType | null {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (has('_VBA_PROJECT') || has('EncryptedPackage')) return null;
  if (has('WordDocument')) return fileTypes.doc;
  return has('Workbook') ? fileTypes.xls : null;
}

const brands: readonly (readonly [RegExp, FileType])[] = [
  [/^(heic|heix|heim|heis|mif1|heif)$/, fileTypes.heic],
  [/^(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |MSNV)$/, fileTypes.mp4],
  [/^M4A $/, fileTypes.m4a],
  [/^3gp./, fileTypes.threeGp],
];

/** A page, a picture with script in it or a script is text too, and is not taken as text. */
const markup = /<(html|head|body|script|svg|iframe|\?xml|!doctype)/i;

function textType(bytes: Uint8Array): FileType | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/(?![\t\n\r\f])\p{Cc}/u.test(text)) return null;
    return markup.test(text.slice(0, 4000)) || text.startsWith('#!') ? null : fileTypes.text;
  } catch {
    return null;
  }
}

/** What a file really is, by its bytes alone; null for everything not on the list. */
export function detectType(bytes: Uint8Array): FileType | null {
  const head = hex(bytes, 0, 8);
  const riff = ascii(bytes, 0, 4) === 'RIFF' ? ascii(bytes, 8, 12) : '';
  if (/^(\uFEFF|\xEF\xBB\xBF)?\s{0,16}%PDF-\d/.test(ascii(bytes, 0, 32))) return fileTypes.pdf;
  if (head.startsWith('ffd8ff')) return fileTypes.jpeg;
  if (head === '89504e470d0a1a0a') return fileTypes.png;
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return fileTypes.gif;
  if (riff === 'WEBP') return fileTypes.webp;
  if (riff === 'WAVE') return fileTypes.wav;
  if (ascii(bytes, 4, 8) === 'ftyp') return brands.find(([brand]) => brand.test(ascii(bytes, 8, 12)))?.[1] ?? null;
  if (head.startsWith('504b0304')) return zipType(bytes);
  if (head === 'd0cf11e0a1b11ae1') return oleType(bytes);
  if (head.startsWith('4f676753')) return fileTypes.ogg;
  // An ID3 tag, or the first frame itself: eleven bits of ones, version 1 or 2, layer 3.
  if (head.startsWith('494433') || /^ff(fb|fa|f3|f2)/.test(head)) return fileTypes.mp3;
  return textType(bytes);
}
