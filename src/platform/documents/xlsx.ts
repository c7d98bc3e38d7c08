import { writeXlsx } from 'hucre/xlsx';

export type Cell = string | number | null;
export type Sheet = {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    readonly width?: number;
    readonly kind?: 'text' | 'int' | 'percent' | 'seconds';
  }[];
  readonly rows: readonly (readonly Cell[])[];
};

const formats = { int: '#,##0', percent: '0.0%', seconds: '[m]:ss' } as const;
/** Excel takes 31 characters for a sheet and none of these signs. */
const sheetName = (name: string, taken: Set<string>): string => {
  const base =
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, 28)
      .trim() || 'Sheet';
  let made = base;
  for (let n = 2; taken.has(made); n += 1) made = `${base} ${n}`;
  taken.add(made);
  return made;
};

/** A workbook; texts are written as texts, so nothing typed by a citizen becomes a formula. Durations are days, as Excel counts. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  return writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.name, taken),
      columns: sheet.columns.map((column, at) => ({
        header: column.title,
        key: `c${at}`,
        width: column.width ?? 18,
        ...(column.kind && column.kind !== 'text' && { numFmt: formats[column.kind] }),
      })),
      data: sheet.rows.map((row) =>
        Object.fromEntries(
          row.map((cell, at) => [
            `c${at}`,
            sheet.columns[at]?.kind === 'seconds' && typeof cell === 'number' ? cell / 86_400 : cell,
          ]),
        ),
      ),
    })),
  });
}
