import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { FieldError } from '#ui/field.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { TrackView } from '../contract.ts';
import css from './portal.module.css';
import { type TrackKey, useRate } from './queries.ts';
import { words } from './words.ts';

const marks = [1, 2, 3, 4, 5] as const;

function RateForm({ trackKey }: { readonly trackKey: TrackKey }) {
  const w = useWords(words);
  const [rating, setRating] = useState(0);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const send = useRate(trackKey);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (rating > 0) send.mutate({ rating, comment: comment.trim() });
  };
  const error = tried && rating === 0 ? w('err_rating') : null;
  return (
    <form className="stack16" onSubmit={submit} noValidate>
      <fieldset className={css['choices']} aria-describedby="rate-hint">
        <legend>{w('rateTitle')}</legend>
        <p id="rate-hint" className={css['quiet']}>
          {w('rateHint')}
        </p>
        <div className={css['stars']}>
          {marks.map((mark) => (
            <label key={mark}>
              <input type="radio" name="rating" value={mark} checked={rating === mark} onChange={() => setRating(mark)} />
              {mark}
            </label>
          ))}
        </div>
        <FieldError id="rate-error" error={error} />
      </fieldset>
      <TextArea label={w('rateComment')} optional rows={3} maxLength={1000} value={comment} onChange={setComment} />
      <ProblemNotice error={send.error} />
      <div className={css['acts']}>
        <Button type="submit" variant="primary" size="portal" busy={send.isPending}>
          {w('rateSend')}
        </Button>
      </div>
    </form>
  );
}

/** The citizen's judgement, once; and the way on for who does not agree (R4). */
export function Rating({ view, trackKey }: { readonly view: TrackView; readonly trackKey: TrackKey }) {
  const w = useWords(words);
  return (
    <section className={`${css['after']} ${css['noPaper']}`}>
      {view.canRate && <RateForm trackKey={trackKey} />}
      {view.rating !== null && (
        <Notice tone="done" live>
          {w('rated', { n: view.rating })}
        </Notice>
      )}
      <p className={css['quiet']}>{w('disagreeHint')}</p>
      <Link to="/appeal" search={{ about: view.number, kind: 'complaint', step: 'text' } as never} className={css['textLink']}>
        {w('disagree')}
      </Link>
    </section>
  );
}
