import { useState } from 'react';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import { answerRequest, type RequestRow, returnRequest, withdrawRequest } from '../contract.ts';
import { words } from '../words.ts';
import { useRequestDeed } from './queries.ts';
import { RequestText } from './request-text.tsx';

export type RequestDeed = 'answer' | 'return' | 'withdraw';

/** Answering, returning with a remark, withdrawing; what was typed stays when it is refused. */
export function RequestDialog({ deed: name, row, onClose }: { readonly deed: RequestDeed; readonly row: RequestRow; readonly onClose: () => void }) {
  const w = useWords(words);
  const done = useDone(w('done'), onClose);
  const [text, setText] = useState('');
  const params = { id: row.id };
  const deed = useRequestDeed(() =>
    name === 'answer'
      ? call(answerRequest, { params, body: { answer: text } })
      : name === 'return'
        ? call(returnRequest, { params, body: { reason: text } })
        : call(withdrawRequest, { params, body: {} }),
  );
  const label = name === 'answer' ? w('answerText') : w('reason');
  return (
    <ConfirmDialog
      open
      title={`${w(name)}: ${row.outgoingNumber ?? row.number}`}
      confirmLabel={w(name)}
      danger={name === 'withdraw'}
      busy={deed.isPending}
      refusal={name !== 'withdraw' && text.trim().length < 3 ? label : null}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <div className="stack16">
        {name === 'answer' && <RequestText row={row} />}
        {name === 'withdraw' ? (
          <p>{w('withdrawText')}</p>
        ) : (
          <TextArea label={label} rows={name === 'answer' ? 6 : 3} value={text} onChange={setText} maxLength={name === 'answer' ? 8000 : 500} />
        )}
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
