import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { CaseView } from '../contract.ts';
import { compareParagraphs } from '../paragraphs.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';

/** Two versions side by side; what went and what came is said in words too, not by colour alone. */
export function CompareDrafts({ drafts }: { readonly drafts: CaseView['drafts'] }) {
  const w = useWords(words);
  const [newest, before] = drafts;
  const [olderId, setOlderId] = useState(before?.id ?? '');
  const [newerId, setNewerId] = useState(newest?.id ?? '');
  const [older, newer] = [drafts.find((draft) => draft.id === olderId), drafts.find((draft) => draft.id === newerId)];
  if (!older || !newer) return null;
  const options = drafts.map((draft) => ({ value: draft.id, label: w('version', { n: draft.version }) }));
  const text = (draft: CaseView['drafts'][number]): string => (draft.basis ? `${draft.body}\n\n${w('letterBasis', { basis: draft.basis })}` : draft.body);
  const pieces = compareParagraphs(text(older), text(newer));
  return (
    <section className={css['section']} aria-label={w('compareTitle', { from: older.version, to: newer.version })}>
      <div className="rowLine">
        <SelectField label={w('olderVersion')} placeholder={null} value={olderId} onChange={setOlderId} options={options} />
        <SelectField label={w('newerVersion')} placeholder={null} value={newerId} onChange={setNewerId} options={options} />
      </div>
      {pieces.every((piece) => piece.kind === 'same') && <p className="secondary">{w('noDifference')}</p>}
      <div className={css['letter']}>
        {pieces.map((piece, at) => (
          <p key={at} className={piece.kind === 'same' ? undefined : css[piece.kind]} style={{ marginBottom: 8 }}>
            {piece.kind !== 'same' && <span className="visuallyHidden">{w(piece.kind === 'removed' ? 'removedText' : 'addedText')}: </span>}
            {piece.text}
          </p>
        ))}
      </div>
    </section>
  );
}
