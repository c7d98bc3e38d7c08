import { screens as accessScreens } from '#access/web/routes.tsx';
import { screens as casesScreens } from '#cases/web/routes.tsx';
import { screens as demoScreens } from '#demo/web/routes.tsx';
import { screens as deskScreens } from '#desk/web/routes.tsx';
import { screens as directoryScreens } from '#directory/web/routes.tsx';
import { screens as knowledgeScreens } from '#knowledge/web/routes.tsx';
import { screens as lawScreens } from '#law/web/routes.tsx';
import { screens as portalScreens } from '#portal/web/routes.tsx';
import { screens as reportsScreens } from '#reports/web/routes.tsx';
import { makeRouter, start } from '#ui/app.tsx';
import { screens as galleryScreens } from '#ui/gallery/routes.tsx';
import type { Screen } from '#ui/screens.ts';

/** Every screen of the house, room by room, named by hand. Each is loaded when it is opened. */
const screens: readonly Screen[] = [...deskScreens, ...casesScreens, ...knowledgeScreens, ...lawScreens, ...directoryScreens, ...reportsScreens, ...portalScreens, ...accessScreens, ...demoScreens, ...galleryScreens];

/** The staff frame is loaded with the first staff screen, so that a citizen's first page stays small. */
const loadShell = async () => {
  const { StaffShell } = await import('#ui/staff-shell.tsx');
  return { default: () => <StaffShell screens={screens} /> };
};

start(makeRouter(screens, loadShell));
