import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from '#platform/call.ts';
import { endpoint, LangCode } from '#platform/endpoint.ts';

/** What the frame needs of `GET /api/session`; room access serves it and may answer more. */
const sessionEndpoint = endpoint({
  method: 'GET',
  path: '/api/session',
  reply: z.object({
    person: z.object({ id: z.string(), name: z.string(), initials: z.string() }).nullable(),
    posts: z.array(z.looseObject({})),
    permissions: z.array(z.string()),
    lang: LangCode.optional().catch(undefined),
    demo: z.boolean().optional().catch(undefined),
  }),
});
export type Session = z.infer<typeof sessionEndpoint.reply>;

export const sessionKey = ['session'] as const;

/** Who is at the screen. `data.person` is null for a visitor; undefined data means not known yet. */
export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => call(sessionEndpoint, {}, { signal }),
    staleTime: 60_000,
    retry: 1,
  });

/** Mirrors a permission on the screen; the server asks again. False while the session is not known yet. */
export const useMay = (permission: `${string}.${string}`): boolean => useSession().data?.permissions.includes(permission) ?? false;

const logoutEndpoint = endpoint({ method: 'POST', path: '/api/logout', reply: z.unknown() });
export const logOut = (): Promise<unknown> => call(logoutEndpoint);

/** To be called after login and logout: everything fetched belonged to someone else; done when it is known who is there now. */
export function useForgetSession(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    await client.refetchQueries({ queryKey: sessionKey });
  };
}
