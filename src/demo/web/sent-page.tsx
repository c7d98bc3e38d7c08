import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { sentMessages } from '../contract.ts';
import { words } from '../words.ts';

const stateWord = { queued: 'queued', sending: 'sending', sent: 'sentState', failed: 'failed', unknown: 'unknown' } as const;
const tones = { queued: 'neutral', sending: 'neutral', sent: 'done', failed: 'late', unknown: 'soon' } as const;

/** What the demonstration's simulated mail and SMS would have sent, newest first. */
export default function SentPage() {
  const w = useWords(words);
  const list = useListState({});
  const [channel, setChannel] = useState<'mail' | 'sms' | undefined>();
  const sent = useQuery({
    queryKey: ['demo', 'sent', list.page, channel],
    queryFn: ({ signal }) => call(sentMessages, { query: { page: list.page, pageSize: 50, ...(channel && { channel }) } }, { signal }),
    refetchInterval: 5000,
  });
  return (
    <div>
      <PageTitle beside={sent.data?.total} under={w('about')}>
        {w('sent')}
      </PageTitle>
      <DataList
        label={w('sent')}
        rows={sent.data?.items}
        total={sent.data?.total}
        list={list}
        rowKey={(row) => row.id}
        rowName={(row) => row.recipient}
        error={sent.error}
        onRetry={() => void sent.refetch()}
        empty={{ text: w('none'), hint: w('howFirst') }}
        tools={
          <>
            <FilterPill on={!channel} onClick={() => setChannel(undefined)}>
              {w('all')}
            </FilterPill>
            <FilterPill on={channel === 'mail'} onClick={() => setChannel('mail')}>
              {w('mail')}
            </FilterPill>
            <FilterPill on={channel === 'sms'} onClick={() => setChannel('sms')}>
              {w('sms')}
            </FilterPill>
          </>
        }
        columns={[
          { key: 'time', label: w('time'), width: 150, cell: (row) => <span className="number">{formatInstant(row.createdAt)}</span> },
          { key: 'channel', label: w('channel'), width: 90, cell: (row) => w(row.channel) },
          { key: 'recipient', label: w('recipient'), width: 200, cell: (row) => row.recipient },
          {
            key: 'message',
            label: w('message'),
            cell: (row) => (
              <details>
                <summary>{row.subject ?? row.body.slice(0, 80)}</summary>
                <p style={{ whiteSpace: 'pre-line' }}>{row.body}</p>
                {row.attachments.length > 0 && <p className="secondary">{row.attachments.join(', ')}</p>}
              </details>
            ),
          },
          { key: 'state', label: w('state'), width: 130, cell: (row) => <Chip tone={tones[row.state]}>{w(stateWord[row.state])}</Chip> },
        ]}
      />
    </div>
  );
}
