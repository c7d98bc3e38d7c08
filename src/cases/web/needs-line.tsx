import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { CaseView } from '../contract.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';

/** What the reply still lacks, and what is there already: the same list the deed asks. */
export function NeedsLine({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  if (view.row.group === null) return null;
  const missing = view.requirements.filter((one) => !one.there && one.weight === 'needed').length;
  return (
    <div className={css['needs']}>
      <span className="strong">{missing === 0 ? w('nothingMissing') : w('missingTitle', { n: missing })}</span>
      {view.requirements.map((one) => (
        <Chip key={one.key} plain icon={one.there ? IconCheck : IconCircleDashed} tone={one.there ? 'neutral' : one.weight === 'needed' ? 'soon' : 'neutral'}>
          {w(`need_${one.key}`)}
        </Chip>
      ))}
    </div>
  );
}
