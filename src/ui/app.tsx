import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, RouterProvider } from '@tanstack/react-router';
import { lazy, type ReactNode, StrictMode, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { LangProvider, useLang } from './i18n.tsx';
import { ErrorPage, NotFoundPage } from './pages.tsx';
import { PortalFrame } from './portal-frame.tsx';
import { makeQueryClient } from './query-client.ts';
import type { Screen } from './screens.ts';
import { useSession } from './session.tsx';
import { SkeletonText } from './skeleton.tsx';
import { ThemeProvider } from './theme.tsx';
import { ToastProvider } from './toast.tsx';

/** The tab's name until the screen's own title says it. */
function TabTitle({ screen }: { readonly screen: Screen }) {
  const { lang } = useLang();
  useEffect(() => {
    document.title = `${screen.title(lang)} · Çağrı`;
  }, [screen, lang]);
  return null;
}

/** A screen behind its permission: without it, the same page as for what does not exist. */
function guarded(screen: Screen): (() => ReactNode) & { readonly preload: () => Promise<void> } {
  const Shown = lazy(screen.load);
  function Guarded() {
    const session = useSession();
    if (screen.may && !session.data) return <Waiting />;
    if (screen.may && !session.data?.permissions.includes(screen.may)) {
      const Without = screen.without ?? NotFoundPage;
      return <Without />;
    }
    return (
      <>
        <TabTitle screen={screen} />
        <Suspense fallback={<Waiting />}>
          <Shown />
        </Suspense>
      </>
    );
  }
  // Fetched while the pointer is still on its link.
  return Object.assign(Guarded, { preload: () => screen.load().then(() => {}) });
}

const reloadGapMs = 10_000;
/** After a new version was put in place the old page asks for pieces that are gone: it is loaded anew, once. */
function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem('cagri.reloadedAt') ?? 0);
    if (Date.now() - last < reloadGapMs) return;
    event.preventDefault();
    sessionStorage.setItem('cagri.reloadedAt', String(Date.now()));
    location.reload();
  });
}

const Waiting = () => (
  <div style={{ padding: 16 }}>
    <SkeletonText lines={4} />
  </div>
);

const Portal = () => (
  <PortalFrame>
    <Outlet />
  </PortalFrame>
);
const PortalNotFound = () => (
  <PortalFrame>
    <NotFoundPage />
  </PortalFrame>
);

/** ':id' is how the house writes a part of a path, '$id' how the router does. */
const routerPath = (path: string): string => path.replace(/:([a-zA-Z]+)/g, '$$$1');

/** Staff screens stand under '/desk': beside a splat the router takes an index for '/desk' itself, not an absolute path. */
const underDesk = (path: string): string => path.replace(/^\/desk/, '') || '/';

/** A page of the house that was not loaded here: its address is opened anew, with everything. */
function OpenAnew() {
  useEffect(() => location.reload(), []);
  return null;
}

/**
 * One router from the list of screens: three frames, each screen lazy. `loadShell` is the staff frame, lazy as well.
 * Where only some screens were given, `elsewhere` says of an address that it may belong to the others.
 */
export function makeRouter(screens: readonly Screen[], loadShell: () => Promise<{ readonly default: () => ReactNode }>, elsewhere?: (path: string) => boolean) {
  const Missing = () => (elsewhere?.(location.pathname) ? <OpenAnew /> : <PortalNotFound />);
  const root = createRootRoute({ component: Outlet, notFoundComponent: Missing });
  const portal = createRoute({ getParentRoute: () => root, id: 'portal', component: Portal });
  const staff = createRoute({ getParentRoute: () => root, path: '/desk', component: lazyRouteComponent(loadShell) });
  const under = (frame: Screen['frame'], parent: typeof root | typeof portal | typeof staff) =>
    screens
      .filter((screen) => screen.frame === frame)
      .map((screen) =>
        createRoute({
          getParentRoute: () => parent as typeof root,
          path: routerPath(frame === 'staff' ? underDesk(screen.path) : screen.path),
          component: guarded(screen),
        }),
      );
  const unknownDesk = createRoute({ getParentRoute: () => staff, path: '$', component: NotFoundPage });
  return createRouter({
    routeTree: root.addChildren([
      ...under('bare', root),
      portal.addChildren(under('portal', portal)),
      ...(elsewhere ? [] : [staff.addChildren([...under('staff', staff), unknownDesk])]),
    ]),
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: Waiting,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

export function start(router: ReturnType<typeof makeRouter>): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  reloadWhenOutdated();
  const client = makeQueryClient();
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider>
        <LangProvider>
          <QueryClientProvider client={client}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </QueryClientProvider>
        </LangProvider>
      </ThemeProvider>
    </StrictMode>,
  );
}
