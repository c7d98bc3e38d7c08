import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import * as wire from '../contract.ts';
import { words } from '../words.ts';

/** Special speed: our own term, who was told and when, and the acknowledgement (6.1.5). */
export function UrgencySection({ caseId, sectionClass }: { readonly caseId: string; readonly sectionClass: string | undefined }) {
  const w = useWords(words);
  const [may, mayWork] = [useMay('cases.queue'), useMay('cases.work')];
  useLiveOf(['cases'], ['urgent.']);
  const [marking, setMarking] = useState(false);
  const found = useQuery({
    queryKey: ['cases', 'urgency', caseId],
    queryFn: ({ signal }) => call(wire.urgencyOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
  const view = found.data;
  if (!view || (view.urgency === null && (view.refusal !== null || !mayWork))) return null;
  const { urgency } = view;
  return (
    <section className={sectionClass} aria-labelledby="case-urgent">
      <div className="spread">
        <h2 id="case-urgent">{w('title')}</h2>
        {urgency === null && (
          <Button variant="quiet" onClick={() => setMarking(true)}>
            {w('mark')}
          </Button>
        )}
      </div>
      {urgency && (
        <>
          <Notice tone="soon">{w('dueAt', { at: formatInstant(urgency.dueAt) })}</Notice>
          <p className="secondary">{w('markedBy', { name: urgency.markedByName, at: formatInstant(urgency.markedAt), reason: urgency.reason })}</p>
          <ul className={css['items']}>
            {view.alarms.map((alarm) => (
              <li key={alarm.step} className={`${css['item']} ${css['line']}`}>
                <span className="strong">{w(`step_${alarm.step as 1}`)}</span>
                <span className="secondary">
                  {alarm.acknowledgedByName && alarm.acknowledgedAt
                    ? w('acknowledged', { name: alarm.acknowledgedByName, at: formatInstant(alarm.acknowledgedAt) })
                    : alarm.sentAt
                      ? w('sent', { at: formatInstant(alarm.sentAt), names: alarm.recipientNames.join(', ') || w('nobody') })
                      : alarm.passedOver
                        ? w('passedOver')
                        : w('ahead', { at: formatInstant(alarm.dueAt) })}
                </span>
                {alarm.mayAcknowledge && <Acknowledge caseId={caseId} step={alarm.step} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {marking && <MarkDialog caseId={caseId} hours={view.hours} onClose={() => setMarking(false)} />}
    </section>
  );
}

function Acknowledge({ caseId, step }: { readonly caseId: string; readonly step: number }) {
  const w = useWords(words);
  const deed = useOpinionDeed(
    () => call(wire.acknowledgeUrgent, { params: { id: caseId }, body: { step } }),
    () => w('done'),
  );
  return (
    <>
      <Button busy={deed.isPending} onClick={() => deed.mutate({})}>
        {w('acknowledge')}
      </Button>
      <ProblemNotice error={deed.error} />
    </>
  );
}

function MarkDialog({ caseId, hours, onClose }: { readonly caseId: string; readonly hours: number; readonly onClose: () => void }) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () => call(wire.markUrgent, { params: { id: caseId }, body: { reason } }),
    () => w('done'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('mark')}
      confirmLabel={w('mark')}
      busy={deed.isPending}
      refusal={reason.trim().length < 3 ? w('reason') : null}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('markText', { hours })}</p>
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
