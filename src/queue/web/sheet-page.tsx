import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { SidePanel, useSidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SheetRow } from '../contract.ts';
import { words } from '../words.ts';
import css from './queue.module.css';
import { useSheet } from './queries.ts';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetHistory } from './sheet-history.tsx';

const langs = ['az', 'ru', 'en'] as const;
const channels = ['phone', 'portal', 'email', 'post'] as const;

/** "İş bölgüsü": who answers what on a day (5.8), with the length of service; managers set it from a day on. */
export default function SheetPage() {
  useLiveOf(['queue', 'sheet'], ['sheet.'], 1_000);
  useLiveOf(['queue', 'sheetHistory'], ['sheet.'], 1_000);
  const w = useWords(words);
  const mayKeep = useMay('queue.keepSheet');
  const [on, setOn] = useState('');
  const [panel, openPanel] = useSidePanel();
  const [editing, edit] = useState<SheetRow | null>(null);
  const sheet = useSheet(on || undefined);
  const directory = useDirectory();
  const rows = sheet.data?.items;
  const shown = rows?.find((row) => row.personId === panel);
  const topicNames = new Map((directory.data?.topics ?? []).map((topic) => [topic.id, topic.name]));
  const skills = (row: SheetRow) => row.current;
  return (
    <div className={css['page']}>
      <PageTitle under={w('sheetUnder')} actions={<TextField label={w('sheetDay')} type="date" value={on || (sheet.data?.on ?? '')} onChange={setOn} />}>
        {w('sheet')}
      </PageTitle>
      <div className={css['withPanel']}>
        <div>
          {rows && rows.length > 0 && <Coverage rows={rows} />}
          <DataList
            label={w('sheet')}
            rows={rows}
            rowKey={(row) => row.personId}
            rowName={(row) => row.name}
            openKey={panel}
            onOpen={(row) => openPanel(row.personId)}
            error={sheet.error}
            onRetry={() => void sheet.refetch()}
            empty={{ text: w('noPeople'), hint: w('noPeopleHint') }}
            columns={[
              { key: 'name', label: w('person'), cell: (row) => row.name },
              { key: 'sector', label: w('sector'), width: 110, cell: (row) => (row.sector ? w(`sector_${row.sector}`) : '') },
              { key: 'service', label: w('service'), width: 120, cell: (row) => w('serviceYears', row.service) },
              {
                key: 'channels',
                label: w('channels'),
                cell: (row) =>
                  skills(row)
                    ?.channels.map((channel) => w(`channel_${channel}`))
                    .join(', ') ?? <span className={css['soon']}>{w('noSheetSet')}</span>,
              },
              { key: 'langs', label: w('languages'), width: 110, cell: (row) => skills(row)?.langs.join(', ') ?? '' },
              { key: 'level', label: w('level'), width: 90, align: 'end', cell: (row) => skills(row)?.level ?? '' },
              {
                key: 'topics',
                label: w('topics'),
                cell: (row) => {
                  const ids = skills(row)?.topicIds;
                  return !ids ? '' : ids.length === 0 ? w('allTopics') : w('someTopics', { n: ids.length });
                },
              },
              {
                key: 'when',
                label: '',
                cell: (row) => (
                  <span className="secondary">
                    {row.current?.validUntil ? w('todayOnly', { date: formatDate(row.current.validUntil) }) : ''}
                    {row.coming[0] ? ` ${w('comingFrom', { date: formatDate(row.coming[0].validFrom) })}` : ''}
                  </span>
                ),
              },
              ...(mayKeep
                ? [
                    {
                      key: 'change',
                      label: '',
                      width: 100,
                      cell: (row: SheetRow) => (
                        <Button icon={IconPencil} onClick={() => edit(row)} aria-label={`${w('changeSheet')}: ${row.name}`}>
                          {w('changeSheet')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
        {shown && (
          <SidePanel title={shown.name} about={w('sheetHistory')} onClose={() => openPanel(null)}>
            <SheetHistory personId={shown.personId} topicNames={topicNames} />
          </SidePanel>
        )}
      </div>
      {editing && <SheetEditor person={editing} today={sheet.data?.on ?? ''} onClose={() => edit(null)} />}
    </div>
  );
}

/** How many people stand behind each language and channel: a hole is seen before it is felt. */
function Coverage({ rows }: { readonly rows: readonly SheetRow[] }) {
  const w = useWords(words);
  const count = (channel: string, lang: string): number =>
    rows.filter((row) => row.current?.channels.includes(channel as 'phone') && row.current.langs.includes(lang as 'az')).length;
  return (
    <table className={css['coverage']} aria-label={w('coverage')}>
      <thead>
        <tr>
          <td />
          {langs.map((lang) => (
            <th key={lang} scope="col">
              {w(`lang_${lang}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <tr key={channel}>
            <th scope="row">{w(`channel_${channel}`)}</th>
            {langs.map((lang) => {
              const n = count(channel, lang);
              return (
                <td key={lang} className={n === 0 ? css['none'] : ''}>
                  {n}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
