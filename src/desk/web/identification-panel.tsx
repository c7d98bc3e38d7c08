import { IconCheck, IconCircleCheck, IconLock, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { checkIdentification } from '#contacts/contract.ts';
import { type Fact, facts } from '#contacts/identification.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ContactCard } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useDeed } from './queries.ts';

type LevelKey = 0 | 1 | 2 | 3;

/** R14: what the person said is typed and compared; the card answers match or no match, and what may now be said aloud. */
export function IdentificationPanel({ card, held }: { readonly card: ContactCard; readonly held: boolean }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const [fact, setFact] = useState<Fact>('fin');
  const [typed, setTyped] = useState('');
  const { contact } = card;
  const level = Math.min(3, Math.max(0, contact.level)) as LevelKey;
  const check = useDeed(
    () => call(checkIdentification, { params: { id: contact.id }, body: { epoch: contact.epoch, fact, typed } }),
    () => setTyped(''),
  );
  return (
    <div className={css['part']}>
      <div className={css['head']}>
        <h2>{w('identification')}</h2>
        <span className="strong" title={w('levelRule')}>
          {w('level', { n: level })}
        </span>
      </div>
      <div className={css['levels']} aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <span key={step} className={step <= level ? css['on'] : ''} />
        ))}
      </div>
      {card.lockedUntil ? (
        <Notice tone="late" title={w('locked', { until: formatInstant(card.lockedUntil) })} live>
          {w('lockedText')}
        </Notice>
      ) : (
        <>
          {card.checks.slice(-4).map((one) => (
            <p key={one.at} className={`${css['line']} ${one.matched ? css['ok'] : css['no']}`}>
              {one.matched ? <IconCheck size={16} aria-hidden="true" /> : <IconX size={16} aria-hidden="true" />}
              {w(one.matched ? 'matched' : 'notMatched', { fact: wc(`fact_${one.fact}`) })}
            </p>
          ))}
          <p className={css['line']}>
            <IconCircleCheck size={16} className={css['ok']} aria-hidden="true" />
            <span>
              {w('mayBeSaid')}: {w(`may_${level}`)}
            </span>
          </p>
          <p className={css['line']}>
            <IconLock size={16} className={css['no']} aria-hidden="true" />
            <span>
              {w('mayNotBeSaid')}: {w(`not_${level}`)}
            </span>
          </p>
          {held && (
            <form
              className="stack"
              data-field="fact"
              onSubmit={(event) => {
                event.preventDefault();
                if (typed.trim() !== '') check.mutate(undefined);
              }}
            >
              <SelectField
                label={w('fact')}
                placeholder={null}
                value={fact}
                onChange={setFact}
                options={facts.map((one) => ({ value: one, label: wc(`fact_${one}`) }))}
              />
              <TextField label={w('typedFact')} autoComplete="off" maxLength={300} value={typed} onChange={setTyped} />
              <div>
                <Button type="submit" busy={check.isPending}>
                  {w('compare')}
                </Button>
              </div>
            </form>
          )}
        </>
      )}
      <span role="status" className="visuallyHidden">
        {check.data && check.variables === undefined ? w('level', { n: check.data.level }) : ''}
      </span>
      <ProblemNotice error={check.error} />
    </div>
  );
}
