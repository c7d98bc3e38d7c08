import { Fragment } from 'react';
import { Dialog } from './dialog.tsx';
import { useWords } from './i18n.tsx';
import { KeyHint } from './key-hint.tsx';
import { type KeyBinding, useAliveKeys } from './keys.ts';
import css from './shortcut-help.module.css';
import { words } from './words.ts';

function Keys({ title, bindings }: { readonly title: string; readonly bindings: readonly KeyBinding[] }) {
  if (bindings.length === 0) return null;
  return (
    <section>
      <h3 className={css['title']}>{title}</h3>
      <dl className={css['list']}>
        {bindings.map(({ keys, label }) => (
          <Fragment key={`${keys} ${label}`}>
            <dt>
              <span className="visuallyHidden">{keys}</span>
              <KeyHint keys={keys} />
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** What `?` shows: every key that works right now, those of the page first. */
export function ShortcutHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const w = useWords(words);
  const alive = useAliveKeys();
  return (
    <Dialog open={open} onClose={onClose} title={w('shortcuts')}>
      <Keys title={w('shortcutsHere')} bindings={alive.filter(({ scope }) => scope !== 'everywhere')} />
      <Keys title={w('shortcutsAll')} bindings={alive.filter(({ scope }) => scope === 'everywhere')} />
    </Dialog>
  );
}
