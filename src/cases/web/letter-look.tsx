import { Link } from '@tanstack/react-router';
import { IconAlertCircle, IconArrowBackUp, IconArrowLeft, IconCheck, IconClock, IconPencil } from '@tabler/icons-react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Letter } from '#ui/letter.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { say } from '#platform/words.ts';
import type { LetterPreview, ToSignRow } from '../contract.ts';
import { words } from '../words.ts';
import { useLetter } from './queries.ts';
import css from './to-sign.module.css';

type Props = {
  readonly row: ToSignRow | null;
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly maySign: boolean;
  readonly busy: boolean;
  readonly onSign: () => void;
  readonly onReturn: () => void;
  readonly onBack: () => void;
};

/** The letter as the applicant will hold it, and what to look at before signing. */
export function LetterLook({ row, position, maySign, busy, onSign, onReturn, onBack }: Props) {
  const w = useWords(words);
  const letter = useLetter(row?.id ?? null);
  const stopped = letter.data?.checks.find((check) => check.state === 'stop');
  if (!row)
    return (
      <div className={css['right']}>
        <p className="secondary" style={{ padding: 24 }}>
          {w('chooseLetter')}
        </p>
      </div>
    );
  return (
    <section className={css['right']} aria-label={row.subject}>
      <h1 className={css['onlyTitle']}>{row.subject}</h1>
      <div className={css['acts']}>
        <span className={css['backLink']}>
          <Button variant="quiet" icon={IconArrowLeft} onClick={onBack}>
            {w('backToList')}
          </Button>
        </span>
        <span className="secondary">{position && w('positionOf', { at: position.at, n: position.of })}</span>
        <div className="rowLine">
          <Button size="bar" icon={IconArrowBackUp} keyHint="r" onClick={onReturn}>
            {w('returnKey')}
          </Button>
          <Button size="bar" icon={IconPencil} busy={busy} refusal={!maySign ? w('mayNotSign') : (stopped?.text ?? null)} onClick={onSign}>
            {w('signOne')}
          </Button>
        </div>
      </div>
      <div className={css['look']}>
        {letter.data ? (
          <Paper letter={letter.data} />
        ) : (
          <div style={{ padding: 16 }}>
            {letter.error ? <ProblemNotice error={letter.error} onRetry={() => void letter.refetch()} /> : <SkeletonText lines={10} />}
          </div>
        )}
        {letter.data && <Checks letter={letter.data} caseId={row.id} />}
      </div>
    </section>
  );
}

function Paper({ letter }: { readonly letter: LetterPreview }) {
  const w = useWords(words);
  // The letter speaks the applicant's language, whatever the page speaks.
  const theirs = say(words, letter.lang);
  return (
    <Letter
      lang={letter.lang}
      head={[theirs('letterheadMinistry'), theirs('letterheadCentre')]}
      number={letter.outgoingNumber ?? <span className="secondary">{w('numberAtSigning')}</span>}
      date={formatDate(letter.date)}
      to={letter.addressee.map((line) => (
        <div key={line}>{line}</div>
      ))}
      signature={
        <div className={css['signature']}>
          <div>
            <p className="strong">{letter.signer?.title ?? '—'}</p>
            {letter.signer?.basis && <p className="secondary">{letter.signer.basis}</p>}
          </div>
          <span className={css['place']}>{theirs('signaturePlace')}</span>
          <p className="strong">{letter.signer?.name ?? '—'}</p>
        </div>
      }
      foot={theirs('letterExecutor', { name: letter.executor })}
    >
      {letter.body}
      {letter.basis && (
        <p className="secondary" style={{ marginTop: 12 }}>
          {theirs('letterBasis', { basis: letter.basis })}
        </p>
      )}
    </Letter>
  );
}

const signs = { ok: IconCheck, look: IconClock, stop: IconAlertCircle } as const;
const tones = { ok: 'ok', look: 'lookAt', stop: 'stop' } as const;

function Checks({ letter, caseId }: { readonly letter: LetterPreview; readonly caseId: string }) {
  const w = useWords(words);
  return (
    <aside className={css['checks']} aria-label={w('beforeSigning')}>
      <h2>{w('beforeSigning')}</h2>
      <ul>
        {letter.checks.map((check) => {
          const Sign = signs[check.state];
          return (
            <li key={check.key} className={css[tones[check.state]]}>
              <Sign size={16} stroke={2} aria-hidden="true" />
              <span>{check.text}</span>
            </li>
          );
        })}
      </ul>
      <p style={{ marginTop: 12 }}>
        <Link to={`/desk/cases/${caseId}`}>{w('appealTextLink')}</Link>
      </p>
    </aside>
  );
}
