import { DemoUsers, Session as SessionShape } from '@fyr/contracts';
import { roomOf, rooms } from '@fyr/domain';
import {
  type Query,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect } from 'react';
import { z } from 'zod';
import { closeDrafts, openDraftsFor } from '../command/drafts.ts';
import { call, callTagged } from './call.ts';
import { Refusal } from './refusal.ts';
import { forgetWritten } from './written.ts';

export type Session = z.output<typeof SessionShape>;
export type DemoUser = z.output<typeof DemoUsers>['demo'][number];

/** Who the reader is, or who they may become. `demo` is missing where there is no demo login. */
type Visitor =
  | { readonly session: Session; readonly demo?: undefined; readonly provider?: undefined }
  | {
      readonly session?: undefined;
      readonly demo?: readonly DemoUser[];
      /** There is an identity provider to log in by. */
      readonly provider?: boolean;
    };

const visitorQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readVisitor(signal),
});

async function readVisitor(signal?: AbortSignal): Promise<Visitor> {
  try {
    const answer = await call(z.union([SessionShape, DemoUsers]), '/session', {
      ...(signal ? { signal } : {}),
    });
    return 'demo' in answer ? answer : { session: answer };
  } catch (error) {
    const code = error instanceof Refusal ? error.problem?.code : undefined;
    if (code === 'unauthenticated' || code === 'forbidden') return {};
    throw error;
  }
}

export function useVisitor() {
  return useQuery(visitorQuery);
}

/**
 * The session that the pages below stand in. It is handed down and not read anew by each of
 * them: a page that is half drawn while its reader logs out must not find itself without one.
 */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session, on pages that stand inside one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page stands outside a session');
  return session;
}

/** The session as it is at the moment of asking, for one who does not wait for it. */
export function useReadSession(): () => Session | undefined {
  const client = useQueryClient();
  return useCallback(() => client.getQueryData(visitorQuery.queryKey)?.session, [client]);
}

/** Asks anew who the reader is: without a session, the login stands in the place of the page. */
export function useAskAgain(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.resetQueries({ queryKey: visitorQuery.queryKey }), [client]);
}

/** Says that the reader is still here; where the session is over after all, the login takes its place. */
export function useStay(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async () => void (await client.fetchQuery({ ...visitorQuery, staleTime: 0 }).catch(() => {})),
    [client],
  );
}

/** Looks whether somebody has logged in on another page, whenever the reader comes back to this one. */
export function useLoginElsewhere(): void {
  const client = useQueryClient();
  useEffect(() => {
    const look = async () => {
      const { session } = await readVisitor().catch((): Visitor => ({}));
      const isIn = client.getQueryData(visitorQuery.queryKey)?.session !== undefined;
      if (session && !isIn) begin(client, session);
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [client]);
}

/** Who has logged in here without leaving the page goes on in it. */
export function useEnter(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const { session } = await readVisitor();
    if (session) begin(client, session);
  }, [client]);
}

/** Another of the reader's roles sees other things. */
export function useChangeRole() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (role: string) => call(SessionShape, '/session', { method: 'PUT', body: { role } }),
    onSuccess(session) {
      const before = client.getQueryData(visitorQuery.queryKey)?.session;
      const knowsMore =
        before && rooms.indexOf(roomOf(before.role)) < rooms.indexOf(roomOf(session.role));
      // What was fetched in a room is not to stand in a page of one where less is known.
      if (knowsMore) return location.assign('/');
      begin(client, session);
    },
  });
}

/** Another account sees other things: all that was read before is forgotten. */
function begin(client: QueryClient, session: Session): void {
  forgetWritten();
  openDraftsFor(ownerOf(session));
  client.removeQueries({ predicate: isOfReader });
  client.setQueryData<Visitor>(visitorQuery.queryKey, { session });
}

/** All but who the reader is. */
function isOfReader({ queryKey }: Query): boolean {
  return queryKey[0] !== visitorQuery.queryKey[0];
}

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callTagged(z.unknown(), '/session', { method: 'DELETE' }),
    onSuccess: async ({ location: there }) => {
      forgetWritten();
      closeDrafts();
      // The identity provider keeps a session of its own, which is to end too.
      if (there !== undefined) return location.assign(there);
      client.removeQueries({ predicate: isOfReader });
      await client.resetQueries({ queryKey: visitorQuery.queryKey });
    },
  });
}

/** Whose a form is: a person in a role. */
export function ownerOf({ account, role }: Session): string {
  return `${account} ${role}`;
}
