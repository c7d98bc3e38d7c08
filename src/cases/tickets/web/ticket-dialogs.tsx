import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useDone, useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { TicketRow } from '../contract.ts';
import { words } from '../words.ts';
import { useHelpDesks, useTicketDeed } from './queries.ts';
import { TicketText } from './ticket-text.tsx';

export type TicketDeed = 'answer' | 'study' | 'return';
const least: Readonly<Record<TicketDeed, number>> = { answer: 5, study: 3, return: 3 };

/** Answering, declaring study, giving back: each asks for its text, which stays when it is refused. */
export function TicketDialog({ deed: name, row, onClose }: { readonly deed: TicketDeed; readonly row: TicketRow; readonly onClose: () => void }) {
  const w = useWords(words);
  const done = useDone(w('done'), onClose);
  const [text, setText] = useState('');
  const params = { id: row.id };
  const deed = useTicketDeed(() =>
    name === 'answer'
      ? call(wire.answerTicket, { params, body: { answer: text } })
      : name === 'study'
        ? call(wire.declareStudy, { params, body: { reason: text } })
        : call(wire.returnTicket, { params, body: { reason: text } }),
  );
  const label = name === 'answer' ? w('answerText') : w('reason');
  return (
    <ConfirmDialog
      open
      title={w(name === 'answer' ? 'answerTitle' : name === 'study' ? 'studyTitle' : 'returnTitle', { number: row.number })}
      confirmLabel={w(name)}
      busy={deed.isPending}
      refusal={text.trim().length < least[name] ? label : null}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <div className="stack16">
        {name === 'answer' && <TicketText row={row} />}
        {name === 'study' && <p>{w('studyText')}</p>}
        <TextArea
          label={label}
          hint={name === 'answer' ? w('answerHint') : undefined}
          rows={name === 'answer' ? 6 : 3}
          value={text}
          onChange={setText}
          maxLength={8000}
        />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

/** Sends the difficulty to a help desk; those that answer for the case's topic come first. */
export function AskDialog({
  caseId,
  topicId,
  question: given,
  onClose,
}: {
  readonly caseId: string;
  readonly topicId: string | null;
  readonly question: string;
  readonly onClose: () => void;
}) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const desks = useHelpDesks(true);
  const [id] = useState(() => crypto.randomUUID());
  const [chosen, setDesk] = useState('');
  const [question, setQuestion] = useState(given);
  const items = (desks.data?.items ?? []).toSorted((a, b) => Number(b.topicIds.includes(topicId ?? '')) - Number(a.topicIds.includes(topicId ?? '')));
  const deskId = chosen || (items.find((one) => topicId !== null && one.topicIds.includes(topicId))?.id ?? '');
  const deed = useTicketDeed(() => call(wire.askHelpDesk, { params: { id: caseId }, body: { id, deskId, question } }));
  return (
    <ConfirmDialog
      open
      title={w('askTitle')}
      confirmLabel={w('ask')}
      busy={deed.isPending}
      refusal={deskId === '' ? w('desk') : question.trim().length < 5 ? w('question') : null}
      onClose={onClose}
      onConfirm={() =>
        deed.mutate(undefined, {
          onSuccess: (reply) => {
            toast.say(w('asked', { number: reply.number, due: formatDate(reply.dueOn) }));
            onClose();
          },
        })
      }
    >
      <div className="stack16">
        <p>{w('askText')}</p>
        <SelectField
          label={w('desk')}
          value={deskId}
          onChange={setDesk}
          options={items.map((one) => ({ value: one.id, label: `${one.name[lang]}, ${one.structureName[lang]}` }))}
        />
        <TextArea label={w('question')} rows={5} value={question} onChange={setQuestion} maxLength={4000} />
        <ProblemNotice error={desks.error ?? deed.error} />
      </div>
    </ConfirmDialog>
  );
}
