import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { bringDocument } from '../contract.ts';
import { words } from '../words.ts';
import { DraftState } from './drafts-page.tsx';
import { useBrought } from './queries.ts';

/** A structure's own page: a document of its procedures goes to the Centre, and what became of the earlier ones (4.0.27). */
export default function BringPage() {
  const w = useWords(words);
  const toast = useToast();
  const brought = useBrought();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const send = useKnowledgeDeed(
    () => call(bringDocument, { body: { title, text } }),
    () => {
      toast.say(w('bringDone'));
      setTitle('');
      setText('');
    },
  );
  const ready = title.trim().length >= 3 && text.trim().length >= 3;
  return (
    <div className={css['page']}>
      <PageTitle under={w('bringUnder')}>{w('bringTitle')}</PageTitle>
      <div className={css['inner']}>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !send.isPending) send.mutate({});
          }}
        >
          <TextField label={w('name')} value={title} onChange={setTitle} maxLength={500} />
          <TextArea label={w('text')} hint={w('textHint')} rows={8} value={text} onChange={setText} maxLength={200_000} />
          <ProblemNotice error={send.error} />
          <p>
            <Button type="submit" variant="primary" busy={send.isPending} disabled={!ready}>
              {w('bring')}
            </Button>
          </p>
        </form>
      </div>
      <DataList
        label={w('kind_process')}
        rows={brought.data?.items}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        error={brought.error}
        onRetry={() => void brought.refetch()}
        empty={{ text: w('broughtNone') }}
        columns={[
          { key: 'title', label: w('name'), cell: (row) => row.title },
          { key: 'received', label: w('receivedOn'), width: 130, align: 'end', cell: (row) => formatDate(row.receivedOn) },
          {
            key: 'state',
            label: w('state'),
            width: 260,
            cell: (row) => (
              <span className="rowLine">
                <DraftState row={{ state: row.state, late: false, kind: 'process' }} />
                {row.note && <span className="secondary">{row.note}</span>}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
