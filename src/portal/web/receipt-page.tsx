import { useNavigate } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { isAppeal } from '../submission.ts';
import { DueBox } from './due-box.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';
import type { TrackKey } from './queries.ts';
import { type Receipt, receiptKey } from './receipt.ts';
import { keep, readKept } from './session-kept.ts';
import { words } from './words.ts';

function Key({ name, text }: { readonly name: string; readonly text: string }) {
  const w = useWords(words);
  const { say } = useToast();
  const copy = (): void => {
    // Without a secure page there is no clipboard; the text can still be selected.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => say(w('copied')),
      () => say(w('copyFailed')),
    );
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
      <dd className={css['act']}>
        <Button size="portal" aria-label={w('copyNamed', { name })} onClick={copy}>
          {w('copy')}
        </Button>
      </dd>
    </div>
  );
}

/** Number, code, date and what comes: to be kept, copied or printed. */
export default function ReceiptPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const [receipt] = useState(() => readKept<Receipt>(receiptKey));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (receipt) title.current?.focus();
    else void navigate({ to: '/track', replace: true });
  }, [receipt, navigate]);
  if (!receipt) return null;
  const appeal = isAppeal(receipt.kind);
  const [mail, sms] = [receipt.sentTo.includes('mail'), receipt.sentTo.includes('sms')];
  const nextSteps = appeal ? [w('next_appeal1'), w('next_appeal2', { where: receipt.where }), w('next_appeal3')] : [w('next_question1'), w('next_question2')];
  return (
    <div className={css['track']}>
      <PortalTitle ref={title}>{w(appeal ? 'receiptAppeal' : 'receiptQuestion')}</PortalTitle>
      <Notice tone="done" title={w('receiptKeep')}>
        {w(mail && sms ? 'sentBoth' : mail ? 'sentMail' : sms ? 'sentSms' : 'sentNowhere')}
      </Notice>
      <dl className={css['keys']}>
        <Key name={w('number')} text={receipt.number} />
        <Key name={w('code')} text={receipt.code} />
      </dl>
      {receipt.due && <DueBox due={receipt.due} />}
      <section>
        <h2>{w('whatNext')}</h2>
        <ol className={css['numbered']}>
          {nextSteps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </section>
      <div className={css['acts']}>
        <Button
          variant="primary"
          size="portal"
          onClick={() => {
            keep('track', { number: receipt.number, code: receipt.code } satisfies TrackKey);
            void navigate({ to: '/track' });
          }}
        >
          {w('goTrack')}
        </Button>
        <Button size="portal" icon={IconPrinter} onClick={() => window.print()}>
          {w('print')}
        </Button>
        <LinkButton size="portal" to="/appeal">
          {w('another')}
        </LinkButton>
      </div>
    </div>
  );
}
