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
import { type RequestRow, requestViews, signRequest } from '../contract.ts';
import { words } from '../words.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { useRequestDeed, useRequests } from './queries.ts';
import { type RequestDeed, RequestDialog } from './request-dialogs.tsx';
import { addresseeOf, RequestDue, RequestState, RequestText } from './request-text.tsx';

/** Requests out: drafts of the sectors, what waits for signature, what is awaited and overdue; a structure sees its own (4.0.2). */
export default function RequestsPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const list = useListState();
  const answers = useMay('requests.answer');
  const drafts = useMay('requests.draft');
  const signs = useMay('requests.sign');
  const view = requestViews.find((one) => one === search.view) ?? (signs ? 'toSign' : 'sent');
  const found = useRequests(view, list.page);
  const [panel, openPanel] = useSidePanel();
  const [deed, setDeed] = useState<{ readonly name: RequestDeed; readonly row: RequestRow } | null>(null);
  const [draft, setDraft] = useState<{ readonly row: RequestRow | null } | null>(null);
  const sign = useRequestDeed((id: string) => call(signRequest, { params: { id }, body: {} }));
  const shown = found.data?.items.find((row) => row.id === panel);
  const maySign = signs && (found.data?.maySignNow ?? false);
  const act = (name: RequestDeed, row: RequestRow) => () => setDeed({ name, row });
  const shownViews = requestViews.filter((one) => !answers || drafts || (one !== 'draft' && one !== 'toSign'));
  return (
    <div>
      <PageTitle actions={drafts ? <Button onClick={() => setDraft({ row: null })}>{w('new')}</Button> : undefined}>{w('title')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px' }}>
        <ViewPills views={shownViews} on={view} counts={found.data?.counts} label={(one) => w(`view_${one}`)} />
        <ProblemNotice error={sign.error} />
        <DataList<RequestRow>
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
            { key: 'number', label: w('number'), width: 150, cell: (row) => row.outgoingNumber ?? row.number },
            { key: 'matter', label: w('matter'), cell: (row) => row.subject },
            { key: 'to', label: w('to'), width: 240, cell: (row) => addresseeOf(row, lang) },
            { key: 'due', label: w('due'), width: 230, cell: (row) => <RequestDue row={row} /> },
            { key: 'state', label: w('state'), width: 190, cell: (row) => <RequestState row={row} /> },
          ]}
        />
      </div>
      {shown && (
        <SidePanel
          title={shown.outgoingNumber ?? shown.number}
          about={shown.subject}
          onClose={() => openPanel(null)}
          actions={
            <span className="rowLine">
              {shown.state === 'toSign' && maySign && (
                <>
                  <Button variant="primary" busy={sign.isPending} onClick={() => sign.mutate(shown.id)}>
                    {w('sign')}
                  </Button>
                  <Button onClick={act('return', shown)}>{w('return')}</Button>
                </>
              )}
              {shown.state === 'draft' && shown.mine && <Button onClick={() => setDraft({ row: shown })}>{w('edit')}</Button>}
              {shown.state === 'sent' && (answers || shown.mine) && (
                <Button variant="primary" onClick={act('answer', shown)}>
                  {answers ? w('answer') : w('recordAnswer')}
                </Button>
              )}
              {shown.mine && ['draft', 'toSign', 'sent'].includes(shown.state) && (
                <Button variant="quiet" onClick={act('withdraw', shown)}>
                  {w('withdraw')}
                </Button>
              )}
            </span>
          }
        >
          <div className="stack16">
            <RequestDue row={shown} />
            <RequestState row={shown} />
            <RequestText row={shown} />
            {shown.caseId && <Link to={`/desk/cases/${shown.caseId}`}>{shown.caseNumber}</Link>}
          </div>
        </SidePanel>
      )}
      {deed && <RequestDialog deed={deed.name} row={deed.row} onClose={() => setDeed(null)} />}
      {draft && <DraftDialog row={draft.row} caseId={draft.row?.caseId ?? null} onClose={() => setDraft(null)} />}
    </div>
  );
}
