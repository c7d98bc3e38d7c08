import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { endAway, structurePeople, type StructurePerson } from '../contract.ts';
import { words } from '../words.ts';
import css from './opinions.module.css';
import { AwayDialog, EndPostDialog, PostDialog } from './people-dialogs.tsx';
import { useOpinionDeed } from './queries.ts';

type Open = { readonly what: 'post' } | { readonly what: 'away' | 'end'; readonly person: StructurePerson };

/** The structure's people: experts, stand-ins, who is away; what is not covered is said at the top (R12). */
export default function PeoplePage() {
  const w = useWords(words);
  const { lang } = useLang();
  const mayCoordinate = useMay('opinions.coordinate');
  const found = useQuery({ queryKey: ['cases', 'structurePeople'], queryFn: ({ signal }) => call(structurePeople, {}, { signal }) });
  const [open, setOpen] = useState<Open | null>(null);
  const people = found.data?.people ?? [];
  const structures = found.data?.structures ?? [];
  const nameOf = (id: string): string => structures.find((one) => one.id === id)?.name[lang] ?? '';
  const close = (): void => setOpen(null);
  const experts = (id: string) => people.filter((one) => one.structureId === id && one.role === 'expert');
  return (
    <div>
      <PageTitle
        under={w('peopleUnder')}
        actions={
          <Button icon={IconPlus} onClick={() => setOpen({ what: 'post' })}>
            {w('addPost')}
          </Button>
        }
      >
        {w('peopleTitle')}
      </PageTitle>
      <div className={css['page']}>
        {found.data &&
          structures.map((one) => {
            const own = experts(one.id);
            const lacking = own.every((person) => person.standsInFor !== null)
              ? 'noExpertWarning'
              : own.every((person) => person.standsInFor === null)
                ? 'noStandInWarning'
                : null;
            return (
              lacking && (
                <Notice key={one.id} tone="soon">
                  {w(lacking, { structure: one.name[lang] })}
                </Notice>
              )
            );
          })}
        <DataList<StructurePerson>
          label={w('peopleTitle')}
          rows={found.data?.people}
          error={found.error}
          onRetry={() => void found.refetch()}
          rowKey={(row) => row.appointmentId}
          rowName={(row) => row.name}
          empty={{ text: w('peopleEmpty') }}
          columns={[
            { key: 'name', label: w('person'), cell: (row) => <span className="strong">{row.name}</span> },
            {
              key: 'role',
              label: w('role'),
              cell: (row) => (row.standsInForName ? w('standsInForOf', { name: row.standsInForName }) : w(`role_${row.role}`)),
            },
            { key: 'structure', label: w('structure'), cell: (row) => nameOf(row.structureId) },
            { key: 'open', label: w('openItems'), align: 'end', width: 80, cell: (row) => String(row.openItems) },
            { key: 'absence', label: w('absence'), cell: (row) => row.absences.map((one) => <Away key={one.id} one={one} mayEnd={mayCoordinate} />) },
            {
              key: 'acts',
              label: '',
              width: 360,
              align: 'end',
              cell: (row) => (
                <span className="rowLine">
                  {mayCoordinate && row.role === 'expert' && row.standsInFor === null && (
                    <Button variant="quiet" onClick={() => setOpen({ what: 'away', person: row })}>
                      {w('markAway')}
                    </Button>
                  )}
                  <Button variant="quiet" onClick={() => setOpen({ what: 'end', person: row })}>
                    {w('endPost')}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      </div>
      {open?.what === 'post' && <PostDialog people={people} structures={structures} onClose={close} />}
      {open?.what === 'away' && <AwayDialog person={open.person} onClose={close} />}
      {open?.what === 'end' && <EndPostDialog person={open.person} onClose={close} />}
    </div>
  );
}

function Away({ one, mayEnd }: { readonly one: StructurePerson['absences'][number]; readonly mayEnd: boolean }) {
  const w = useWords(words);
  const deed = useOpinionDeed(
    () => call(endAway, { params: { id: one.id } }),
    () => w('done_change'),
  );
  const day = (instant: string): string => formatDate(officeDay(instant));
  return (
    <p className="rowLine">
      <span>{w('absenceOf', { from: day(one.from), until: one.until ? day(one.until) : '…', reason: one.reason })}</span>
      {mayEnd && (
        <Button variant="link" busy={deed.isPending} onClick={() => deed.mutate({})}>
          {w('markBack')}
        </Button>
      )}
    </p>
  );
}
