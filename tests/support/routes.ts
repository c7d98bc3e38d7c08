import type { RouteOptions } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { buildServer, type May } from '#platform/http.ts';
import { serveLive } from '#platform/live.ts';
import { roomRoutes } from '../../src/rooms.ts';

export type Route = {
  readonly method: string;
  readonly url: string;
  readonly may: May | undefined;
  readonly schema: { readonly body?: z.ZodType; readonly querystring?: z.ZodType; readonly params?: z.ZodType };
};

/** The API's routes as the rooms declare them, found on a server that is never opened. */
export async function allRoutes(deps: Deps): Promise<readonly Route[]> {
  const app = await buildServer({ origin: 'http://localhost', trustProxy: false, identify: async () => null, sentences: (code) => code, limits: false });
  const routes: Route[] = [];
  app.addHook('onRoute', (route: RouteOptions) => {
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD') routes.push({ method, url: route.url, may: route.config?.may, schema: (route.schema ?? {}) as Route['schema'] });
    }
  });
  serveLive(app, { listen: () => () => {}, stop: async () => {} }, async () => null);
  for (const room of roomRoutes) room(app, deps);
  await app.ready();
  await app.close();
  return routes.filter(({ url }) => url.startsWith('/api/'));
}
