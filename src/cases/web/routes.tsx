import { IconBuildingCommunity, IconLock, IconMail, IconMessage2Question, IconPencil, IconSearch, IconUsers } from '@tabler/icons-react';
import { say } from '#platform/words.ts';
import type { Screen } from '#ui/screens.ts';
import { useAwaitedCount, useWorkCount } from '../opinions/web/queries.ts';
import { words as opinionWords } from '../opinions/words.ts';
import { words as complaintWords } from '../complaints/words.ts';
import { useSendingsCount } from '../sendings/web/queries.ts';
import { words as sendingWords } from '../sendings/words.ts';
import { screens as invitationScreens } from '../invitations/web/routes.tsx';
import { screens as onsiteScreens } from '../onsite/web/routes.tsx';
import { screens as receptionScreens } from '../receptions/web/routes.tsx';
import { screens as requestScreens } from '../requests/web/routes.tsx';
import { screens as specialistScreens } from '../specialists/web/routes.tsx';
import { screens as serviceScreens } from '../services/web/routes.tsx';
import { screens as ticketScreens } from '../tickets/web/routes.tsx';
import { words } from '../words.ts';
import { useDispatchCount, useMyOpenCount, useToSignCount } from './queries.ts';

/** The room's screens, in the order of the role's day. */
export const screens: readonly Screen[] = [
  {
    path: '/desk/cases',
    load: () => import('./case-desk-page.tsx'),
    title: (lang) => say(words, lang)('casesTitle'),
    may: 'cases.queue',
    menu: { order: 30, icon: IconSearch, countQuery: useMyOpenCount },
    frame: 'staff',
  },
  { path: '/desk/cases/:id', load: () => import('./case-desk-page.tsx'), title: (lang) => say(words, lang)('casesTitle'), may: 'cases.read', frame: 'staff' },
  {
    path: '/desk/to-sign',
    load: () => import('./to-sign-page.tsx'),
    title: (lang) => say(words, lang)('toSignTitle'),
    may: 'cases.sign',
    menu: { order: 20, icon: IconPencil, countQuery: useToSignCount },
    frame: 'staff',
  },
  {
    path: '/desk/dispatch',
    load: () => import('./dispatch-page.tsx'),
    title: (lang) => say(words, lang)('dispatchTitle'),
    may: 'cases.dispatch',
    menu: { order: 35, icon: IconMail, countQuery: useDispatchCount },
    frame: 'staff',
  },
  {
    path: '/desk/opinions',
    load: () => import('../opinions/web/opinions-page.tsx'),
    title: (lang) => say(opinionWords, lang)('title'),
    may: 'opinions.read',
    menu: { order: 32, icon: IconMessage2Question, countQuery: useAwaitedCount },
    frame: 'staff',
  },
  {
    path: '/desk/structure',
    load: () => import('../opinions/web/work-page.tsx'),
    title: (lang) => say(opinionWords, lang)('workTitle'),
    may: 'opinions.workplace',
    menu: { order: 12, icon: IconMessage2Question, countQuery: useWorkCount },
    frame: 'staff',
  },
  {
    path: '/desk/structure-sendings',
    load: () => import('../sendings/web/work-sendings-page.tsx'),
    title: (lang) => say(sendingWords, lang)('workTitle'),
    may: 'sendings.workplace',
    menu: { order: 14, icon: IconBuildingCommunity, countQuery: useSendingsCount },
    frame: 'staff',
  },
  {
    path: '/desk/structure-sendings/:id',
    load: () => import('../sendings/web/work-sending-page.tsx'),
    title: (lang) => say(sendingWords, lang)('workTitle'),
    may: 'sendings.workplace',
    frame: 'staff',
  },
  {
    path: '/desk/structure-people',
    load: () => import('../opinions/web/people-page.tsx'),
    title: (lang) => say(opinionWords, lang)('peopleTitle'),
    may: 'opinions.keepPeople',
    menu: { order: 73, icon: IconUsers },
    frame: 'staff',
  },
  {
    path: '/desk/structure/:id',
    load: () => import('../opinions/web/work-item-page.tsx'),
    title: (lang) => say(opinionWords, lang)('workTitle'),
    may: 'opinions.workplace',
    frame: 'staff',
  },
  {
    path: '/desk/complaints',
    load: () => import('../complaints/web/complaints-page.tsx'),
    title: (lang) => say(complaintWords, lang)('title'),
    may: 'complaints.register',
    menu: { order: 39, icon: IconLock },
    frame: 'staff',
  },
  ...ticketScreens,
  ...serviceScreens,
  ...specialistScreens,
  ...requestScreens,
  ...invitationScreens,
  ...onsiteScreens,
  ...receptionScreens,
];
