import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import type { EntryView } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { EntryDeeds } from './entry-deeds.tsx';
import { PlaceForm } from './place-form.tsx';
import { QuarantineNotice } from './quarantine-notice.tsx';
import { useEntry } from './queries.ts';
import { ReviewDeeds } from './review-deeds.tsx';
import { StateChip } from './state-chip.tsx';
import { VersionForm } from './version-form.tsx';
import { VersionText } from './version-text.tsx';

type Version = EntryView['versions'][number];

/** Which version the page shows: the one asked for, else the published one, else the newest. */
const shownOf = (entry: EntryView, chosen: number | null): Version | undefined =>
  entry.versions.find((version) => version.version === (chosen ?? entry.publishedVersion)) ?? entry.versions[0];

/** One entry: what it says and rests on, its versions and what each changed, its use; for quality also its deeds. */
export default function AnswerPage() {
  const w = useWords(words);
  useLive(['knowledge']);
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const query = useEntry(id);
  const mayEdit = useMay('knowledge.edit');
  const [chosen, setChosen] = useState<number | null>(null);
  const [writing, setWriting] = useState(false);
  const entry = query.data;
  if (query.error)
    return (
      <div className={css['inner']}>
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  const shown = entry && shownOf(entry, chosen);
  if (!entry || !shown)
    return (
      <div className={css['inner']}>
        <SkeletonText lines={8} />
      </div>
    );
  const before = entry.versions.find((version) => version.version === shown.version - 1);

  return (
    <div className={css['page']}>
      <PageTitle
        crumbs={[{ label: w('title'), to: '/desk/answers' }]}
        under={
          <span className="rowLine">
            <StateChip state={entry.state} />
            <span>{entry.publishedVersion === null ? w('noPublished') : w('versionN', { n: entry.publishedVersion })}</span>
            <span>{w('useLine', { n: entry.uses, helped: entry.helped, notHelped: entry.notHelped })}</span>
          </span>
        }
        actions={
          !writing && (
            <>
              {mayEdit && <EntryDeeds entry={entry} onWrite={() => setWriting(true)} />}
              <ReviewDeeds entry={entry} shown={shown} />
            </>
          )
        }
      >
        {shown.question}
      </PageTitle>
      <div className={css['inner']}>
        {entry.state === 'quarantined' && <QuarantineNotice entry={entry} />}
        {shown.review !== 'drafted' && (
          <Notice tone={shown.review === 'returned' ? 'soon' : 'info'}>
            {[w(`review_${shown.review}`), shown.reviewedAt && [shown.reviewedBy, formatInstant(shown.reviewedAt)].filter(Boolean).join(', '), shown.reviewNote]
              .filter(Boolean)
              .join(' · ')}
          </Notice>
        )}
        {writing ? (
          <VersionForm
            entry={entry}
            from={entry.versions[0] as Version}
            onClose={() => setWriting(false)}
            onSaved={(version) => {
              setWriting(false);
              setChosen(version);
            }}
          />
        ) : (
          <div className={css['columns']}>
            <VersionText version={shown} before={before} />
            <aside className={css['aside']}>
              <section className={css['part']}>
                <h2>{w('versions')}</h2>
                <ol className={css['list']}>
                  {entry.versions.map((version) => (
                    <li key={version.version}>
                      <span className="spread">
                        <button
                          type="button"
                          className={css['choice']}
                          aria-current={version.version === shown.version}
                          onClick={() => setChosen(version.version)}
                        >
                          {w('versionN', { n: version.version })}
                        </button>
                        {version.version === entry.publishedVersion && <span className="secondary">{w('publishedNow')}</span>}
                      </span>
                      <span className="secondary">{w('writtenBy', { name: version.author ?? w('imported'), at: formatInstant(version.createdAt) })}</span>
                      {version.validFrom && (
                        <span className="secondary">
                          {w('validFrom')}: {formatDate(version.validFrom)}
                        </span>
                      )}
                      {version.validUntil && (
                        <span className="secondary">
                          {w('validUntil')}: {formatDate(version.validUntil)}
                        </span>
                      )}
                    </li>
                  ))}
                </ol>
              </section>
              <section className={css['part']}>
                <h2>{w('asOfTitle')}</h2>
                <p>
                  <Link to="/desk/answers/as-of" search={{ entryId: entry.id } as never}>
                    {w('asOfThis')}
                  </Link>
                </p>
                {entry.reviewDue && <p className="secondary">{w('reviewDue', { day: formatDate(entry.reviewDue) })}</p>}
                <p className="secondary">{w('citizensSaid', { helped: entry.citizensHelped, notHelped: entry.citizensNotHelped })}</p>
              </section>
              <PlaceForm entry={entry} editable={mayEdit} />
              <section className={css['part']}>
                <h2>{w('source')}</h2>
                <p>{shown.source ?? '–'}</p>
                <p className="secondary">
                  {w('key')}: {entry.key}
                </p>
              </section>
            </aside>
          </div>
        )}
      </div>
    </div>
  );
}
