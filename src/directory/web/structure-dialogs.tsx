import { useState } from 'react';
import { officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addStructure, endStructure, structureKinds, type StructureView } from '../contract.ts';
import { words } from '../words.ts';
import { NameFields, namesReady, noNames } from './name-fields.tsx';
import { useDirectoryDeed } from './queries.ts';

export function AddStructureDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const [names, setNames] = useState(noNames);
  const [kind, setKind] = useState<StructureView['kind']>('service');
  const [validFrom, setValidFrom] = useState(officeDay(new Date()));
  const [basis, setBasis] = useState('');
  const [email, setEmail] = useState('');
  const save = useDirectoryDeed(() => call(addStructure, { body: { ...names, kind, validFrom, basis, email } }), onClose);
  return (
    <Dialog
      open
      title={w('addStructure')}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.isPending} disabled={!namesReady(names) || !validFrom} onClick={() => save.mutate({})}>
          {w('save')}
        </Button>
      }
    >
      <div className="stack16">
        <SelectField
          label={w('kind')}
          placeholder={null}
          value={kind}
          onChange={setKind}
          options={structureKinds.map((value) => ({ value, label: w(value) }))}
        />
        <NameFields names={names} onChange={setNames} error={save.error} />
        <TextField label={w('validFrom')} type="date" value={validFrom} onChange={setValidFrom} error={fieldErrorOf(save.error, 'validFrom')} />
        <TextField label={w('basis')} optional value={basis} onChange={setBasis} />
        <TextField label={w('email')} optional type="email" value={email} onChange={setEmail} error={fieldErrorOf(save.error, 'email')} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}

export function EndStructureDialog({ structure, onClose }: { readonly structure: StructureView; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const [validUntil, setValidUntil] = useState('');
  const [basis, setBasis] = useState('');
  const save = useDirectoryDeed(() => call(endStructure, { params: { id: structure.id }, body: { validUntil, basis } }), onClose);
  return (
    <Dialog
      open
      title={w('endStructureOf', { name: structure.name[lang] })}
      onClose={onClose}
      actions={
        <Button variant="danger" busy={save.isPending} disabled={!validUntil || basis.trim().length < 3} onClick={() => save.mutate({})}>
          {w('endStructure')}
        </Button>
      }
    >
      <div className="stack16">
        <p>{w('endText')}</p>
        <TextField label={w('validUntil')} type="date" value={validUntil} onChange={setValidUntil} />
        <TextField label={w('basis')} value={basis} onChange={setBasis} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
