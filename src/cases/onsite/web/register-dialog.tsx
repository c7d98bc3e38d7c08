import { useState } from 'react';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { Combobox } from '#ui/combobox.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import { words } from '../words.ts';
import { useBuildings, useOnsiteDeed } from './queries.ts';

/** From an open contact: which building, what is happening; the alarm goes out with the deed (4.0.26). */
export function RegisterDialog({ contactId, onClose }: { readonly contactId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const buildings = useBuildings();
  const [id] = useState(() => crypto.randomUUID());
  const [buildingId, setBuilding] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [what, setWhat] = useState('');
  const [concernsId, setConcerns] = useState('');
  const building = buildings.data?.items.find((one) => one.id === buildingId);
  const deed = useOnsiteDeed(() =>
    call(wire.registerViolation, { params: { id: contactId }, body: { id, buildingId: buildingId ?? '', place, what, concernsId: concernsId || null } }),
  );
  return (
    <ConfirmDialog
      open
      title={w('register')}
      confirmLabel={w('registerNow')}
      busy={deed.isPending}
      refusal={buildingId === null ? w('building') : what.trim().length < 5 ? w('what') : null}
      onClose={onClose}
      onConfirm={() =>
        deed.mutate(undefined, {
          onSuccess: (reply) => {
            toast.say(w('registeredDone', { number: reply.number, name: reply.alarmedName }));
            onClose();
          },
        })
      }
    >
      <div className="stack16">
        <p>{w('registerText')}</p>
        <Combobox
          label={w('building')}
          value={buildingId}
          onChange={(next) => {
            setBuilding(next);
            setConcerns('');
          }}
          options={(buildings.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name[lang]}, ${one.address[lang]}` }))}
        />
        {building && building.authorised.length === 0 && <Notice tone="soon">{w('noAuthorised')}</Notice>}
        {building && building.authorised.length > 0 && (
          <>
            <ul aria-label={w('authorised')}>
              {building.authorised.map((one) => (
                <li key={one.id}>
                  {one.name}
                  <span className="secondary">{` · ${one.post} · ${showPhone(one.phone)}`}</span>
                </li>
              ))}
            </ul>
            <SelectField
              label={w('concerns')}
              value={concernsId}
              onChange={setConcerns}
              options={[{ value: '', label: w('concernsNobody') }, ...building.authorised.map((one) => ({ value: one.id, label: one.name }))]}
            />
          </>
        )}
        <TextField label={w('place')} optional value={place} onChange={setPlace} maxLength={200} />
        <TextArea label={w('what')} hint={w('whatHint')} rows={3} value={what} onChange={setWhat} maxLength={2000} />
        <ProblemNotice error={buildings.error ?? deed.error} />
      </div>
    </ConfirmDialog>
  );
}
