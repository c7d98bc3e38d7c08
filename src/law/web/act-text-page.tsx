import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { type ActTextView, follow } from '../contract.ts';
import { words } from '../words.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { EndActDialog } from './end-act-dialog.tsx';
import css from './law.module.css';
import { LoadActDialog } from './load-act-dialog.tsx';
import { useActText, useLawDeed } from './queries.ts';

type Article = ActTextView['articles'][number];
const kindWord = { added: 'articleAdded', changed: 'articleChanged', removed: 'articleRemoved' } as const;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The text of an act by versions: what it said on a day, what each version changed, and how the next one gets in. */
export default function ActTextPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['law']);
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const { on } = useSearch({ strict: false }) as { readonly on?: unknown };
  const day = typeof on === 'string' && dayPattern.test(on) ? on : undefined;
  const [version, setVersion] = useState<number | undefined>(undefined);
  const [amending, setAmending] = useState<Article | 'new' | null>(null);
  const [dialog, setDialog] = useState<'load' | 'end' | null>(null);
  const text = useActText(id, { version, on: version === undefined ? day : undefined });
  const mayKeep = useMay('law.keepActs');
  const following = useLawDeed((to: boolean) => call(follow, { params: { id }, body: { on: to } }));
  const data = text.data;
  if (!data) {
    return (
      <div className={css['textPage']}>
        {text.error ? <ProblemNotice error={text.error} onRetry={() => void text.refetch()} /> : <SkeletonText lines={8} />}
      </div>
    );
  }
  const newest = data.versions[0]?.version === data.version;
  return (
    <div className={css['page']}>
      <PageTitle
        crumbs={[{ label: w('actsTitle'), to: '/desk/acts' }]}
        under={[w(data.act.kind), data.act.number && `№ ${data.act.number}`, data.act.inForceUntil && `${w('endedOn')}: ${formatDate(data.act.inForceUntil)}`]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <Button variant="quiet" busy={following.isPending} onClick={() => following.mutate(!data.subscribed)}>
              {w(data.subscribed ? 'unfollow' : 'follow')}
            </Button>
            {mayKeep && (
              <>
                <Button variant="quiet" onClick={() => setDialog('end')}>
                  {w('endAct')}
                </Button>
                <Button onClick={() => setAmending('new')}>{w('writeArticle')}</Button>
                <Button variant="primary" onClick={() => setDialog('load')}>
                  {w('loadFile')}
                </Button>
              </>
            )}
          </>
        }
      >
        {data.act.title[lang]}
      </PageTitle>
      <div className={css['textPage']}>
        <ProblemNotice error={following.error} />
        {data.versions.length > 0 && (
          <p className="rowLine" role="group" aria-label={w('versionsOfAct')}>
            {data.versions.map((one) => (
              <FilterPill key={one.version} on={one.version === data.version} onClick={() => setVersion(one.version)}>
                {one.inForceUntil
                  ? w('versionBetween', { from: formatDate(one.inForceFrom), until: formatDate(one.inForceUntil) })
                  : w('versionFrom', { day: formatDate(one.inForceFrom) })}
              </FilterPill>
            ))}
          </p>
        )}
        {data.articles.length === 0 && (
          <div className="stack">
            <p className="strong">{w('noText')}</p>
            {mayKeep && <p className="secondary">{w('noTextHint')}</p>}
          </div>
        )}
        {data.version !== null && data.version > 1 && (
          <section className="stack">
            <h2>{w('changesOfVersion')}</h2>
            {data.changes.length === 0 && <p className="secondary">{w('noChanges')}</p>}
            {data.changes.map((change) => (
              <div key={change.key} className="stack" lang="az">
                <p className="rowLine">
                  <span className="strong">{w('articleN', { key: change.key })}</span>
                  <Chip tone={change.kind === 'removed' ? 'late' : 'soon'}>{w(kindWord[change.kind])}</Chip>
                </p>
                {change.before && (
                  <p className={css['note']}>
                    <del>{change.before}</del>
                  </p>
                )}
                {change.after && (
                  <p className={css['note']}>
                    <ins>{change.after}</ins>
                  </p>
                )}
              </div>
            ))}
          </section>
        )}
        {data.articles.map((article) => (
          <section key={article.key} id={`m${article.key}`} className="stack" lang="az">
            <p className="spread">
              <span className="strong">{[w('articleN', { key: article.key }), article.heading].filter(Boolean).join('. ')}</span>
              {mayKeep && newest && (
                <Button variant="quiet" aria-label={`${w('amendArticle')}: ${article.key}`} onClick={() => setAmending(article)}>
                  {w('amendArticle')}
                </Button>
              )}
            </p>
            <p className={css['note']}>{article.body}</p>
          </section>
        ))}
      </div>
      {amending && (
        <AmendDialog
          actId={id}
          article={amending === 'new' ? null : amending}
          onClose={() => setAmending(null)}
          onDone={() => {
            setAmending(null);
            setVersion(undefined);
          }}
        />
      )}
      {dialog === 'load' && <LoadActDialog actId={id} onClose={() => setDialog(null)} onDone={() => setDialog(null)} />}
      {dialog === 'end' && <EndActDialog actId={id} onClose={() => setDialog(null)} />}
    </div>
  );
}
