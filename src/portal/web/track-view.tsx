import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { formatBytes, formatDate, formatInstant, officeDay } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { type Step, Stepper } from '#ui/stepper.tsx';
import type { TrackView } from '../contract.ts';
import { Clarify } from './clarify.tsx';
import { DueBox } from './due-box.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';
import type { TrackKey } from './queries.ts';
import { Rating } from './rating.tsx';
import { words } from './words.ts';

const endings = ['answered', 'forwarded', 'notConsidered', 'withdrawn'] as const;
const ended = (view: TrackView): boolean => (endings as readonly string[]).includes(view.stage);

/** A step behind is said as done, one ahead as a thing to come. */
function stepKey(stage: TrackView['stage'], place: Step['at']): keyof typeof words.table {
  if (place === 'ahead' && stage === 'answered') return 'stage_answered_ahead';
  const past = `stage_${stage}_past`;
  return place === 'past' && past in words.table ? (past as keyof typeof words.table) : `stage_${stage}`;
}

function useSteps(view: TrackView): readonly Step[] {
  const w = useWords(words);
  return view.steps.map(({ stage, at, done }): Step => {
    const place = done ? 'past' : stage === view.stage ? 'now' : 'ahead';
    return { title: w(stepKey(stage, place)), at: place, ...(at && { text: formatInstant(at) }) };
  });
}

/** The signed letter or the representative's answer, as it left. */
function Answer({ view }: { readonly view: TrackView }) {
  const w = useWords(words);
  const { answer } = view;
  if (!answer) return null;
  return (
    <section className={css['letter']} aria-labelledby="answer-title">
      <h2 id="answer-title">{w(view.stage === 'answered' ? 'answerTitle' : 'noticeTitle')}</h2>
      <p className={css['quiet']}>
        {[answer.outgoingNumber && w('letterNo', { number: answer.outgoingNumber }), formatInstant(answer.at)].filter(Boolean).join(' · ')}
      </p>
      <div className={css['letterText']}>{answer.text}</div>
      {answer.basis && <p className={css['quiet']}>{w('basisIs', { text: answer.basis })}</p>}
      {answer.signer && <p className={css['quiet']}>{w('signedBy', { name: answer.signer })}</p>}
      {answer.verificationCode && (
        <Link to={`/verify/${answer.verificationCode}`} className={css['textLink']}>
          {w('verifyThis', { code: answer.verificationCode })}
        </Link>
      )}
    </section>
  );
}

function Sent({ view }: { readonly view: TrackView }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <details className={css['fold']}>
      <summary>{w('yourText')}</summary>
      <div className="stack">
        <p className="strong">{view.subject}</p>
        <p className={css['typed']}>{view.body}</p>
        {view.files.length > 0 && (
          <>
            <h2>{w('attached')}</h2>
            <ul>
              {view.files.map((file, at) => (
                <li key={`${file.name}-${at}`}>
                  {file.name} <span className={css['quiet']}>{formatBytes(file.sizeBytes, lang)}</span>
                  {file.refused && <p>{w('fileRefused')}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

/** A plain sentence of where it is, the date with its "niyə?", the road, the answer, the rating. */
export function TrackShown({ view, trackKey }: { readonly view: TrackView; readonly trackKey: TrackKey }) {
  const w = useWords(words);
  const steps = useSteps(view);
  const sentence = view.stage === 'forwarded' && view.forwardedTo ? w('says_forwardedTo', { name: view.forwardedTo }) : w(`says_${view.stage}`);
  return (
    <div className={css['track']}>
      <div className="stack">
        <PortalTitle above={w('kindNumber', { kind: w(`kind_${view.kind}`), number: view.number })}>{sentence}</PortalTitle>
        {!ended(view) && view.question === null && (
          <p className={css['needed']}>
            <IconCircleCheck size={18} stroke={2} aria-hidden="true" />
            {w('nothingNeeded')}
          </p>
        )}
        {view.stage === 'forwarded' && <p className={css['quiet']}>{w('forwardedMeans')}</p>}
      </div>
      {view.question && <Clarify question={view.question} trackKey={trackKey} />}
      {view.due && !ended(view) && <DueBox due={view.due} />}
      <Answer view={view} />
      {view.due && view.stage === 'answered' && view.answer && (
        <p className={css['quiet']}>{w('wasDue', { due: formatDate(view.due.dueOn), at: formatDate(officeDay(view.answer.at)) })}</p>
      )}
      <section aria-label={w('course')}>
        <Stepper steps={steps} label={w('course')} />
      </section>
      {view.answer && <Rating view={view} trackKey={trackKey} />}
      <Sent view={view} />
    </div>
  );
}
