import { useState } from 'react';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { addRemark } from '../contract.ts';
import { words } from '../words.ts';

/** A remark to an article, with the text proposed instead. */
export function RemarkDialog({ draftId, article, onClose }: { readonly draftId: string; readonly article: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [remark, setRemark] = useState('');
  const [proposal, setProposal] = useState('');
  const save = useKnowledgeDeed(
    () => call(addRemark, { params: { id: draftId }, body: { article, remark, proposal } }),
    () => {
      toast.say(w('remarkDone'));
      onClose();
    },
  );
  return (
    <ConfirmDialog
      open
      title={w('addRemarkTo', { to: article === '' ? w('wholeDraft') : w('article', { key: article }) })}
      confirmLabel={w('addRemark')}
      busy={save.isPending}
      refusal={remark.trim().length < 3 ? w('remark') : null}
      onConfirm={() => save.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <TextArea label={w('remark')} rows={4} value={remark} onChange={setRemark} maxLength={4000} />
        <TextArea label={w('proposal')} optional rows={3} value={proposal} onChange={setProposal} maxLength={4000} />
        <ProblemNotice error={save.error} />
      </div>
    </ConfirmDialog>
  );
}
