import { IconCalendarEvent } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useToRecordCount } from './queries.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/receptions',
    load: () => import('./receptions-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'receptions.read',
    menu: { order: 40, icon: IconCalendarEvent, countQuery: useToRecordCount },
    frame: 'staff',
  },
];
