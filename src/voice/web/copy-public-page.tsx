import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { AskedNotice } from './ask-copy-dialog.tsx';
import { downloadCopy } from './queries.ts';
import css from './voice.module.css';

/** For a caller, without a login: asking for a copy of the recording, and fetching one that was granted. */
export default function CopyPublicPage() {
  const w = useWords(words);
  return (
    <div className={css['page']}>
      <PageTitle flush under={w('publicUnder')}>
        {w('publicTitle')}
      </PageTitle>
      <Ask />
      <Fetch />
    </div>
  );
}

function Ask() {
  const w = useWords(words);
  const [askerName, setName] = useState('');
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const ask = useMutation({ mutationFn: () => call(c.askCopyOnPortal, { body: { number, code, askerName } }) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="stack16" onSubmit={submit} aria-labelledby="ask">
      <h2 id="ask">{w('publicAsk')}</h2>
      {ask.data && <AskedNotice asked={ask.data} taken="publicAsked" />}
      <ProblemNotice error={ask.error} />
      <TextField label={w('askerName')} value={askerName} onChange={setName} maxLength={300} autoComplete="name" required />
      <TextField label={w('yourNumber')} value={number} onChange={setNumber} maxLength={40} autoComplete="off" required />
      <TextField label={w('yourCode')} value={code} onChange={setCode} maxLength={60} autoComplete="off" spellCheck={false} required />
      <div>
        <Button type="submit" size="portal" variant="primary" busy={ask.isPending}>
          {w('publicAsk')}
        </Button>
      </div>
    </form>
  );
}

function Fetch() {
  const w = useWords(words);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const fetching = useMutation({ mutationFn: () => downloadCopy(number, code) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    fetching.mutate();
  };
  return (
    <form className="stack16" onSubmit={submit} aria-labelledby="fetch">
      <h2 id="fetch">{w('publicFetch')}</h2>
      <ProblemNotice error={fetching.error} />
      <TextField label={w('copyNumber')} hint={w('copyNumberHint')} value={number} onChange={setNumber} maxLength={40} autoComplete="off" required />
      <TextField label={w('copyCode')} value={code} onChange={setCode} maxLength={60} autoComplete="off" spellCheck={false} required />
      <div>
        <Button type="submit" size="portal" busy={fetching.isPending}>
          {w('download')}
        </Button>
      </div>
    </form>
  );
}
