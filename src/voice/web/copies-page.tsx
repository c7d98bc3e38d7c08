import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { formatDate, formatInstant, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { useListState } from '#ui/use-list-state.ts';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { AskCopyDialog } from './ask-copy-dialog.tsx';
import { DecideCopyDialog } from './decide-copy-dialog.tsx';
import css from './voice.module.css';

export type Copy = z.infer<typeof c.CopyLine>;
const tones = { asked: 'soon', granted: 'done', fetched: 'done', refused: 'neutral', expired: 'neutral' } as const;

/** Requests for a copy of a call's recording (the Rules), those to decide first. */
export default function CopiesPage() {
  const w = useWords(words);
  useLive(['voice']);
  const list = useListState();
  const found = useQuery({
    queryKey: ['voice', 'copies', list.page, list.pageSize],
    queryFn: ({ signal }) => call(c.listCopies, { query: { page: list.page, pageSize: list.pageSize } }, { signal }),
  });
  const mayDecide = useMay('voice.decideCopy');
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Copy | null>(null);
  const [code, setCode] = useState<z.infer<typeof c.grantCopy.reply> | null>(null);
  return (
    <div className={css['page']}>
      <PageTitle
        under={w('copiesUnder')}
        actions={
          <Button variant="primary" onClick={() => setAsking(true)}>
            {w('copyNew')}
          </Button>
        }
      >
        {w('copiesTitle')}
      </PageTitle>
      {code && (
        <Notice tone="done" live title={w('granted')}>
          {w('grantedCode', { number: code.number, code: code.code, until: formatDate(officeDay(code.until)) })} {code.sent ? w('codeSent') : ''}
        </Notice>
      )}
      <DataList<Copy>
        label={w('copiesTitle')}
        list={list}
        rows={found.data?.items}
        total={found.data?.total}
        error={found.error}
        onRetry={() => void found.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.number} ${row.askerName}`}
        onOpen={(row) => row.state === 'asked' && mayDecide && setDeciding(row)}
        empty={{ text: w('noCopies'), hint: w('noCopiesHint') }}
        columns={[
          { key: 'number', label: w('copyNumber'), width: 130, cell: (row) => <span className="strong">{row.number}</span> },
          { key: 'contact', label: w('contact'), width: 130, cell: (row) => row.contactNumber },
          { key: 'asker', label: w('asker'), cell: (row) => `${row.askerName} · ${w(`via_${row.via}`)}` },
          { key: 'level', label: w('level012'), cell: (row) => `${w(`level_${row.level as 0}`)}` },
          { key: 'askedAt', label: w('askedAt'), width: 160, cell: (row) => formatInstant(row.askedAt) },
          { key: 'state', label: w('recordingState'), cell: (row) => <CopyState copy={row} /> },
        ]}
      />
      {asking && <AskCopyDialog onClose={() => setAsking(false)} />}
      {deciding && <DecideCopyDialog copy={deciding} onClose={() => setDeciding(null)} onGranted={setCode} />}
    </div>
  );
}

function CopyState({ copy }: { readonly copy: Copy }) {
  const w = useWords(words);
  const why = copy.refusal === 'tooLate' || copy.refusal === 'gone' ? w(`refusal_${copy.refusal}`) : copy.refusal;
  return (
    <span className={css['courses']}>
      <Chip tone={tones[copy.state]}>{w(`copy_${copy.state}`)}</Chip>
      {why && <span className="secondary">{why}</span>}
      {(copy.leftOut ?? 0) > 0 && <span className="secondary">{w('leftOutN', { n: copy.leftOut ?? 0 })}</span>}
    </span>
  );
}
