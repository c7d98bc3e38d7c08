import { type CellStyle, writeXlsx } from 'hucre/xlsx';

export type Cell = string | number | null;
/**
 * `int` a whole number, `percent` a fraction 0–1, `seconds` a duration in seconds, `date` an office day `YYYY-MM-DD`;
 * without a kind the cell is text.
 */
export type ColumnKind = 'text' | 'int' | 'percent' | 'seconds' | 'date';
export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width?: number; readonly kind?: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
};

const formats = { int: '#,##0', percent: '0.0%', seconds: '[m]:ss', date: 'dd.mm.yyyy' } as const;
const headStyle: CellStyle = {
  font: { bold: true },
  border: { bottom: { style: 'thin' } },
  alignment: { wrapText: true, vertical: 'bottom' },
};
/** A cell takes 32,767 characters; a longer one makes Excel call the file broken. */
const maxCellLength = 32_767;
const secondsPerDay = 86_400;

/** Excel takes 31 characters for a sheet, none of these signs, and no two names that differ by case only. */
function sheetName(name: string, taken: Set<string>): string {
  const base =
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, 28)
      .replaceAll(/^'|'$/g, '')
      .trim() || 'Sheet';
  let made = base;
  for (let n = 2; taken.has(made.toLowerCase()); n += 1) made = `${base} ${n}`;
  taken.add(made.toLowerCase());
  return made;
}

/** Signs that no text of ours holds on purpose and XML forbids; line breaks and tabs stay. */
const readable = (text: string): string => {
  const clean = text.replaceAll(/(?![\t\n])\p{Cc}/gu, '');
  return clean.length > maxCellLength ? `${clean.slice(0, maxCellLength - 1)}…` : clean;
};

function cellOf(cell: Cell | undefined, kind: ColumnKind): string | number | Date | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null;
    return kind === 'seconds' ? cell / secondsPerDay : cell;
  }
  return kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : readable(cell);
}

/**
 * A workbook with a bold head that stays in sight. Texts are written as texts, never as formulas, whatever they begin
 * with: nothing that a citizen typed is calculated. Durations are fractions of a day, as Excel counts.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  return writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.name, taken),
      columns: sheet.columns.map(({ title, width = 18, kind = 'text' }, at) => ({
        header: readable(title),
        key: `c${at}`,
        width,
        ...(kind !== 'text' && { numFmt: formats[kind] }),
      })),
      data: sheet.rows.map((row) => Object.fromEntries(sheet.columns.map(({ kind = 'text' }, at) => [`c${at}`, cellOf(row[at], kind)]))),
      cells: new Map(sheet.columns.map(({ title }, at) => [`0,${at}`, { value: readable(title), style: headStyle }])),
      freezePane: { rows: 1 },
    })),
  });
}
