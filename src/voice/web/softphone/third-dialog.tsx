import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { words } from '../../words.ts';
import { useThird } from './use-phone.ts';

const hows = ['consult', 'conference', 'transfer'] as const;

/** Another number: asked in private, joined to the call, or given it (4.0.26; warm and blind transfer). */
export function ThirdDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const [to, setTo] = useState('');
  const [how, setHow] = useState<(typeof hows)[number]>('consult');
  const third = useThird();
  return (
    <Dialog open onClose={onClose} title={w('thirdTitle')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          third.mutate({ to, how }, { onSuccess: onClose });
        }}
      >
        <TextField label={w('thirdNumber')} type="tel" value={to} onChange={setTo} required maxLength={20} autoFocus />
        <SelectField
          label={w('thirdHow')}
          value={how}
          onChange={setHow}
          placeholder={null}
          options={hows.map((one) => ({ value: one, label: w(`how_${one}`) }))}
        />
        <ProblemNotice error={third.error} />
        <div>
          <Button type="submit" variant="primary" busy={third.isPending}>
            {w('ringThem')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
