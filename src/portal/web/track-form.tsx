import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ErrorSummary, fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';
import type { TrackKey } from './queries.ts';
import { words } from './words.ts';

export type TrackFormProps = { readonly number: string; readonly busy: boolean; readonly error: unknown; readonly onShow: (key: TrackKey) => void };

export function TrackForm({ number: given, busy, error, onShow }: TrackFormProps) {
  const w = useWords(words);
  const [number, setNumber] = useState(given);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const missing = {
    number: tried && number.trim().length < 3 ? w('err_number') : undefined,
    code: tried && code.trim().length < 3 ? w('err_code') : undefined,
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (number.trim().length < 3 || code.trim().length < 3) return void setTimeout(() => summary.current?.focus(), 0);
    onShow({ number: number.trim().toUpperCase(), code: code.trim() });
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <PortalTitle>{w('trackTitle')}</PortalTitle>
      <ErrorSummary ref={summary} mistakes={Object.entries(missing).flatMap(([field, text]) => (text ? [{ field, text }] : []))} />
      <ProblemNotice error={error} />
      <div id={fieldPlace('number')}>
        <TextField
          label={w('number')}
          hint={w('numberHint')}
          error={missing.number}
          value={number}
          onChange={setNumber}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </div>
      <div id={fieldPlace('code')}>
        <TextField
          label={w('code')}
          hint={w('codeHint')}
          error={missing.code}
          value={code}
          onChange={setCode}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </div>
      <div className={css['formActs']}>
        <Button type="submit" variant="primary" size="portal" busy={busy}>
          {w('show')}
        </Button>
      </div>
      <Link to="/recover" search={(number.trim() ? { number: number.trim() } : {}) as never} className={css['textLink']}>
        {w('lostCode')}
      </Link>
      <Link to={'/recording-copy' as never} className={css['textLink']}>
        {w('recordingCopy')}
      </Link>
    </form>
  );
}
