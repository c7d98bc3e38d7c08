import { IconCalendarExclamation } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/coming-law',
    load: () => import('./plans-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'lawPlans.read',
    menu: { order: 54, icon: IconCalendarExclamation },
    frame: 'staff',
  },
  { path: '/desk/coming-law/:id', load: () => import('./plan-page.tsx'), title: (lang) => say(words, lang)('title'), may: 'lawPlans.read', frame: 'staff' },
];
