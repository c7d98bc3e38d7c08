import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type EntryView, setState } from '../contract.ts';
import { words } from '../words.ts';
import { useKnowledgeDeed } from './queries.ts';

type Turn = 'withdrawn' | 'quarantined' | 'published';
const deedWord = { withdrawn: 'withdraw', quarantined: 'quarantine', published: 'restore' } as const;

type Props = { readonly entry: EntryView; readonly onWrite: () => void };

/** What quality may do with an entry: hide, bring back, write the next version (R29). */
export function EntryDeeds({ entry, onWrite }: Props) {
  const w = useWords(words);
  const { say } = useToast();
  const [turn, setTurn] = useState<Turn | null>(null);
  const [reason, setReason] = useState('');
  const turning = useKnowledgeDeed(
    (state: Turn) => call(setState, { params: { id: entry.id }, body: { state, reason } }),
    (_, state) => {
      say(w('stateDone', { state: w(state) }));
      setTurn(null);
      setReason('');
    },
  );
  const isPublished = entry.state === 'published';
  const offers: readonly Turn[] = isPublished
    ? ['quarantined', 'withdrawn']
    : entry.publishedVersion === null
      ? ['withdrawn']
      : entry.state === 'quarantined'
        ? ['published', 'withdrawn']
        : ['published'];
  return (
    <>
      {offers
        .filter((offer) => offer !== entry.state)
        .map((offer) => (
          <Button key={offer} variant="quiet" onClick={() => setTurn(offer)}>
            {w(deedWord[offer])}
          </Button>
        ))}
      <Button onClick={onWrite}>{w('newVersion')}</Button>
      {turn && (
        <ConfirmDialog
          open
          title={w(deedWord[turn])}
          confirmLabel={w(deedWord[turn])}
          danger={turn === 'withdrawn'}
          busy={turning.isPending}
          refusal={reason.trim().length < 3 ? w('reason') : null}
          onConfirm={() => turning.mutate(turn)}
          onClose={() => setTurn(null)}
        >
          <div className="stack">
            {turn !== 'published' && <p>{w(turn === 'withdrawn' ? 'withdrawText' : 'quarantineText')}</p>}
            <TextField label={w('reason')} value={reason} onChange={setReason} />
            <ProblemNotice error={turning.error} />
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
