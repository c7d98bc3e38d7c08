import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { words } from '../../roster/words.ts';
import css from '../workforce.module.css';
import { Board } from './board.tsx';
import { Findings } from './findings.tsx';
import { LeavesSection } from './leaves-section.tsx';
import { MakeRosterDialog } from './make-roster-dialog.tsx';
import { useRoster, useRosters } from './queries.ts';
import { RosterDeeds } from './roster-deeds.tsx';

const tone = { solving: 'neutral', draft: 'soon', submitted: 'kind', approved: 'done', failed: 'late' } as const;

/** The planner's board: people and days, coverage above, what is broken beside; a draft until the head approves it. */
export default function RosterPage() {
  const w = useWords(words);
  useLive(['workforce']);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly id?: string };
  const list = useRosters();
  const id = search.id ?? list.data?.items[0]?.id ?? null;
  const found = useRoster(id);
  const view = found.data;
  const mayPlan = useMay('roster.plan');
  const mayRun = useMay('rosterDay.run');
  const [making, setMaking] = useState(false);
  const open = (next: string): void => void navigate({ to: '/desk/roster', search: { id: next } as never });
  return (
    <div className={css['page']}>
      <PageTitle
        beside={view && <Chip tone={tone[view.state]}>{w(`state_${view.state}`)}</Chip>}
        under={view && `${formatDate(view.from)} – ${formatDate(view.until)} · ${w('peopleCount')}: ${view.people.length}`}
        actions={
          <>
            {view && <RosterDeeds key={view.id} view={view} />}
            {mayPlan && (
              <Button icon={IconCalendarPlus} variant={view ? 'default' : 'primary'} onClick={() => setMaking(true)}>
                {w('make')}
              </Button>
            )}
          </>
        }
      >
        {w('roster')}
      </PageTitle>
      {list.data && list.data.items.length > 1 && (
        <div className={css['tools']}>
          <SelectField
            label={w('rosters')}
            labelHidden
            placeholder={null}
            value={id ?? ''}
            onChange={open}
            options={list.data.items.map((one) => ({
              value: one.id,
              label: [`${formatDate(one.from)} – ${formatDate(one.until)}`, w(`state_${one.state}`), one.number && `№ ${one.number}`, one.madeBy]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </div>
      )}
      <div className={css['inside']}>
        <ProblemNotice error={list.error ?? found.error} onRetry={() => void (list.error ? list : found).refetch()} />
        {(list.isPending || (id !== null && found.isPending)) && <SkeletonText lines={12} />}
        {list.data?.items.length === 0 && <Notice title={w('none')}>{w(mayPlan ? 'noneHint' : 'noneReader')}</Notice>}
        {view?.state === 'solving' && <Notice live>{w('solvingNow')}</Notice>}
        {view?.remark && view.state === 'draft' && (
          <Notice tone="soon" title={w('returnedWith')}>
            {view.remark}
          </Notice>
        )}
        {view && view.people.length > 0 && view.people.some((person) => person.cells.length > 0) && (
          <div className={css['board']}>
            <Board view={view} editable={(mayPlan && view.state === 'draft') || (mayRun && view.state === 'approved')} />
            <Findings view={view} />
          </div>
        )}
        {view?.state === 'failed' && <Findings view={view} />}
        <LeavesSection />
      </div>
      {making && (
        <MakeRosterDialog
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            open(made);
          }}
        />
      )}
    </div>
  );
}
