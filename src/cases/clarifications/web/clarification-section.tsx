import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import * as wire from '../contract.ts';
import type { ClarificationView } from '../contract.ts';
import { words } from '../words.ts';

type Props = { readonly caseId: string; readonly mayAsk: boolean; readonly mayRecord: boolean; readonly sectionClass: string | undefined };

/** What the applicant was asked, by when, and what came back; the clock runs on (R7). */
export function ClarificationSection({ caseId, mayAsk, mayRecord, sectionClass }: Props) {
  const w = useWords(words);
  const may = useMay('cases.queue');
  useLiveOf(['cases'], ['clarification.']);
  const [dialog, setDialog] = useState<'ask' | ClarificationView | null>(null);
  const found = useQuery({
    queryKey: ['cases', 'clarifications', caseId],
    queryFn: ({ signal }) => call(wire.clarificationsOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
  const view = found.data;
  if (!view || (view.items.length === 0 && (!mayAsk || view.refusal !== null))) return null;
  return (
    <section className={sectionClass} aria-labelledby="case-clarifications">
      <div className="spread">
        <h2 id="case-clarifications">{w('title')}</h2>
        {mayAsk && view.refusal === null && (
          <Button variant="quiet" onClick={() => setDialog('ask')}>
            {w('ask')}
          </Button>
        )}
      </div>
      <ul className={css['items']}>
        {view.items.map((one) => (
          <li key={one.id} className={css['item']}>
            <div className={css['line']}>
              <Chip tone={one.answer !== null ? 'done' : one.silent ? 'late' : 'soon'}>
                {w(one.answer !== null ? 'answered' : one.silent ? 'silent' : 'waits')}
              </Chip>
              <span className="secondary">{w('askedLine', { name: one.askedByName, at: formatInstant(one.askedAt), date: formatDate(one.answerBy) })}</span>
              {one.answer === null && mayRecord && (
                <Button variant="quiet" onClick={() => setDialog(one)}>
                  {w('recordAnswer')}
                </Button>
              )}
            </div>
            <p className={css['text']}>{one.question}</p>
            {one.answer !== null && one.answeredAt && one.answeredVia && (
              <div className={css['answer']}>
                <p className={css['text']}>{one.answer}</p>
                <p className="secondary">{`${formatInstant(one.answeredAt)} · ${w(`via_${one.answeredVia}`)}`}</p>
              </div>
            )}
            {one.silent && mayRecord && <Notice tone="soon">{w('silentText')}</Notice>}
          </li>
        ))}
      </ul>
      {dialog === 'ask' && <AskDialog caseId={caseId} date={view.answerBy} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'ask' && <AnswerDialog row={dialog} onClose={() => setDialog(null)} />}
    </section>
  );
}

function AskDialog({ caseId, date, onClose }: { readonly caseId: string; readonly date: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [id] = useState(() => crypto.randomUUID());
  const [question, setQuestion] = useState('');
  const deed = useOpinionDeed(
    () => call(wire.askClarification, { params: { id: caseId }, body: { id, question } }),
    () => w('done'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('ask')}
      confirmLabel={w('ask')}
      busy={deed.isPending}
      refusal={question.trim().length < 5 ? w('question') : null}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('askText', { date: formatDate(date) })}</p>
        <TextArea label={w('question')} value={question} onChange={setQuestion} maxLength={2000} rows={4} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

const ways = ['phone', 'email', 'post', 'visit'] as const;
function AnswerDialog({ row, onClose }: { readonly row: ClarificationView; readonly onClose: () => void }) {
  const w = useWords(words);
  const [answer, setAnswer] = useState('');
  const [via, setVia] = useState<(typeof ways)[number]>('phone');
  const deed = useOpinionDeed(
    () => call(wire.recordClarification, { params: { id: row.id }, body: { answer, via } }),
    () => w('done'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('recordAnswer')}
      confirmLabel={w('recordAnswer')}
      busy={deed.isPending}
      refusal={answer.trim() ? null : w('answer')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p className={css['text']}>{row.question}</p>
        <SelectField label={w('via')} value={via} onChange={setVia} options={ways.map((way) => ({ value: way, label: w(`via_${way}`) }))} />
        <TextArea label={w('answer')} value={answer} onChange={setAnswer} maxLength={5000} rows={4} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
