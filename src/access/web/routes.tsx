import { IconApi, IconKey, IconUserShare, IconUsers } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from './words.ts';

export const screens: readonly Screen[] = [
  { path: '/login', load: () => import('./login-page.tsx'), title: (lang) => say(words, lang)('loginTitle'), frame: 'bare' },
  { path: '/desk/account', load: () => import('./account-page.tsx'), title: (lang) => say(words, lang)('account'), icon: IconKey, frame: 'staff' },
  {
    path: '/desk/interface',
    load: () => import('./interface-page.tsx'),
    title: (lang) => say(words, lang)('interface'),
    may: 'access.readInterface',
    icon: IconApi,
    frame: 'staff',
  },
  {
    path: '/desk/delegation',
    load: () => import('./delegation-page.tsx'),
    title: (lang) => say(words, lang)('delegation'),
    may: 'access.readDelegation',
    menu: { order: 80, icon: IconUserShare },
    frame: 'staff',
  },
  {
    path: '/desk/people',
    load: () => import('./people-page.tsx'),
    title: (lang) => say(words, lang)('people'),
    may: 'access.keepPeople',
    menu: { order: 90, icon: IconUsers },
    frame: 'staff',
  },
];
