import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconCalendarEvent, IconCertificate, IconChevronRight, IconPencil, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { IconType } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { OpeningLine } from './opening-line.tsx';
import css from './portal.module.css';
import { SearchBox } from './search-box.tsx';
import { words } from './words.ts';

function Door({ to, icon: Icon, title, hint }: { readonly to: string; readonly icon: IconType; readonly title: string; readonly hint: string }) {
  return (
    <li>
      <Link to={to}>
        <Icon size={22} stroke={1.8} />
        <span>
          <span className={css['doorTitle']}>{title}</span>
          <span className={css['hint']}>{hint}</span>
        </span>
        <IconChevronRight size={18} stroke={2} aria-hidden="true" />
      </Link>
    </li>
  );
}

/** One question first, the doors below it. The words asked stay in the address, so that Back brings the answers again. */
export default function HomePage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const { q = '' } = useSearch({ strict: false }) as { readonly q?: string | number };
  const [query, setQuery] = useState(String(q));
  useEffect(() => {
    const timer = setTimeout(() => void navigate({ to: '/', search: { q: query.trim() || undefined } as never, replace: true }), 400);
    return () => clearTimeout(timer);
  }, [query, navigate]);
  return (
    <div className={css['home']}>
      <SearchBox query={query} onQuery={setQuery} />
      <nav aria-label={w('doors')}>
        <ul className={css['doors']}>
          <Door to="/appeal" icon={IconPencil} title={w('doorAppeal')} hint={w('doorAppealHint')} />
          <Door to="/reception" icon={IconCalendarEvent} title={w('doorReception')} hint={w('doorReceptionHint')} />
          <Door to="/track" icon={IconSearch} title={w('doorTrack')} hint={w('doorTrackHint')} />
          <Door to="/verify" icon={IconCertificate} title={w('doorVerify')} hint={w('doorVerifyHint')} />
        </ul>
      </nav>
      <OpeningLine />
    </div>
  );
}
