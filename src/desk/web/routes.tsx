import { IconHome, IconList } from '@tabler/icons-react';
import { words as contactWords } from '#contacts/words.ts';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useDeskCount } from './desk-count.ts';
import { HomeElsewhere } from './home-elsewhere.tsx';

export const screens: readonly Screen[] = [
  {
    path: '/desk',
    load: () => import('./desk-page.tsx'),
    title: (lang) => say(words, lang)('desk'),
    may: 'desk.work',
    without: HomeElsewhere,
    menu: { order: 10, icon: IconHome, countQuery: useDeskCount },
    frame: 'staff',
  },
  {
    path: '/desk/contacts',
    load: () => import('./contacts-page.tsx'),
    title: (lang) => say(contactWords, lang)('contacts'),
    may: 'contacts.read',
    menu: { order: 20, icon: IconList },
    frame: 'staff',
  },
  {
    path: '/desk/contacts/:id',
    load: () => import('./contact-page.tsx'),
    title: (lang) => say(words, lang)('thisContact'),
    may: 'contacts.read',
    frame: 'staff',
  },
  {
    path: '/desk/applicants/:id',
    load: () => import('./applicant-page.tsx'),
    title: (lang) => say(contactWords, lang)('applicantPage'),
    may: 'contacts.read',
    frame: 'staff',
  },
];
