import { screens as portalScreens } from '#portal/web/routes.tsx';
import { makeRouter, start } from '#ui/app.tsx';
import type { Screen } from '#ui/screens.ts';

/** Every other room's screens, named by hand. Each is loaded when it is opened; the lists come only where staff are. */
const staffRooms = () => [
  import('#desk/web/routes.tsx'),
  import('#queue/web/routes.tsx'),
  import('#cases/web/routes.tsx'),
  import('#voice/web/routes.tsx'),
  import('#knowledge/web/routes.tsx'),
  import('#knowledge/board/web/routes.tsx'),
  import('#knowledge/coming/web/routes.tsx'),
  import('#knowledge/drafts/web/routes.tsx'),
  import('#law/web/routes.tsx'),
  import('#directory/web/routes.tsx'),
  import('#workforce/web/routes.tsx'),
  import('#reports/web/routes.tsx'),
  import('#access/web/routes.tsx'),
  import('#demo/web/routes.tsx'),
  import('#ui/gallery/routes.tsx'),
];

const firstPart = (path: string): string => path.split('/')[1] ?? '';
/** A citizen's address needs neither the rooms' lists nor their words: their first page stays small. */
const isCitizens = (path: string): boolean => portalScreens.some((screen) => firstPart(screen.path) === firstPart(path));

const citizen = isCitizens(location.pathname);
const rooms = citizen ? [] : await Promise.all(staffRooms());
const screens: readonly Screen[] = [...rooms.flatMap((room) => room.screens), ...portalScreens];

/** The staff frame is loaded with the first staff screen. */
const loadShell = async () => {
  const [{ StaffShell }, { searchRecords }, { menuAreas }, { CallBar }, { SupervisorPhone }] = await Promise.all([
    import('#ui/staff-shell.tsx'),
    import('#desk/web/record-search.ts'),
    import('#desk/web/menu-areas.ts'),
    import('#desk/web/call-bar.tsx'),
    import('#voice/web/softphone/supervisor-phone.tsx'),
  ]);
  const State = () => (
    <>
      <CallBar />
      <SupervisorPhone />
    </>
  );
  return { default: () => <StaffShell screens={screens} areas={menuAreas} search={searchRecords} state={<State />} /> };
};

start(makeRouter(screens, loadShell, citizen ? (path) => !isCitizens(path) : undefined));
