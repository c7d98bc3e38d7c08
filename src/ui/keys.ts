import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** One shortcut: `keys` as shown ('Ctrl K', 'j', 'F2', 'Alt ArrowLeft'), `label` in the language of the page. */
export type KeyBinding = {
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** 'page' is listed first in the help; 'everywhere' after it. */
  readonly scope?: 'page' | 'everywhere';
  /** Also while a dialog is open; otherwise a dialog has the keyboard to itself. */
  readonly inDialog?: boolean;
  /** Also while typing; function keys and Ctrl always are. */
  readonly inField?: boolean;
  readonly disabled?: boolean;
};

/** Keys that belong to the browser or are dangerous to lose. */
const reserved = new Set(['F5', 'F11', 'F12', 'Ctrl R', 'Ctrl F', 'Ctrl P', 'Ctrl W', 'Ctrl T', 'Ctrl N', 'Ctrl S', 'Ctrl L']);

type Entry = { readonly current: readonly KeyBinding[] };
let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();
const changed = (next: readonly Entry[]): void => {
  entries = next;
  for (const hear of listeners) hear();
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)));

/** The names under which a pressed key may be bound: by its letter, and by its place when the layout is not Latin. */
function namesOf(event: KeyboardEvent): readonly string[] {
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : ''].filter(Boolean);
  const withShift = event.shiftKey && event.key.length > 1 ? [...parts, 'Shift'] : parts;
  const name = (prefix: readonly string[], key: string): string => [...prefix, key].join(' ').toLowerCase();
  const names = [name(withShift, event.key)];
  if (!/^[\x20-\x7e]$/.test(event.key) && /^Key[A-Z]$/.test(event.code)) names.push(name(parts, event.code.slice(3)));
  if (event.code === 'Slash' || event.code === 'IntlRo') names.push(name(parts, event.shiftKey ? '?' : '/'));
  return names;
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const names = namesOf(event);
  const dialogOpen = document.querySelector('dialog[open]:modal, [aria-modal="true"]') !== null;
  const typing = isTyping(event.target);
  for (const entry of [...entries].reverse()) {
    for (const binding of entry.current) {
      if (binding.disabled || !names.includes(binding.keys.toLowerCase())) continue;
      if (dialogOpen && !binding.inDialog) continue;
      const freeInField = binding.inField || /^(F\d|Ctrl |Alt )/.test(binding.keys);
      if (typing && !freeInField) continue;
      // A button or link under focus keeps its own Enter and Space.
      if ((binding.keys === 'Enter' || binding.keys === ' ') && event.target instanceof HTMLElement && event.target.closest('button, a, summary, input'))
        continue;
      event.preventDefault();
      binding.run(event);
      return;
    }
  }
}

if (typeof window !== 'undefined') window.addEventListener('keydown', hear);

/** Registers shortcuts while the component is on screen; the one mounted last is asked first. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  for (const { keys } of bindings) if (reserved.has(keys)) throw new Error(`${keys} belongs to the browser`);
  const held = useRef(bindings);
  useLayoutEffect(() => {
    held.current = bindings;
  });
  const shape = bindings.map((binding) => `${binding.keys}:${binding.label}:${binding.disabled ?? false}`).join('|');
  // With the paint, not after it: a key that is shown must work the moment it is seen.
  useLayoutEffect(() => {
    changed([...entries, held]);
    return () => changed(entries.filter((entry) => entry !== held));
  }, []);
  useEffect(() => {
    changed([...entries]);
  }, [shape]);
}

const subscribe = (hearChange: () => void) => {
  listeners.add(hearChange);
  return () => listeners.delete(hearChange);
};

/** All shortcuts now alive, for the help. */
export function useAliveKeys(): readonly KeyBinding[] {
  const alive = useSyncExternalStore(subscribe, () => entries);
  return alive.flatMap((entry) => entry.current).filter((binding) => !binding.disabled);
}
