import { IconAdjustments, IconCalendar, IconScale } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/acts',
    load: () => import('./acts-page.tsx'),
    title: (lang) => say(words, lang)('actsTitle'),
    may: 'law.read',
    menu: { order: 58, icon: IconScale },
    frame: 'staff',
  },
  { path: '/desk/acts/:id', load: () => import('./act-text-page.tsx'), title: (lang) => say(words, lang)('textOfAct'), may: 'law.read', frame: 'staff' },
  {
    path: '/desk/calendar',
    load: () => import('./calendar-page.tsx'),
    title: (lang) => say(words, lang)('calendarTitle'),
    may: 'law.seeCalendar',
    menu: { order: 74, icon: IconCalendar },
    frame: 'staff',
  },
  {
    path: '/desk/settings',
    load: () => import('./settings-page.tsx'),
    title: (lang) => say(words, lang)('settingsTitle'),
    may: 'law.seeSettings',
    menu: { order: 76, icon: IconAdjustments },
    frame: 'staff',
  },
];
