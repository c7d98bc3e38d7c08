import { useWords } from '#ui/i18n.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { words } from '../words.ts';

const levels = [0, 1, 2, 3] as const;

/** How surely somebody is who they say (R14). */
export function LevelField({ value, onChange }: { readonly value: number; readonly onChange: (level: number) => void }) {
  const w = useWords(words);
  return (
    <SelectField
      label={w('level012')}
      value={String(value)}
      placeholder={null}
      onChange={(level) => onChange(Number(level))}
      options={levels.map((level) => ({ value: String(level), label: w(`level_${level}`) }))}
    />
  );
}
