import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal.ts';

/** What was read stands until a change is told of, a command is given, or a minute has passed. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        // A refusal with a reason is the answer; only silence is worth another try.
        retry: (failures, error) => isSilence(error) && failures < retriesMax,
      },
    },
  });
  client.getQueryCache().subscribe(({ query, type }) => {
    if (type !== 'updated' || !isLoggedOut(query.state.error)) return;
    if (query.queryKey[0] !== 'session') void client.resetQueries({ queryKey: ['session'] });
  });
  return client;
}

const retriesMax = 2;

function isSilence(error: unknown): boolean {
  return error instanceof Refusal && error.problem === undefined;
}

function isLoggedOut(error: unknown): boolean {
  return error instanceof Refusal && error.problem?.code === 'unauthenticated';
}
