import { IconFileSearch } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useRequestCount } from './queries.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/requests',
    load: () => import('./requests-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'requests.read',
    menu: { order: 34, icon: IconFileSearch, countQuery: useRequestCount },
    frame: 'staff',
  },
];
