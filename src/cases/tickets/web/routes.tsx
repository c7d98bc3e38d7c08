import { IconHeadset } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useOpenTicketCount } from './queries.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/tickets',
    load: () => import('./tickets-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'tickets.read',
    menu: { order: 36, icon: IconHeadset, countQuery: useOpenTicketCount },
    frame: 'staff',
  },
];
