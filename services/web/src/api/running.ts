import {
  AccountInvited,
  AccountKeptList,
  AccountOpened,
  Replayed,
  SystemState,
} from '@fyr/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from './call.ts';

export type AccountKept = z.output<typeof AccountKeptList>['rows'][number];
export type System = z.output<typeof SystemState>;
type Roles = {
  readonly roles: readonly string[];
  readonly namnd: string | null;
};

const kept = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call(AccountKeptList, '/account', { signal }),
});

/** Who has an account, as what, and who is logged in. */
export function useAccounts() {
  return useQuery(kept);
}

export function useOpenAccount() {
  return useChange((body: Roles & { readonly name: string }) =>
    call(AccountOpened, '/account', { method: 'POST', body }),
  );
}

export function useSetRoles(account: string) {
  return useChange((body: Roles) =>
    call(z.unknown(), `/account/${account}/roles`, { method: 'PUT', body }),
  );
}

export function useCloseAccount(account: string) {
  return useChange(() => call(z.unknown(), `/account/${account}/close`, { method: 'POST' }));
}

/** Makes an address that is told once; one made before it leads nowhere any longer. */
export function useInviteToAccount(account: string) {
  return useChange(() =>
    call(AccountInvited, `/account/${account}/invitation`, { method: 'POST' }),
  );
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries(kept),
  });
}

const system = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => call(SystemState, '/system', { signal }),
  refetchInterval: 10_000,
});

/** How the service is, now and again. */
export function useSystem() {
  return useQuery(system);
}

export function useVerifyLog() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(SystemState, '/system/verify', { method: 'POST' }),
    onSuccess: (state) => client.setQueryData(system.queryKey, state),
  });
}

export function useReplayParked() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(Replayed, '/system/replay', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries(system),
  });
}
