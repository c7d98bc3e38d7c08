import { formatDate, formatNumber } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { Finding, RosterView, Score } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import css from '../workforce.module.css';

const scoreRows = [
  ['shortHalfHours', 'shortHalfHours'],
  ['surplusHalfHours', 'surplusHalfHours'],
  ['breaches', 'breachCount'],
  ['changedCells', 'changedCells'],
] as const satisfies readonly (readonly [keyof Score, string])[];

/** Broken rules in words, and what solving again has changed. */
export function Findings({ view }: { readonly view: RosterView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const rule = (code: string, values: Partial<Finding> = {}): string =>
    `rule_${code}` in words.table ? w(`rule_${code}` as 'rule_fiveDayWeek', { found: values.found ?? 0, limit: values.limit ?? 0 }) : code;
  const said = (one: Finding): string => {
    const name = view.people
      .find((person) => person.id === one.personId)
      ?.name.split(' ')
      .slice(0, 2)
      .join(' ');
    const where = [one.day && formatDate(one.day), name].filter(Boolean).join(', ');
    const gives = one.wouldGive.map((give) => rule(give.rule) + (give.day ? ` (${formatDate(give.day)})` : '')).join('; ');
    return `${where ? `${where}: ` : ''}${rule(one.code, one)}${gives ? `. ${w('gives', { rules: gives })}` : ''}`;
  };
  return (
    <aside className="stack16" aria-label={w('findings')}>
      <section>
        <h2>{w('findings')}</h2>
        {view.findings.length === 0 ? (
          <p>{w('noFindings')}</p>
        ) : (
          <ul className={css['rows']}>
            {view.findings.map((one, at) => (
              <li key={`${one.code}${one.personId}${one.day}${at}`}>{said(one)}</li>
            ))}
          </ul>
        )}
      </section>
      {view.people.length > 0 && (
        <section>
          <h2>{w('score')}</h2>
          <table className={css['score']}>
            <thead>
              <tr>
                <td />
                {view.before && <th scope="col">{w('before')}</th>}
                <th scope="col">{w('after')}</th>
              </tr>
            </thead>
            <tbody>
              {scoreRows
                .filter(([key]) => key !== 'changedCells' || view.before)
                .map(([key, word]) => (
                  <tr key={key}>
                    <th scope="row">{w(word)}</th>
                    {view.before && <td>{key === 'changedCells' ? '' : formatNumber(view.before[key], lang)}</td>}
                    <td>
                      <b>{formatNumber(view.score[key], lang)}</b>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      )}
    </aside>
  );
}
