import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ViewPills } from '#ui/view-pills.tsx';
import { useMay } from '#ui/session.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { type InvitationRow, invitationViews } from '../contract.ts';
import { words } from '../words.ts';
import { type VisitDeed, VisitDialog } from './invitation-dialogs.tsx';
import { useInvitations } from './queries.ts';

export const visitTone = (row: InvitationRow) => (row.state === 'came' ? 'done' : row.state === 'noShow' ? 'late' : 'neutral');

/** Whom a centre awaits and what came of it; the Centre sees whom it has invited (4.0.25). */
export default function InvitationsPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const list = useListState();
  const view = invitationViews.find((one) => one === search.view) ?? 'ahead';
  const found = useInvitations(view, list.page);
  const receives = useMay('invitations.receive');
  const [deed, setDeed] = useState<{ readonly name: VisitDeed; readonly row: InvitationRow } | null>(null);
  return (
    <div>
      <PageTitle>{w('title')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px' }}>
        <ViewPills views={invitationViews} on={view} counts={found.data?.counts} label={(one) => w(`view_${one}`)} />
        <DataList<InvitationRow>
          label={w('title')}
          rows={found.data?.items}
          total={found.data?.total}
          list={list}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.number} ${row.fullName}`}
          empty={{ text: w('empty'), hint: w('emptyHint') }}
          columns={[
            {
              key: 'when',
              label: w('when'),
              width: 150,
              cell: (row) => (
                <div>
                  <span className="strong">{formatInstant(row.at)}</span>
                  <br />
                  <span className="secondary">{row.number}</span>
                </div>
              ),
            },
            {
              key: 'who',
              label: w('who'),
              width: 220,
              cell: (row) => (
                <div>
                  {row.fullName}
                  <br />
                  {receives ? <span className="secondary">{row.caseNumber}</span> : <Link to={`/desk/cases/${row.caseId}`}>{row.caseNumber}</Link>}
                </div>
              ),
            },
            { key: 'centre', label: w('centre'), width: 220, cell: (row) => row.centreName[lang] },
            {
              key: 'purpose',
              label: w('purpose'),
              cell: (row) => (
                <div>
                  {row.purpose}
                  {row.documents.length > 0 && <p className="secondary">{`${w('documents')}: ${row.documents.join('; ')}`}</p>}
                </div>
              ),
            },
            {
              key: 'state',
              label: w('state'),
              width: 170,
              cell: (row) => (
                <div>
                  <Chip tone={visitTone(row)}>{w(`state_${row.state}`)}</Chip>
                  {row.outcome && <p className="secondary">{row.outcome}</p>}
                </div>
              ),
            },
            {
              key: 'acts',
              label: w('acts'),
              width: 170,
              cell: (row) =>
                receives && row.state === 'invited' ? (
                  <span className="rowLine">
                    <Button onClick={() => setDeed({ name: 'came', row })}>{w('came')}</Button>
                    {view === 'toRecord' && (
                      <Button variant="quiet" onClick={() => setDeed({ name: 'missed', row })}>
                        {w('missed')}
                      </Button>
                    )}
                  </span>
                ) : null,
            },
          ]}
        />
      </div>
      {deed && <VisitDialog deed={deed.name} row={deed.row} onClose={() => setDeed(null)} />}
    </div>
  );
}
