import { useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import type { MenuVersion } from '../contract.ts';
import { words } from '../words.ts';
import { EngineLine } from './engine-line.tsx';
import { useMenus } from './queries.ts';
import css from './voice.module.css';

type Version = z.infer<typeof MenuVersion>;
const tones = { draft: 'soon', published: 'done', retired: 'neutral' } as const;

/** Versions of the voice menu (6.9.2): the one that answers, the draft, the past ones to go back to. */
export default function MenusPage() {
  const w = useWords(words);
  useLive(['voice']);
  const menus = useMenus();
  const navigate = useNavigate();
  return (
    <div className={css['page']}>
      <PageTitle under={w('menusUnder')}>{w('menusTitle')}</PageTitle>
      <EngineLine />
      <DataList<Version>
        label={w('menusTitle')}
        rows={menus.data?.items}
        error={menus.error}
        onRetry={() => void menus.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => w('versionN', { n: row.number })}
        onOpen={(row) => void navigate({ to: `/desk/voice/menus/${row.id}` as never })}
        columns={[
          { key: 'number', label: w('version'), width: 130, cell: (row) => <span className="strong">{w('versionN', { n: row.number })}</span> },
          { key: 'state', label: w('state'), width: 130, cell: (row) => <Chip tone={tones[row.state]}>{w(row.state)}</Chip> },
          { key: 'note', label: w('note'), cell: (row) => row.note },
          { key: 'madeBy', label: w('madeBy'), cell: (row) => row.madeBy ?? w('installed') },
          { key: 'published', label: w('publishedOn'), width: 160, cell: (row) => (row.publishedAt ? formatInstant(row.publishedAt) : '') },
          { key: 'calls', label: w('calls'), width: 100, align: 'end', cell: (row) => row.calls },
        ]}
      />
    </div>
  );
}
