import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { words as accessWords } from '#access/words.ts';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { decideRemark, type DraftView } from '../contract.ts';
import { words } from '../words.ts';
import { ConsolidationPart } from './consolidation-part.tsx';
import { OpinionPart } from './opinion-part.tsx';
import { DraftState } from './drafts-page.tsx';
import { useDraft } from './queries.ts';
import { RemarkDialog } from './remark-dialog.tsx';
import { ProcessPart, VersionPart } from './text-parts.tsx';

const decisions = ['taken', 'partly', 'left'] as const;
type Remark = DraftView['remarks'][number];

function RemarkItem({ draft, remark }: { readonly draft: DraftView; readonly remark: Remark }) {
  const w = useWords(words);
  const access = useWords(accessWords);
  const decides = useMay('drafts.keep') && draft.state === 'open';
  const decide = useKnowledgeDeed((decision: (typeof decisions)[number]) =>
    call(decideRemark, { params: { id: draft.id, remarkId: remark.id }, body: { decision } }),
  );
  return (
    <li>
      <span className="secondary">
        {access(`sector_${remark.sector}`)} · {remark.by}
      </span>
      <span className={css['text']}>{remark.remark}</span>
      {remark.proposal && <ins className={css['text']}>{remark.proposal}</ins>}
      <span className="rowLine">
        {decides
          ? decisions.map((one) => (
              <Button
                key={one}
                variant={remark.decision === one ? 'default' : 'quiet'}
                aria-pressed={remark.decision === one}
                onClick={() => decide.mutate(one)}
              >
                {w(one)}
              </Button>
            ))
          : remark.decision && <Chip tone={remark.decision === 'left' ? 'neutral' : 'done'}>{w(remark.decision)}</Chip>}
      </span>
      <ProblemNotice error={decide.error} />
    </li>
  );
}

/** The text article by article, each with the remarks of the sectors below it. */
function Articles({ draft }: { readonly draft: DraftView }) {
  const w = useWords(words);
  const remarks = useMay('drafts.remark') && draft.state === 'open' && draft.kind !== 'process' && draft.mySector !== null;
  const [writing, setWriting] = useState<string | null>(null);
  const keys = new Set(draft.articles.map((article) => article.key));
  const of = (key: string): readonly Remark[] => draft.remarks.filter((one) => (key === '' ? !keys.has(one.article) : one.article === key));
  const part = (key: string, title: string, body: string | null) => (
    <section className={css['part']} key={key}>
      <span className="spread">
        <h2>{title}</h2>
        {remarks && (
          <Button variant="quiet" aria-label={w('addRemarkTo', { to: title })} onClick={() => setWriting(key)}>
            {w('addRemark')}
          </Button>
        )}
      </span>
      {body && (
        <p className={css['text']} lang="az">
          {body}
        </p>
      )}
      {of(key).length > 0 && (
        <ul className={css['list']}>
          {of(key).map((remark) => (
            <RemarkItem key={remark.id} draft={draft} remark={remark} />
          ))}
        </ul>
      )}
    </section>
  );
  return (
    <>
      {draft.kind !== 'process' && part('', w('wholeDraft'), draft.justification)}
      {draft.articles.map((article) => part(article.key, [w('article', { key: article.key }), article.heading].filter(Boolean).join('. '), article.body))}
      {writing !== null && <RemarkDialog draftId={draft.id} article={writing} onClose={() => setWriting(null)} />}
    </>
  );
}

/** One draft: text with remarks, the matrix of opinions, the common opinion and its signature. */
export default function DraftPage() {
  const w = useWords(words);
  const { id = '' } = useParams({ strict: false });
  const found = useDraft(id);
  const draft = found.data;
  return (
    <div className={css['page']}>
      <PageTitle crumbs={[{ label: w('title'), to: '/desk/law-drafts' }]}>{draft?.title ?? w('title')}</PageTitle>
      <div className={css['inner']}>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {!draft && !found.error && <SkeletonText lines={8} />}
        {draft && (
          <>
            <p className="rowLine">
              <span>{w(`kind_${draft.kind}`)}</span>
              {draft.sender && <span>{draft.sender}</span>}
              {draft.incomingNumber && <span className="number">{draft.incomingNumber}</span>}
              {draft.dueOn && (
                <span>
                  {w('due')}: <span className="number">{formatDate(draft.dueOn)}</span>
                </span>
              )}
              <DraftState row={draft} />
              {draft.actId && <Link to={`/desk/acts/${draft.actId}`}>{w('openAct')}</Link>}
            </p>
            {draft.settledNote && <p>{draft.settledNote}</p>}
            <div className={css['columns']}>
              <div className="stack16">
                <Articles draft={draft} />
                <ul className="secondary">
                  {draft.versions.map((one) => (
                    <li key={one.version}>{w('versionOf', { n: one.version, by: one.by, at: formatInstant(one.at) })}</li>
                  ))}
                </ul>
                <VersionPart draft={draft} key={draft.versions.length} />
              </div>
              <aside className={css['aside']}>
                {draft.kind !== 'process' && <OpinionPart draft={draft} />}
                {draft.kind !== 'process' && <ConsolidationPart draft={draft} key={draft.consolidated ?? ''} />}
                {draft.kind === 'process' && draft.state === 'open' && <ProcessPart draft={draft} />}
              </aside>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
