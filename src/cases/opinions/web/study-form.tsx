import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { declareStudy, type WorkItem } from '../contract.ts';
import { words } from '../words.ts';
import { useOpinionDeed } from './queries.ts';

/** Extra study: once, with a reason, until the end of day ten; what it does to both dates is said before (R10, R11). */
export function StudyForm({ item }: { readonly item: WorkItem }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () => call(declareStudy, { params: { id: item.id }, body: { reason } }),
    (done) => w('done_study', { due: formatDate(done.dueOn) }),
    () => setOpen(false),
  );
  const { study } = item.refusals;
  if (study !== null) return study in words.table ? <p className="secondary">{w(study as 'studyOnceAlready')}</p> : null;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{w('study')}</Button>
      {open && item.study && (
        <ConfirmDialog
          open
          title={w('study')}
          confirmLabel={w('study')}
          busy={deed.isPending}
          refusal={reason.trim() ? null : w('studyReason')}
          onConfirm={() => deed.mutate({})}
          onClose={() => setOpen(false)}
        >
          <div className="stack16">
            <p>{w('studyText', { due: formatDate(item.study.dueOn) })}</p>
            {item.study.caseMoves && <Notice tone="soon">{w('studyMoves', { caseDue: formatDate(item.study.caseDueOn) })}</Notice>}
            <TextArea label={w('studyReason')} value={reason} onChange={setReason} maxLength={1000} rows={3} autoFocus />
            <ProblemNotice error={deed.error} />
          </div>
        </ConfirmDialog>
      )}
    </div>
  );
}
