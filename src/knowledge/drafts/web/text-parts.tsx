import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { addDraftVersion, type DraftView, settleDocument } from '../contract.ts';
import { words } from '../words.ts';

/** An own draft goes on in its next text; what came from elsewhere is not rewritten here. */
export function VersionPart({ draft }: { readonly draft: DraftView }) {
  const w = useWords(words);
  const toast = useToast();
  const [text, setText] = useState<string | null>(null);
  const save = useKnowledgeDeed(
    () => call(addDraftVersion, { params: { id: draft.id }, body: { text: text ?? '' } }),
    (done) => toast.say(w('versionSaved', { n: done.versions.length })),
  );
  const edits = useMay('drafts.keep') && draft.kind === 'own' && draft.state === 'open';
  if (!edits) return null;
  const before = draft.articles.map((article) => `Maddə ${article.key}. ${article.heading}\n${article.body}`).join('\n');
  return text === null ? (
    <p>
      <Button onClick={() => setText(before)}>{w('newVersion')}</Button>
    </p>
  ) : (
    <div className={css['form']}>
      <TextArea label={w('text')} hint={w('textHint')} rows={12} value={text} onChange={setText} maxLength={200_000} />
      <p>
        <Button variant="primary" busy={save.isPending} disabled={text.trim().length < 3} onClick={() => save.mutate({})}>
          {w('saveVersion')}
        </Button>
      </p>
      <ProblemNotice error={save.error} />
    </div>
  );
}

/** What S4 does with a structure's document: into the library from a day, or back with a reason. */
export function ProcessPart({ draft }: { readonly draft: DraftView }) {
  const w = useWords(words);
  const toast = useToast();
  const [day, setDay] = useState('');
  const [note, setNote] = useState('');
  const settle = useKnowledgeDeed(
    (state: 'taken' | 'returned') =>
      call(settleDocument, { params: { id: draft.id }, body: state === 'taken' ? { state, inForceFrom: day } : { state, note } }),
    (done) => toast.say(done.state === 'taken' ? w('takeDone') : w('state_returned')),
  );
  if (!useMay('drafts.settle')) return null;
  return (
    <section className={css['part']}>
      <TextField label={w('inForceFrom')} type="date" value={day} onChange={setDay} />
      <p>
        <Button variant="primary" busy={settle.isPending} disabled={day === ''} onClick={() => settle.mutate('taken')}>
          {w('take')}
        </Button>
      </p>
      <TextField label={w('reason')} optional value={note} onChange={setNote} maxLength={1000} />
      <p>
        <Button busy={settle.isPending} disabled={note.trim().length < 3} onClick={() => settle.mutate('returned')}>
          {w('giveBack')}
        </Button>
      </p>
      <ProblemNotice error={settle.error} />
    </section>
  );
}
