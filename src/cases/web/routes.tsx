import { IconMail, IconPencil, IconSearch } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useDispatchCount, useMyOpenCount, useToSignCount } from './queries.ts';

/** The room's screens, in the order of the role's day. */
export const screens: readonly Screen[] = [
  {
    path: '/desk/cases',
    load: () => import('./case-desk-page.tsx'),
    title: (lang) => say(words, lang)('casesTitle'),
    may: 'cases.queue',
    menu: { order: 30, icon: IconSearch, countQuery: useMyOpenCount },
    frame: 'staff',
  },
  { path: '/desk/cases/:id', load: () => import('./case-desk-page.tsx'), title: (lang) => say(words, lang)('casesTitle'), may: 'cases.read', frame: 'staff' },
  {
    path: '/desk/to-sign',
    load: () => import('./to-sign-page.tsx'),
    title: (lang) => say(words, lang)('toSignTitle'),
    may: 'cases.sign',
    menu: { order: 20, icon: IconPencil, countQuery: useToSignCount },
    frame: 'staff',
  },
  {
    path: '/desk/dispatch',
    load: () => import('./dispatch-page.tsx'),
    title: (lang) => say(words, lang)('dispatchTitle'),
    may: 'cases.dispatch',
    menu: { order: 35, icon: IconMail, countQuery: useDispatchCount },
    frame: 'staff',
  },
];
