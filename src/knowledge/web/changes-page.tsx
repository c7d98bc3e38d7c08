import { Link } from '@tanstack/react-router';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { tick } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useChanges, useKnowledgeDeed } from './queries.ts';
import { StateChip } from './state-chip.tsx';

/** What changed in the base since one last ticked: read, then ticked (R20). */
export default function ChangesPage() {
  const w = useWords(words);
  useLive(['knowledge']);
  const changes = useChanges(true);
  const read = useKnowledgeDeed((id: string) => call(tick, { params: { id } }));
  const items = changes.data?.items;
  return (
    <div className={css['page']}>
      <PageTitle beside={items?.length} crumbs={[{ label: w('title'), to: '/desk/answers' }]} under={w('changesUnder')}>
        {w('changesTitle')}
      </PageTitle>
      <div className={css['inner']}>
        <ProblemNotice error={changes.error ?? read.error} onRetry={() => void changes.refetch()} />
        {!items && !changes.error && <SkeletonText lines={5} />}
        {items?.length === 0 && <p role="status">{w('changesNone')}</p>}
        <ul className={css['list']}>
          {items?.map((item) => (
            <li key={item.entryId}>
              <span className="spread">
                <Link to={`/desk/answers/${item.entryId}`}>{item.question}</Link>
                <Button
                  busy={read.isPending && read.variables === item.entryId}
                  aria-label={`${w('tickRead')}: ${item.question}`}
                  onClick={() => read.mutate(item.entryId)}
                >
                  {w('tickRead')}
                </Button>
              </span>
              <span className="rowLine">
                <StateChip state={item.state} />
                <span className="secondary">
                  {[item.first && item.state === 'published' ? w('changeNew') : w('versionN', { n: item.version }), formatInstant(item.at)].join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
