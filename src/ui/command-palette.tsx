import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import css from './command-palette.module.css';
import { type Command, matchCommands, useAliveCommands } from './commands.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './i18n.tsx';
import { KeyHint } from './key-hint.tsx';
import { words } from './words.ts';

export type CommandPaletteProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Places of the menu; deeds of the page come by `useCommands`. */
  readonly commands: readonly Command[];
  /** Finds appeals, people, answers, acts while typing. */
  readonly search?: (query: string, signal: AbortSignal) => Promise<readonly Command[]>;
};

const typingPauseMs = 150;
const groups = ['actions', 'results', 'pages'] as const;

/** Results of an async search for what is typed; an older answer stays in sight until the newer one is there. */
function useFound(query: string, search: CommandPaletteProps['search']): readonly Command[] {
  const [found, setFound] = useState<readonly Command[]>([]);
  const asked = query.trim();
  const asks = search !== undefined && asked.length >= 2;
  useEffect(() => {
    if (!asks) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      search(asked, stop.signal).then(
        (commands) => !stop.signal.aborted && setFound(commands),
        () => !stop.signal.aborted && setFound([]),
      );
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, asks, search]);
  return asks ? found : [];
}

function Palette({ onClose, commands, search }: Omit<CommandPaletteProps, 'open'>) {
  const w = useWords(words);
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const alive = useAliveCommands();
  const found = useFound(query, search);
  const shown = useMemo(() => {
    const known = matchCommands([...alive, ...commands], query);
    const all = [...known, ...found.map((command) => ({ ...command, group: 'results' as const }))];
    return groups.flatMap((group) => all.filter((command) => (command.group ?? 'actions') === group));
  }, [alive, commands, query, found]);
  const chosen = Math.min(at, shown.length - 1);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.run();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') run(shown[chosen]);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    // It returns a promise in newer browsers, which React would take for a clean-up.
    void document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  return (
    <>
      <input
        className={css['input']}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label={w('search')}
        placeholder={w('searchLong')}
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <div className={css['list']} role="listbox" id={`${id}-list`} aria-label={w('results')}>
        {groups.map((group) => {
          const mine = shown.map((command, index) => ({ command, index })).filter(({ command }) => (command.group ?? 'actions') === group);
          if (mine.length === 0) return null;
          return (
            <div key={group} role="group" aria-label={w(group)}>
              <div className={css['group']} aria-hidden="true">
                {w(group)}
              </div>
              {mine.map(({ command, index }) => (
                <div
                  key={command.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === chosen}
                  className={css['option']}
                  onMouseMove={() => setAt(index)}
                  onClick={() => run(command)}
                >
                  {command.icon && <command.icon size={18} stroke={1.8} />}
                  <span>
                    {command.label} {command.hint && <span className="secondary">{command.hint}</span>}
                  </span>
                  {command.keyHint && <KeyHint keys={command.keyHint} />}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {shown.length === 0 && (
        <p className={css['none']} role="status">
          {w('noMatch')}
        </p>
      )}
    </>
  );
}

/** Ctrl K: reaches everything, deeds too. */
export function CommandPalette({ open, onClose, ...rest }: CommandPaletteProps) {
  const w = useWords(words);
  return (
    <Dialog open={open} onClose={onClose} title={w('search')} titleHidden wide top>
      {open && <Palette onClose={onClose} {...rest} />}
    </Dialog>
  );
}
