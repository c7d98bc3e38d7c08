import { IconListCheck } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/services',
    load: () => import('./services-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'services.read',
    menu: { order: 37, icon: IconListCheck },
    frame: 'staff',
  },
];
