import { useState } from 'react';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useDone, useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { InvitationRow } from '../contract.ts';
import { words } from '../words.ts';
import { useCentres, useInvitationDeed } from './queries.ts';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
/** A wall-clock time of the office as an instant. */
const instantOf = (day: string, time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfOfficeDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
};

/** Centre by service, day and hour, purpose, what to bring. */
export function InviteDialog({ caseId, topicId, onClose }: { readonly caseId: string; readonly topicId: string | null; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const centres = useCentres();
  const [id] = useState(() => crypto.randomUUID());
  const [chosen, setCentre] = useState('');
  const [day, setDay] = useState(officeDay(new Date(Date.now() + 2 * 86_400_000)));
  const [time, setTime] = useState('11:00');
  const [purpose, setPurpose] = useState('');
  const [documents, setDocuments] = useState('');
  const items = (centres.data?.items ?? []).filter((one) => topicId === null || one.topicIds.includes(topicId));
  const centreId = chosen || (items[0]?.id ?? '');
  const deed = useInvitationDeed(() =>
    call(wire.invite, { params: { id: caseId }, body: { id, centreId, at: instantOf(day, time), purpose, documents: lines(documents) } }),
  );
  return (
    <ConfirmDialog
      open
      title={w('invite')}
      confirmLabel={w('invite')}
      busy={deed.isPending}
      refusal={!centreId ? w('centre') : !day || !time ? w('when') : purpose.trim().length < 5 ? w('purpose') : null}
      onClose={onClose}
      onConfirm={() =>
        deed.mutate(undefined, {
          onSuccess: (reply) => {
            toast.say(w('invited', { number: reply.number }));
            onClose();
          },
        })
      }
    >
      <div className="stack16">
        <p>{w('inviteText')}</p>
        <SelectField
          label={w('centre')}
          value={centreId}
          onChange={setCentre}
          options={items.map((one) => ({ value: one.id, label: `${one.name[lang]}, ${one.address[lang]}` }))}
        />
        <TextField label={w('day')} type="date" value={day} onChange={setDay} />
        <TextField label={w('hour')} type="time" value={time} onChange={setTime} />
        <TextArea label={w('purpose')} rows={2} value={purpose} onChange={setPurpose} maxLength={1000} />
        <TextArea label={w('documents')} hint={w('documentsHint')} optional rows={3} value={documents} onChange={setDocuments} maxLength={3000} />
        <ProblemNotice error={centres.error ?? deed.error} />
      </div>
    </ConfirmDialog>
  );
}

export type VisitDeed = 'came' | 'missed' | 'cancel';
/** What came of it, written down by the centre; or the Centre takes the invitation back. */
export function VisitDialog({ deed: name, row, onClose }: { readonly deed: VisitDeed; readonly row: InvitationRow; readonly onClose: () => void }) {
  const w = useWords(words);
  const done = useDone(w('done'), onClose);
  const [text, setText] = useState('');
  const [accepted, setAccepted] = useState(row.documents.join('\n'));
  const params = { id: row.id };
  const deed = useInvitationDeed(() =>
    name === 'came'
      ? call(wire.recordVisit, { params, body: { outcome: text, acceptedDocuments: lines(accepted) } })
      : name === 'missed'
        ? call(wire.recordAbsence, { params, body: {} })
        : call(wire.cancelInvitation, { params, body: { reason: text } }),
  );
  const label = name === 'came' ? w('outcome') : w('reason');
  return (
    <ConfirmDialog
      open
      danger={name === 'cancel'}
      title={
        name === 'came' ? w('cameTitle', { name: row.fullName }) : name === 'missed' ? w('missedAsk', { name: row.fullName }) : `${row.number}: ${w('cancel')}`
      }
      confirmLabel={w(name === 'came' ? 'save' : name)}
      busy={deed.isPending}
      refusal={name !== 'missed' && text.trim().length < 3 ? label : null}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <div className="stack16">
        {name !== 'missed' && <TextArea label={label} rows={3} value={text} onChange={setText} maxLength={name === 'came' ? 2000 : 300} />}
        {name === 'came' && (
          <TextArea label={w('accepted')} hint={w('documentsHint')} optional rows={3} value={accepted} onChange={setAccepted} maxLength={3000} />
        )}
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
