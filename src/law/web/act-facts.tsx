import { Link } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { LinkButton } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import type { ActView } from '../contract.ts';
import { settingWordOf, words as settingWords } from '../setting-words.ts';
import { words } from '../words.ts';
import css from './law.module.css';
import { useSettings } from './queries.ts';
import { ShownValue } from './shown-value.tsx';

/** An act: when, what we read in it, which settings rest on it. */
export function ActFacts({ act }: { readonly act: ActView }) {
  const w = useWords(words);
  const s = useWords(settingWords);
  const { lang } = useLang();
  const maySee = useMay('law.seeSettings');
  const settings = useSettings(maySee);
  const resting = settings.data?.items.filter((setting) => setting.current && setting.actId === act.id);
  const facts = [
    [w('adoptedOn'), act.adoptedOn && formatDate(act.adoptedOn)],
    [w('inForceFrom'), act.inForceFrom && formatDate(act.inForceFrom)],
    [w('endedOn'), act.inForceUntil && formatDate(act.inForceUntil)],
  ] as const;
  return (
    <div className="stack16">
      {lang !== 'az' && (
        <p lang="az" className="secondary">
          {act.title.az}
        </p>
      )}
      <p>
        <LinkButton to={`/desk/acts/${act.id}`}>{w('openText')}</LinkButton>
      </p>
      <dl className={css['facts']}>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {act.note && (
        <section>
          <h3>{w('note')}</h3>
          <p lang="az" className={css['note']}>
            {act.note}
          </p>
        </section>
      )}
      {maySee && (
        <section>
          <h3>{w('settingsOfAct')}</h3>
          <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />
          {resting?.length === 0 && <p className="secondary">{w('noSettingsOfAct')}</p>}
          <ul className={css['rows']}>
            {resting?.map((setting) => {
              const word = settingWordOf(setting.key);
              return (
                <li key={setting.id} className="spread">
                  <Link to="/desk/settings" search={{ panel: setting.key } as never}>
                    {word ? s(word) : setting.key}
                  </Link>
                  <span>
                    <ShownValue settingKey={setting.key} value={setting.value} /> {setting.clause && <span className="secondary">{setting.clause}</span>}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
