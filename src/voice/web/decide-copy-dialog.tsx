import { useState } from 'react';
import type { z } from 'zod';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import type { Copy } from './copies-page.tsx';
import { LevelField } from './level-field.tsx';
import { useVoiceDeed } from './queries.ts';
import { clockOf } from './waveform.tsx';

type Granted = z.infer<typeof c.grantCopy.reply>;
type Props = { readonly copy: Copy; readonly onClose: () => void; readonly onGranted: (granted: Granted) => void };

/** Grants or refuses a copy; passages of another person are left silent in it. */
export function DecideCopyDialog({ copy, onClose, onGranted }: Props) {
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const [level, setLevel] = useState<number>(copy.level);
  const [basis, setBasis] = useState(copy.basis);
  const [reason, setReason] = useState('');
  const [leaveOut, setLeaveOut] = useState<readonly string[]>(copy.passages.map((passage) => passage.id));
  const params = { id: copy.id };
  const grant = useVoiceDeed(
    () => call(c.grantCopy, { params, body: { level, basis, leaveOut: [...leaveOut] } }),
    (granted) => {
      onGranted(granted);
      onClose();
    },
  );
  const refuse = useVoiceDeed(
    () => call(c.refuseCopy, { params, body: { reason } }),
    () => {
      toast.say(w('refusedNow'));
      onClose();
    },
  );
  const problem = grant.error ?? refuse.error;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${w('decide')}: ${copy.number}`}
      actions={
        <>
          <Button disabled={reason.trim() === ''} busy={refuse.isPending} onClick={() => refuse.mutate(undefined)}>
            {w('refuseIt')}
          </Button>
          <Button variant="primary" disabled={basis.trim() === ''} busy={grant.isPending} onClick={() => grant.mutate(undefined)}>
            {w('grant')}
          </Button>
        </>
      }
    >
      <div className="stack16">
        <p>
          {copy.askerName} · {copy.contactNumber}
        </p>
        <LevelField value={level} onChange={setLevel} />
        <TextField label={w('basis')} hint={w('basisHint')} value={basis} onChange={setBasis} maxLength={300} />
        {copy.passages.map((passage) => (
          <CheckField
            key={passage.id}
            label={w('leaveOut', { at: `${clockOf(passage.fromMs)}–${clockOf(passage.untilMs)}` })}
            checked={leaveOut.includes(passage.id)}
            onChange={(out) => setLeaveOut((before) => (out ? [...before, passage.id] : before.filter((id) => id !== passage.id)))}
          />
        ))}
        <TextField label={w('refuseReason')} value={reason} onChange={setReason} maxLength={500} optional />
        {problem && <p role="alert">{sentenceOf(problem)}</p>}
      </div>
    </Dialog>
  );
}
