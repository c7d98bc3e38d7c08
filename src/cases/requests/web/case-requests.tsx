import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/session.tsx';
import { words } from '../words.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { useRequestsOfCase } from './queries.ts';
import { RequestDue, RequestState, RequestText } from './request-text.tsx';

type Props = { readonly caseId: string; readonly subject: string; readonly working: boolean; readonly sectionClass?: string | undefined };

/** On the case: what was asked of structures and others for it, and what they answered (4.0.2). */
export function CaseRequests({ caseId, subject, working, sectionClass }: Props) {
  const w = useWords(words);
  const mayDraft = useMay('requests.draft') && working;
  const found = useRequestsOfCase(caseId);
  const [drafting, setDrafting] = useState(false);
  const items = found.data?.items ?? [];
  if (items.length === 0 && !mayDraft) return null;
  return (
    <section className={sectionClass} aria-labelledby="case-requests">
      <div className="spread">
        <h2 id="case-requests">{w('title')}</h2>
        {mayDraft && <Button onClick={() => setDrafting(true)}>{w('new')}</Button>}
      </div>
      {items.length === 0 && <p className="secondary">{w('none')}</p>}
      {items.map((row) => (
        <div key={row.id} className="stack">
          <p className="rowLine">
            <span className="strong">{row.outgoingNumber ?? row.number}</span>
            <RequestState row={row} />
            <RequestDue row={row} />
          </p>
          <RequestText row={row} />
        </div>
      ))}
      {drafting && <DraftDialog row={null} caseId={caseId} subject={subject} onClose={() => setDrafting(false)} />}
    </section>
  );
}
