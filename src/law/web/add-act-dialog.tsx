import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { actKinds, addAct } from '../contract.ts';
import { words } from '../words.ts';
import css from './law.module.css';
import { useLawDeed } from './queries.ts';

const blank = { kind: 'decision' as (typeof actKinds)[number], number: '', adoptedOn: '', titleAz: '', titleRu: '', titleEn: '', inForceFrom: '', note: '' };

/** Types in an act; a setting or a calendar can then cite it. */
export function AddActDialog({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (id: string) => void }) {
  const w = useWords(words);
  const { say } = useToast();
  const [act, setAct] = useState(blank);
  const add = useLawDeed(
    () => call(addAct, { body: { ...act, adoptedOn: act.adoptedOn || null, inForceFrom: act.inForceFrom || null } }),
    ({ id }) => {
      say(w('actAdded'));
      onAdded(id);
    },
  );
  const field = (name: Exclude<keyof typeof blank, 'kind'>) => ({
    value: act[name],
    onChange: (value: string) => setAct((before) => ({ ...before, [name]: value })),
    error: fieldErrorOf(add.error, name),
  });
  return (
    <Dialog
      open
      wide
      title={w('addAct')}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={add.isPending} disabled={act.titleAz.trim().length < 3} onClick={() => add.mutate({})}>
          {w('addAct')}
        </Button>
      }
    >
      <div className={css['form']}>
        <SelectField
          label={w('actKind')}
          placeholder={null}
          value={act.kind}
          onChange={(kind) => setAct((before) => ({ ...before, kind }))}
          options={actKinds.map((value) => ({ value, label: w(value) }))}
        />
        <TextField label={w('number')} optional {...field('number')} />
        <TextField label={w('adoptedOn')} optional type="date" {...field('adoptedOn')} />
        <TextField label={w('inForceFrom')} optional type="date" {...field('inForceFrom')} />
        <TextField label={w('nameAz')} className={css['full']} lang="az" {...field('titleAz')} />
        <TextField label={w('nameRu')} className={css['full']} lang="ru" optional {...field('titleRu')} />
        <TextField label={w('nameEn')} className={css['full']} lang="en" optional {...field('titleEn')} />
        <TextArea label={w('note')} className={css['full']} optional rows={3} {...field('note')} />
        <div className={css['full']}>
          <ProblemNotice error={add.error} />
        </div>
      </div>
    </Dialog>
  );
}
