import { IconCopy, IconDialpad, IconMicrophone } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/voice/menus',
    load: () => import('./menus-page.tsx'),
    title: (lang) => say(words, lang)('menusTitle'),
    may: 'voice.seeMenu',
    menu: { order: 46, icon: IconDialpad },
    frame: 'staff',
  },
  {
    path: '/desk/voice/menus/:id',
    load: () => import('./menu-page.tsx'),
    title: (lang) => say(words, lang)('menusTitle'),
    may: 'voice.seeMenu',
    frame: 'staff',
  },
  {
    path: '/desk/recordings',
    load: () => import('./recordings-page.tsx'),
    title: (lang) => say(words, lang)('recordingsTitle'),
    may: 'voice.listen',
    menu: { order: 47, icon: IconMicrophone },
    frame: 'staff',
  },
  {
    path: '/desk/recordings/copies',
    load: () => import('./copies-page.tsx'),
    title: (lang) => say(words, lang)('copiesTitle'),
    may: 'voice.askCopy',
    menu: { order: 48, icon: IconCopy },
    frame: 'staff',
  },
  {
    path: '/recording-copy',
    load: () => import('./copy-public-page.tsx'),
    title: (lang) => say(words, lang)('publicTitle'),
    frame: 'portal',
  },
];
