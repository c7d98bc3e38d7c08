import { formatDate, formatDuration, formatFullDate, formatInstant, formatNumber } from '#language/format.ts';
import { renderPdf } from '#platform/documents/pdf.ts';
import { reportPages } from '#platform/documents/report.ts';
import { type Sheet, workbook } from '#platform/documents/xlsx.ts';
import { type Lang, say } from '#platform/words.ts';
import type { DailyReport } from './contract.ts';
import { words } from './words.ts';

type Key = Parameters<ReturnType<typeof say<typeof words.table>>>[0];

/** A row's name: an id looks its name up, a word of the form is said, nothing given is said too. */
function labelOf(report: DailyReport, lang: Lang): (value: string) => string {
  const w = say(words, lang);
  return (value) => {
    if (value === '-') return w('notGiven');
    const name = report.names[value];
    if (name) return name[lang];
    return value in words.table ? w(value as Key) : value;
  };
}

export function dailyTitle(report: DailyReport, lang: Lang): string {
  return say(words, lang)('titleOf', { date: formatFullDate(report.day, lang) });
}

/** The set form on paper, in the language asked for; the frozen figures are the same in each. */
export async function dailyPdf(report: DailyReport, lang: Lang, origin: string): Promise<Uint8Array> {
  const w = say(words, lang);
  const label = labelOf(report, lang);
  const line = (figure: { readonly key: string; readonly value: number }, strong = false) => ({
    label: w(figure.key as Key),
    value: formatNumber(figure.value, lang),
    strong,
  });
  const { form } = report;
  const signer = report.maySign[0];
  return renderPdf(
    await reportPages({
      ministry: w('ministry'),
      centre: w('centre'),
      number: report.number ? `№ ${report.number}` : w('draft'),
      form: w('form', { version: report.formVersion }),
      title: dailyTitle(report, lang),
      facts: [
        { label: w('period'), value: `${formatDate(report.day)}, 00:00–24:00` },
        { label: w('cutOff'), value: report.cutOffAt ? formatInstant(report.cutOffAt) : '—' },
        { label: w('preparedBy'), value: report.preparedBy ?? '—' },
      ],
      lists: [
        { title: w('contactsHeading'), lines: form.totals.map((figure) => line(figure, figure.key === 'offered')) },
        { title: w('casesHeading'), lines: form.cases.map((figure) => line(figure, figure.key === 'openAtEnd')) },
        {
          title: w('measuresHeading'),
          lines: form.measures.map((measure) => ({ label: w(measure.key as Key), value: measure.seconds === null ? '—' : formatDuration(measure.seconds) })),
        },
      ],
      tables: form.tables.map((table) => ({
        title: w(table.key as Key),
        columns: [w(table.dimension), ...table.columns.map((column) => w(column as Key))],
        rows: table.rows.slice(0, 30).map((row) => [label(row.value), ...row.cells.map((cell) => formatNumber(cell.value, lang))]),
        total: [w('total'), ...table.total.map((cell) => formatNumber(cell.value, lang))],
      })),
      notes: [...(report.note ? [report.note] : []), ...report.notes.map((note) => `${formatInstant(note.at)}, ${note.by}: ${note.body}`)],
      definitions: w('definitions'),
      signatures: [
        { label: w('preparedBy'), lines: [report.preparedBy ?? '—', report.preparedAt ? formatInstant(report.preparedAt) : ''] },
        report.signature
          ? {
              label: w('signedBy'),
              lines: [
                report.signature.name,
                w(report.signature.capacity as Key),
                formatInstant(report.signature.at),
                w('verification', { code: report.signature.verificationCode }),
              ],
            }
          : { label: w('maySign'), lines: signer ? [signer.name, w(signer.capacity as Key)] : ['—'] },
      ],
      foot: w('onlyNotes'),
      qrUrl: report.signature ? `${origin}/verify/${report.signature.verificationCode}` : null,
      pageOf: (page, pages) => w('page', { page, pages }),
    }),
  );
}

/** The same figures as a workbook, a sheet a table. */
export function dailyXlsx(report: DailyReport, lang: Lang): Promise<Uint8Array> {
  const w = say(words, lang);
  const label = labelOf(report, lang);
  const figures: Sheet = {
    name: w('title'),
    columns: [
      { title: dailyTitle(report, lang), width: 48 },
      { title: w('total'), kind: 'int' },
    ],
    rows: [...report.form.totals, ...report.form.cases].map((figure) => [w(figure.key as Key), figure.value]),
  };
  const measures: Sheet = {
    name: w('measuresHeading'),
    columns: [
      { title: w('measure'), width: 40 },
      { title: w('time'), kind: 'seconds' },
    ],
    rows: report.form.measures.map((measure) => [w(measure.key as Key), measure.seconds]),
  };
  const tables = report.form.tables.map((table): Sheet => ({
    name: w(table.key as Key),
    columns: [{ title: w(table.dimension), width: 44 }, ...table.columns.map((column) => ({ title: w(column as Key), kind: 'int' as const }))],
    rows: [...table.rows.map((row) => [label(row.value), ...row.cells.map((cell) => cell.value)]), [w('total'), ...table.total.map((cell) => cell.value)]],
  }));
  return workbook([figures, measures, ...tables]);
}
