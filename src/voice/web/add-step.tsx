import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type MenuNode, nodeKinds } from '../menu.ts';
import { words } from '../words.ts';
import css from './voice.module.css';

const nothingSaid = { az: '', ru: '', en: '' };
const fresh = (kind: (typeof nodeKinds)[number], first: string): MenuNode => {
  if (kind === 'choice') return { kind, prompt: nothingSaid, choices: [] };
  if (kind === 'say') return { kind, prompt: nothingSaid, to: first };
  if (kind === 'queue') return { kind, level: 1, topicId: null, urgent: false };
  return kind === 'end' ? { kind, prompt: nothingSaid } : { kind };
};

/** A new step of the tree; its name is how other steps lead to it. */
export function AddStep({ names, onAdd }: { readonly names: readonly string[]; readonly onAdd: (name: string, node: MenuNode) => void }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof nodeKinds)[number]>('choice');
  const [wrong, setWrong] = useState(false);
  const add = (): void => {
    const fits = /^[a-z][a-z0-9-]{0,39}$/.test(name) && !names.includes(name);
    setWrong(!fits);
    if (!fits) return;
    onAdd(name, fresh(kind, names[0] ?? name));
    setName('');
  };
  return (
    <section className={css['step']} aria-label={w('addStep')}>
      <div className={css['fields']}>
        <TextField label={w('stepName')} hint={w('stepNameHint')} error={wrong ? w('stepNameWrong') : null} value={name} onChange={setName} maxLength={40} />
        <SelectField
          label={w('kind')}
          value={kind}
          placeholder={null}
          onChange={setKind}
          options={nodeKinds.map((one) => ({ value: one, label: w(`kind_${one}`) }))}
        />
      </div>
      <div>
        <Button onClick={add}>{w('addStep')}</Button>
      </div>
    </section>
  );
}
