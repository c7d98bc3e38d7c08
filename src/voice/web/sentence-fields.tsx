import { IconPlayerPlay } from '@tabler/icons-react';
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { menuLangs, type MenuLang, type Sentence } from '../menu.ts';
import { words } from '../words.ts';
import { promptSource, uploadPrompt, useVoiceDeed } from './queries.ts';
import { RecordPrompt } from './record-prompt.tsx';
import css from './voice.module.css';

const names = { az: 'inAz', ru: 'inRu', en: 'inEn' } as const;
export type Recorded = readonly { readonly lang: MenuLang; readonly text: string }[];

/** One sentence of the menu in its three languages, with the sound of each. */
export function SentenceFields({
  label,
  value,
  onChange,
  recorded,
  locked,
}: {
  readonly label: string;
  readonly value: Sentence;
  readonly onChange: (value: Sentence) => void;
  readonly recorded: Recorded;
  readonly locked: boolean;
}) {
  const w = useWords(words);
  return (
    <fieldset className="stack">
      <legend className="strong">{label}</legend>
      <div className={css['fields']}>
        {menuLangs.map((lang) => (
          <div key={lang} className="stack">
            <TextArea
              label={w(names[lang])}
              rows={3}
              maxLength={1000}
              readOnly={locked}
              value={value[lang]}
              onChange={(text) => onChange({ ...value, [lang]: text })}
            />
            <Spoken lang={lang} text={value[lang]} recorded={recorded.some((one) => one.lang === lang && one.text === value[lang])} locked={locked} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Spoken({ lang, text, recorded, locked }: { readonly lang: MenuLang; readonly text: string; readonly recorded: boolean; readonly locked: boolean }) {
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const input = useRef<HTMLInputElement>(null);
  const keep = useVoiceDeed(uploadPrompt, () => toast.say(w('uploaded')));
  const hear = (): void => {
    new Audio(promptSource(lang, text)).play().catch(() => toast.say(w('notSpokenYet')));
  };
  return (
    <div className={css['spoken']}>
      <Chip tone={recorded ? 'done' : 'soon'}>{recorded ? w('recordedVoice') : w('machineVoice')}</Chip>
      <Button variant="quiet" icon={IconPlayerPlay} disabled={text === ''} onClick={hear}>
        {w('hear')}
      </Button>
      {!locked && (
        <>
          <input
            ref={input}
            type="file"
            accept="audio/wav,.wav"
            className="visuallyHidden"
            aria-label={w('upload')}
            tabIndex={-1}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) keep.mutate({ lang, text, file });
            }}
          />
          <RecordPrompt busy={keep.isPending} disabled={text === ''} onRecorded={(file) => keep.mutate({ lang, text, file })} />
          <Button variant="quiet" busy={keep.isPending} disabled={text === ''} onClick={() => input.current?.click()}>
            {w('upload')}
          </Button>
        </>
      )}
      {keep.error && <p role="alert">{sentenceOf(keep.error)}</p>}
    </div>
  );
}
