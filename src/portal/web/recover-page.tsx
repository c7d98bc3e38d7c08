import { useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useRef, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ErrorSummary, fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';
import { useOpening, useRecover } from './queries.ts';
import { words } from './words.ts';

const fields = ['number', 'fullName', 'contact', 'identity'] as const;
const shortest: Readonly<Record<(typeof fields)[number], number>> = { number: 3, fullName: 2, contact: 5, identity: 5 };
const labels = { number: 'number', fullName: 'fullName', contact: 'contact', identity: 'identity' } as const;
const hints = { number: 'numberHint', fullName: null, contact: null, identity: null } as const;

/** A lost code by identification (R3, R14): what is answered never says whether anything matched. */
export default function RecoverPage() {
  const w = useWords(words);
  const { number = '' } = useSearch({ strict: false }) as { readonly number?: string };
  const [typed, setTyped] = useState({ number: String(number), fullName: '', contact: '', identity: '' });
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const send = useRecover();
  const phone = useOpening().data?.phone ?? '195-1';
  const short = fields.filter((field) => typed[field].trim().length < shortest[field]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short.length > 0) return void setTimeout(() => summary.current?.focus(), 0);
    send.mutate({ number: typed.number.trim().toUpperCase(), fullName: typed.fullName.trim(), contact: typed.contact.trim(), identity: typed.identity.trim() });
  };
  if (send.isSuccess) {
    return (
      <div className={css['form']}>
        <PortalTitle>{w('recoverTitle')}</PortalTitle>
        <Notice tone="info" live title={w('recoverDoneTitle')}>
          {w('recoverDone', { phone })}
        </Notice>
        <div className={css['acts']}>
          <LinkButton variant="primary" size="portal" to="/track" search={{ number: typed.number.trim().toUpperCase() }}>
            {w('trackTitle')}
          </LinkButton>
          <Button size="portal" onClick={() => send.reset()}>
            {w('tryAgain')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <PortalTitle>{w('recoverTitle')}</PortalTitle>
      <p>{w('recoverText')}</p>
      <ErrorSummary ref={summary} mistakes={tried ? short.map((field) => ({ field, text: w(`err_${field}`) })) : []} />
      <ProblemNotice error={send.error} />
      {fields.map((field) => (
        <div key={field} id={fieldPlace(field)}>
          <TextField
            label={w(labels[field])}
            hint={hints[field] ? w(hints[field]) : undefined}
            error={tried && short.includes(field) ? w(`err_${field}`) : undefined}
            value={typed[field]}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
            maxLength={field === 'number' ? 40 : field === 'identity' ? 20 : 200}
            autoComplete={field === 'fullName' ? 'name' : 'off'}
            spellCheck={false}
          />
        </div>
      ))}
      <div className={css['formActs']}>
        <Button type="submit" variant="primary" size="portal" busy={send.isPending}>
          {w('recoverSend')}
        </Button>
      </div>
    </form>
  );
}
