import { IconChecklist, IconFileUpload, IconScript } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/law-drafts',
    load: () => import('./drafts-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'drafts.read',
    menu: { order: 55, icon: IconScript },
    frame: 'staff',
  },
  {
    path: '/desk/law-drafts/new',
    load: () => import('./new-draft-page.tsx'),
    title: (lang) => say(words, lang)('register'),
    may: 'drafts.keep',
    frame: 'staff',
  },
  { path: '/desk/law-drafts/:id', load: () => import('./draft-page.tsx'), title: (lang) => say(words, lang)('title'), may: 'drafts.read', frame: 'staff' },
  {
    path: '/desk/law-tasks',
    load: () => import('./tasks-page.tsx'),
    title: (lang) => say(words, lang)('tasksTitle'),
    may: 'drafts.read',
    menu: { order: 56, icon: IconChecklist },
    frame: 'staff',
  },
  {
    path: '/desk/structure-documents',
    load: () => import('./bring-page.tsx'),
    title: (lang) => say(words, lang)('bringTitle'),
    may: 'drafts.bring',
    menu: { order: 57, icon: IconFileUpload },
    frame: 'staff',
  },
];
