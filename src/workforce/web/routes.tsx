import { IconActivity, IconCalendarTime, IconCalendarUser, IconChartLine } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words as dayWords } from '../day/words.ts';
import { words as rosterWords } from '../roster/words.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/forecast',
    load: () => import('./forecast-page.tsx'),
    title: (lang) => say(words, lang)('forecast'),
    may: 'workforce.read',
    menu: { order: 62, icon: IconChartLine },
    frame: 'staff',
  },
  {
    path: '/desk/forecast/:id/:day',
    load: () => import('./staffing-page.tsx'),
    title: (lang) => say(words, lang)('staffing'),
    may: 'workforce.read',
    frame: 'staff',
  },
  {
    path: '/desk/roster',
    load: () => import('./roster/roster-page.tsx'),
    title: (lang) => say(rosterWords, lang)('roster'),
    may: 'roster.read',
    menu: { order: 63, icon: IconCalendarTime },
    frame: 'staff',
  },
  {
    path: '/desk/day',
    load: () => import('./day/day-page.tsx'),
    title: (lang) => say(dayWords, lang)('title'),
    may: 'rosterDay.watch',
    menu: { order: 61, icon: IconActivity },
    frame: 'staff',
  },
  {
    path: '/desk/my-roster',
    load: () => import('./roster/my-roster-page.tsx'),
    title: (lang) => say(rosterWords, lang)('myRoster'),
    may: 'roster.readOwn',
    menu: { order: 64, icon: IconCalendarUser },
    frame: 'staff',
  },
];
