import { IconReport } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

const title: Screen['title'] = (lang) => say(words, lang)('title');

/** The daily information: the newest finished day, and each day by its address. */
export const screens: readonly Screen[] = [
  { path: '/desk/daily', load: () => import('./daily-page.tsx'), title, may: 'reports.read', menu: { order: 60, icon: IconReport }, frame: 'staff' },
  { path: '/desk/daily/:day', load: () => import('./daily-page.tsx'), title, may: 'reports.read', frame: 'staff' },
];
