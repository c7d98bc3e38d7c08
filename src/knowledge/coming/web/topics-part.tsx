import { IconX } from '@tabler/icons-react';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { IconButton } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { type PlanView, setTopics } from '../contract.ts';
import { words } from '../words.ts';

/** The skills that the test switches at 00:00. */
export function TopicsPart({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const edits = useMay('lawPlans.keep') && !plan.switched;
  const save = useKnowledgeDeed((topicIds: readonly string[]) => call(setTopics, { params: { id: plan.id }, body: { topicIds: [...topicIds] } }));
  const topics = directory.data?.topics ?? [];
  const nameOf = (id: string): string => topics.find((topic) => topic.id === id)?.name[lang] ?? '…';
  return (
    <section className={css['part']}>
      <h2>{w('topics')}</h2>
      <p className="secondary">{plan.topicIds.length === 0 ? w('noTopics') : w('topicsHint')}</p>
      <ul className={css['list']}>
        {plan.topicIds.map((id) => (
          <li key={id}>
            <span className="spread">
              {nameOf(id)}
              {edits && (
                <IconButton
                  icon={IconX}
                  label={w('removeTopic', { name: nameOf(id) })}
                  onClick={() => save.mutate(plan.topicIds.filter((one) => one !== id))}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {edits && (
        <Combobox
          label={w('addTopic')}
          value={null}
          onChange={(id) => id && save.mutate([...plan.topicIds, id])}
          options={topics.filter((topic) => !plan.topicIds.includes(topic.id)).map((topic) => ({ value: topic.id, label: topic.name[lang] }))}
        />
      )}
      <ProblemNotice error={save.error} />
    </section>
  );
}
