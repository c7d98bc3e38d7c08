import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call, Problem } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { verifyLetter } from '../contract.ts';
import { words } from '../words.ts';
import css from './verify.module.css';

/** Where the QR of a letter leads: is this paper ours? Says who signed and when, nothing of whom it was for. */
export default function VerifyPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const { code = '' } = useParams({ strict: false }) as { readonly code?: string };
  const [typed, setTyped] = useState(code);
  const found = useQuery({
    queryKey: ['verify', code],
    queryFn: ({ signal }) => call(verifyLetter, { params: { code } }, { signal }),
    enabled: code.length >= 8,
    retry: false,
  });
  const unknown = found.error instanceof Problem && found.error.status === 404;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const asked = typed.replaceAll(/\s/g, '');
    if (asked) void navigate({ to: `/verify/${encodeURIComponent(asked)}` });
  };
  const letter = found.data;
  return (
    <div className={css['page']}>
      <PageTitle flush>{w('verifyTitle')}</PageTitle>
      <div className={css['inside']}>
        {letter && (
          <Notice tone="done" live title={w('verifyYes')}>
            <dl className={css['facts']}>
              <dt>{w('verifyNumber')}</dt>
              <dd>{`${letter.outgoingNumber} · ${w(`letter_${letter.kind}`)}`}</dd>
              <dt>{w('verifyDate')}</dt>
              <dd>{formatDate(letter.signedOn)}</dd>
              {letter.capacity && (
                <>
                  <dt>{w('verifySigner')}</dt>
                  <dd>{`${letter.signerName}, ${w(`capacity_${letter.capacity}`)}`}</dd>
                </>
              )}
              <dt>{w('verifyHash')}</dt>
              <dd className={css['hash']}>{letter.contentHash}</dd>
            </dl>
          </Notice>
        )}
        {unknown && (
          <Notice tone="late" live>
            {w('verifyNo')}
          </Notice>
        )}
        {!unknown && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
        <form className="stack16" onSubmit={submit}>
          <TextField label={w('verifyCode')} hint={w('verifyHint')} value={typed} onChange={setTyped} maxLength={80} autoComplete="off" spellCheck={false} />
          <div>
            <Button type="submit" size="portal" variant="primary" busy={found.isFetching}>
              {w('verifyNow')}
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}
