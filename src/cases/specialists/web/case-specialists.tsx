import { useState } from 'react';
import { formatInstant, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import { endSpecialist, inviteSpecialist } from '../contract.ts';
import { words } from '../words.ts';
import { useInvitable, useSpecialistDeed, useSpecialistsOfCase } from './queries.ts';

type Props = { readonly caseId: string; readonly open: boolean; readonly sectionClass?: string | undefined };

/** On the case: who was invited, until when, and what they said (4.0.8). */
export function CaseSpecialists({ caseId, open, sectionClass }: Props) {
  const w = useWords(words);
  const mayInvite = useMay('specialists.invite');
  const found = useSpecialistsOfCase(caseId);
  const [inviting, setInviting] = useState(false);
  const end = useSpecialistDeed((id: string) => call(endSpecialist, { params: { id }, body: {} }));
  const items = found.data?.items ?? [];
  if (items.length === 0 && !(mayInvite && open)) return null;
  return (
    <section className={sectionClass} aria-labelledby="case-specialists">
      <div className="spread">
        <h2 id="case-specialists">{w('title')}</h2>
        {mayInvite && open && <Button onClick={() => setInviting(true)}>{w('invite')}</Button>}
      </div>
      <ProblemNotice error={end.error} />
      {items.map((row) => (
        <div key={row.id} className="stack">
          <p className="rowLine">
            <span className="strong">{row.personName}</span>
            <span className="secondary">
              {row.running ? w('running') : row.endReason ? w(`ended_${row.endReason}`) : w('ended_term')},{' '}
              {w('until', { at: formatInstant(row.endedAt ?? row.untilAt) })}
            </span>
            {mayInvite && row.running && (
              <Button variant="quiet" busy={end.isPending} onClick={() => end.mutate(row.id)}>
                {w('end')}
              </Button>
            )}
          </p>
          <p className="secondary">{row.why}</p>
          {row.contribution && <p style={{ whiteSpace: 'pre-wrap' }}>{row.contribution}</p>}
        </div>
      ))}
      {inviting && <InviteDialog caseId={caseId} onClose={() => setInviting(false)} />}
    </section>
  );
}

function InviteDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const done = useDone(w('done'), onClose);
  const people = useInvitable();
  const [id] = useState(() => crypto.randomUUID());
  const [personId, setPerson] = useState('');
  const [why, setWhy] = useState('');
  const [untilOn, setUntil] = useState(officeDay(new Date(Date.now() + 5 * 86_400_000)));
  const deed = useSpecialistDeed(() => call(inviteSpecialist, { params: { id: caseId }, body: { id, personId, why, untilOn } }));
  return (
    <ConfirmDialog
      open
      title={w('inviteTitle')}
      confirmLabel={w('invite')}
      busy={deed.isPending}
      refusal={personId === '' ? w('person') : why.trim().length < 3 ? w('why') : untilOn === '' ? w('untilOn') : null}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <div className="stack16">
        <p>{w('inviteText')}</p>
        <SelectField
          label={w('person')}
          value={personId}
          onChange={setPerson}
          options={(people.data?.items ?? []).map((one) => ({
            value: one.id,
            label: one.structureName ? `${one.name}, ${one.structureName[lang]}` : one.name,
          }))}
        />
        <TextField label={w('why')} value={why} onChange={setWhy} maxLength={500} />
        <DateField label={w('untilOn')} value={untilOn} onChange={setUntil} />
        <ProblemNotice error={people.error ?? deed.error} />
      </div>
    </ConfirmDialog>
  );
}
