import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { SidePanel, useSidePanel } from '#ui/side-panel.tsx';
import { useListState } from '#ui/use-list-state.ts';
import type { SettingView } from '../contract.ts';
import { settingWordOf, words as settingWords } from '../setting-words.ts';
import { words } from '../words.ts';
import { ChangeSettingDialog } from './change-setting-dialog.tsx';
import css from './law.module.css';
import { useSettings } from './queries.ts';
import { SettingHistory } from './setting-history.tsx';
import { ShownValue } from './shown-value.tsx';

const groups = ['groupDeadlines', 'groupTargets', 'groupFloor'] as const;
type Group = (typeof groups)[number];
const groupOf = (key: string): Group =>
  key.startsWith('cases.') ? 'groupDeadlines' : /^(live|recording|urgent|onsite|report|callback)\./.test(key) ? 'groupFloor' : 'groupTargets';

/** Every setting with what it rests on; those that are not from the Rules say so (issue of law: nothing passes for law that is not). */
export default function SettingsPage() {
  const w = useWords(words);
  const s = useWords(settingWords);
  const { lang } = useLang();
  useLive(['law']);
  const settings = useSettings();
  const list = useListState();
  const [panel, openPanel] = useSidePanel();
  const [changing, setChanging] = useState<SettingView | null>(null);
  const mayChange = useMay('law.keepSettings');

  const nameOf = (key: string): string => {
    const word = settingWordOf(key);
    return word ? s(word) : key;
  };
  const all = settings.data?.items;
  const current = all?.filter((setting) => setting.current);
  const group = list.filters['group'] as Group | undefined;
  const assumedOnly = list.filters['assumed'] === 'true';
  const rows = current
    ?.filter((setting) => (!group || groupOf(setting.key) === group) && (!assumedOnly || setting.certainty === 'assumed'))
    .toSorted((one, other) => groups.indexOf(groupOf(one.key)) - groups.indexOf(groupOf(other.key)));
  const history = all?.filter((setting) => setting.key === panel) ?? [];

  return (
    <div className={css['page']}>
      <PageTitle beside={current?.length} under={w('settingsUnder')}>
        {w('settingsTitle')}
      </PageTitle>
      <DataList<SettingView>
        label={w('settingsTitle')}
        rows={rows}
        rowKey={(setting) => setting.key}
        rowName={(setting) => nameOf(setting.key)}
        openKey={panel}
        onOpen={(setting) => openPanel(setting.key)}
        error={settings.error}
        onRetry={() => void settings.refetch()}
        empty={{ text: w('noSettings') }}
        tools={
          <>
            {groups.map((one) => (
              <FilterPill key={one} on={group === one} removable onClick={() => list.setFilter('group', group === one ? null : one)}>
                {w(one)}
              </FilterPill>
            ))}
            <FilterPill
              on={assumedOnly}
              removable
              count={current?.filter((setting) => setting.certainty === 'assumed').length ?? null}
              onClick={() => list.setFilter('assumed', assumedOnly ? null : 'true')}
            >
              {w('onlyAssumed')}
            </FilterPill>
          </>
        }
        columns={[
          { key: 'name', label: w('setting'), cell: (setting) => nameOf(setting.key) },
          {
            key: 'value',
            label: w('value'),
            align: 'end',
            width: 110,
            cell: (setting) => (
              <span className="strong">
                <ShownValue settingKey={setting.key} value={setting.value} />
              </span>
            ),
          },
          {
            key: 'basis',
            label: w('basis'),
            cell: (setting) => (
              <span className={css['basis']}>
                {setting.act && <span>{[setting.act[lang], setting.clause].filter(Boolean).join(', ')}</span>}
                {setting.certainty === 'assumed' && (
                  <Chip tone="soon" icon={IconAlertTriangle} plain>
                    {w('certainty_assumed')}
                  </Chip>
                )}
              </span>
            ),
          },
          { key: 'validFrom', label: w('validFrom'), align: 'end', width: 120, cell: (setting) => formatDate(setting.validFrom) },
        ]}
      />
      {panel && history.length > 0 && (
        <SidePanel
          title={nameOf(panel)}
          about={w('history')}
          onClose={() => openPanel(null)}
          actions={
            mayChange && (
              <Button variant="primary" onClick={() => setChanging(history.find((setting) => setting.current) ?? history[0] ?? null)}>
                {w('change')}
              </Button>
            )
          }
        >
          <SettingHistory history={history} />
        </SidePanel>
      )}
      {changing && <ChangeSettingDialog setting={changing} name={nameOf(changing.key)} onClose={() => setChanging(null)} />}
    </div>
  );
}
