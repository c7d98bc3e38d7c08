import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { review } from '../contract.ts';
import { words } from '../words.ts';
import { useKnowledgeDeed } from './queries.ts';

/** The second person's word: accepted, or returned with what is to be changed. */
export function ReviewDialog({ entryId, version, onClose }: { readonly entryId: string; readonly version: number; readonly onClose: () => void }) {
  const w = useWords(words);
  const { say } = useToast();
  const [note, setNote] = useState('');
  const done = useKnowledgeDeed(
    (outcome: 'accepted' | 'returned') => call(review, { params: { id: entryId }, body: { version, outcome, note } }),
    (_, outcome) => {
      say(w(outcome === 'accepted' ? 'acceptDone' : 'returnDone', { n: version }));
      onClose();
    },
  );
  return (
    <Dialog
      open
      title={w('reviewVersion', { n: version })}
      onClose={onClose}
      actions={
        <>
          <Button busy={done.isPending} refusal={note.trim().length < 3 ? w('returnNeedsNote') : null} onClick={() => done.mutate('returned')}>
            {w('returnVersion')}
          </Button>
          <Button variant="primary" busy={done.isPending} onClick={() => done.mutate('accepted')}>
            {w('acceptVersion')}
          </Button>
        </>
      }
    >
      <div className="stack16">
        <p>{w('reviewText')}</p>
        <TextArea label={w('reviewNote')} optional rows={4} value={note} onChange={setNote} />
        <ProblemNotice error={done.error} />
      </div>
    </Dialog>
  );
}
