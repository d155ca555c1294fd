import type { Driftsform, EnhetKod, HuvudmanTyp, VerksamhetCommand } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';

/** A command of a verksamhet, and the day that it was given. */
export type Told = VerksamhetCommand & {
  readonly on: LocalDate;
  readonly personal?: Readonly<Record<string, string>>;
};

/** A fixture as what somebody would have told Fyr, day by day. */
export type Telling = { readonly verksamhet: string; readonly told: readonly Told[] };

/** Numbers the tellings, and gives each its verksamhet and its ombud. Nobody's id. */
export function idsOf(telling: number) {
  const group = (n: number) => String(n).padStart(4, '0');
  return {
    verksamhet: `00000000-${group(telling)}-4000-8000-000000000000`,
    ombud: (n: number) => `00000000-${group(telling)}-4000-8000-${String(n).padStart(12, '0')}`,
  };
}

export type Start = {
  readonly name: string;
  readonly driftsform: Driftsform;
  readonly utforare?: string | null;
  readonly medhuvudman?: readonly HuvudmanTyp[];
  readonly from: LocalDate;
};

export function started(on: LocalDate, start: Start): Told {
  const { name, driftsform, utforare, medhuvudman, from } = start;
  return {
    on,
    type: 'StartVerksamhet',
    data: {
      ...{ kind: 'LOKAL', driftsform, from },
      ...(medhuvudman ? { medhuvudman: [...medhuvudman] } : {}),
    },
    personal: { name, ...(utforare ? { utforare } : {}) },
  };
}

export type Unit = {
  readonly enhet: EnhetKod;
  readonly name: string;
  readonly slag: 'KOMMUN' | 'STADSDEL' | 'EJ_OMRADE';
  readonly scb?: string;
  readonly controllerCode: string;
  readonly controllerName: string;
};

export function added(on: LocalDate, from: LocalDate, units: readonly Unit[]): readonly Told[] {
  return units.map(({ enhet, name, slag, scb, controllerCode, controllerName }) => ({
    on,
    type: 'AddEnhet',
    data: { enhet, slag, ...(scb ? { scb } : {}), controller: 'NAMND', controllerCode, from },
    personal: { name, controllerName },
  }));
}

type Post = { readonly enheter: readonly EnhetKod[]; readonly fte: number };

export function shared(on: LocalDate, from: LocalDate, { enheter, fte }: Post): Told {
  return { on, type: 'SetShare', data: { enheter: [...enheter], fte, from } };
}

export function employed(
  on: LocalDate,
  from: LocalDate,
  ombud: string,
  name: string,
  shares: readonly (Post & { readonly exclusive: boolean })[],
): readonly Told[] {
  return [
    { on, type: 'EmployOmbud', data: { ombud, from }, personal: { name } },
    {
      on,
      type: 'SetOmbudFte',
      data: { ombud, from, shares: shares.map((one) => ({ ...one, enheter: [...one.enheter] })) },
    },
  ];
}

/** So many full-time ombud who work for all the enheter alike. */
export function fullTime(
  on: LocalDate,
  from: LocalDate,
  { ombud }: ReturnType<typeof idsOf>,
  enheter: readonly EnhetKod[],
  numbers: readonly number[],
): readonly Told[] {
  return numbers.flatMap((n) =>
    employed(on, from, ombud(n), `Demo Ombud ${n}`, [{ enheter, fte: 1, exclusive: false }]),
  );
}

export function coordinated(on: LocalDate, from: LocalDate, enhet: EnhetKod): Told {
  return { on, type: 'NameCoordinator', data: { enhet, from } };
}
