import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import { words as caseWords } from '../../words.ts';
import * as wire from '../contract.ts';
import { words } from '../words.ts';

type Asked = { readonly what: 'merge' | 'unmerge' | 'importance'; readonly id: string; readonly number: string };

/** What else the applicant wrote within a year; merging and taking apart; the 24-hour term (R6, R7). */
export function RelatedSection({ caseId, mine, sectionClass }: { readonly caseId: string; readonly mine: boolean; readonly sectionClass: string | undefined }) {
  const w = useWords(words);
  const c = useWords(caseWords);
  const may = useMay('cases.queue');
  const mayWork = useMay('cases.work') && mine;
  const [asked, setAsked] = useState<Asked | null>(null);
  const found = useQuery({
    queryKey: ['cases', 'related', caseId],
    queryFn: ({ signal }) => call(wire.relatedCases, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
  const view = found.data;
  if (!view) return null;
  const mayMark = mayWork && view.importanceRefusal === null;
  if (view.items.length === 0 && view.merged.length === 0 && !view.mergedInto && view.dueAt === null && !mayMark) return null;
  return (
    <section className={sectionClass} aria-labelledby="related-title">
      <div className="spread">
        <h2 id="related-title">{w('section')}</h2>
        {mayMark && (
          <Button variant="quiet" onClick={() => setAsked({ what: 'importance', id: caseId, number: '' })}>
            {w('importance')}
          </Button>
        )}
      </div>
      {view.dueAt && <Notice tone="soon">{w('importanceBy', { at: formatInstant(view.dueAt) })}</Notice>}
      {view.mergedInto && (
        <Notice tone="info">
          <Link to={`/desk/cases/${view.mergedInto.id}`}>{w('mergedInto', { number: view.mergedInto.number })}</Link>
        </Notice>
      )}
      {view.replies > 0 && <p className="secondary">{w('repliesCount', { n: view.replies })}</p>}
      <ul className={css['items']}>
        {view.merged.map((one) => (
          <li key={one.id} className={`${css['item']} ${css['line']}`}>
            <Link to={`/desk/cases/${one.id}`}>{w('mergedHere', { number: one.number })}</Link>
            {mayWork && (
              <Button variant="quiet" onClick={() => setAsked({ what: 'unmerge', ...one })}>
                {w('unmerge')}
              </Button>
            )}
          </li>
        ))}
        {view.items
          .filter((one) => !view.merged.some((joined) => joined.id === one.id))
          .map((one) => (
            <li key={one.id} className={css['item']}>
              <div className={css['line']}>
                <Link to={`/desk/cases/${one.id}`}>{one.number}</Link>
                <span>{one.subject}</span>
                <Chip tone={one.stage === 'answered' ? 'done' : 'neutral'}>{c(`stage_${one.stage}`)}</Chip>
                {one.sameTopic && <Chip>{w('sameTopic')}</Chip>}
                {mayWork && one.refusal === null && (
                  <Button variant="quiet" onClick={() => setAsked({ what: 'merge', id: one.id, number: one.number })}>
                    {w('merge')}
                  </Button>
                )}
              </div>
              <p className="secondary">
                {[
                  w('registeredOn', { day: formatDate(one.registeredOn), due: formatDate(one.dueOn) }),
                  one.answeredOn && w('answeredOn', { day: formatDate(one.answeredOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
      </ul>
      {asked && <ReasonDialog caseId={caseId} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function ReasonDialog({ caseId, asked, onClose }: { readonly caseId: string; readonly asked: Asked; readonly onClose: () => void }) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () =>
      asked.what === 'merge'
        ? call(wire.mergeCase, { params: { id: caseId }, body: { otherId: asked.id, reason } })
        : asked.what === 'unmerge'
          ? call(wire.unmergeCase, { params: { id: asked.id }, body: { reason } })
          : call(wire.markImportance, { params: { id: caseId }, body: { reason } }),
    () => w('done_change'),
    onClose,
  );
  const title = asked.what === 'merge' ? w('mergeTitle', { number: asked.number }) : asked.what === 'unmerge' ? w('unmerge') : w('importanceTitle');
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={asked.what === 'importance' ? w('importance') : w(asked.what)}
      busy={deed.isPending}
      refusal={reason.trim() ? null : w('reason')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        {asked.what !== 'unmerge' && <p>{w(asked.what === 'merge' ? 'mergeText' : 'importanceText')}</p>}
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
