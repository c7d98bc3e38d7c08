import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fold } from '#language/fold.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { words as uiWords } from '#ui/words.ts';
import { addSynonyms, changeSynonyms } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useKnowledgeDeed, useSynonyms } from './queries.ts';

/** Words that stand for one another in search: spoken and official, Russian and Turkish. One line is one group. */
export default function SynonymsPage() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const { say } = useToast();
  const synonyms = useSynonyms();
  const [asked, setAsked] = useState('');
  const [written, setWritten] = useState('');
  const [editing, setEditing] = useState<{ readonly id: string; readonly words: string } | null>(null);
  const add = useKnowledgeDeed(
    () => call(addSynonyms, { body: { words: written } }),
    () => {
      say(w('synonymsSaved'));
      setWritten('');
    },
  );
  const change = useKnowledgeDeed(
    (of: { readonly id: string; readonly words?: string; readonly active?: boolean }) =>
      call(changeSynonyms, {
        params: { id: of.id },
        body: { ...(of.words !== undefined && { words: of.words }), ...(of.active !== undefined && { active: of.active }) },
      }),
    (_, of) => {
      setEditing(null);
      if (of.active !== false) say(w('synonymsSaved'));
    },
  );
  const remove = (id: string): void =>
    change.mutate({ id, active: false }, { onSuccess: () => say(w('synonymsRemoved'), () => change.mutate({ id, active: true })) });
  const shown = synonyms.data?.items.filter((group) => fold(group.words).includes(fold(asked)));
  return (
    <div className={css['page']}>
      <PageTitle beside={synonyms.data?.total} crumbs={[{ label: w('title'), to: '/desk/answers' }]} under={w('synonymsUnder')}>
        {w('synonymsTitle')}
      </PageTitle>
      <div className={css['inner']}>
        <form
          className={css['pair']}
          onSubmit={(event) => {
            event.preventDefault();
            if (written.trim().length >= 3 && !add.isPending) add.mutate({});
          }}
        >
          <TextField label={w('synonymsNew')} hint={w('synonymsHint')} value={written} onChange={setWritten} />
          <p>
            <Button type="submit" icon={IconPlus} variant="primary" busy={add.isPending} disabled={written.trim().length < 3}>
              {w('synonymsAdd')}
            </Button>
          </p>
        </form>
        <TextField label={w('synonymsFind')} type="search" value={asked} onChange={setAsked} />
        <ProblemNotice error={add.error ?? change.error ?? synonyms.error} onRetry={() => void synonyms.refetch()} />
        {!shown && !synonyms.error && <SkeletonText lines={8} />}
        {shown?.length === 0 && <p role="status">{w('synonymsNone')}</p>}
        <ul className={css['list']}>
          {shown?.map((group) =>
            editing?.id === group.id ? (
              <li key={group.id}>
                <TextField label={w('synonymsNew')} value={editing.words} onChange={(text) => setEditing({ id: group.id, words: text })} />
                <span className="rowLine">
                  <Button variant="primary" busy={change.isPending} onClick={() => change.mutate(editing)}>
                    {w('synonymsSave')}
                  </Button>
                  <Button onClick={() => setEditing(null)}>{ui('cancel')}</Button>
                </span>
              </li>
            ) : (
              <li key={group.id}>
                <span className="spread">
                  <span lang="az">
                    {group.words
                      .split(' ')
                      .map((word) => word.replaceAll('+', ' '))
                      .join(' · ')}
                  </span>
                  <span className="rowLine">
                    <Button
                      variant="quiet"
                      aria-label={`${w('synonymsChange')}: ${group.words}`}
                      onClick={() => setEditing({ id: group.id, words: group.words })}
                    >
                      {w('synonymsChange')}
                    </Button>
                    <Button variant="quiet" aria-label={`${w('synonymsRemove')}: ${group.words}`} onClick={() => remove(group.id)}>
                      {w('synonymsRemove')}
                    </Button>
                  </span>
                </span>
              </li>
            ),
          )}
        </ul>
      </div>
    </div>
  );
}
