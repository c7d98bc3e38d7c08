import { formatDate, formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { RequestRow } from '../contract.ts';
import { words } from '../words.ts';

export const addresseeOf = (row: RequestRow, lang: 'az' | 'ru' | 'en'): string => row.structureName?.[lang] ?? row.addressee;

/** The last day and how near it is; red once it has passed. Before signature only the term is known. */
export function RequestDue({ row }: { readonly row: RequestRow }) {
  const w = useWords(words);
  if (row.dueOn === null) return <span className="secondary">{w('leftDays', { n: row.workingDays })}</span>;
  const left = row.state !== 'sent' || row.overdue || row.leftDays === null ? null : row.leftDays <= 0 ? w('lastDay') : w('leftDays', { n: row.leftDays });
  return (
    <span className="rowLine">
      <span className="number">{formatDate(row.dueOn)}</span>
      {row.overdue && <Chip tone="late">{w('overdue')}</Chip>}
      {left && <span className="secondary">{left}</span>}
      {row.provisional && <span className="secondary">{w('provisional')}</span>}
    </span>
  );
}

export function RequestState({ row }: { readonly row: RequestRow }) {
  const w = useWords(words);
  return (
    <span className="rowLine">
      <Chip tone={row.state === 'answered' ? 'done' : row.state === 'toSign' ? 'soon' : 'neutral'}>{w(`state_${row.state}`)}</Chip>
      {row.late && <Chip tone="late">{w('late')}</Chip>}
      {row.state === 'draft' && row.returnReason && <Chip title={row.returnReason}>{w('returned')}</Chip>}
    </span>
  );
}

/** The letter and what came back. */
export function RequestText({ row }: { readonly row: RequestRow }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <div className="stack">
      <p className="secondary">{`${addresseeOf(row, lang)} · ${w('draftedBy', { name: row.draftedByName })}`}</p>
      <p style={{ whiteSpace: 'pre-wrap' }}>{row.body}</p>
      <p className="secondary">{w('basisLine', { basis: row.legalBasis })}</p>
      {row.returnReason && <p>{`${w('returned')}: ${row.returnReason}`}</p>}
      {row.signedAt && (
        <p className="secondary">{w('signedBy', { name: row.signedByName ?? '', number: row.outgoingNumber ?? '', at: formatInstant(row.signedAt) })}</p>
      )}
      {row.state === 'sent' && row.email === null && <p>{w('byHand')}</p>}
      {row.answer && (
        <>
          <p className="secondary">{[row.answeredByName, row.answeredAt && formatInstant(row.answeredAt)].filter(Boolean).join(' · ')}</p>
          <p style={{ whiteSpace: 'pre-wrap' }}>{row.answer}</p>
        </>
      )}
    </div>
  );
}
