import { useState } from 'react';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { endPost, givePost, recordAway, type StructurePerson } from '../contract.ts';
import { words } from '../words.ts';
import { useOpinionDeed } from './queries.ts';

type PostProps = {
  readonly people: readonly StructurePerson[];
  readonly structures: readonly { readonly id: string; readonly name: Readonly<Record<'az' | 'ru' | 'en', string>> }[];
  readonly onClose: () => void;
};

/** A post of the structure for somebody who can log in already: expert, stand-in, and for the administrator coordinator. */
export function PostDialog({ people, structures, onClose }: PostProps) {
  const w = useWords(words);
  const { lang } = useLang();
  const coordinates = useMay('opinions.coordinate');
  const [login, setLogin] = useState('');
  const [structureId, setStructureId] = useState(structures[0]?.id ?? '');
  const [role, setRole] = useState<'expert' | 'coordinator'>('expert');
  const [standsInFor, setStandsInFor] = useState('');
  const [basis, setBasis] = useState('');
  const deed = useOpinionDeed(
    () => call(givePost, { body: { login, structureId, role, standsInFor: role === 'expert' && standsInFor ? standsInFor : null, basis } }),
    () => w('done_change'),
    onClose,
  );
  const experts = people.filter((one) => one.structureId === structureId && one.role === 'expert' && one.standsInFor === null);
  return (
    <ConfirmDialog
      open
      title={w('addPost')}
      confirmLabel={w('addPost')}
      busy={deed.isPending}
      refusal={login.trim().length < 3 ? w('login') : basis.trim().length < 3 ? w('basis') : null}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <TextField label={w('login')} hint={w('loginHint')} value={login} onChange={setLogin} maxLength={60} autoFocus />
        <SelectField
          label={w('structure')}
          placeholder={null}
          value={structureId}
          onChange={setStructureId}
          options={structures.map((one) => ({ value: one.id, label: one.name[lang] }))}
        />
        {!coordinates && (
          <SelectField
            label={w('role')}
            placeholder={null}
            value={role}
            onChange={setRole}
            options={(['expert', 'coordinator'] as const).map((value) => ({ value, label: w(`role_${value}`) }))}
          />
        )}
        {role === 'expert' && (
          <SelectField
            label={w('standsInFor')}
            optional
            placeholder={w('nobody')}
            value={standsInFor}
            onChange={setStandsInFor}
            options={experts.map((one) => ({ value: one.personId, label: one.name }))}
          />
        )}
        <TextField label={w('basis')} value={basis} onChange={setBasis} maxLength={300} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

export function AwayDialog({ person, onClose }: { readonly person: StructurePerson; readonly onClose: () => void }) {
  const w = useWords(words);
  const [today] = useState(() => officeDay(new Date()));
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(addDays(today, 7));
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () =>
      call(recordAway, {
        // The last day is a day of absence too: it ends at 24:00.
        body: { personId: person.personId, from: startOfOfficeDay(from).toISOString(), until: startOfOfficeDay(addDays(until, 1)).toISOString(), reason },
      }),
    () => w('done_change'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={`${person.name}: ${w('markAway')}`}
      confirmLabel={w('markAway')}
      busy={deed.isPending}
      refusal={reason.trim().length >= 3 && from && until >= from ? null : w('reason')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <DateField label={w('from')} value={from} onChange={setFrom} />
        <DateField label={w('to')} value={until} onChange={setUntil} />
        <TextField label={w('reason')} value={reason} onChange={setReason} maxLength={300} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

export function EndPostDialog({ person, onClose }: { readonly person: StructurePerson; readonly onClose: () => void }) {
  const w = useWords(words);
  const deed = useOpinionDeed(
    () => call(endPost, { params: { id: person.appointmentId } }),
    () => w('done_change'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('endPostOf', { name: person.name })}
      confirmLabel={w('endPost')}
      danger
      busy={deed.isPending}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <p>{w('endPostText')}</p>
      <ProblemNotice error={deed.error} />
    </ConfirmDialog>
  );
}
