import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { words as receptionWords } from '#cases/receptions/words.ts';
import { words } from './words.ts';

const titled = (key: keyof typeof words.table) => (lang: 'az' | 'ru' | 'en') => say(words, lang)(key);

/** What a citizen sees, without a login: nothing of the staff's rooms is loaded. The page that checks a letter's code is of room cases. */
export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./home-page.tsx'), title: titled('homeTitle'), frame: 'portal' },
  { path: '/answers/:id', load: () => import('./answer-page.tsx'), title: titled('answerTitle'), frame: 'portal' },
  { path: '/appeal', load: () => import('./appeal-page.tsx'), title: titled('appealTitle'), frame: 'portal' },
  { path: '/appeal/receipt', load: () => import('./receipt-page.tsx'), title: titled('receiptAppeal'), frame: 'portal' },
  { path: '/track', load: () => import('./track-page.tsx'), title: titled('trackTitle'), frame: 'portal' },
  { path: '/verify', load: () => import('#cases/web/verify-page.tsx'), title: titled('doorVerify'), frame: 'portal' },
  { path: '/verify/:code', load: () => import('#cases/web/verify-page.tsx'), title: titled('doorVerify'), frame: 'portal' },
  { path: '/reception', load: () => import('./reception-page.tsx'), title: (lang) => say(receptionWords, lang)('title'), frame: 'portal' },
  { path: '/reception/mine', load: () => import('./my-reception-page.tsx'), title: (lang) => say(receptionWords, lang)('mineTitle'), frame: 'portal' },
  { path: '/recover', load: () => import('./recover-page.tsx'), title: titled('recoverTitle'), frame: 'portal' },
];
