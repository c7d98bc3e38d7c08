import { useState } from 'react';
import { words as caseWords } from '../../words.ts';
import { formatDate, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { contribute, type InvitedCase } from '../contract.ts';
import { words } from '../words.ts';
import { useInvitedCases, useSpecialistDeed } from './queries.ts';

/** What one is invited to, while it runs (4.0.8). */
export default function InvitedPage() {
  const w = useWords(words);
  const found = useInvitedCases();
  return (
    <div>
      <PageTitle>{w('mineTitle')}</PageTitle>
      <div className="stack16" style={{ padding: '0 16px 32px', maxWidth: 760 }}>
        <ProblemNotice error={found.error} />
        {found.isPending && <SkeletonText lines={4} />}
        {found.data?.items.length === 0 && (
          <>
            <p className="strong">{w('empty')}</p>
            <p className="secondary">{w('emptyHint')}</p>
          </>
        )}
        {found.data?.items.map((row) => (
          <Invited key={row.id} row={row} />
        ))}
      </div>
    </div>
  );
}

function Invited({ row }: { readonly row: InvitedCase }) {
  const w = useWords(words);
  const wc = useWords(caseWords);
  const toast = useToast();
  const [text, setText] = useState(row.contribution ?? '');
  const deed = useSpecialistDeed(() => call(contribute, { params: { id: row.id }, body: { text } }));
  return (
    <section className="stack" aria-labelledby={`invited-${row.id}`}>
      <h2 id={`invited-${row.id}`}>
        {row.number} · {row.subject}
      </h2>
      <p className="secondary">
        {wc(`kind_${row.kind}`)} · {w('registered', { date: formatDate(row.registeredOn), due: formatDate(row.dueOn) })} ·{' '}
        {w('until', { at: formatInstant(row.untilAt) })}
      </p>
      <p>
        {w('why')}: {row.why}
      </p>
      <p style={{ whiteSpace: 'pre-wrap' }}>{row.body}</p>
      <TextArea label={w('contribution')} rows={5} value={text} onChange={setText} maxLength={8000} />
      <div>
        <Button
          variant="primary"
          busy={deed.isPending}
          refusal={text.trim().length < 5 ? w('contribution') : null}
          onClick={() => deed.mutate(undefined, { onSuccess: () => toast.say(w('sent')) })}
        >
          {w('contribute')}
        </Button>
      </div>
      <ProblemNotice error={deed.error} />
    </section>
  );
}
