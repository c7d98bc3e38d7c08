import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { DeadlineDate } from '#ui/deadline-date.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useSession } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import { acceptSending, answerSending, returnSending, type WorkSending } from '../contract.ts';
import { words } from '../words.ts';
import { useWorkSending } from './queries.ts';
import { sendingTone } from './tone.ts';

/** One appeal sent to the structure: accept, return as not ours, answer; the applicant's clock is in sight (R8). */
export default function WorkSendingPage() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const found = useWorkSending(id);
  if (!found.data)
    return (
      <div className={css['page']}>
        {found.isPending ? <SkeletonText lines={8} /> : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  return <Item key={found.data.id} item={found.data} />;
}

function Item({ item }: { readonly item: WorkSending }) {
  const w = useWords(words);
  return (
    <article>
      <PageTitle
        crumbs={[{ label: w('workTitle'), to: '/desk/structure-sendings' }]}
        beside={item.caseNumber}
        under={
          <span className="rowLine">
            <Chip tone={sendingTone(item)}>{w(`state_${item.state}`)}</Chip>
            {item.step > 0 && <Chip tone="late">{w(`step_${item.step as 1 | 2 | 3}`)}</Chip>}
            {`${w('repliesBy')}: ${w(`by_${item.repliesBy}`)}`}
          </span>
        }
      >
        {item.subject}
      </PageTitle>
      <div className={`${css['page']} ${css['narrow']}`}>
        <div className={css['clocks']}>
          <DeadlineDate
            label={w('columnOuter')}
            dueOn={item.caseDueOn}
            facts={{ usedDays: item.caseClock.elapsedDays, totalDays: item.caseClock.totalDays, leftDays: item.caseClock.leftDays }}
          />
          <p>
            <span className="secondary">{w('innerDue')}</span>
            <br />
            {w('datesLine', { acceptBy: formatDate(item.acceptBy), dueOn: formatDate(item.dueOn) })}
          </p>
        </div>
        {item.note && <p className={css['text']}>{item.note}</p>}
        <section className="stack">
          <h2>{w('appeal')}</h2>
          <div className={css['letter']} lang={item.lang}>
            {item.body}
          </div>
        </section>
        {item.returnedReason && <p className={css['text']}>{item.returnedReason}</p>}
        {item.answer && (
          <section className="stack">
            <h2>{w('answerTitle')}</h2>
            <div className={css['letter']}>{item.answer}</div>
          </section>
        )}
        {item.state === 'sent' && <FirstStep item={item} />}
        {item.state === 'accepted' && <AnswerForm item={item} />}
      </div>
    </article>
  );
}

function FirstStep({ item }: { readonly item: WorkSending }) {
  const w = useWords(words);
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const params = { id: item.id };
  const accept = useOpinionDeed(
    () => call(acceptSending, { params, body: {} }),
    () => w('state_accepted'),
  );
  const back = useOpinionDeed(
    () => call(returnSending, { params, body: { reason } }),
    () => w('state_notOurs'),
    () => setReturning(false),
  );
  return (
    <div className="stack">
      <div className="rowLine">
        <Button variant="primary" busy={accept.isPending} onClick={() => accept.mutate({})}>
          {w('accept')}
        </Button>
        <Button onClick={() => setReturning(true)}>{w('notOurs')}</Button>
      </div>
      <ProblemNotice error={accept.error} />
      {returning && (
        <ConfirmDialog
          open
          title={w('notOurs')}
          confirmLabel={w('notOurs')}
          busy={back.isPending}
          refusal={reason.trim() ? null : w('reason')}
          onConfirm={() => back.mutate({})}
          onClose={() => setReturning(false)}
        >
          <div className="stack16">
            <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} autoFocus />
            <ProblemNotice error={back.error} />
          </div>
        </ConfirmDialog>
      )}
    </div>
  );
}

function AnswerForm({ item }: { readonly item: WorkSending }) {
  const w = useWords(words);
  const me = useSession().data?.person?.name ?? '';
  const [answer, setAnswer] = useState('');
  const [personName, setPersonName] = useState(me);
  const [personPost, setPersonPost] = useState('');
  const [letterNumber, setLetterNumber] = useState('');
  const [letterOn, setLetterOn] = useState('');
  const deed = useOpinionDeed(
    () => call(answerSending, { params: { id: item.id }, body: { answer, personName, personPost, letterNumber, letterOn: letterOn || null } }),
    () => w('state_answered'),
  );
  const byStructure = item.repliesBy === 'structure';
  const refusal =
    answer.trim() === '' || personName.trim().length < 3 || personPost.trim().length < 2
      ? w('fillIn')
      : byStructure && (letterNumber.trim() === '' || letterOn === '')
        ? w('letterNeeded')
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
      <p className="secondary">{byStructure ? w('answerText_structure', { name: item.applicantName ?? '', to: item.replyTo }) : w('answerText_centre')}</p>
      <TextArea label={w('answerTitle')} labelHidden value={answer} onChange={setAnswer} maxLength={20_000} rows={8} />
      {byStructure && (
        <div className={css['signs']}>
          <TextField label={w('letterNumber')} value={letterNumber} onChange={setLetterNumber} maxLength={60} />
          <DateField label={w('letterOn')} value={letterOn} onChange={setLetterOn} />
        </div>
      )}
      <div className={css['signs']}>
        <TextField label={w('personName')} value={personName} onChange={setPersonName} maxLength={200} />
        <TextField label={w('personPost')} value={personPost} onChange={setPersonPost} maxLength={200} />
      </div>
      <ProblemNotice error={deed.error} />
      <div className="rowLine">
        <Button type="submit" variant="primary" busy={deed.isPending} refusal={refusal}>
          {w('give')}
        </Button>
      </div>
    </form>
  );
}
