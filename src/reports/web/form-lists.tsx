import { formatDuration } from '#language/format.ts';
import type { DailyReport } from '../contract.ts';
import css from './daily.module.css';
import { FigureLink } from './figure-link.tsx';
import { useReportWords, wordOf } from './labels.ts';

type Lines = DailyReport['form']['totals'];

function FigureList({
  report,
  title,
  figures,
  sum,
  warned,
}: {
  readonly report: DailyReport;
  readonly title: string;
  readonly figures: Lines;
  readonly sum: string;
  readonly warned?: string;
}) {
  const w = useReportWords();
  return (
    <section className={css['list']}>
      <h2>{title}</h2>
      <dl>
        {figures.map((figure) => (
          <div key={figure.key} data-sum={figure.key === sum} data-late={figure.key === warned && figure.value > 0}>
            <dt>{wordOf(w, figure.key)}</dt>
            <dd>
              <FigureLink day={report.day} name={`${title}, ${wordOf(w, figure.key)}`} figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The first lines of the form: what came, what became of it, what is open; and how long it took. */
export function FormLists({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { totals, cases, measures } = report.form;
  return (
    <div className={css['lists']}>
      <FigureList report={report} title={`1. ${w('contactsHeading')}`} figures={totals} sum="offered" />
      <FigureList report={report} title={`2. ${w('casesHeading')}`} figures={cases} sum="openAtEnd" warned="overdue" />
      <section className={css['list']}>
        <h2>{`3. ${w('measuresHeading')}`}</h2>
        <dl>
          {measures.map(({ key, seconds }) => (
            <div key={key}>
              <dt>{wordOf(w, key)}</dt>
              <dd>{seconds === null ? <span className={css['nought']}>–</span> : formatDuration(seconds)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
