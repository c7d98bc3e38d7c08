import { useEntrySearch } from '#knowledge/web/queries.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { Combobox } from '#ui/combobox.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import { HitList } from './search-box.tsx';
import type { StepProps } from './step-props.ts';
import { words } from './words.ts';

const bodyMax = 10_000;

/** Answers that may already be there; opened beside the letter, so that nothing typed is lost. */
function MayAnswer({ subject }: { readonly subject: string }) {
  const w = useWords(words);
  const search = useEntrySearch(subject, { limit: 3 });
  const hits = subject.trim().length >= 4 ? (search.data?.items ?? []) : [];
  return (
    <div role="status">
      {hits.length > 0 && (
        <>
          <p className={css['quiet']}>{w('mayAnswer')}</p>
          <HitList hits={hits} label={w('mayAnswer')} newTab />
        </>
      )}
    </div>
  );
}

export function StepText({ draft, change, errorOf }: StepProps) {
  const w = useWords(words);
  const { lang } = useLang();
  const topics = useDirectory().data?.topics ?? [];
  const left = bodyMax - draft.body.length;
  return (
    <>
      <div className="stack" id={fieldPlace('subject')}>
        <TextField
          label={w('subject')}
          hint={w('subjectHint')}
          error={errorOf('subject')}
          value={draft.subject}
          maxLength={200}
          onChange={(subject) => change({ subject })}
        />
        <MayAnswer subject={draft.subject} />
      </div>
      <div className="stack" id={fieldPlace('body')}>
        <TextArea
          label={w('body')}
          hint={w('bodyHint')}
          error={errorOf('body')}
          rows={8}
          value={draft.body}
          maxLength={bodyMax}
          onChange={(body) => change({ body })}
        />
        {left < 1000 && <p className={css['quiet']}>{w('bodyLeft', { n: left })}</p>}
      </div>
      {topics.length > 0 && (
        <Combobox
          label={w('topic')}
          hint={w('topicHint')}
          optional
          value={draft.topicId}
          onChange={(topicId) => change({ topicId })}
          options={topics.map((topic) => ({ value: topic.id, label: topic.name[lang] }))}
        />
      )}
    </>
  );
}
