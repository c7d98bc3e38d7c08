import { useWords } from '#ui/i18n.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { type Role, roles, type Sector, sectorOf, sectors } from '../roles.ts';
import { words as roomWords } from '../words.ts';
import css from './access.module.css';
import { words } from './words.ts';

export type PostChoice = { readonly role: Role | ''; readonly sector: Sector | '' };
export const noPost: PostChoice = { role: '', sector: '' };
/** What is sent: a manager's sector as chosen, everyone else's follows from the role. */
export const postOf = ({ role, sector }: PostChoice): { readonly role: Role; readonly sector: Sector | null } => ({
  role: role as Role,
  sector: sector || null,
});
export const isChosen = ({ role, sector }: PostChoice): boolean => role !== '' && (role !== 'manager' || sector !== '');

/** Role, and the sector where the role leaves a choice. */
export function PostFields({ value, onChange }: { readonly value: PostChoice; readonly onChange: (value: PostChoice) => void }) {
  const w = useWords(words);
  const r = useWords(roomWords);
  const fixed = value.role ? sectorOf[value.role] : undefined;
  return (
    <div className={css['period']}>
      <SelectField
        label={w('role')}
        hint={fixed ? w('sectorIs', { sector: r(`sector_${fixed}`) }) : undefined}
        value={value.role}
        onChange={(role) => onChange({ role, sector: '' })}
        options={roles.map((role) => ({ value: role, label: r(`role_${role}`) }))}
      />
      {value.role === 'manager' && (
        <SelectField
          label={w('sector')}
          value={value.sector}
          onChange={(sector) => onChange({ ...value, sector })}
          options={sectors.map((sector, at) => ({ value: sector, label: `${at + 1}. ${r(`sector_${sector}`)}` }))}
        />
      )}
    </div>
  );
}
