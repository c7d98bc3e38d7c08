import { IconPhone, IconPhoneCall } from '@tabler/icons-react';
import { formatDuration, formatInstant } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useSidePanel } from '#ui/side-panel.tsx';
import { useToast } from '#ui/toast.tsx';
import { useListState } from '#ui/use-list-state.ts';
import { callbackScopes, type CallbackView, claimCallback } from '../contract.ts';
import { words } from '../words.ts';
import { CallbackPanel } from './callback-panel.tsx';
import css from './queue.module.css';
import { type CallbackQuery, useCallbacks, useDeed, useSecond } from './queries.ts';

/** "Geri zənglər": who is to be called back, what is due first; one takes an entry, rings it and says what came of it. */
export default function CallbacksPage() {
  useLiveOf(['queue', 'callbacks'], ['callback.', 'measure.'], 1_000);
  useLiveOf(['queue', 'callback'], ['callback.'], 1_000);
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const now = useSecond();
  const mayCall = useMay('queue.callBack');
  const list = useListState();
  const [panel, openPanel] = useSidePanel();
  const scope = (list.filters['scope'] ?? 'due') as CallbackQuery['scope'];
  const callbacks = useCallbacks({ scope, kind: list.filters['kind'], page: list.page, pageSize: list.pageSize });
  const data = callbacks.data;
  const take = useDeed(
    (row: CallbackView) => call(claimCallback, { params: { id: row.id }, body: {} }),
    (_, row) => openPanel(row.id),
  );
  const state = (row: CallbackView) =>
    row.outcome ? (
      <span>
        {w(`outcome_${row.outcome}`)}
        {row.note === 'hiddenNumber' ? ` · ${w('note_hiddenNumber')}` : ''}
      </span>
    ) : (
      <span>
        {w(`cb_${row.state}`)}
        {row.claimedBy && row.state !== 'open' ? ` · ${row.claimedBy}` : ''}
      </span>
    );
  return (
    <div className={css['page']}>
      <PageTitle
        under={w('callbacksUnder')}
        beside={data && <span role="status">{w('ringing', { n: data.ringing.ringing, most: data.ringing.most, percent: data.ringing.percent })}</span>}
      >
        {w('callbacks')}
      </PageTitle>
      {data && <p className={css['day']}>{w('dayLine', { ...data.today, cases: data.today.investigation + data.today.appeal })}</p>}
      <div className={css['withPanel']}>
        <DataList
          label={w('callbacks')}
          list={list}
          rows={data?.items}
          total={data?.total}
          rowKey={(row) => row.id}
          rowName={(row) => row.phone ?? w('hidden')}
          openKey={panel}
          onOpen={(row) => openPanel(row.id)}
          error={callbacks.error}
          onRetry={() => void callbacks.refetch()}
          empty={{ text: w('noCallbacks'), hint: w('noCallbacksHint') }}
          tools={
            <>
              {callbackScopes
                .filter((one) => one !== 'mine' || mayCall)
                .map((one) => (
                  <FilterPill
                    key={one}
                    on={scope === one}
                    {...(one !== 'done' && data && { count: data.counts[one] })}
                    onClick={() => list.setFilter('scope', one === 'due' ? null : one)}
                  >
                    {w(`scope_${one}`)}
                  </FilterPill>
                ))}
              {(['abandoned', 'order'] as const).map((kind) => (
                <FilterPill key={kind} on={list.filters['kind'] === kind} onClick={() => list.setFilter('kind', list.filters['kind'] === kind ? null : kind)}>
                  {w(`kind_${kind}`)}
                </FilterPill>
              ))}
            </>
          }
          columns={[
            {
              key: 'phone',
              label: w('phone'),
              cell: (row) => (
                <span className={css['number']}>
                  {row.phone ? showPhone(row.phone) : w('hidden')}
                  {row.switchboard && <Chip>{w('switchboard')}</Chip>}
                  {row.hearingMark && <Chip tone="soon">{w('hearingMark')}</Chip>}
                </span>
              ),
            },
            { key: 'kind', label: w('cameAt'), cell: (row) => `${w(`kind_${row.kind}`)} · ${formatInstant(row.lastAt)}` },
            { key: 'lang', label: w('language'), width: 70, cell: (row) => row.lang },
            { key: 'wait', label: w('waitedFor'), width: 90, align: 'end', cell: (row) => (row.waitSeconds === null ? '' : formatDuration(row.waitSeconds)) },
            { key: 'tries', label: w('tries'), width: 90, align: 'end', cell: (row) => w('timesCalled', { n: row.causes }) },
            { key: 'attempts', label: w('attempts'), width: 70, align: 'end', cell: (row) => row.attempts },
            {
              key: 'due',
              label: scope === 'later' ? w('nextTry') : w('callBy'),
              width: 140,
              cell: (row) => {
                const at = scope === 'later' ? row.nextAt : row.dueAt;
                const late = !row.outcome && scope !== 'later' && Date.parse(at) < now;
                return <span className={late ? css['late'] : ''}>{formatInstant(at)}</span>;
              },
            },
            { key: 'state', label: w('status'), cell: state },
            ...(mayCall && scope !== 'done'
              ? [
                  {
                    key: 'take',
                    label: '',
                    width: 110,
                    cell: (row: CallbackView) =>
                      row.mine ? (
                        <Button icon={IconPhone} onClick={() => openPanel(row.id)}>
                          {w('scope_mine')}
                        </Button>
                      ) : (
                        <Button
                          icon={IconPhoneCall}
                          busy={take.isPending && take.variables?.id === row.id}
                          aria-label={`${w('takeCallback')}: ${row.phone ? showPhone(row.phone) : w('hidden')}`}
                          onClick={() => take.mutate(row, { onError: (cause) => toast.say(sentenceOf(cause)) })}
                        >
                          {w('takeCallback')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
        {panel && <CallbackPanel id={panel} onClose={() => openPanel(null)} />}
      </div>
    </div>
  );
}
