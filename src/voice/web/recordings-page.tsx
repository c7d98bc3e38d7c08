import { useState } from 'react';
import type { z } from 'zod';
import { formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { useListState } from '#ui/use-list-state.ts';
import type { RecordingLine } from '../contract.ts';
import { words } from '../words.ts';
import { EngineLine } from './engine-line.tsx';
import { PlayDialog } from './play-dialog.tsx';
import { useRecordings } from './queries.ts';
import { clockOf } from './waveform.tsx';
import css from './voice.module.css';

type Line = z.infer<typeof RecordingLine>;

/** Every recorded call the caller's post may hear, the newest first. */
export default function RecordingsPage() {
  const w = useWords(words);
  useLive(['voice']);
  const list = useListState();
  const recordings = useRecordings(list.page, list.pageSize);
  const [open, setOpen] = useState<Line | null>(null);
  return (
    <div className={css['page']}>
      <PageTitle under={w('recordingsUnder')}>{w('recordingsTitle')}</PageTitle>
      <EngineLine />
      <DataList<Line>
        label={w('recordingsTitle')}
        list={list}
        rows={recordings.data?.items}
        total={recordings.data?.total}
        error={recordings.error}
        onRetry={() => void recordings.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => `${formatInstant(row.startedAt)} ${row.phone ?? ''}`}
        onOpen={(row) => row.state === 'kept' && setOpen(row)}
        empty={{ text: w('noRecordings'), hint: w('noRecordingsHint') }}
        columns={[
          { key: 'startedAt', label: w('startedAt'), width: 170, cell: (row) => formatInstant(row.startedAt) },
          { key: 'phone', label: w('caller'), cell: (row) => row.phone ?? w('hiddenNumber') },
          { key: 'contact', label: w('contact'), cell: (row) => row.contactNumber ?? w('withoutContact') },
          { key: 'duration', label: w('duration'), width: 100, align: 'end', cell: (row) => (row.durationMs === null ? '' : clockOf(row.durationMs)) },
          {
            key: 'state',
            label: w('recordingState'),
            width: 190,
            cell: (row) => (
              <span className={css['courses']}>
                {w(row.state)}
                {row.passages > 0 && <Chip tone="soon">{w('passagesN', { n: row.passages })}</Chip>}
                {row.held && <Chip>{w('legallyHeld')}</Chip>}
              </span>
            ),
          },
        ]}
      />
      {open && <PlayDialog recording={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
