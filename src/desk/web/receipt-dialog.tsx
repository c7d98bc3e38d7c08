import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { DeedReply } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { WhyDue } from './deed-preview.tsx';

/** Number, secret code and date, to be said aloud while they are on their way by SMS or mail (R3). */
export function ReceiptDialog({ reply, onClose }: { readonly reply: DeedReply; readonly onClose: () => void }) {
  const w = useWords(words);
  const [why, setWhy] = useState(false);
  const { due, sentTo } = reply;
  const ways = [sentTo.sms && w('receiptSms'), sentTo.mail && w('receiptMail')].filter(Boolean);
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('receiptTitle', { number: reply.number ?? '' })}
      actions={
        <Button variant="primary" onClick={onClose} autoFocus>
          {w('receiptClose')}
        </Button>
      }
    >
      {reply.code && (
        <p>
          {w('receiptCode')}
          <br />
          <span className={css['code']}>{reply.code}</span>
        </p>
      )}
      {due && (
        <p className="rowLine">
          <b>{w('receiptDue', { date: formatDate(due.dueOn) })}</b>
          <Button variant="link" aria-expanded={why} onClick={() => setWhy(!why)}>
            {w('why')}
          </Button>
        </p>
      )}
      {why && due && <WhyDue due={due} />}
      <p className="secondary">{ways.length > 0 ? ways.join(' · ') : w('receiptNobody')}</p>
    </Dialog>
  );
}
