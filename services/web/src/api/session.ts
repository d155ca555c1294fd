import { DemoUsers, Session as SessionShape } from '@fyr/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from './call.ts';
import { Refusal } from './refusal.ts';
import { forgetWritten } from './written.ts';

export type Session = z.output<typeof SessionShape>;
export type DemoUser = z.output<typeof DemoUsers>['demo'][number];

/** Who the reader is, or who they may become. `demo` is missing where there is no demo login. */
type Visitor =
  | { readonly session: Session; readonly demo?: undefined }
  | { readonly session?: undefined; readonly demo?: readonly DemoUser[] };

const visitorQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Visitor> => {
    try {
      const answer = await call(z.union([SessionShape, DemoUsers]), '/session', { signal });
      return 'demo' in answer ? { demo: answer.demo } : { session: answer };
    } catch (error) {
      const code = error instanceof Refusal ? error.problem?.code : undefined;
      if (code === 'unauthenticated' || code === 'forbidden') return {};
      throw error;
    }
  },
});

export function useVisitor() {
  return useQuery(visitorQuery);
}

/** The session, on pages that stand inside one. */
export function useSession(): Session {
  const session = useVisitor().data?.session;
  if (!session) throw new Error('a page stands outside a session');
  return session;
}

/** Another account sees other things: all that was read before is forgotten. */
export function useLogin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (as: { user: string; role: string }) =>
      call(SessionShape, '/session', { method: 'POST', body: as }),
    onSuccess: (session) => {
      forgetWritten();
      client.clear();
      client.setQueryData<Visitor>(visitorQuery.queryKey, { session });
    },
  });
}

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(z.unknown(), '/session', { method: 'DELETE' }),
    onSuccess: async () => {
      forgetWritten();
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      await client.resetQueries({ queryKey: visitorQuery.queryKey });
    },
  });
}
