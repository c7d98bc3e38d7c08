import { IconSend } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/sent',
    load: () => import('./sent-page.tsx'),
    title: (lang) => say(words, lang)('sent'),
    may: 'demo.seeSent',
    menu: { order: 99, icon: IconSend },
    frame: 'staff',
  },
];
