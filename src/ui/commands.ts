import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { fold } from '#language/fold.ts';
import type { IconType } from './button.tsx';

/** Something Ctrl K reaches: a place, a deed, a found thing. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconType;
  /** Other words it is known by ("fasilə"). */
  readonly keywords?: string;
  readonly keyHint?: string;
  readonly group?: 'actions' | 'pages' | 'results';
  readonly run: () => void;
};

type Held = { readonly current: readonly Command[] };
let held: readonly Held[] = [];
const hearers = new Set<() => void>();
const keep = (next: readonly Held[]): void => {
  held = next;
  for (const hear of hearers) hear();
};

/** Puts deeds into Ctrl K while the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const mine = useRef(commands);
  useLayoutEffect(() => {
    mine.current = commands;
  });
  useLayoutEffect(() => {
    keep([...held, mine]);
    return () => keep(held.filter((one) => one !== mine));
  }, []);
}

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};
export const useAliveCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => held).flatMap((one) => one.current);

/** Those whose words all begin, somewhere, with what was typed; "fasile" finds "fasilə". */
export function matchCommands(commands: readonly Command[], query: string): readonly Command[] {
  const asked = fold(query).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return commands;
  const score = (command: Command): number => {
    const label = fold(command.label);
    const all = fold(`${command.label} ${command.keywords ?? ''} ${command.hint ?? ''}`).split(/\s+/);
    if (!asked.every((part) => all.some((word) => word.startsWith(part)))) return 0;
    return label.startsWith(asked.join(' ')) ? 2 : 1;
  };
  return commands
    .map((command) => ({ command, score: score(command) }))
    .filter((one) => one.score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map((one) => one.command);
}
