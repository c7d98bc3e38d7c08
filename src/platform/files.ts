/** What an upload really is, by its bytes; its name and declared type are only claims. */
type FileType = { readonly contentType: string; readonly extensions: readonly string[] };

const types = {
  pdf: { contentType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { contentType: 'image/png', extensions: ['png'] },
  webp: { contentType: 'image/webp', extensions: ['webp'] },
  heic: { contentType: 'image/heic', extensions: ['heic', 'heif'] },
  docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  odt: { contentType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  text: { contentType: 'text/plain', extensions: ['txt'] },
} as const satisfies Record<string, FileType>;

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean => signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Names inside an Office file tell which it is; one with macros is none of them. */
function officeType(bytes: Uint8Array): FileType | null {
  const names = ascii(bytes, 0, bytes.length);
  if (names.includes('vbaProject.bin')) return null;
  if (names.includes('word/document.xml')) return types.docx;
  if (names.includes('xl/workbook.xml')) return types.xlsx;
  return names.includes('mimetypeapplication/vnd.oasis.opendocument.text') ? types.odt : null;
}

function textType(bytes: Uint8Array): FileType | null {
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /<(html|script|svg|\?xml|!doctype)/i.test(text.slice(0, 2000)) || text.startsWith('#!') ? null : types.text;
  } catch {
    return null;
  }
}

export function detectType(bytes: Uint8Array): FileType | null {
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return types.pdf;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return types.jpeg;
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return types.png;
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return types.webp;
  if (ascii(bytes, 4, 8) === 'ftyp' && /^(heic|heix|mif1|heif)$/.test(ascii(bytes, 8, 12))) return types.heic;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeType(bytes);
  return textType(bytes);
}

/** A name safe to keep and to show: no path, no control sign, its end as the content says. */
export function safeFileName(name: string, type: FileType): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
  const stem = base.replace(/\.[^.]*$/, '').replace(/^\.+/, '').slice(0, 120) || 'file';
  const extension = base.split('.').at(-1)?.toLowerCase() ?? '';
  return `${stem}.${type.extensions.includes(extension) ? extension : type.extensions[0]}`;
}

export type FileVerdict =
  | { readonly ok: true; readonly name: string; readonly contentType: string }
  | { readonly ok: false; readonly code: 'platform.fileEmpty' | 'platform.fileTooLarge' | 'platform.fileTypeNotAllowed' };

export function acceptFile(file: { readonly name: string; readonly bytes: Uint8Array; readonly declaredType: string; readonly maxBytes: number }): FileVerdict {
  if (file.bytes.length === 0) return { ok: false, code: 'platform.fileEmpty' };
  if (file.bytes.length > file.maxBytes) return { ok: false, code: 'platform.fileTooLarge' };
  const type = detectType(file.bytes);
  if (!type) return { ok: false, code: 'platform.fileTypeNotAllowed' };
  return { ok: true, name: safeFileName(file.name, type), contentType: type.contentType };
}
