import { IconActivity, IconLifebuoy, IconPhoneCall, IconTable } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useBoardCount, useCallbackCount, useHelpCount } from './counts.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/board',
    load: () => import('./board-page.tsx'),
    title: (lang) => say(words, lang)('board'),
    may: 'queue.watch',
    menu: { order: 12, icon: IconActivity, countQuery: useBoardCount },
    frame: 'staff',
  },
  {
    path: '/desk/help',
    load: () => import('./help-page.tsx'),
    title: (lang) => say(words, lang)('helpTitle'),
    may: 'queue.seeToCards',
    menu: { order: 13, icon: IconLifebuoy, countQuery: useHelpCount },
    frame: 'staff',
  },
  {
    path: '/desk/callbacks',
    load: () => import('./callbacks-page.tsx'),
    title: (lang) => say(words, lang)('callbacks'),
    may: 'queue.seeCallbacks',
    menu: { order: 14, icon: IconPhoneCall, countQuery: useCallbackCount },
    frame: 'staff',
  },
  {
    path: '/desk/sheet',
    load: () => import('./sheet-page.tsx'),
    title: (lang) => say(words, lang)('sheet'),
    may: 'queue.seeSheet',
    menu: { order: 16, icon: IconTable },
    frame: 'staff',
  },
];
