import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { RunView, ShownAnswer } from '../contract.ts';
import { refuseGiving } from '../service.ts';
import { words } from '../words.ts';
import { useServiceDeed } from './queries.ts';
import css from './services.module.css';
import { ShownAnswerView } from './shown-answer.tsx';

/** One service under way: its reglament, steps in their order, the structure's answer while it is open, and how it ended. */
export function RunSteps({ run, epoch }: { readonly run: RunView; readonly epoch: number }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  // Lives here and nowhere else: gone with the contact's page (R13).
  const [answer, setAnswer] = useState<ShownAnswer | null>(null);
  const [note, setNote] = useState('');
  const { card } = run;
  const params = { id: run.id };
  const tick = useServiceDeed((step: { readonly key: string; readonly done: boolean }) => call(wire.tickStep, { params, body: { epoch, ...step } }));
  const ask = useServiceDeed(() => call(wire.askStructure, { params, body: { epoch, id: crypto.randomUUID() } }));
  const finish = useServiceDeed((state: 'given' | 'notGiven') => call(wire.finishService, { params, body: { epoch, state, note } }));
  const answered = run.queries.some((query) => query.outcome === 'found' || query.outcome === 'nothingHeld');
  const refusal = refuseGiving(card, { state: run.state, ticked: run.ticked, answered });
  if (run.state !== 'open')
    return (
      <p>
        {card.title[lang]}: <span className="secondary">{w(`state_${run.state}`)}</span>
      </p>
    );
  const stepsOf = (when: 'before' | 'after') => (
    <ul className={css['steps']}>
      {card.steps
        .filter((step) => step.when === when)
        .map((step) => (
          <li key={step.key}>
            <CheckField
              label={step[lang]}
              checked={tick.isPending && tick.variables.key === step.key ? tick.variables.done : run.ticked.includes(step.key)}
              onChange={(done) => tick.mutate({ key: step.key, done })}
            />
          </li>
        ))}
    </ul>
  );
  const end = (state: 'given' | 'notGiven') => () =>
    finish.mutate(state, {
      onSuccess: () => {
        setAnswer(null);
        toast.say(w('done'));
      },
    });
  return (
    <div className="stack">
      <p className="strong">{card.title[lang]}</p>
      <p className="secondary">
        {w('reglament')}: {card.reglament}. {w('legalBasis')}: {card.legalBasis}. {w('purpose')}: {card.purpose}
      </p>
      {stepsOf('before')}
      {card.register !== null && (
        <>
          <div>
            <Button
              busy={ask.isPending}
              onClick={() => {
                setAnswer(null);
                ask.mutate(undefined, { onSuccess: setAnswer });
              }}
            >
              {answered ? w('askAgain') : w('ask')}
            </Button>
          </div>
          <p className="secondary">{w('logged')}</p>
          {ask.isPending && <p role="status">{w('asking', { structure: card.structureName[lang] })}</p>}
          <ProblemNotice error={ask.error} />
          {answer && <ShownAnswerView answer={answer} />}
        </>
      )}
      {stepsOf('after')}
      <TextField label={w('note')} hint={w('noteHint')} value={note} onChange={setNote} maxLength={1000} />
      <div className="rowLine">
        <Button variant="primary" busy={finish.isPending} refusal={refusal ? w(refusal) : null} onClick={end('given')}>
          {w('give')}
        </Button>
        <Button variant="quiet" busy={finish.isPending} onClick={end('notGiven')}>
          {w('notGive')}
        </Button>
      </div>
      <ProblemNotice error={tick.error ?? finish.error} />
    </div>
  );
}
