import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { InvitationRow } from '../contract.ts';
import { words } from '../words.ts';
import { InviteDialog, VisitDialog } from './invitation-dialogs.tsx';
import { visitTone } from './invitations-page.tsx';
import { useInvitationsOfCase } from './queries.ts';

type Props = { readonly caseId: string; readonly topicId: string | null; readonly mayInvite: boolean; readonly sectionClass?: string | undefined };

/** On the case: whom a centre awaits, what was brought and what came of it. */
export function CaseInvitations({ caseId, topicId, mayInvite, sectionClass }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const found = useInvitationsOfCase(caseId);
  const [inviting, setInviting] = useState(false);
  const [cancelling, setCancelling] = useState<InvitationRow | null>(null);
  const items = found.data?.items ?? [];
  if (items.length === 0 && !mayInvite) return null;
  return (
    <section className={sectionClass} aria-labelledby="case-invitations">
      <div className="spread">
        <h2 id="case-invitations">{w('title')}</h2>
        {mayInvite && !items.some((row) => row.state === 'invited') && <Button onClick={() => setInviting(true)}>{w('invite')}</Button>}
      </div>
      {items.map((row) => (
        <div key={row.id} className="stack">
          <p className="rowLine">
            <span className="strong">{formatInstant(row.at)}</span>
            <Chip tone={visitTone(row)}>{w(`state_${row.state}`)}</Chip>
            <span className="secondary">{`${row.number} · ${row.centreName[lang]}`}</span>
            {mayInvite && row.state === 'invited' && (
              <Button variant="quiet" onClick={() => setCancelling(row)}>
                {w('cancel')}
              </Button>
            )}
          </p>
          <p>{row.outcome ?? row.purpose}</p>
          {row.acceptedDocuments.length > 0 && <p className="secondary">{`${w('accepted')}: ${row.acceptedDocuments.join('; ')}`}</p>}
        </div>
      ))}
      {inviting && <InviteDialog caseId={caseId} topicId={topicId} onClose={() => setInviting(false)} />}
      {cancelling && <VisitDialog deed="cancel" row={cancelling} onClose={() => setCancelling(null)} />}
    </section>
  );
}
