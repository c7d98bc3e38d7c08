import { IconAlertTriangle, IconCheck, IconMessage2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { type SearchHit, suggest } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { AtHand, useRecent } from './at-hand.tsx';
import { HitHelp, TickedSteps } from './hit-help.tsx';
import { Marked } from './marked.tsx';
import { useEntrySearch, useKnowledgeDeed, useNotedMiss } from './queries.ts';
import { useKeptCopy, useOfflineAnswers } from './use-offline-answers.ts';

export { useEntrySearch } from './queries.ts';

export type AnswerSearchProps = {
  readonly query: string;
  readonly onChoose: (entry: SearchHit) => void;
  /** Beside a contact: no link to the entry's page, smaller gaps. */
  readonly compact?: boolean;
  readonly contactId?: string | null;
  /** The structure of the matter at hand: its answers stand a little higher. */
  readonly near?: string | null;
  /** Puts a favourite's or a recent answer's question into the field. */
  readonly onAsk?: (question: string) => void;
};

/** Up and down walk the answers and Enter chooses, while the words are being typed: the hands stay where they are. */
function useWalk(hits: readonly SearchHit[], choose: (hit: SearchHit) => void): readonly [number, (at: number) => void] {
  const [at, setAt] = useState(0);
  const held = useRef({ hits, at, choose });
  held.current = { hits, at: Math.min(at, Math.max(0, hits.length - 1)), choose };
  const first = hits.map((hit) => hit.entryId).join();
  useEffect(() => setAt(0), [first]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'search';
      const now = held.current;
      if (!typing || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || now.hits.length === 0) return;
      if (event.key === 'ArrowDown') setAt(Math.min(now.at + 1, now.hits.length - 1));
      else if (event.key === 'ArrowUp') setAt(Math.max(now.at - 1, 0));
      else if (event.key === 'Enter') now.choose(now.hits[now.at] as SearchHit);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return [held.current.at, setAt];
}

const basisText = (hit: SearchHit): string => hit.basis.map((basis) => [basis.act, basis.article].filter(Boolean).join(', ')).join('; ');

function HitFacts({ hit }: { readonly hit: SearchHit }) {
  const w = useWords(words);
  return (
    <p className={css['facts']}>
      {hit.state === 'published' ? (
        <Chip tone="done" icon={IconCheck}>
          {w('inForce')}
        </Chip>
      ) : (
        <Chip tone="soon" icon={IconAlertTriangle}>
          {w('notGiven')}
        </Chip>
      )}
      <span>{[w('versionN', { n: hit.version }), hit.validFrom && formatDate(hit.validFrom), basisText(hit)].filter(Boolean).join(' · ')}</span>
      {hit.identificationLevel > 0 && <span className={css['level']}>{w('level', { n: hit.identificationLevel })}</span>}
    </p>
  );
}

type HitProps = {
  readonly hit: SearchHit;
  readonly rank: number;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
  readonly compact: boolean;
};

function Hit({ hit, rank, open, onOpen, onChoose, compact }: HitProps) {
  const w = useWords(words);
  return (
    <li className={css['hit']} data-open={open}>
      <span className={css['rank']} aria-hidden="true">
        {rank}
      </span>
      <div className={css['body']}>
        <button type="button" className={css['question']} aria-expanded={open} onClick={onOpen}>
          <Marked text={hit.question} marks={hit.marks} />
        </button>
        <HitFacts hit={hit} />
        {open && (
          <>
            {hit.spoken && (
              <div className={css['spoken']} lang={hit.lang}>
                <p className={css['spokenHead']}>
                  <IconMessage2 size={14} stroke={2} aria-hidden="true" />
                  {w('sayThis')}
                </p>
                <p className={css['spokenText']}>{hit.spoken}</p>
              </div>
            )}
            <p className={css['answer']} lang={hit.lang}>
              {hit.answer}
            </p>
            {hit.steps.length > 0 && <TickedSteps steps={hit.steps} lang={hit.lang} />}
            {hit.links.length > 0 && (
              <p className="rowLine">
                {hit.links.map((link) => (
                  <a key={link.url} href={link.url} target="_blank" rel="noreferrer">
                    {link.label}
                  </a>
                ))}
              </p>
            )}
            <p className="rowLine">
              <Button variant="primary" onClick={onChoose} refusal={hit.state === 'published' ? null : w('entryQuarantined')}>
                {w('chooseThis')}
              </Button>
              <HitHelp hit={hit} />
              {!compact && (
                <LinkButton variant="link" to={`/desk/answers/${hit.entryId}`}>
                  {w('wholeEntry')}
                </LinkButton>
              )}
            </p>
          </>
        )}
      </div>
    </li>
  );
}

/** Answers to what the citizen says, best first and the best one open: what to say, the steps, what it rests on. */
export function AnswerSearch({ query, onChoose, compact = false, contactId = null, near = null, onAsk }: AnswerSearchProps) {
  const w = useWords(words);
  const { say } = useToast();
  const search = useEntrySearch(query, { near });
  const asked = query.trim().length >= 2;
  const offline = useOfflineAnswers(query, search.error);
  useKeptCopy(true);
  useNotedMiss(query, contactId, asked && !search.error);
  const [recent, remember] = useRecent();
  const hits = asked ? (search.error ? (offline?.hits ?? []) : (search.data?.items ?? [])) : [];
  const maySuggest = useMay('knowledge.suggest');
  const choose = (hit: SearchHit): void => {
    if (hit.state !== 'published') return;
    remember(hit);
    onChoose(hit);
  };
  const [at, open] = useWalk(hits, choose);
  const send = useKnowledgeDeed(
    (kind: 'desk' | 'help') => call(suggest, { body: { contactId, question: query.trim().slice(0, 500), kind } }),
    (_, kind) => say(w(kind === 'help' ? 'askedHelp' : 'suggested')),
  );

  if (!asked)
    return (
      <div className="stack16">
        <p className="secondary">{w('typeToSearch')}</p>
        {onAsk && <AtHand recent={recent} onAsk={onAsk} />}
      </div>
    );
  if (search.error && !offline) return <ProblemNotice error={search.error} onRetry={() => void search.refetch()} />;
  if (!search.data && !offline) return <SkeletonText lines={4} />;
  return (
    <section className={css['search']} aria-label={w('answersFound')} data-compact={compact}>
      {search.error && offline && (
        <Notice tone="soon" live>
          {w('offlineCopy', { at: formatInstant(offline.at) })}
        </Notice>
      )}
      <p className="spread secondary" role="status">
        <span>
          {w('found', { n: hits.length })} · {w('foundBeside')}
        </span>
        {hits.length > 0 && <span>{w('keysHint')}</span>}
      </p>
      <ol className={css['hits']}>
        {hits.map((hit, index) => (
          <Hit key={hit.entryId} hit={hit} rank={index + 1} open={index === at} onOpen={() => open(index)} onChoose={() => choose(hit)} compact={compact} />
        ))}
      </ol>
      {maySuggest && (
        <p className="spread">
          <span className="secondary">{hits.length === 0 ? w('noneFits') : null}</span>
          <span className="rowLine">
            {(['desk', 'help'] as const).map((kind) => (
              <Button
                key={kind}
                variant="quiet"
                busy={send.isPending && send.variables === kind}
                refusal={query.trim().length < 3 ? w('typeToSearch') : null}
                onClick={() => send.mutate(kind)}
              >
                {w(kind === 'help' ? 'askHelp' : 'suggestThis')}
              </Button>
            ))}
          </span>
        </p>
      )}
      <ProblemNotice error={send.error} />
    </section>
  );
}
