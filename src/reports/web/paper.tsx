import { formatDate, formatFullDate, formatInstant } from '#language/format.ts';
import { useLang } from '#ui/i18n.tsx';
import type { DailyReport } from '../contract.ts';
import css from './daily.module.css';
import { FormLists } from './form-lists.tsx';
import { FormTable } from './form-table.tsx';
import { useReportWords } from './labels.ts';
import { Signatures } from './signatures.tsx';

function Notes({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  if (report.state === 'draft' && report.note === '') return null;
  return (
    <section className={css['notes']}>
      <h2>{w('notesHeading')}</h2>
      {report.note && <p>{report.note}</p>}
      {report.notes.map((note) => (
        <p key={note.id}>
          <span className="secondary">{`${formatInstant(note.at)}, ${note.by}`}</span>
          <br />
          {note.body}
        </p>
      ))}
      {report.note === '' && report.notes.length === 0 && <p className="secondary">{w('noNotes')}</p>}
    </section>
  );
}

/** The set form as it will be on paper, with figures that open. */
export function Paper({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { lang } = useLang();
  return (
    <article className={css['paper']} aria-label={w('titleOf', { date: formatFullDate(report.day, lang) })}>
      <header className={css['head']}>
        <p>
          <b>{w('ministry')}</b>
          <br />
          {w('centre')}
        </p>
        <p>
          {report.number ? `№ ${report.number}` : w('draftShort')}
          <br />
          {w('form', { version: report.formVersion })}
        </p>
      </header>
      <h2 className={css['paperTitle']}>{w('titleOf', { date: formatFullDate(report.day, lang) })}</h2>
      <dl className={css['facts']}>
        <div>
          <dt>{w('period')}</dt>
          <dd>{`${formatDate(report.day)}, 00:00–24:00`}</dd>
        </div>
        <div>
          <dt>{w('cutOff')}</dt>
          <dd>{report.cutOffAt ? <b>{formatInstant(report.cutOffAt)}</b> : '–'}</dd>
        </div>
        <div>
          <dt>{w('preparedBy')}</dt>
          <dd>{report.preparedBy ?? '–'}</dd>
        </div>
      </dl>
      <FormLists report={report} />
      {report.form.tables.map((table, at) => (
        <FormTable key={table.key} report={report} table={table} number={at + 4} />
      ))}
      <Notes report={report} />
      <p className={css['definitions']}>{w('definitions')}</p>
      <Signatures report={report} />
    </article>
  );
}
