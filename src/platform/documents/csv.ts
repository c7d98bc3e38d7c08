import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, also when signs that nobody sees
 * stand in front. A telephone number keeps its plus only as text for the same reason.
 */
const harmless = (cell: CsvCell): CsvCell => (typeof cell === 'string' && /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell);

/**
 * CSV as office spreadsheets open it here: UTF-8 with its mark, lines ending in CR LF, a head line, and semicolons,
 * because in az and ru the comma is the decimal sign and Excel then takes the semicolon between fields.
 */
export const csv = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  stringify([columns.map(harmless), ...rows.map((row) => row.map(harmless))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
