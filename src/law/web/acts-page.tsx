import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { fold } from '#language/fold.ts';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { SidePanel, useSidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { actKinds, type ActView } from '../contract.ts';
import { words } from '../words.ts';
import { ActFacts } from './act-facts.tsx';
import { AddActDialog } from './add-act-dialog.tsx';
import css from './law.module.css';
import { useActs } from './queries.ts';

/** The acts everything here rests on; one opens beside the list with the settings that cite it. */
export default function ActsPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['law']);
  const acts = useActs();
  const list = useListState();
  const field = useRef<HTMLInputElement>(null);
  const [panel, openPanel] = useSidePanel();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('law.keepActs');
  useKeys([{ keys: '/', label: w('findAct'), run: () => field.current?.focus(), scope: 'page' }]);

  const asked = fold(list.filters['query'] ?? '');
  const kind = list.filters['kind'];
  const all = acts.data?.items;
  const rows = all?.filter(
    (act) => (!kind || act.kind === kind) && fold(`${act.title[lang]} ${act.title.az} ${act.number ?? ''} ${act.note ?? ''}`).includes(asked),
  );
  const shown = all?.find((act) => act.id === panel);
  const kinds = actKinds.filter((one) => all?.some((act) => act.kind === one));

  return (
    <div className={css['page']}>
      <PageTitle
        beside={all?.length}
        under={w('actsUnder')}
        actions={
          mayAdd && (
            <Button icon={IconPlus} onClick={() => setAdding(true)}>
              {w('addAct')}
            </Button>
          )
        }
      >
        {w('actsTitle')}
      </PageTitle>
      <DataList<ActView>
        label={w('actsTitle')}
        rows={rows}
        rowKey={(act) => act.id}
        rowName={(act) => act.title[lang]}
        openKey={panel}
        onOpen={(act) => openPanel(act.id)}
        error={acts.error}
        onRetry={() => void acts.refetch()}
        empty={{ text: w('noActs'), hint: w('noActsHint') }}
        tools={
          <>
            <TextField
              ref={field}
              label={w('findAct')}
              labelHidden
              placeholder={w('findAct')}
              icon={IconSearch}
              type="search"
              value={list.filters['query'] ?? ''}
              onChange={(text) => list.setFilter('query', text || null)}
            />
            {kinds.map((one) => (
              <FilterPill key={one} on={kind === one} removable onClick={() => list.setFilter('kind', kind === one ? null : one)}>
                {w(one)}
              </FilterPill>
            ))}
          </>
        }
        columns={[
          { key: 'title', label: w('act'), cell: (act) => <span className="strong">{act.title[lang]}</span> },
          { key: 'kind', label: w('actKind'), width: 110, cell: (act) => <Chip>{w(act.kind)}</Chip> },
          { key: 'number', label: w('number'), width: 110, cell: (act) => act.number ?? '–' },
          { key: 'adoptedOn', label: w('adoptedOn'), width: 120, align: 'end', cell: (act) => (act.adoptedOn ? formatDate(act.adoptedOn) : '–') },
        ]}
      />
      {shown && (
        <SidePanel
          title={shown.title[lang]}
          about={[w(shown.kind), shown.number && `№ ${shown.number}`].filter(Boolean).join(' · ')}
          onClose={() => openPanel(null)}
        >
          <ActFacts act={shown} />
        </SidePanel>
      )}
      {adding && (
        <AddActDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            openPanel(id);
          }}
        />
      )}
    </div>
  );
}
