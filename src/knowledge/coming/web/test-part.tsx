import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { addQuestion, type PlanView, removeQuestion, sitTest } from '../contract.ts';
import { words } from '../words.ts';

/** Lines of a text as options, the right one marked by a star; null while it is no question yet. */
function optionsOf(text: string): { readonly options: string[]; readonly rightOption: number } | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const marked = lines.filter((line) => line.startsWith('*'));
  if (lines.length < 2 || lines.length > 6 || marked.length !== 1) return null;
  return { options: lines.map((line) => line.replace(/^\*\s*/u, '')), rightOption: lines.indexOf(marked[0] as string) + 1 };
}

function Keeping({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const toast = useToast();
  const [question, setQuestion] = useState('');
  const [written, setWritten] = useState('');
  const options = optionsOf(written);
  const add = useKnowledgeDeed(
    () => call(addQuestion, { params: { id: plan.id }, body: { question, options: options?.options ?? [], rightOption: options?.rightOption ?? 1 } }),
    () => toast.say(w('questionAdded')),
  );
  const remove = useKnowledgeDeed((questionId: string) => call(removeQuestion, { params: { id: plan.id, questionId } }));
  return (
    <>
      <ol className={css['list']}>
        {plan.test.map((one) => (
          <li key={one.id}>
            <span className="spread">
              <span>{one.question}</span>
              <IconButton icon={IconTrash} label={`${w('removeQuestion')}: ${one.question}`} onClick={() => remove.mutate(one.id)} />
            </span>
            <span className="secondary">{one.options.map((option, at) => (at + 1 === one.rightOption ? `✓ ${option}` : option)).join(' · ')}</span>
          </li>
        ))}
      </ol>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (options && question.trim().length >= 5) add.mutate({});
        }}
      >
        <TextField label={w('question')} value={question} onChange={setQuestion} maxLength={500} />
        <TextArea label={w('options')} hint={w('optionsHint')} rows={3} value={written} onChange={setWritten} maxLength={1900} />
        <p>
          <Button type="submit" busy={add.isPending} disabled={!options || question.trim().length < 5}>
            {w('addQuestion')}
          </Button>
        </p>
      </form>
      <ProblemNotice error={add.error ?? remove.error} />
    </>
  );
}

function Sitting({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const send = useKnowledgeDeed(() =>
    call(sitTest, { params: { id: plan.id }, body: { answers: Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, Number(option)])) } }),
  );
  const passed = plan.results.some((one) => one.passed);
  if (passed) return <Notice tone="done">{w('passedText', { percent: plan.results[0]?.best ?? 100 })}</Notice>;
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({});
      }}
    >
      {plan.test.map((one) => (
        <RadioField
          key={one.id}
          label={one.question}
          value={answers[one.id] ?? ''}
          onChange={(option) => setAnswers({ ...answers, [one.id]: option })}
          options={one.options.map((label, at) => ({ value: String(at + 1), label }))}
        />
      ))}
      {send.data && !send.data.passed && (
        <Notice tone="soon" live>
          {w('failedText', { percent: send.data.percent })}
        </Notice>
      )}
      <p>
        <Button type="submit" variant="primary" busy={send.isPending} disabled={plan.test.some((one) => !answers[one.id])}>
          {w('sendTest')}
        </Button>
      </p>
      <ProblemNotice error={send.error} />
    </form>
  );
}

/** The smallest true test: kept by S4, sat by the front line. */
export function TestPart({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const keeps = useMay('lawPlans.keep');
  const sits = useMay('lawPlans.sit');
  return (
    <section className={css['part']}>
      <h2>{w('test')}</h2>
      <p className="secondary">{plan.test.length === 0 ? w('noQuestions') : w('testRule', { percent: plan.passPercent })}</p>
      {keeps && <Keeping plan={plan} />}
      {sits && plan.test.length > 0 && <Sitting plan={plan} />}
    </section>
  );
}
