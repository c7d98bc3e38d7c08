import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { words as uiWords } from '#ui/words.ts';
import { addEntry } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { type Place, PlaceFields } from './place-form.tsx';
import { useKnowledgeDeed } from './queries.ts';
import { draftOf, isWritten, nothingWritten, VersionFields } from './version-fields.tsx';

/** A new entry as a draft; `?question=` brings the question of a desk along. */
export default function NewAnswerPage() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const { say } = useToast();
  const navigate = useNavigate();
  const { question } = useSearch({ strict: false }) as { readonly question?: unknown };
  const [written, setWritten] = useState({ ...nothingWritten, question: typeof question === 'string' ? question : '' });
  const [place, setPlace] = useState<Place>({ structureId: null, topicId: null });
  const save = useKnowledgeDeed(
    () => call(addEntry, { body: { ...draftOf(written), ...place } }),
    ({ id }) => {
      say(w('entrySaved'));
      void navigate({ to: `/desk/answers/${id}` });
    },
  );
  return (
    <div className={css['page']}>
      <PageTitle crumbs={[{ label: w('title'), to: '/desk/answers' }]}>{w('newEntry')}</PageTitle>
      <div className={css['inner']}>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (isWritten(written) && !save.isPending) save.mutate({});
          }}
        >
          <div className={css['pair']}>
            <PlaceFields place={place} onChange={setPlace} />
          </div>
          <VersionFields written={written} onChange={setWritten} error={save.error} />
          <ProblemNotice error={save.error} />
          <p className="rowLine">
            <Button type="submit" variant="primary" busy={save.isPending} disabled={!isWritten(written)}>
              {w('saveEntry')}
            </Button>
            <LinkButton to="/desk/answers">{ui('cancel')}</LinkButton>
          </p>
        </form>
      </div>
    </div>
  );
}
