import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { answerOpinion, type WorkItem } from '../contract.ts';
import { type Outcome, outcomes } from '../opinion.ts';
import { words } from '../words.ts';
import css from './opinions.module.css';
import { useOpinionDeed } from './queries.ts';

/** The opinion with who gives it, as it is to stand on paper. What was typed stays when it is refused. */
export function AnswerForm({ item }: { readonly item: WorkItem }) {
  const w = useWords(words);
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [body, setBody] = useState('');
  const [personName, setPersonName] = useState(item.signs.name);
  const [personPost, setPersonPost] = useState(item.signs.post);
  const deed = useOpinionDeed(
    () => call(answerOpinion, { params: { id: item.id }, body: { outcome: outcome || 'agreed', body, personName, personPost } }),
    () => w('done_answer'),
  );
  const needsBody = outcome !== '' && outcome !== 'agreed';
  const refusal =
    outcome === ''
      ? w('chooseOutcome')
      : needsBody && body.trim() === ''
        ? w('answerBodyNeeded')
        : personName.trim().length < 3 || personPost.trim().length < 2
          ? w('nameAndPost')
          : null;
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal === null) deed.mutate({});
      }}
    >
      <h2>{w('answerTitle')}</h2>
      {item.state === 'tacit' && <Notice tone="soon">{w('lateAnswerText')}</Notice>}
      <RadioField
        label={w('outcome')}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, label: w(`outcome_${value}`), hint: w(`outcomeHint_${value}`) }))}
      />
      <TextArea label={w('answerBody')} optional={!needsBody} value={body} onChange={setBody} maxLength={10_000} rows={6} />
      <div className={css['signs']}>
        <TextField label={w('signsName')} value={personName} onChange={setPersonName} maxLength={200} />
        <TextField label={w('signsPost')} value={personPost} onChange={setPersonPost} maxLength={200} />
      </div>
      <ProblemNotice error={deed.error} />
      <div className="rowLine">
        <Button type="submit" variant="primary" busy={deed.isPending} refusal={refusal}>
          {w('giveOpinion')}
        </Button>
      </div>
    </form>
  );
}
