import { useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import { type RequestRow, saveRequest } from '../contract.ts';
import { words } from '../words.ts';
import { useRequestDeed } from './queries.ts';

type Props = { readonly row: RequestRow | null; readonly caseId: string | null; readonly subject?: string; readonly onClose: () => void };

/** Drafts a request, or goes on with one's own; it leaves only under the leadership's signature (4.0.2). */
export function DraftDialog({ row, caseId, subject: given = '', onClose }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const done = useDone(w('done'), onClose);
  const directory = useDirectory();
  const [id] = useState(() => row?.id ?? crypto.randomUUID());
  const [structureId, setStructure] = useState(row?.structureId ?? '');
  const [addressee, setAddressee] = useState(row?.structureId ? '' : (row?.addressee ?? ''));
  const [email, setEmail] = useState(row?.structureId ? '' : (row?.email ?? ''));
  const [subject, setSubject] = useState(row?.subject ?? given);
  const [body, setBody] = useState(row?.body ?? '');
  const [legalBasis, setBasis] = useState(row?.legalBasis ?? '');
  const [days, setDays] = useState(String(row?.workingDays ?? 10));
  const workingDays = Number(days);
  const complete =
    (structureId !== '' || addressee.trim() !== '') &&
    subject.trim().length >= 3 &&
    body.trim().length >= 10 &&
    legalBasis.trim().length >= 3 &&
    Number.isInteger(workingDays) &&
    workingDays >= 1 &&
    workingDays <= 60;
  const deed = useRequestDeed((submit: boolean) =>
    call(saveRequest, {
      params: { id },
      body: { structureId: structureId || null, addressee, email, subject, body, legalBasis, workingDays, caseId, submit },
    }),
  );
  const save = (submit: boolean) => () => deed.mutate(submit, done);
  const refusal = complete ? null : w('fillAll');
  return (
    <Dialog
      open
      wide
      title={w('new')}
      onClose={onClose}
      actions={
        <>
          <Button busy={deed.isPending} refusal={refusal} onClick={save(false)}>
            {w('save')}
          </Button>
          <Button variant="primary" busy={deed.isPending} refusal={refusal} onClick={save(true)}>
            {w('submit')}
          </Button>
        </>
      }
    >
      <div className="stack16">
        <SelectField
          label={w('structure')}
          optional
          placeholder={w('otherAddressee')}
          value={structureId}
          onChange={setStructure}
          options={(directory.data?.structures ?? []).map((one) => ({ value: one.id, label: one.name[lang] }))}
        />
        {structureId === '' && (
          <>
            <TextField label={w('addressee')} value={addressee} onChange={setAddressee} maxLength={300} />
            <TextField label={w('email')} value={email} onChange={setEmail} maxLength={200} />
          </>
        )}
        <TextField label={w('matter')} value={subject} onChange={setSubject} maxLength={300} />
        <TextArea label={w('body')} rows={6} value={body} onChange={setBody} maxLength={8000} />
        <TextField label={w('legalBasis')} value={legalBasis} onChange={setBasis} maxLength={500} />
        <TextField label={w('workingDays')} hint={w('workingDaysHint')} inputMode="numeric" value={days} onChange={setDays} maxLength={2} />
        <ProblemNotice error={directory.error ?? deed.error} />
      </div>
    </Dialog>
  );
}
