import { OrganisationOnDay, type VerksamhetStream } from '@fyr/contracts';
import { organisationOn, type Register } from '@fyr/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod';
import { call } from '../api/call.ts';
import { useSession } from '../api/session.ts';

export type Verksamhet = z.output<typeof VerksamhetStream>;
type Texts = Readonly<Record<string, string>>;

const nobody = { enheter: [], huvudman: [] } as const;

/**
 * The organisation of today by name: what codes and accounts are called. Read once, and anew when
 * the verksamhet has changed: each reading of names is logged.
 */
export function useOrganisation() {
  const { rights } = useSession();
  const { data: organisation } = useQuery({
    queryKey: ['verksamhet', 'organisation'],
    queryFn: ({ signal }) => call(OrganisationOnDay, '/organisation', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: rights.lists.includes('verksamhet'),
  });
  return useMemo(
    () => ({ organisation, ...namesIn(organisation ?? nobody, organisation?.personal) }),
    [organisation],
  );
}

/** The organisation of a day, with every name that was ever given: what is gone still has its own. */
export function organisationIn({ data, personal }: Verksamhet, day: string) {
  return { organisation: organisationOn(registerIn(data), day), ...namesIn(data, personal) };
}

type Worded = { readonly revision: number };

function namesIn(
  entries: {
    readonly enheter: readonly (Worded & { readonly enhet: string })[];
    readonly huvudman: readonly (Worded & { readonly huvudman: string })[];
  },
  personal: Verksamhet['personal'],
) {
  const nameAt = ({ revision }: Worded) => textsAt(personal, revision)?.name;
  return {
    enheter: named(entries.enheter.map((one) => [one.enhet, nameAt(one)])),
    huvudman: named(entries.huvudman.map((one) => [one.huvudman, nameAt(one)])),
    ombud: named(
      Object.entries(personal?.contacts ?? {}).map(([account, contact]) => [
        account,
        contact?.name,
      ]),
    ),
  };
}

function named(
  pairs: readonly (readonly [code: string, name: string | undefined])[],
): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(([code, name]) => (name === undefined ? [] : [[code, name]])));
}

/** The register as the domain reads it: what a role does not see is left out of both. */
export function registerIn(data: Verksamhet['data']): Register {
  return data as Register;
}

/** What was written at a revision; null where it is erased, undefined where the reader may not have it. */
export function textsAt(
  personal: Verksamhet['personal'],
  revision: number,
): Texts | null | undefined {
  return personal?.texts[revision];
}
