import { IconMapPin } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useVisitCount } from './queries.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/invitations',
    load: () => import('./invitations-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'invitations.read',
    menu: { order: 37, icon: IconMapPin, countQuery: useVisitCount },
    frame: 'staff',
  },
];
