import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconCalendarPlus, IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { type ReceptionRow, receptionViews } from '../contract.ts';
import { words } from '../words.ts';
import { BookForm } from './book-form.tsx';
import { useReceptions } from './queries.ts';
import { ReceptionDialog, type ReceptionDeed } from './reception-dialogs.tsx';
import { ReceptionList } from './reception-list.tsx';
import css from './receptions.module.css';
import { ReplaceDialog } from './replace-dialog.tsx';

/** Booking for the desk; the list for officials and their structure (4.0.22). */
export default function ReceptionsPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly view?: string; readonly contact?: string };
  const mayBook = useMay('receptions.book');
  const mayReplace = useMay('directory.keepOfficials');
  const view = receptionViews.find((one) => one === search.view) ?? 'ahead';
  const booking = mayBook && (search.view === 'book' || search.contact !== undefined);
  const counts = useReceptions(view, 1).data?.counts;
  const [open, setOpen] = useState<{ readonly deed: ReceptionDeed; readonly row: ReceptionRow } | null>(null);
  const [replacing, setReplacing] = useState(false);
  const go = (next: string): void => void navigate({ to: '/desk/receptions', search: { view: next } as never });
  return (
    <div>
      <PageTitle
        actions={
          <span className="rowLine">
            {mayReplace && (
              <Button icon={IconUserCog} onClick={() => setReplacing(true)}>
                {w('replace')}
              </Button>
            )}
            {mayBook && !booking && (
              <Button variant="primary" icon={IconCalendarPlus} onClick={() => go('book')}>
                {w('bookTab')}
              </Button>
            )}
          </span>
        }
      >
        {w('title')}
      </PageTitle>
      <div className={css['page']}>
        <div className="rowLine">
          {mayBook && (
            <FilterPill on={booking} onClick={() => go('book')}>
              {w('bookTab')}
            </FilterPill>
          )}
          {receptionViews.map((one) => (
            <FilterPill key={one} on={!booking && view === one} count={counts?.[one] ?? null} onClick={() => go(one)}>
              {w(`view_${one}`)}
            </FilterPill>
          ))}
        </div>
        {booking ? <BookForm /> : <ReceptionList view={view} onDeed={(deed, row) => setOpen({ deed, row })} />}
      </div>
      {open && <ReceptionDialog deed={open.deed} row={open.row} onClose={() => setOpen(null)} />}
      {replacing && <ReplaceDialog onClose={() => setReplacing(false)} />}
    </div>
  );
}
