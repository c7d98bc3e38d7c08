import { IconBuilding } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/directory',
    load: () => import('./directory-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'directory.browse',
    menu: { order: 72, icon: IconBuilding },
    frame: 'staff',
  },
];
