import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import type { DailyReport } from '../contract.ts';
import css from './daily.module.css';
import { FigureLink } from './figure-link.tsx';
import { useLabel, useReportWords, wordOf } from './labels.ts';

type Table = DailyReport['form']['tables'][number];
/** A day may have sixty topics: the busiest are shown, on paper all of them. */
const rowsAtOnce = 12;

export function FormTable({ report, table, number }: { readonly report: DailyReport; readonly table: Table; readonly number: number }) {
  const w = useReportWords();
  const label = useLabel(report.names);
  const [all, setAll] = useState(false);
  if (table.rows.length === 0) return null;
  const title = wordOf(w, table.key);
  const shown = all ? table.rows.length : rowsAtOnce;
  const id = `table-${table.key}`;
  const cells = (name: string, figures: Table['total']) =>
    figures.map((figure) => (
      <td key={figure.key}>
        <FigureLink day={report.day} name={`${name}, ${wordOf(w, figure.key)}`} figure={figure} />
      </td>
    ));
  return (
    <section className={css['tablePart']} aria-labelledby={id}>
      <h2 id={id}>{`${number}. ${title}`}</h2>
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{wordOf(w, table.dimension)}</th>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {wordOf(w, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={row.value} data-folded={at >= shown}>
                <th scope="row">{label(row.value)}</th>
                {cells(label(row.value), row.cells)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w('total')}</th>
              {cells(w('total'), table.total)}
            </tr>
          </tfoot>
        </table>
      </div>
      {table.rows.length > rowsAtOnce && (
        <div className="noPrint">
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? w('showLess') : w('showAll', { n: table.rows.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
