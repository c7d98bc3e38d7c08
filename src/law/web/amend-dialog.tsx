import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { amend } from '../contract.ts';
import { words } from '../words.ts';
import { useLawDeed } from './queries.ts';

type Article = { readonly key: string; readonly heading: string; readonly body: string };
type Props = { readonly actId: string; readonly article: Article | null; readonly onClose: () => void; readonly onDone: () => void };

/** One article changed, added or taken away: the act's next version, from its own day. */
export function AmendDialog({ actId, article, onClose, onDone }: Props) {
  const w = useWords(words);
  const { say } = useToast();
  const [written, setWritten] = useState(article ?? { key: '', heading: '', body: '' });
  const [day, setDay] = useState('');
  const [by, setBy] = useState('');
  const [gone, setGone] = useState(false);
  const save = useLawDeed(
    () =>
      call(amend, {
        params: { id: actId },
        body: { inForceFrom: day, amendedBy: by, changed: gone ? [] : [written], removed: gone ? [written.key] : [] },
      }),
    () => {
      say(w('textTaken'));
      onDone();
    },
  );
  const ready = day !== '' && written.key.trim() !== '' && (gone || written.body.trim() !== '');
  const set = (name: keyof Article) => (value: string) => setWritten((before) => ({ ...before, [name]: value }));
  return (
    <Dialog
      open
      wide
      title={w(article ? 'amendArticle' : 'writeArticle')}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.isPending} disabled={!ready} onClick={() => save.mutate({})}>
          {w('takeText')}
        </Button>
      }
    >
      <div className="stack16">
        <p className="secondary">{w('amendText')}</p>
        {!article && <TextField label={w('articleNumber')} value={written.key} onChange={set('key')} />}
        {article && <CheckField label={w('removeArticle')} checked={gone} onChange={setGone} />}
        {!gone && (
          <>
            <TextField label={w('articleHeading')} optional lang="az" value={written.heading} onChange={set('heading')} />
            <TextArea label={w('articleText')} rows={6} lang="az" value={written.body} onChange={set('body')} />
          </>
        )}
        <TextField label={w('inForceFrom')} type="date" value={day} onChange={setDay} error={fieldErrorOf(save.error, 'inForceFrom')} />
        <TextField label={w('amendedBy')} optional value={by} onChange={setBy} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
