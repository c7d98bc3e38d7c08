import { Link } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import type { EntryView } from '../contract.ts';
import { words } from '../words.ts';

/** Why an answer is under check: which article changed and from when, with its text one press away. */
export function QuarantineNotice({ entry }: { readonly entry: EntryView }) {
  const w = useWords(words);
  return (
    <Notice tone="soon">
      <span className="stack">
        <span>{w('entryQuarantined')}</span>
        {entry.quarantine.map((changed) => (
          <Link key={changed.actId + changed.article} to={`/desk/acts/${changed.actId}`}>
            {[changed.act, changed.article, changed.from && w('changedFrom', { day: formatDate(changed.from) })].filter(Boolean).join(', ')}
          </Link>
        ))}
      </span>
    </Notice>
  );
}
