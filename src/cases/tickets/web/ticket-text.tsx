import { formatDate, formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { TicketRow } from '../contract.ts';
import { isOpenTicket } from '../ticket.ts';
import { words } from '../words.ts';

/** The last day and how near it is; red once it has passed. */
export function TicketDue({ row }: { readonly row: TicketRow }) {
  const w = useWords(words);
  const left = !isOpenTicket(row.state) ? null : row.overdue ? null : row.leftDays <= 0 ? w('lastDay') : w('leftDays', { n: row.leftDays });
  return (
    <span className="rowLine">
      <span className="number">{formatDate(row.dueOn)}</span>
      {row.overdue && <Chip tone="late">{w('overdue')}</Chip>}
      {left && <span className="secondary">{left}</span>}
    </span>
  );
}

export function TicketState({ row }: { readonly row: TicketRow }) {
  const w = useWords(words);
  return (
    <span className="rowLine">
      <Chip tone={row.state === 'answered' ? 'done' : row.state === 'returned' ? 'soon' : 'neutral'}>{w(`state_${row.state}`)}</Chip>
      {row.late && <Chip tone="late">{w('late')}</Chip>}
      {row.studyReason && <Chip title={row.studyReason}>{w('study')}</Chip>}
    </span>
  );
}

/** What was asked and what came back. */
export function TicketText({ row }: { readonly row: TicketRow }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <div className="stack">
      <p className="secondary">{`${row.deskName[lang]} · ${formatInstant(row.askedAt)}`}</p>
      <p style={{ whiteSpace: 'pre-wrap' }}>{row.question}</p>
      {row.stepsTried && <p className="secondary">{`${w('stepsTried')}: ${row.stepsTried}`}</p>}
      {row.returnReason && <p>{`${w('state_returned')}: ${row.returnReason}`}</p>}
      {row.answer && (
        <>
          <p className="secondary">{[row.answeredByName, row.answeredAt && formatInstant(row.answeredAt)].filter(Boolean).join(' · ')}</p>
          <p style={{ whiteSpace: 'pre-wrap' }}>{row.answer}</p>
        </>
      )}
    </div>
  );
}
