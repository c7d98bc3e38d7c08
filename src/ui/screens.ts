import type { ComponentType } from 'react';
import type { Lang } from '#platform/words.ts';

export type MenuEntry = {
  /** Place in the order of the role's day; entries of all rooms are sorted by it. */
  readonly order: number;
  readonly icon: ComponentType<{ readonly size?: number | string }>;
  /** A hook giving the number beside the label, or null while unknown. */
  readonly countQuery?: () => number | null;
};

/** One screen of a room; `web.tsx` lists every room's screens by hand. `may` hides it from who has not the permission. */
export type Screen = {
  readonly path: `/${string}`;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  readonly title: (lang: Lang) => string;
  readonly may?: `${string}.${string}`;
  /** What stands at this address for staff without `may`; otherwise the page of what does not exist. */
  readonly without?: ComponentType;
  /** In Ctrl K and the person's menu, when the screen has no place in the main menu. */
  readonly icon?: MenuEntry['icon'];
  readonly menu?: MenuEntry;
  readonly frame: 'staff' | 'portal' | 'bare';
};
