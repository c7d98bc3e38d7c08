import { Link } from '@tanstack/react-router';
import { IconChevronRight, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { SearchHit } from '#knowledge/contract.ts';
import { Marked } from '#knowledge/web/marked.tsx';
import { useEntrySearch, useNotedMiss } from '#knowledge/web/queries.ts';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import css from './portal.module.css';
import { words } from './words.ts';

/** What stands under a question: its act and article, else how the answer begins. */
export function hitHint(hit: SearchHit, basisOf: (text: string) => string): string {
  const basis = hit.basis.map(({ act, article }) => [act, article].filter(Boolean).join(', ')).join('; ');
  if (basis) return basisOf(basis);
  const first = (hit.answer.split('\n')[0] ?? '').trim();
  return first.length <= 90 ? first : `${first.slice(0, 90).replace(/\s+\S*$/, '')}…`;
}

/** Arrows walk from the field through the answers and back; Tab does as well. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a[data-hit]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The found answers as links, each with what it rests on. `newTab` where leaving the page would interrupt a letter. */
export function HitList({ hits, label, newTab }: { readonly hits: readonly SearchHit[]; readonly label: string; readonly newTab?: boolean }) {
  const w = useWords(words);
  return (
    <ul className={css['hits']} aria-label={label}>
      {hits.map((hit) => (
        <li key={hit.entryId} lang={hit.lang}>
          <Link to={`/answers/${hit.entryId}`} data-hit {...(newTab && { target: '_blank' })}>
            <span>
              <span className={css['question']}>
                <Marked text={hit.question} marks={hit.marks} />
              </span>
              <span className={css['hint']}>{hitHint(hit, (text) => w('basisIs', { text }))}</span>
            </span>
            <IconChevronRight size={18} stroke={2} aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

export type SearchBoxProps = { readonly query: string; readonly onQuery: (query: string) => void };

/** "Sualınız nədir?": answers stand below while it is typed. */
export function SearchBox({ query, onQuery }: SearchBoxProps) {
  const w = useWords(words);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const search = useEntrySearch(query, { limit: 5 });
  const asked = query.trim().length >= 2;
  const hits = asked ? (search.data?.items ?? []) : [];
  useNotedMiss(query, null, asked && !search.error);
  return (
    <div role="search" onKeyDown={walk}>
      <h1 className={css['bigQuestion']}>
        <label htmlFor={id}>{w('homeTitle')}</label>
      </h1>
      <span className={css['searchField']}>
        <IconSearch size={20} stroke={2} aria-hidden="true" />
        <input
          ref={input}
          id={id}
          type="search"
          value={query}
          maxLength={300}
          placeholder={w('searchHint')}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => onQuery(event.target.value)}
        />
        {query !== '' && (
          <button
            type="button"
            aria-label={w('clearSearch')}
            title={w('clearSearch')}
            onClick={() => {
              onQuery('');
              input.current?.focus();
            }}
          >
            <IconX size={20} stroke={2} aria-hidden="true" />
          </button>
        )}
      </span>
      {hits.length > 0 && <HitList hits={hits} label={w('foundList')} />}
      {asked && <ProblemNotice error={search.error} onRetry={() => void search.refetch()} />}
      <p className={css['found']} role="status">
        {asked && search.data && (hits.length > 0 ? w('answersFound', { n: hits.length }) : w('noAnswers'))}
      </p>
      {asked && search.data && (
        <p>
          <Link to="/appeal" search={{ subject: query.trim() } as never} className={css['sendThese']}>
            {w('sendThese')}
          </Link>
        </p>
      )}
    </div>
  );
}
