import { IconPlus, IconX } from '@tabler/icons-react';
import { Button, IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { fieldErrorOf } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { Basis, EntryView } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useBases } from './queries.ts';

/** What is being written; steps as one text, a line each, as people type them. */
export type Written = {
  readonly question: string;
  readonly answer: string;
  readonly spoken: string;
  readonly steps: string;
  readonly basis: readonly Basis[];
  readonly source: string;
  readonly identificationLevel: '0' | '1' | '2' | '3';
  readonly validFrom: string;
  readonly validUntil: string;
  readonly letter: string;
  readonly links: string;
  readonly forms: string;
  readonly ru: Told;
  readonly en: Told;
};
type Told = { readonly question: string; readonly answer: string; readonly spoken: string };
const untold: Told = { question: '', answer: '', spoken: '' };
export const nothingWritten: Written = {
  question: '',
  answer: '',
  spoken: '',
  steps: '',
  basis: [{ act: '', article: '' }],
  source: '',
  identificationLevel: '0',
  validFrom: '',
  validUntil: '',
  letter: '',
  links: '',
  forms: '',
  ru: untold,
  en: untold,
};

export const writtenOf = (version: EntryView['versions'][number]): Written => ({
  question: version.question,
  answer: version.answer,
  spoken: version.spoken ?? '',
  steps: version.steps.join('\n'),
  basis: version.basis,
  source: version.source ?? '',
  identificationLevel: String(version.identificationLevel) as Written['identificationLevel'],
  validFrom: version.validFrom ?? '',
  validUntil: version.validUntil ?? '',
  letter: version.letter ?? '',
  links: version.links.map((link) => `${link.label} | ${link.url}`).join('\n'),
  forms: version.forms.join('\n'),
  ru: version.translations.ru ?? untold,
  en: version.translations.en ?? untold,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
/** "Label | https://…"; an address alone is its own label. */
function linkOf(line: string): { readonly label: string; readonly url: string } {
  const at = line.lastIndexOf('|');
  const url = line.slice(at + 1).trim();
  return { label: line.slice(0, Math.max(0, at)).trim() || url, url };
}

/** As the server takes it: empty steps and bases fall away. */
export const draftOf = (written: Written) => ({
  question: written.question,
  answer: written.answer,
  spoken: written.spoken,
  source: written.source,
  steps: linesOf(written.steps),
  letter: written.letter,
  links: linesOf(written.links).map(linkOf),
  forms: linesOf(written.forms),
  translations: Object.fromEntries(
    (['ru', 'en'] as const).flatMap((lang) => (written[lang].question.trim() && written[lang].answer.trim() ? [[lang, written[lang]]] : [])),
  ),
  basis: written.basis.filter((basis) => basis.act.trim() !== ''),
  identificationLevel: Number(written.identificationLevel),
  validFrom: written.validFrom || null,
  validUntil: written.validUntil || null,
});
export const isWritten = (written: Written): boolean => written.question.trim().length >= 3 && written.answer.trim() !== '';

type Props = { readonly written: Written; readonly onChange: (written: Written) => void; readonly error: unknown };

function BasisFields({ written, onChange }: Omit<Props, 'error'>) {
  const w = useWords(words);
  const known = useBases(true);
  const set = (at: number, next: Basis): void => onChange({ ...written, basis: written.basis.map((basis, place) => (place === at ? next : basis)) });
  return (
    <fieldset className="stack" style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className="strong">{w('basis')}</legend>
      <datalist id="bases">
        {[...new Set(known.data?.items.map((basis) => basis.act))].map((act) => (
          <option key={act} value={act} />
        ))}
      </datalist>
      {written.basis.map((basis, at) => (
        <div key={at} className={css['basis']}>
          <TextField label={w('basisAct')} list="bases" value={basis.act} onChange={(act) => set(at, { ...basis, act })} />
          <TextField label={w('basisArticle')} value={basis.article} onChange={(article) => set(at, { ...basis, article })} />
          <IconButton
            icon={IconX}
            label={w('removeBasis', { name: basis.act || String(at + 1) })}
            onClick={() => onChange({ ...written, basis: written.basis.filter((_, place) => place !== at) })}
          />
        </div>
      ))}
      <p>
        <Button variant="quiet" icon={IconPlus} onClick={() => onChange({ ...written, basis: [...written.basis, { act: '', article: '' }] })}>
          {w('addBasis')}
        </Button>
      </p>
    </fieldset>
  );
}

/** Everything a version says. */
export function VersionFields({ written, onChange, error }: Props) {
  const w = useWords(words);
  const field = (name: 'question' | 'answer' | 'spoken' | 'steps' | 'source' | 'validFrom' | 'validUntil' | 'letter' | 'links' | 'forms') => ({
    value: written[name],
    onChange: (value: string) => onChange({ ...written, [name]: value }),
    error: fieldErrorOf(error, name),
  });
  return (
    <>
      <TextField label={w('question')} maxLength={500} {...field('question')} />
      <TextArea label={w('answer')} rows={8} maxLength={20_000} {...field('answer')} />
      <TextArea label={w('spokenLabel')} optional hint={w('spokenHint')} rows={2} maxLength={2_000} {...field('spoken')} />
      <TextArea label={w('letterLabel')} optional hint={w('letterHint')} rows={3} maxLength={20_000} {...field('letter')} />
      <TextArea label={w('steps')} optional hint={w('stepsHint')} rows={4} {...field('steps')} />
      <div className={css['pair']}>
        <TextArea label={w('linksLabel')} optional hint={w('linksHint')} rows={2} {...field('links')} />
        <TextArea label={w('formsLabel')} optional hint={w('formsHint')} rows={2} {...field('forms')} />
      </div>
      {(['ru', 'en'] as const).map((lang) => (
        <details key={lang} open={written[lang].answer !== ''}>
          <summary>{w(lang === 'ru' ? 'inRussian' : 'inEnglish')}</summary>
          <div className="stack16" lang={lang}>
            {(['question', 'answer', 'spoken'] as const).map((part) => (
              <TextArea
                key={part}
                label={w(part === 'spoken' ? 'spokenLabel' : part)}
                optional
                rows={part === 'answer' ? 5 : 2}
                value={written[lang][part]}
                onChange={(value) => onChange({ ...written, [lang]: { ...written[lang], [part]: value } })}
              />
            ))}
          </div>
        </details>
      ))}
      <BasisFields written={written} onChange={onChange} />
      <div className={css['pair']}>
        <TextField label={w('validFrom')} optional type="date" {...field('validFrom')} />
        <TextField label={w('validUntil')} optional type="date" {...field('validUntil')} />
        <SelectField
          label={w('levelLabel')}
          placeholder={null}
          value={written.identificationLevel}
          onChange={(identificationLevel) => onChange({ ...written, identificationLevel })}
          options={(['0', '1', '2', '3'] as const).map((value) => ({ value, label: w(`level${value}`) }))}
        />
        <TextField label={w('source')} optional {...field('source')} />
      </div>
    </>
  );
}
