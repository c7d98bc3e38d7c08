import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { ViewPills } from '#ui/view-pills.tsx';
import { useMay } from '#ui/session.tsx';
import { SidePanel, useSidePanel } from '#ui/side-panel.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { type TicketRow, ticketViews, takeTicket } from '../contract.ts';
import { words } from '../words.ts';
import { useTicketDeed, useTickets } from './queries.ts';
import { type TicketDeed, TicketDialog } from './ticket-dialogs.tsx';
import { TicketDue, TicketState, TicketText } from './ticket-text.tsx';

/** What a help desk has been asked, by term; the Centre sees what it has asked (4.0.24). */
export default function TicketsPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const list = useListState();
  const view = ticketViews.find((one) => one === search.view) ?? 'open';
  const found = useTickets(view, list.page);
  const answers = useMay('tickets.answer');
  const [panel, openPanel] = useSidePanel();
  const [deed, setDeed] = useState<{ readonly name: TicketDeed; readonly row: TicketRow } | null>(null);
  const take = useTicketDeed((id: string) => call(takeTicket, { params: { id }, body: {} }));
  const shown = found.data?.items.find((row) => row.id === panel);
  const act = (name: TicketDeed, row: TicketRow) => () => setDeed({ name, row });
  return (
    <div>
      <PageTitle>{w('title')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px' }}>
        <ViewPills views={ticketViews} on={view} counts={found.data?.counts} label={(one) => w(`view_${one}`)} />
        <ProblemNotice error={take.error} />
        <DataList<TicketRow>
          label={w('title')}
          rows={found.data?.items}
          total={found.data?.total}
          list={list}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.number} ${row.subject}`}
          openKey={panel ?? null}
          onOpen={(row) => openPanel(row.id)}
          empty={{ text: w('empty'), hint: w('emptyHint') }}
          columns={[
            { key: 'number', label: w('number'), width: 150, cell: (row) => row.number },
            {
              key: 'matter',
              label: w('matter'),
              cell: (row) => (
                <div>
                  {row.subject}
                  <br />
                  <span className="secondary">{row.caseNumber}</span>
                </div>
              ),
            },
            { key: 'desk', label: w('desk'), width: 220, cell: (row) => row.deskName[lang] },
            { key: 'due', label: w('due'), width: 230, cell: (row) => <TicketDue row={row} /> },
            { key: 'state', label: w('state'), width: 190, cell: (row) => <TicketState row={row} /> },
          ]}
        />
      </div>
      {shown && (
        <SidePanel
          title={shown.number}
          about={shown.subject}
          onClose={() => openPanel(null)}
          actions={
            answers && (shown.state === 'sent' || shown.state === 'working') ? (
              <span className="rowLine">
                <Button variant="primary" onClick={act('answer', shown)}>
                  {w('answer')}
                </Button>
                {shown.state === 'sent' && (
                  <Button busy={take.isPending} onClick={() => take.mutate(shown.id)}>
                    {w('take')}
                  </Button>
                )}
                {!shown.studyReason && !shown.overdue && (
                  <Button variant="quiet" onClick={act('study', shown)}>
                    {w('study')}
                  </Button>
                )}
                <Button variant="quiet" onClick={act('return', shown)}>
                  {w('return')}
                </Button>
              </span>
            ) : undefined
          }
        >
          <div className="stack16">
            <TicketDue row={shown} />
            <TicketState row={shown} />
            <TicketText row={shown} />
            {!answers && <Link to={`/desk/cases/${shown.caseId}`}>{shown.caseNumber}</Link>}
          </div>
        </SidePanel>
      )}
      {deed && <TicketDialog deed={deed.name} row={deed.row} onClose={() => setDeed(null)} />}
    </div>
  );
}
