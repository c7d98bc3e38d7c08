import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type CaseRow as Row, caseScopes } from '../contract.ts';
import { caseGroups } from '../deadline.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { CaseRow } from './case-row.tsx';
import type { CaseSearch } from './case-search.ts';
import { useCases } from './queries.ts';

const step = 100;

type Props = {
  readonly search: CaseSearch;
  readonly currentId: string | null;
  readonly onSearch: (change: Partial<CaseSearch>) => void;
  readonly onOpen: (id: string) => void;
};

/** The work queue: what presses comes first. Its filters live in the address, so that a list can be sent. */
export function CaseList({ search, currentId, onSearch, onOpen }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const [shown, setShown] = useState(step);
  const field = useRef<HTMLInputElement>(null);
  // Whoever gives work out looks at all of it; whoever works, at his own.
  const [mayWork, mayAssign] = [useMay('cases.work'), useMay('cases.assign')];
  const scope = search.scope ?? (mayWork && !mayAssign ? 'mine' : 'all');
  const found = useCases({
    scope,
    pageSize: Math.min(shown, 200),
    ...(search.structure && { structureId: search.structure }),
    ...(search.q && { q: search.q }),
  });
  const rows = found.data?.items ?? [];
  const groups = [...caseGroups, null].map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter((one) => one.rows.length > 0);
  const inOrder = groups.flatMap((one) => one.rows);
  const move = (by: 1 | -1): void => {
    const at = inOrder.findIndex((row) => row.id === currentId);
    const next = inOrder[at < 0 ? 0 : at + by];
    if (next) onOpen(next.id);
  };
  useKeys([
    { keys: 'j', label: w('keyNext'), run: () => move(1) },
    { keys: 'k', label: w('keyPrevious'), run: () => move(-1) },
    { keys: '/', label: w('keySearch'), run: () => field.current?.focus() },
  ]);
  const counts = found.data?.counts;
  const structures = directory.data?.structures ?? [];
  return (
    <section className={css['list']} aria-label={w('casesTitle')}>
      <PageTitle beside={counts && w('openCount', { n: counts.all })}>{w('casesTitle')}</PageTitle>
      <div className={css['filters']}>
        <div className="rowLine">
          {caseScopes.map((one) => (
            <FilterPill
              key={one}
              on={scope === one && !search.q}
              count={one === 'closed' ? null : counts?.[one]}
              onClick={() => onSearch({ scope: one, q: undefined })}
            >
              {w(`scope_${one}`)}
            </FilterPill>
          ))}
          {search.q && (
            <FilterPill on removable onClick={() => onSearch({ q: undefined })}>
              {w('searchFor', { q: search.q })}
            </FilterPill>
          )}
        </div>
        <SearchField fieldRef={field} q={search.q ?? ''} onSearch={(q) => onSearch({ q: q || undefined })} />
        {structures.length > 0 && (
          <SelectField
            label={w('structureFilter')}
            labelHidden
            optional
            placeholder={w('allStructures')}
            value={search.structure ?? ''}
            onChange={(structure) => onSearch({ structure: structure || undefined })}
            options={structures.map((structure) => ({ value: structure.id, label: structure.name[lang] }))}
          />
        )}
        <p className="secondary">{w('clockLegend')}</p>
      </div>
      <div className={css['rows']}>
        {found.isPending && <Waiting />}
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.data && rows.length === 0 && (
          <p className={css['empty']}>
            {w(search.q || scope === 'closed' || scope === 'all' ? 'emptyAll' : scope === 'mine' ? 'emptyMine' : 'emptyUnassigned')}
          </p>
        )}
        {groups.map(({ group, rows: inside }) => (
          <Group key={group ?? 'closed'} name={group ?? 'closed'} rows={inside} currentId={currentId} search={search} />
        ))}
        {found.data && found.data.total > rows.length && shown < 200 && (
          <div className={css['empty']}>
            <Button variant="quiet" onClick={() => setShown(shown + step)}>
              {w('more', { n: Math.min(step, found.data.total - rows.length) })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Group({
  name,
  rows,
  currentId,
  search,
}: {
  name: (typeof caseGroups)[number] | 'closed';
  rows: readonly Row[];
  currentId: string | null;
  search: CaseSearch;
}) {
  const w = useWords(words);
  const late = rows.filter((row) => row.urgency === 'late').length;
  return (
    <section aria-label={w(`group_${name}`)}>
      <h2 className={css['group']}>
        <span>
          {w(`group_${name}`)} <span className="secondary">{rows.length}</span>
        </span>
        {name === 'today' && late > 0 && <span className="secondary">{w('lateCount', { n: late })}</span>}
      </h2>
      {rows.map((row) => (
        <CaseRow key={row.id} row={row} current={row.id === currentId} search={search} />
      ))}
    </section>
  );
}

/** Asks when typing pauses, so that the list does not flicker under each letter. */
function SearchField({ q, fieldRef, onSearch }: { q: string; fieldRef: RefObject<HTMLInputElement | null>; onSearch: (q: string) => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  if (q !== asked) {
    // The search was taken away above: the field is empty too.
    setAsked(q);
    if (q === '') setTyped('');
  }
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onSearch(text.trim()), 350);
  };
  return (
    <TextField
      ref={fieldRef}
      label={w('searchCases')}
      labelHidden
      placeholder={w('searchCases')}
      icon={IconSearch}
      type="search"
      value={typed}
      onChange={type}
    />
  );
}

const Waiting = () => (
  <div style={{ padding: 16 }}>
    <SkeletonText lines={6} />
  </div>
);
