import { useWords } from '#ui/i18n.tsx';
import { fieldErrorOf } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { words } from '../words.ts';

export type Names = { readonly nameAz: string; readonly nameRu: string; readonly nameEn: string };
export const noNames: Names = { nameAz: '', nameRu: '', nameEn: '' };
export const namesReady = (names: Names): boolean => Object.values(names).every((name) => name.trim().length >= 3);

/** The same name in the three languages of the house. */
export function NameFields({ names, onChange, error }: { readonly names: Names; readonly onChange: (names: Names) => void; readonly error: unknown }) {
  const w = useWords(words);
  return (
    <>
      {(['nameAz', 'nameRu', 'nameEn'] as const).map((name) => (
        <TextField
          key={name}
          label={w(name)}
          lang={name.slice(4).toLowerCase()}
          value={names[name]}
          onChange={(value) => onChange({ ...names, [name]: value })}
          error={fieldErrorOf(error, name)}
        />
      ))}
    </>
  );
}
