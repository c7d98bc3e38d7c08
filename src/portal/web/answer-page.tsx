import { useParams } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { Problem } from '#platform/call.ts';
import { LinkButton } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { DidThisHelp } from './did-this-help.tsx';
import { PortalTitle } from './portal-title.tsx';
import css from './portal.module.css';
import { usePublicEntry } from './queries.ts';
import { structuredData } from './structured-data.ts';
import { useReading } from './visit.ts';
import { words } from './words.ts';

/** One published answer, whole: text, steps, the act it rests on, since when. */
export default function AnswerPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const found = usePublicEntry(id);
  const entry = found.data;
  useReading(entry?.entryId);
  if (found.error instanceof Problem && found.error.status === 404) {
    return (
      <div className="stack16">
        <PortalTitle>{w('answerTitle')}</PortalTitle>
        <Notice tone="soon" live>
          {w('answerGone')}
        </Notice>
        <LinkButton size="portal" to="/">
          {w('toHome')}
        </LinkButton>
      </div>
    );
  }
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!entry) return <SkeletonText lines={8} />;
  return (
    <article className={css['answerPage']}>
      <PortalTitle lang={entry.lang}>{entry.question}</PortalTitle>
      {entry.lang !== lang && entry.lang === 'az' && <p className={css['quiet']}>{w('answerInLang')}</p>}
      <div className={css['answerText']} lang={entry.lang}>
        {entry.answer}
      </div>
      {entry.steps.length > 0 && (
        <section>
          <h2>{w('answerSteps')}</h2>
          <ol className={css['numbered']} lang={entry.lang}>
            {entry.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {entry.basis.length > 0 && (
        <section className={css['basis']}>
          <h2>{w('basisTitle')}</h2>
          <ul lang={entry.lang}>
            {entry.basis.map(({ act, article }) => (
              <li key={act + article}>{[act, article].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
          {entry.validFrom && <p className={css['quiet']}>{w('validFrom', { date: formatDate(entry.validFrom) })}</p>}
        </section>
      )}
      {entry.links.length > 0 && (
        <section>
          <h2>{w('answerLinks')}</h2>
          <ul>
            {entry.links.map((link) => (
              <li key={link.url}>
                <a href={link.url} target="_blank" rel="noreferrer">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DidThisHelp entryId={entry.entryId} version={entry.version} />
      <script type="application/ld+json">{structuredData(entry)}</script>
      <section className={css['after']}>
        <h2>{w('notEnough')}</h2>
        <div className={css['acts']}>
          <LinkButton variant="primary" size="portal" to="/appeal" search={{ subject: entry.question }}>
            {w('askAbout')}
          </LinkButton>
          <LinkButton size="portal" to="/">
            {w('toHome')}
          </LinkButton>
        </div>
      </section>
    </article>
  );
}
