import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { fold } from '#language/fold.ts';
import { call } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { useKeys } from '#ui/keys.ts';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { type Basis, searchEntries, type SearchHit } from '../contract.ts';
import css from './answer-search.module.css';
import { words } from './words.ts';

/** Answers for what is being typed; what was found last stays while the next is asked for. */
export const useEntrySearch = (query: string, limit = 6) =>
  useQuery({
    queryKey: ['knowledge', 'search', query, limit],
    queryFn: ({ signal }) => call(searchEntries, { query: { query, limit } }, { signal }),
    enabled: query.trim().length > 1,
    placeholderData: (before) => before,
    staleTime: 30_000,
  });

/** The question with the words that met the query in weight, so that it is seen why it was found. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly string[] }) {
  const met = new Set(marks);
  return (
    <>
      {text.split(/(\s+)/).map((word, at) => (fold(word).split(' ').some((part) => met.has(part)) ? <mark key={at}>{word}</mark> : word))}
    </>
  );
}

export const basisLine = (basis: readonly Basis[]): string => basis.map((one) => `${one.act}${one.article ? `, ${one.article}` : ''}`).join('; ');

type Props = { readonly query: string; readonly onChoose: (hit: SearchHit) => void; readonly compact?: boolean };

/** Ranked answers beside the contact: the first open with what to say, the rest by number; Alt+1…6 chooses. */
export function AnswerSearch({ query, onChoose, compact }: Props) {
  const w = useWords(words);
  const found = useEntrySearch(query);
  const [opened, setOpened] = useState<string | null>(null);
  const hits = query.trim().length > 1 ? (found.data?.items ?? []) : [];
  useKeys(
    Array.from({ length: 6 }, (_, at) => ({
      keys: `Alt+${at + 1}`,
      label: w('chooseAnswer', { n: at + 1 }),
      inField: true,
      disabled: !hits[at],
      run: () => hits[at] && onChoose(hits[at]),
    })),
  );
  if (query.trim().length < 2) return <p className="secondary">{w('typeToSearch')}</p>;
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonText lines={compact ? 4 : 6} />;
  if (hits.length === 0) return <p className="secondary">{w('nothingFound')}</p>;
  const open = opened && hits.some((hit) => hit.entryId === opened) ? opened : hits[0]?.entryId;
  return (
    <div>
      <p className="secondary" role="status">
        {w('foundCount', { n: hits.length })}
      </p>
      <ol className={css['list']}>
        {hits.map((hit, at) => (
          <li key={hit.entryId} className={css['hit']}>
            <button type="button" className={css['question']} aria-expanded={hit.entryId === open} onClick={() => setOpened(hit.entryId)} onDoubleClick={() => onChoose(hit)}>
              <KeyHint keys={String(at + 1)} />
              <span className="strong">
                <Marked text={hit.question} marks={hit.marks} />
              </span>
            </button>
            {hit.entryId === open && <OpenAnswer hit={hit} onChoose={() => onChoose(hit)} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

function OpenAnswer({ hit, onChoose }: { readonly hit: SearchHit; readonly onChoose: () => void }) {
  const w = useWords(words);
  const law = basisLine(hit.basis);
  return (
    <div className={css['answer']}>
      <p className="rowLine">
        {hit.state === 'quarantined' ? <Chip tone="soon">{w('quarantined')}</Chip> : <Chip tone="done">{w('inForce')}</Chip>}
        <span className="secondary">
          {w('versionOf', { n: hit.version })}
          {hit.validFrom ? ` · ${formatDate(hit.validFrom)}` : ''}
          {law ? ` · ${law}` : ''}
        </span>
      </p>
      <blockquote className={css['say']}>
        <span className="secondary">{w('sayThis')}</span>
        <p>{hit.spoken ?? hit.answer}</p>
      </blockquote>
      {hit.steps.length > 0 && (
        <ol className={css['steps']}>
          {hit.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <button type="button" className={css['choose']} onClick={onChoose}>
        {w('useThis')}
      </button>
    </div>
  );
}
