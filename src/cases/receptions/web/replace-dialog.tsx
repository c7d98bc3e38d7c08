import { useState } from 'react';
import { replaceOfficial } from '#directory/contract.ts';
import { officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import { words } from '../words.ts';
import { useOfficials, useReceptionDeed } from './queries.ts';

/** Another person takes a post: in force at once, and everyone booked from that day on is told (4.0.22). */
export function ReplaceDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const done = useDone(w('replacedDone'), onClose);
  const officials = useOfficials();
  const [officialId, setOfficial] = useState('');
  const [fullName, setName] = useState('');
  const [from, setFrom] = useState(officeDay(new Date()));
  const [basis, setBasis] = useState('');
  const deed = useReceptionDeed(() => call(replaceOfficial, { params: { id: officialId }, body: { fullName, from, basis } }));
  const refusal = !officialId
    ? w('chooseOfficial')
    : fullName.trim().length < 3
      ? w('newName')
      : !from
        ? w('from')
        : basis.trim().length < 3
          ? w('basis')
          : null;
  return (
    <ConfirmDialog
      open
      title={w('replace')}
      confirmLabel={w('save')}
      busy={deed.isPending}
      refusal={refusal}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <div className="stack16">
        <p>{w('replaceText')}</p>
        <SelectField
          label={w('official')}
          value={officialId}
          onChange={setOfficial}
          options={(officials.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.title[lang]}, ${one.holder?.name ?? ''}` }))}
        />
        <TextField label={w('newName')} value={fullName} onChange={setName} maxLength={200} />
        <TextField label={w('from')} type="date" value={from} onChange={setFrom} />
        <TextField label={w('basis')} value={basis} onChange={setBasis} maxLength={300} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
