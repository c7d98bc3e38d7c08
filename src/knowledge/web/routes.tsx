import { IconAbc, IconBellRinging, IconBook2, IconMessageQuestion } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words } from '../words.ts';
import { useChangesCount } from './changes-count.ts';

export const screens: readonly Screen[] = [
  {
    path: '/desk/answers',
    load: () => import('./answers-page.tsx'),
    title: (lang) => say(words, lang)('title'),
    may: 'knowledge.read',
    menu: { order: 50, icon: IconBook2 },
    frame: 'staff',
  },
  {
    path: '/desk/answers/new',
    load: () => import('./new-answer-page.tsx'),
    title: (lang) => say(words, lang)('newEntry'),
    may: 'knowledge.edit',
    frame: 'staff',
  },
  {
    path: '/desk/answers/as-of',
    load: () => import('./as-of-page.tsx'),
    title: (lang) => say(words, lang)('asOfTitle'),
    may: 'knowledge.read',
    frame: 'staff',
  },
  {
    path: '/desk/answer-changes',
    load: () => import('./changes-page.tsx'),
    title: (lang) => say(words, lang)('changesTitle'),
    may: 'knowledge.read',
    menu: { order: 51, icon: IconBellRinging, countQuery: useChangesCount },
    frame: 'staff',
  },
  {
    path: '/desk/search-synonyms',
    load: () => import('./synonyms-page.tsx'),
    title: (lang) => say(words, lang)('synonymsTitle'),
    may: 'knowledge.edit',
    menu: { order: 53, icon: IconAbc },
    frame: 'staff',
  },
  { path: '/desk/answers/:id', load: () => import('./answer-page.tsx'), title: (lang) => say(words, lang)('title'), may: 'knowledge.read', frame: 'staff' },
  {
    path: '/desk/answer-suggestions',
    load: () => import('./suggestions-page.tsx'),
    title: (lang) => say(words, lang)('suggestionsTitle'),
    may: 'knowledge.edit',
    menu: { order: 52, icon: IconMessageQuestion },
    frame: 'staff',
  },
];
