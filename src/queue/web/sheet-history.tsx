import { formatDate, formatInstant } from '#language/format.ts';
import type { Message } from '#platform/words.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { words } from '../words.ts';
import css from './queue.module.css';
import { useSheetHistory } from './queries.ts';

/** Everything that ever stood for an employee: what, from when to when, by whom, on which grounds. */
export function SheetHistory({ personId, topicNames }: { readonly personId: string; readonly topicNames: ReadonlyMap<string, Message> }) {
  const w = useWords(words);
  const { lang } = useLang();
  const history = useSheetHistory(personId);
  if (history.isError) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <SkeletonText lines={6} />;
  return (
    <ol className={css['history']}>
      {history.data.items.map((one) => (
        <li key={one.id}>
          <b>
            {formatDate(one.validFrom)} – {one.validUntil ? formatDate(one.validUntil) : w('openEnded')}
          </b>
          {one.replacedAt && <span className="secondary"> · {w('replaced')}</span>}
          <p>
            {one.channels.map((channel) => w(`channel_${channel}`)).join(', ')} · {one.langs.join(', ')} · {w('level')} {one.level}
          </p>
          <p>{one.topicIds.length === 0 ? w('allTopics') : one.topicIds.map((id) => topicNames.get(id)?.[lang] ?? '').join(', ')}</p>
          <p className="secondary">
            {one.reason} · {one.setBy ?? ''} · {formatInstant(one.setAt)}
          </p>
        </li>
      ))}
    </ol>
  );
}
