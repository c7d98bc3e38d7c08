import { useState } from 'react';
import { mergeApplicants, type ApplicantView } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useDeed } from './queries.ts';

type Proposal = { readonly id: string; readonly kind: ApplicantView['kind']; readonly fullName: string; readonly phoneTail: string | null };

/** R18: cards that may be the same applicant; merging asks for a reason and can be split back. */
export function DuplicateProposals({ applicantId, proposals }: { readonly applicantId: string; readonly proposals: readonly Proposal[] }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const toast = useToast();
  const [merging, setMerging] = useState<Proposal | null>(null);
  const [reason, setReason] = useState('');
  const merge = useDeed(
    (mergedId: string) => call(mergeApplicants, { params: { id: applicantId }, body: { mergedId, reason } }),
    () => {
      setMerging(null);
      setReason('');
      toast.say(w('merged'));
    },
  );
  return (
    <div className={css['part']}>
      <h2 className={css['warn']}>{w('duplicates')}</h2>
      <ul className={css['rows']}>
        {proposals.map((one) => (
          <li key={one.id}>
            <span className={css['grow']}>
              {one.fullName}{' '}
              <span className="secondary">
                {wc(`applicant_${one.kind}`)}
                {one.phoneTail ? ` · ${w('phoneEnds', { tail: one.phoneTail })}` : ''}
              </span>
            </span>
            <Button variant="quiet" onClick={() => setMerging(one)} aria-label={`${w('merge')}: ${one.fullName}`}>
              {w('merge')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={merging !== null}
        title={w('merge')}
        confirmLabel={w('merge')}
        busy={merge.isPending}
        refusal={reason.trim() === '' ? w('mergeReason') : null}
        onConfirm={() => merging && merge.mutate(merging.id)}
        onClose={() => setMerging(null)}
      >
        <p>{w('mergeText', { name: merging?.fullName ?? '' })}</p>
        <TextField label={w('mergeReason')} maxLength={500} value={reason} onChange={setReason} />
        <ProblemNotice error={merge.error} />
      </ConfirmDialog>
    </div>
  );
}
