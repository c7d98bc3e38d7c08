import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { endAuthority, getApplicant, splitApplicants } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatDate, formatInstant, officeDay } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { applicantHistory } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { DuplicateProposals } from './duplicates.tsx';
import { useDeed } from './queries.ts';

/** An applicant's card: who, who may speak for them, what else may be theirs, cases and contacts. Each opening is a read. */
export default function ApplicantPage() {
  useLive(['contacts', 'cases']);
  const w = useWords(words);
  const wc = useWords(contactWords);
  const mayWork = useMay('contacts.work');
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const card = useQuery({ queryKey: ['contacts', 'applicant', id], queryFn: ({ signal }) => call(getApplicant, { params: { id } }, { signal }), retry: false });
  const history = useQuery({
    queryKey: ['contacts', 'history', id],
    queryFn: ({ signal }) => call(applicantHistory, { params: { id } }, { signal }),
    retry: false,
    enabled: card.isSuccess,
  });
  const end = useDeed((authorityId: string) => call(endAuthority, { params: { id: authorityId }, body: {} }));
  if (card.isError) return <ProblemNotice error={card.error} onRetry={() => void card.refetch()} />;
  if (!card.data) return <SkeletonText lines={8} />;
  const { applicant, authorities, merges, duplicates, promises } = card.data;
  const facts: readonly (readonly [string, string | null])[] = [
    [wc('fact_fin'), applicant.fin],
    [wc('fact_voen'), applicant.voen],
    [
      w('phone'),
      [applicant.phone, ...applicant.otherPhones]
        .filter(Boolean)
        .map((one) => showPhone(one as string))
        .join(', ') || null,
    ],
    [w('email'), applicant.email],
    [w('address'), applicant.address],
    [w('cardNote'), applicant.note],
  ];
  return (
    <div className={css['page']}>
      <PageTitle crumbs={[{ label: wc('contacts'), to: '/desk/contacts' }]} under={wc(`applicant_${applicant.kind}`)}>
        {applicant.fullName}
      </PageTitle>
      <div className={css['read']}>
        <div className="stack16">
          <section>
            <h2>{w('openCases')}</h2>
            <ProblemNotice error={history.error} />
            {history.data?.cases.length === 0 && <p className="secondary">{w('noCases')}</p>}
            <ul className={css['rows']}>
              {history.data?.cases.map((kase) => (
                <li key={kase.caseId}>
                  <Link to={`/desk/cases/${kase.caseId}`}>{kase.number}</Link>
                  <span className={css['grow']}>{kase.subject}</span>
                  <span className="secondary">{w('dueBy', { date: formatDate(kase.dueOn) })}</span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{w('lastContacts')}</h2>
            {history.data?.contacts.length === 0 && <p className="secondary">{w('noLastContacts')}</p>}
            <ul className={css['rows']}>
              {history.data?.contacts.map((row) => (
                <li key={row.id}>
                  <Link to={`/desk/contacts/${row.id}`}>{row.number}</Link>
                  <span className={css['grow']}>{row.subject ?? wc(`channel_${row.channel}`)}</span>
                  <span className="secondary">{formatInstant(row.receivedAt)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{w('promises')}</h2>
            {promises.length === 0 && <p className="secondary">{w('noPromises')}</p>}
            <ul className={css['rows']}>
              {promises.map((promise) => (
                <li key={promise.id}>
                  <span className={css['grow']}>{promise.what}</span>
                  <span className="secondary">
                    {formatInstant(promise.dueAt)} · {promise.personName}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div>
          <div className={css['part']}>
            <dl className={css['facts']}>
              {facts
                .filter(([, value]) => value)
                .map(([label, value]) => (
                  <div key={label}>
                    <dt className="secondary">{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </dl>
            {applicant.hearing && <p className={css['warn']}>{w('hearing')}</p>}
            {applicant.servicemen && <p>{w('servicemen')}</p>}
          </div>
          <div className={css['part']}>
            <h2>{w('authorities')}</h2>
            <ProblemNotice error={end.error} />
            {authorities.length === 0 && <p className="secondary">{w('noAuthorities')}</p>}
            <ul className={css['rows']}>
              {authorities.map((one) => (
                <li key={one.id}>
                  <span className={css['grow']}>
                    {one.applicantId === applicant.id ? one.speakerName : one.applicantName}
                    <span className="secondary">
                      {' '}
                      {one.basis}, {one.validUntil ? w('untilDay', { date: formatDate(one.validUntil) }) : w('noEnd')}
                    </span>
                  </span>
                  <Chip tone={one.state === 'inForce' ? 'done' : 'neutral'}>{wc(`authority_${one.state}`)}</Chip>
                  {mayWork && one.state === 'inForce' && (
                    <Button variant="quiet" busy={end.isPending && end.variables === one.id} onClick={() => end.mutate(one.id)}>
                      {w('endAuthority')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
          {duplicates.length > 0 && <DuplicateProposals applicantId={applicant.id} proposals={duplicates} />}
          {merges.length > 0 && <Merges merges={merges} />}
        </div>
      </div>
    </div>
  );
}

type Merge = { readonly id: string; readonly mergedName: string | null; readonly reason: string; readonly mergedAt: string; readonly splitAt: string | null };
function Merges({ merges }: { readonly merges: readonly Merge[] }) {
  const w = useWords(words);
  const [splitting, setSplitting] = useState<Merge | null>(null);
  const [reason, setReason] = useState('');
  const split = useDeed(
    (mergeId: string) => call(splitApplicants, { params: { id: mergeId }, body: { reason } }),
    () => setSplitting(null),
  );
  return (
    <div className={css['part']}>
      <h2>{w('merges')}</h2>
      <ul className={css['rows']}>
        {merges.map((one) => (
          <li key={one.id}>
            <span className={css['grow']}>
              {one.mergedName ?? '—'}{' '}
              <span className="secondary">
                {one.reason} · {formatDate(officeDay(one.mergedAt))}
              </span>
            </span>
            {one.splitAt ? (
              <span className="secondary">{w('splitAt', { date: formatDate(officeDay(one.splitAt)) })}</span>
            ) : (
              <Button variant="quiet" onClick={() => setSplitting(one)}>
                {w('split')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={splitting !== null}
        title={w('split')}
        confirmLabel={w('split')}
        busy={split.isPending}
        refusal={reason.trim() === '' ? w('splitReason') : null}
        onConfirm={() => splitting && split.mutate(splitting.id)}
        onClose={() => setSplitting(null)}
      >
        <TextField label={w('splitReason')} maxLength={500} value={reason} onChange={setReason} />
        <ProblemNotice error={split.error} />
      </ConfirmDialog>
    </div>
  );
}
