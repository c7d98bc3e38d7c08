import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '#ui/i18n.tsx';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { CaseList } from './case-list.tsx';
import { CasePage } from './case-page.tsx';
import { type CaseSearch, readSearch } from './case-search.ts';

/** The case desk: the queue at the left, the case at the right; on a phone one after the other. */
export default function CaseDeskPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const { id = null } = useParams({ strict: false }) as { readonly id?: string };
  const search = readSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const go = (to: string, next: CaseSearch): void => void navigate({ to, search: next as never });
  const listOnly = { ...search, panel: undefined };
  return (
    <div className={css['desk']} data-open={id !== null}>
      <CaseList
        search={listOnly}
        currentId={id}
        onSearch={(change) => go(id ? `/desk/cases/${id}` : '/desk/cases', { ...listOnly, ...change })}
        onOpen={(next) => go(`/desk/cases/${next}`, listOnly)}
      />
      <div className={css['case']}>{id ? <CasePage key={id} id={id} /> : <p className={css['empty']}>{w('chooseCase')}</p>}</div>
    </div>
  );
}
