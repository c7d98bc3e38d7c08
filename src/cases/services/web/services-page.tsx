import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { SidePanel, useSidePanel } from '#ui/side-panel.tsx';
import { useListState } from '#ui/use-list-state.ts';
import type { CardView, RunView } from '../contract.ts';
import { words } from '../words.ts';
import { CardDialog, EndDialog } from './card-dialogs.tsx';
import { CardText, RunText } from './card-text.tsx';
import { useCards, useRuns } from './queries.ts';

type Deed = { readonly name: 'new' } | { readonly name: 'version' | 'end'; readonly card: CardView };

/** The services the Centre gives by their reglaments, and what has been given (3.0.3). */
export default function ServicesPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const given = search.view === 'given';
  const keeps = useMay('services.keep');
  const list = useListState();
  const cards = useCards();
  const runs = useRuns(list.page, given);
  const [panel, openPanel] = useSidePanel();
  const [deed, setDeed] = useState<Deed | null>(null);
  const go = (view: string) => () => void navigate({ to: '/desk/services', search: { view } as never });
  const card = given ? undefined : cards.data?.items.find((one) => one.id === panel);
  const run = given ? runs.data?.items.find((one) => one.id === panel) : undefined;
  return (
    <div>
      <PageTitle actions={keeps && !given ? <Button onClick={() => setDeed({ name: 'new' })}>{w('newCard')}</Button> : undefined}>{w('title')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px' }}>
        <div className="rowLine">
          <FilterPill on={!given} count={cards.data?.total ?? null} onClick={go('cards')}>
            {w('view_cards')}
          </FilterPill>
          <FilterPill on={given} count={runs.data?.total ?? null} onClick={go('given')}>
            {w('view_given')}
          </FilterPill>
        </div>
        {given ? (
          <DataList<RunView>
            label={w('view_given')}
            rows={runs.data?.items}
            total={runs.data?.total}
            list={list}
            error={runs.error}
            onRetry={() => void runs.refetch()}
            rowKey={(row) => row.id}
            rowName={(row) => `${row.card.title[lang]} ${row.contactNumber}`}
            openKey={panel ?? null}
            onOpen={(row) => openPanel(row.id)}
            empty={{ text: w('noGiven'), hint: w('noGivenHint') }}
            columns={[
              { key: 'title', label: w('choose'), cell: (row) => row.card.title[lang] },
              { key: 'when', label: w('when'), width: 150, cell: (row) => formatInstant(row.startedAt) },
              { key: 'contact', label: w('contact'), width: 150, cell: (row) => row.contactNumber },
              { key: 'by', label: w('by'), width: 200, cell: (row) => row.byName },
              { key: 'state', label: w('state'), width: 150, cell: (row) => w(`state_${row.state}`) },
            ]}
          />
        ) : (
          <DataList<CardView>
            label={w('view_cards')}
            rows={cards.data?.items}
            total={cards.data?.total}
            error={cards.error}
            onRetry={() => void cards.refetch()}
            rowKey={(row) => row.id}
            rowName={(row) => row.title[lang]}
            openKey={panel ?? null}
            onOpen={(row) => openPanel(row.id)}
            empty={{ text: w('none') }}
            columns={[
              { key: 'title', label: w('choose'), cell: (row) => row.title[lang] },
              { key: 'structure', label: w('structure'), width: 240, cell: (row) => row.structureName[lang] },
              { key: 'level', label: w('level'), width: 160, cell: (row) => w('needsLevel', { n: row.minLevel }) },
              { key: 'version', label: w('version'), width: 150, cell: (row) => w('versionOf', { n: row.version, date: formatDate(row.validFrom) }) },
            ]}
          />
        )}
      </div>
      {card && (
        <SidePanel
          title={card.title[lang]}
          about={card.structureName[lang]}
          onClose={() => openPanel(null)}
          actions={
            keeps ? (
              <span className="rowLine">
                <Button onClick={() => setDeed({ name: 'version', card })}>{w('newVersion')}</Button>
                <Button variant="quiet" onClick={() => setDeed({ name: 'end', card })}>
                  {w('end')}
                </Button>
              </span>
            ) : undefined
          }
        >
          <CardText card={card} />
        </SidePanel>
      )}
      {run && (
        <SidePanel title={run.card.title[lang]} about={formatInstant(run.startedAt)} onClose={() => openPanel(null)}>
          <div className="stack16">
            <Link to={`/desk/contacts/${run.contactId}`}>{run.contactNumber}</Link>
            <RunText run={run} />
          </div>
        </SidePanel>
      )}
      {deed?.name === 'end' && <EndDialog card={deed.card} onClose={() => setDeed(null)} />}
      {(deed?.name === 'new' || deed?.name === 'version') && <CardDialog card={deed.name === 'version' ? deed.card : null} onClose={() => setDeed(null)} />}
    </div>
  );
}
