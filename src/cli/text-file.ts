import { readFileSync, writeFileSync } from 'node:fs';

const mostBytes = 256 * 1024 * 1024;

/** The text of a file. @throws RangeError with one sentence: unreadable, too long, not UTF-8 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new RangeError(`"${path}" cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
  if (bytes.length > mostBytes) throw new RangeError(`"${path}" is longer than 256 MB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RangeError(`"${path}" is not UTF-8 text.`, { cause });
  }
}

/** @throws RangeError with one sentence when the file cannot be written */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new RangeError(`"${path}" cannot be written (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}

export type CsvLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * A plain table: a line of names, then lines of as many cells, separated by commas (or semicolons, as Excel writes them
 * where the comma is the decimal sign). A quoted cell may hold the separator, not a line break.
 * @throws RangeError naming the line
 */
export function readCsv(path: string, wanted: readonly string[]): readonly CsvLine[] {
  const text = readText(path);
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/);
  const head = lines[0] ?? '';
  if (head.trim() === '') throw new RangeError(`"${path}" is empty or has no line of names.`);
  const separator = head.includes(';') && !head.includes(',') ? ';' : ',';
  const split = (line: string, at: number): readonly string[] => {
    if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
    const cells = [...line.matchAll(separator === ';' ? /\s*("(?:[^"]|"")*"|[^;"]*)\s*(;|$)/gy : /\s*("(?:[^"]|"")*"|[^,"]*)\s*(,|$)/gy)];
    const read = cells.reduce((length, [part]) => length + part.length, 0);
    if (read !== line.length) throw new RangeError(`"${path}", line ${at}: a quotation mark is open or misplaced.`);
    // The pattern also finds the nothing behind the last cell.
    const last = cells.findIndex((cell) => cell[2] === '');
    return cells.slice(0, last + 1).map((cell) =>
      (cell[1] ?? '')
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"'),
    );
  };
  const names = split(head, 1).map((name) => name.toLowerCase());
  const absent = wanted.filter((name) => !names.includes(name));
  if (absent.length > 0) throw new RangeError(`"${path}", line 1: a column "${absent[0]}" is missing among ${names.map((name) => `"${name}"`).join(', ')}.`);
  const rows: CsvLine[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (line.trim() === '') continue;
    const cells = split(line, at + 1);
    if (cells.length !== names.length) throw new RangeError(`"${path}", line ${at + 1}: ${cells.length} cells where ${names.length} are named.`);
    rows.push({ line: at + 1, cells: Object.fromEntries(names.map((name, n) => [name, cells[n] as string])) });
  }
  if (rows.length === 0) throw new RangeError(`"${path}" has no rows under its names.`);
  return rows;
}
