import { IconAlertTriangle } from '@tabler/icons-react';
import { formatDate, formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { SettingView } from '../contract.ts';
import { words } from '../words.ts';
import css from './law.module.css';
import { ShownValue } from './shown-value.tsx';

/** Every value a setting had or will have, newest day first; nothing is ever overwritten. */
export function SettingHistory({ history }: { readonly history: readonly SettingView[] }) {
  const w = useWords(words);
  const { lang } = useLang();
  const currentAt = history.findIndex((setting) => setting.current);
  return (
    <ol className={css['rows']}>
      {history.map((setting, at) => (
        <li key={setting.id} className="stack">
          <p className="spread">
            <span className={css['figure']}>
              <ShownValue settingKey={setting.key} value={setting.value} />
            </span>
            <Chip tone={setting.current ? 'done' : 'neutral'}>{setting.current ? w('now') : currentAt === -1 || at < currentAt ? w('later') : w('past')}</Chip>
          </p>
          <p>{setting.act ? [setting.act[lang], setting.clause].filter(Boolean).join(', ') : [w('noAct'), setting.clause].filter(Boolean).join(', ')}</p>
          {setting.certainty === 'assumed' ? (
            <Chip tone="soon" icon={IconAlertTriangle} plain>
              {w('certainty_assumed')}
            </Chip>
          ) : (
            <p className="secondary">{w(`certainty_${setting.certainty}`)}</p>
          )}
          <p className="secondary">
            {w('validFrom')} {formatDate(setting.validFrom)} · {setting.setBy ? `${setting.setBy}, ${formatInstant(setting.setAt)}` : w('initial')}
          </p>
          {setting.reason && (
            <p className="secondary">
              {w('reason')}: {setting.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
