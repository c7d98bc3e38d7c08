import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { withdrawTicket } from '../contract.ts';
import { isOpenTicket } from '../ticket.ts';
import { words } from '../words.ts';
import { useTicketDeed, useTicketsOfCase } from './queries.ts';
import { AskDialog } from './ticket-dialogs.tsx';
import { TicketDue, TicketState, TicketText } from './ticket-text.tsx';

type Props = {
  readonly caseId: string;
  readonly topicId: string | null;
  readonly question: string;
  readonly mayAsk: boolean;
  readonly sectionClass?: string | undefined;
};

/** On the case: what the help desks were asked and what they answered. */
export function CaseTickets({ caseId, topicId, question, mayAsk, sectionClass }: Props) {
  const w = useWords(words);
  const found = useTicketsOfCase(caseId);
  const [asking, setAsking] = useState(false);
  const withdraw = useTicketDeed((id: string) => call(withdrawTicket, { params: { id }, body: {} }));
  const items = found.data?.items ?? [];
  if (items.length === 0 && !mayAsk) return null;
  return (
    <section className={sectionClass} aria-labelledby="case-tickets">
      <div className="spread">
        <h2 id="case-tickets">{w('title')}</h2>
        {mayAsk && <Button onClick={() => setAsking(true)}>{w('ask')}</Button>}
      </div>
      {items.length === 0 && <p className="secondary">{w('none')}</p>}
      <ProblemNotice error={withdraw.error} />
      {items.map((row) => (
        <div key={row.id} className="stack">
          <p className="rowLine">
            <span className="strong">{row.number}</span>
            <TicketState row={row} />
            <TicketDue row={row} />
            {mayAsk && isOpenTicket(row.state) && (
              <Button variant="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate(row.id)}>
                {w('withdraw')}
              </Button>
            )}
          </p>
          <TicketText row={row} />
        </div>
      ))}
      {asking && <AskDialog caseId={caseId} topicId={topicId} question={question} onClose={() => setAsking(false)} />}
    </section>
  );
}
