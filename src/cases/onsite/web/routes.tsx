import { IconBuildingFortress } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useUnansweredCount } from './queries.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/onsite',
    load: () => import('./violations-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'onsite.read',
    menu: { order: 38, icon: IconBuildingFortress, countQuery: useUnansweredCount },
    frame: 'staff',
  },
  {
    path: '/desk/onsite/:id',
    load: () => import('./violation-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'onsite.read',
    frame: 'staff',
  },
];
