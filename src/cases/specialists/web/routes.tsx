import { IconUserPlus } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useInvitedCount } from './queries.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/invited',
    load: () => import('./invited-page.tsx'),
    title: (lang) => say(words, lang)('mineTitle'),
    may: 'specialists.contribute',
    menu: { order: 15, icon: IconUserPlus, countQuery: useInvitedCount },
    frame: 'staff',
  },
];
