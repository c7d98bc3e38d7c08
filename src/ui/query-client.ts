import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '#platform/call.ts';
import { sessionKey } from './session.tsx';

/** A refusal will not change by asking again; a broken line may. */
const retry = (count: number, error: unknown): boolean => (error instanceof Problem && error.status >= 400 && error.status < 500 ? false : count < 2);

/** One store of what was fetched. A session that ended meanwhile is noticed by the first refused query. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (error instanceof Problem && error.status === 401 && query.queryKey[0] !== sessionKey[0]) void client.invalidateQueries({ queryKey: sessionKey });
      },
    }),
    defaultOptions: { queries: { staleTime: 10_000, retry, refetchOnWindowFocus: true } },
  });
  return client;
}
