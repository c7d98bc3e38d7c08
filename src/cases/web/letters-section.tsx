import { IconFileTypePdf } from '@tabler/icons-react';
import { formatDate, officeDay } from '#language/format.ts';
import { addressOf } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { type CaseView, letterPdf } from '../contract.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { dispatchTone } from './dispatch-tone.ts';

/** What was signed and how it left; the applicant's judgement of it. */
export function LettersSection({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  if (view.letters.length === 0) return null;
  return (
    <section className={css['section']}>
      <h2>{w('signedLetters')}</h2>
      <ul className="stack">
        {view.letters.map((letter) => (
          <li key={letter.documentId} className={css['file']}>
            <IconFileTypePdf size={18} aria-hidden="true" />
            <a href={addressOf(letterPdf.path, { params: { documentId: letter.documentId } })} target="_blank" rel="noreferrer">
              {w('signedLine', { number: letter.outgoingNumber, date: formatDate(officeDay(letter.signedAt)), name: letter.signerName })}
            </a>
          </li>
        ))}
        {view.dispatches.map((dispatch) => (
          <li key={dispatch.id} className={css['file']}>
            <Chip tone={dispatchTone(dispatch.state)}>{w(`dispatch_${dispatch.state}`)}</Chip>
            <span className="secondary">{[w(`way_${dispatch.channel}`), dispatch.recipient, dispatch.note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {view.rating !== null && (
        <p>
          {w('ratingLine', { n: view.rating })} {view.ratingComment && <span className="secondary">“{view.ratingComment}”</span>}
        </p>
      )}
    </section>
  );
}
