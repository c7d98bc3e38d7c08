import { IconGauge } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/answer-board',
    load: () => import('./board-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'knowledgeBoard.read',
    menu: { order: 53, icon: IconGauge },
    frame: 'staff',
  },
];
