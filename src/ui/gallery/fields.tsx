import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Combobox } from '../combobox.tsx';
import { FieldSize } from '../field.tsx';
import { FileDrop } from '../file-drop.tsx';
import { useWords } from '../i18n.tsx';
import { KeyHint } from '../key-hint.tsx';
import { CheckField, RadioField, SelectField } from '../select-field.tsx';
import { TextArea, TextField } from '../text-field.tsx';
import { words as uiWords } from '../words.ts';
import { Example } from './example.tsx';
import { words } from './words.ts';

function Fields({ children }: { readonly children?: ReactNode }) {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const [text, setText] = useState('');
  const [note, setNote] = useState(w('noteText'));
  const [structure, setStructure] = useState<string | null>('tax');
  const [way, setWay] = useState<'mail' | 'post' | ''>('mail');
  const [agreed, setAgreed] = useState(true);
  return (
    <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))' }}>
      <TextField label={w('phone')} hint={w('phoneHint')} value={text} onChange={setText} type="tel" autoComplete="tel" />
      <TextField label={w('phone')} error={w('phoneError')} value="050 000" onChange={() => {}} type="tel" />
      <TextField
        label={ui('search')}
        labelHidden
        icon={IconSearch}
        after={<KeyHint keys="/" />}
        placeholder={ui('searchLong')}
        value={text}
        onChange={setText}
      />
      <TextArea label={w('note')} optional value={note} onChange={setNote} />
      <SelectField
        label={w('replyBy')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'mail', label: w('byMail') },
          { value: 'post', label: w('byPost') },
        ]}
      />
      <Combobox
        label={w('structure')}
        optional
        value={structure}
        onChange={setStructure}
        options={[
          { value: 'tax', label: w('taxService'), hint: 'DVX' },
          { value: 'property', label: w('propertyService'), hint: 'ƏMDX' },
        ]}
      />
      <RadioField
        label={w('replyBy')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'mail', label: w('byMail') },
          { value: 'post', label: w('byPost'), hint: w('emptyHint') },
        ]}
      />
      <CheckField label={w('agree')} checked={agreed} onChange={setAgreed} hint={w('phoneHint')} />
      <TextField label={w('number')} value="M-2026-041873" onChange={() => {}} disabled />
      {children}
    </div>
  );
}

export function FieldExamples() {
  const w = useWords(words);
  return (
    <>
      <Example name="text-field, select-field, combobox">
        <Fields />
      </Example>
      <Example name="field-size portal">
        <FieldSize value="portal">
          <Fields />
        </FieldSize>
      </Example>
      <Example name="file-drop">
        <FileDrop
          label={w('files')}
          hint={w('emptyHint')}
          accept=".pdf,.jpg,.png"
          files={[
            { id: 'a', name: 'muqavile-numune.pdf', bytes: 418_000, done: true },
            { id: 'b', name: 'ekran.png', bytes: 2_418_000, progress: 0.4 },
            { id: 'c', name: 'uzun-adli-bir-fayl-ki-sətrə-sığmır-və-bölünməlidir-2026.pdf', bytes: 18_000, error: w('noticeLate') },
          ]}
          onAdd={() => {}}
          onRemove={() => {}}
        />
      </Example>
    </>
  );
}
