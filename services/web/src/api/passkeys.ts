import {
  MemberInvitation,
  MemberInvited,
  MemberLogins,
  OwnPasskeys,
  PasskeyCreation,
  PasskeyRequest,
  PasskeyTaken,
} from '@fyr/contracts';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from './call.ts';
import { useEnter } from './session.ts';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** What whoever has the link is invited to. */
export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      call(MemberInvitation, `/passkey/invitation/${encodeURIComponent(token)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Has the device make a passkey, which uses up the invitation. */
export function useTakeUp(token: string) {
  const path = `/passkey/invitation/${encodeURIComponent(token)}`;
  return useMutation({
    mutationFn: async (name: string) => {
      const passkey = await make(`${path}/begin`);
      return await call(PasskeyTaken, path, { method: 'POST', body: { name, passkey } });
    },
  });
}

/** Logs in with whichever passkey the reader chooses. */
export function usePasskeyLogin() {
  const enter = useEnter();
  return useMutation({
    mutationFn: async () => {
      const optionsJSON = await call(PasskeyRequest, '/passkey/login/begin', { method: 'POST' });
      const { id, rawId, type, response } = await startAuthentication({ optionsJSON });
      const passkey = { id, rawId, type, response };
      await call(z.unknown(), '/passkey/login', { method: 'POST', body: { passkey } });
    },
    onSuccess: enter,
  });
}

const ownPasskeys = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => call(OwnPasskeys, '/passkey', { signal }),
});

export function useOwnPasskeys() {
  return useQuery(ownPasskeys);
}

export function useAddPasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => {
      const passkey = await make('/passkey/begin');
      await call(z.unknown(), '/passkey', { method: 'POST', body: { name, passkey } });
    },
    onSuccess: () => client.invalidateQueries(ownPasskeys),
  });
}

export function useRemovePasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(z.unknown(), `/passkey/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries(ownPasskeys),
  });
}

const loginsOf = (group: string) =>
  queryOptions({
    queryKey: ['ledningsgrupp', group, 'login'],
    queryFn: ({ signal }) => call(MemberLogins, `/ledningsgrupp/${group}/login`, { signal }),
  });

/** How far members from outside have come; for whoever lets them in. */
export function useMemberLogins(group: string) {
  return useQuery(loginsOf(group));
}

/** Makes a link, which is told once; one made before it leads nowhere any longer. */
export function useInviteMember(group: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ member, withdraw }: { readonly member: number; readonly withdraw: boolean }) =>
      call(MemberInvited, `/ledningsgrupp/${group}/login/${member}`, {
        method: 'POST',
        body: { withdraw },
      }),
    onSuccess: () => client.invalidateQueries(loginsOf(group)),
  });
}

export function useWithdrawInvitation(group: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (member: number) =>
      call(z.unknown(), `/ledningsgrupp/${group}/login/${member}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries(loginsOf(group)),
  });
}

async function make(begin: string) {
  const asked = await call(PasskeyCreation, begin, { method: 'POST' });
  const made = await startRegistration({ optionsJSON: asked as CreationOptions });
  const { id, rawId, type, response } = made;
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    ...{ id, rawId, type },
    response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) },
  };
}
