import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import type { TrackView } from '../contract.ts';
import css from './portal.module.css';
import { type TrackKey, useClarify } from './queries.ts';
import { words } from './words.ts';

/** What the Centre asks the applicant, until when, and the answer; the term of the appeal runs on (R7). */
export function Clarify({ question, trackKey }: { readonly question: NonNullable<TrackView['question']>; readonly trackKey: TrackKey }) {
  const w = useWords(words);
  const toast = useToast();
  const [text, setText] = useState('');
  const send = useClarify(trackKey);
  return (
    <form
      className={`stack16 ${css['noPaper']}`}
      aria-labelledby="clarify-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) send.mutate(text.trim(), { onSuccess: () => toast.say(w('clarifySent')) });
      }}
    >
      <h2 id="clarify-title">{w('clarifyTitle', { date: formatDate(question.answerBy) })}</h2>
      <p className={css['typed']}>{question.text}</p>
      <TextArea label={w('clarifyAnswer')} hint={w('clarifyHint')} required rows={4} maxLength={5000} value={text} onChange={setText} />
      <ProblemNotice error={send.error} />
      <div className={css['acts']}>
        <Button type="submit" variant="primary" size="portal" busy={send.isPending}>
          {w('clarifySend')}
        </Button>
      </div>
    </form>
  );
}
