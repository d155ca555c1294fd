import type { VerksamhetStream } from '@fyr/contracts';
import { organisationOn, type Register } from '@fyr/domain';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useCase } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { readersOf } from '../frame/for-roles.tsx';
import { today } from '../frame/today.ts';

export type Verksamhet = z.output<typeof VerksamhetStream>;
type Texts = Readonly<Record<string, string>>;

/** The reader's verksamhet; undefined where the role may not read it, or none has been started. */
export function useVerksamhet(): Verksamhet | undefined {
  const { verksamhet, role } = useSession();
  const mayRead = readersOf('verksamhet').includes(role);
  return useCase('verksamhet', verksamhet, mayRead).data as Verksamhet | undefined;
}

/** The organisation of today by name: what codes and accounts are called. */
export function useOrganisation() {
  const verksamhet = useVerksamhet();
  return useMemo(
    () => (verksamhet ? organisationIn(verksamhet, today()) : noOrganisation),
    [verksamhet],
  );
}

/** The organisation of a day, with the names that belong to its codes. */
export function organisationIn({ data, personal }: Verksamhet, day: string) {
  const organisation = organisationOn(registerIn(data), day);
  /** Every name that was ever given: a code that is gone today still has the name it had. */
  const namesBy = <E extends { readonly revision: number }>(
    entries: readonly E[],
    codeOf: (entry: E) => string,
  ) =>
    new Map(
      entries.flatMap((entry) => {
        const name = textsAt(personal, entry.revision)?.name;
        return name ? [[codeOf(entry), name] as const] : [];
      }),
    );
  return {
    organisation,
    enheter: namesBy(data.enheter, ({ enhet }) => enhet),
    huvudman: namesBy(data.huvudman, ({ huvudman }) => huvudman),
    ombud: new Map(
      Object.entries(personal?.contacts ?? {}).flatMap(([account, contact]) =>
        contact?.name ? [[account, contact.name] as const] : [],
      ),
    ),
  };
}

/** The register as the domain reads it: what a role does not see is left out of both. */
export function registerIn(data: Verksamhet['data']): Register {
  return data as Register;
}

type Organisation = ReturnType<typeof organisationIn>;

const noOrganisation: Omit<Organisation, 'organisation'> & { readonly organisation: undefined } = {
  organisation: undefined,
  enheter: new Map(),
  huvudman: new Map(),
  ombud: new Map(),
};

/** What was written at a revision; null where it is erased, undefined where the reader may not have it. */
export function textsAt(
  personal: Verksamhet['personal'],
  revision: number,
): Texts | null | undefined {
  return personal?.texts[revision];
}
