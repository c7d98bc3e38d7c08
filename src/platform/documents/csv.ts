import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const harmless = (cell: string | number | null): string | number | null =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

/** CSV as office spreadsheets here open it: UTF-8 with a mark, semicolons, a header line. */
export const csv = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify([columns, ...rows.map((row) => row.map(harmless))], { bom: true, delimiter: ';' });
