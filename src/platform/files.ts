import { detectType, type FileType } from './file-types.ts';

/** Ends of names that run something or draw a page: whoever sends one means something else than a paper. */
const forbiddenEnds =
  /\.(exe|com|scr|pif|msi|bat|cmd|ps1|vbs|vbe|js|mjs|jse|wsf|hta|jar|apk|sh|lnk|reg|dll|cpl|html?|xhtml|svgz?|mht|php|docm|dotm|xlsm|xltm|xlam|pptm)[\s.]*$/i;
/** Names that Windows keeps for devices. */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const maxStemLength = 120;

/** A name safe to keep and to show: no path, no sign that hides or turns letters, its end as the content says. */
export function safeFileName(name: string, type: FileType): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const dot = base.lastIndexOf('.');
  const extension = dot < 0 ? '' : base.slice(dot + 1).toLowerCase();
  const wholeStem = (dot < 0 ? base : base.slice(0, dot)).replaceAll(/^[.\s]+|[.\s]+$/gu, '');
  const stem = [...wholeStem].slice(0, maxStemLength).join('') || 'file';
  return `${deviceNames.test(stem) ? `_${stem}` : stem}.${type.extensions.includes(extension) ? extension : type.extensions[0]}`;
}

export type FileVerdict =
  | { readonly ok: true; readonly name: string; readonly contentType: string }
  | {
      readonly ok: false;
      readonly code: 'platform.fileEmpty' | 'platform.fileTooLarge' | 'platform.fileTypeNotAllowed';
    };

/**
 * Whether a file may be kept, judged by its bytes. The declared type is a claim and is not believed. A picture named
 * `.jpg` that is a PNG is a telephone's habit, not an attack: the name is put right. A name that ends like a program is
 * refused whatever is inside.
 */
export function acceptFile(file: { readonly name: string; readonly bytes: Uint8Array; readonly declaredType: string; readonly maxBytes: number }): FileVerdict {
  if (file.bytes.length === 0) return { ok: false, code: 'platform.fileEmpty' };
  if (file.bytes.length > file.maxBytes) return { ok: false, code: 'platform.fileTooLarge' };
  const type = forbiddenEnds.test(file.name.trim()) ? null : detectType(file.bytes);
  if (!type) return { ok: false, code: 'platform.fileTypeNotAllowed' };
  return { ok: true, name: safeFileName(file.name, type), contentType: type.contentType };
}
