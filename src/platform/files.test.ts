import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbook } from './documents/xlsx.ts';
import { detectType, fileTypes } from './file-types.ts';
import { acceptFile, safeFileName } from './files.ts';
import { zipNames } from './zip-names.ts';

/** A ZIP of stored, empty-summed entries: enough for its table of contents. */
function zip(entries: readonly { readonly name: string; readonly content?: string }[]): Buffer {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const { name, content = '' } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), Buffer.from(content));
    table.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + Buffer.byteLength(content);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...table, end]);
}
const named = (...names: readonly string[]): Buffer => zip(names.map((name) => ({ name })));
const ole = (...names: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), ...names.map((name) => Buffer.from(name, 'utf16le'))]);
const ftyp = (brand: string): Buffer => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1');
const bytes = (hexText: string): Buffer => Buffer.concat([Buffer.from(hexText, 'hex'), Buffer.alloc(64)]);
const odtMimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };

describe('what a file is, by its bytes', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\nnümunə'), 'pdf'],
    ['a PDF after a byte order mark', Buffer.from('\uFEFF%PDF-1.4'), 'pdf'],
    ['a JPEG', bytes('ffd8ffe0'), 'jpeg'],
    ['a PNG', bytes('89504e470d0a1a0a'), 'png'],
    ['a GIF', Buffer.from('GIF89a\0'), 'gif'],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
    ['a photograph of an iPhone', ftyp('heic'), 'heic'],
    ['a Word file', named('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['an Excel file', named('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a Writer file', zip([odtMimetype, { name: 'content.xml' }]), 'odt'],
    ['an old Word file', ole('Root Entry', 'WordDocument'), 'doc'],
    ['an old Excel file', ole('Root Entry', 'Workbook'), 'xls'],
    ['a text', Buffer.from('Hörmətli Mərkəz,\r\n\tödənişim görünmür: 12,50 ₼\n'), 'text'],
    ['a video', ftyp('isom'), 'mp4'],
    ['a telephone’s video', ftyp('3gp5'), 'threeGp'],
    ['a voice memo', ftyp('M4A '), 'm4a'],
    ['an MP3 with its tag', bytes('494433'), 'mp3'],
    ['an MP3 from its first frame', bytes('fffb9064'), 'mp3'],
    ['an Ogg voice message', Buffer.from('OggS\0\x02'), 'ogg'],
    ['a WAV', Buffer.from('RIFF\0\0\0\0WAVEfmt '), 'wav'],
  ] as const)('%s', (_, content, type) => {
    expect(detectType(content)).toBe(fileTypes[type]);
  });

  test('a workbook of our own is an Excel file', async () => {
    const made = await workbook([{ name: 'a', columns: [{ title: 'b' }], rows: [['c']] }]);
    expect(detectType(made)).toBe(fileTypes.xlsx);
  });

  test.each([
    ['a Windows program', bytes('4d5a9000')],
    ['a Linux program', bytes('7f454c46')],
    ['a program with a PDF inside', Buffer.concat([bytes('4d5a9000'), Buffer.from('%PDF-1.7')])],
    ['a page', Buffer.from('  <!DOCTYPE html><p>salam')],
    ['a page with a PDF’s mark inside', Buffer.from('<html>%PDF-1.7</html>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a script', Buffer.from('#!/bin/sh\necho salam')],
    ['a Word file with macros', named('word/document.xml', 'word/vbaProject.bin')],
    ['an Excel file with macros of the old kind', named('xl/workbook.xml', 'xl/macrosheets/sheet1.xml')],
    ['a Writer file with macros', zip([odtMimetype, { name: 'content.xml' }, { name: 'Basic/script-lc.xml' }])],
    ['an old Word file with macros', ole('WordDocument', '_VBA_PROJECT')],
    ['an installer', ole('Root Entry', 'Property')],
    ['an encrypted Office file', ole('EncryptedPackage', 'WordDocument')],
    ['an archive', named('a.txt', 'b.exe')],
    ['an archive that only mentions Word', zip([{ name: 'a.txt', content: 'word/document.xml' }])],
    ['a ZIP without its table', Buffer.from('PK\x03\x04word/document.xml')],
    ['a text that is not UTF-8', Buffer.from([0x50, 0xff, 0xfe, 0x51])],
    ['a text with a NUL', Buffer.from('a\0b')],
    ['a film of another kind', ftyp('qt  ')],
  ])('%s is nothing we take', (_, content) => {
    expect(detectType(content)).toBeNull();
  });

  test('no bytes make it fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', '504b0304', 'd0cf11e0a1b11ae1', '504b0506'), (noise, head) => {
        const content = Buffer.concat([Buffer.from(head, 'hex'), noise, Buffer.from('504b0506', 'hex'), noise]);
        detectType(content);
        zipNames(content);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names', () => {
  test.each([
    ['Ərizə.pdf', 'Ərizə.pdf'],
    ['ŞƏKİL.JPG', 'ŞƏKİL.pdf'],
    ['adsız', 'adsız.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\a\\skan.PDF', 'skan.pdf'],
    ['ödəniş\u202Efdp.qəbz', 'ödənişfdp.pdf'],
    ['a\r\nb"<c>.pdf', 'abc.pdf'],
    ['.pdf', 'file.pdf'],
    ['...', 'file.pdf'],
    ['NUL.pdf', '_NUL.pdf'],
    ['   ', 'file.pdf'],
    [`${'ə'.repeat(300)}.pdf`, `${'ə'.repeat(120)}.pdf`],
  ])('%j is kept as %j', (name, kept) => {
    expect(safeFileName(name, fileTypes.pdf)).toBe(kept);
  });

  test('of any name a safe one is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const kept = safeFileName(name, fileTypes.pdf);
        expect(kept).toMatch(/^[^\p{Cc}/\\]{1,125}\.pdf$/u);
        expect(kept.startsWith('.')).toBe(false);
      }),
    );
  });
});

describe('whether a file is taken', () => {
  const accept = (name: string, content: Uint8Array, maxBytes = 1000) =>
    acceptFile({ name, bytes: content, declaredType: 'application/octet-stream', maxBytes });
  const pdf = Buffer.from('%PDF-1.7');

  test.each([
    ['an empty one', 'a.pdf', Buffer.alloc(0), 'platform.fileEmpty'],
    ['one byte too long', 'a.pdf', Buffer.concat([pdf, Buffer.alloc(993)]), 'platform.fileTooLarge'],
    ['a program named as a paper', 'faktura.pdf', bytes('4d5a9000'), 'platform.fileTypeNotAllowed'],
    ['a paper named as a program', 'faktura.pdf.exe', pdf, 'platform.fileTypeNotAllowed'],
    ['a paper named as a program, with a space after it', 'faktura.exe ', pdf, 'platform.fileTypeNotAllowed'],
    ['a batch of commands, which is plain text', 'sil.bat', Buffer.from('del *.*'), 'platform.fileTypeNotAllowed'],
    ['a page without its marks', 'a.html', Buffer.from('salam'), 'platform.fileTypeNotAllowed'],
  ])('%s is refused', (_, name, content, code) => {
    expect(accept(name, content)).toEqual({ ok: false, code });
  });

  test('exactly as long as allowed is taken, and a wrong end of its name is put right', () => {
    const verdict = accept('skan.jpg', Buffer.concat([pdf, Buffer.alloc(992)]));
    expect(verdict).toEqual({ ok: true, name: 'skan.pdf', contentType: 'application/pdf' });
  });
});
