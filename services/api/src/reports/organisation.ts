import {
  type Organisation,
  organisationOn,
  type Register,
  registerOf,
  rights,
  verksamhet,
} from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { OrganisationTold, PlanTold } from '@fyr/reports';
import type { Caller } from '../caller.ts';
import type { Here } from '../rooms.ts';
import { nameOfVerksamhet, namesOfEnheter, verksamhetOf } from '../verksamhet.ts';
import { tell } from './tell.ts';

type Texts = Readonly<Record<string, string>> | null;
type Personal = {
  readonly texts: Readonly<Record<string, Texts>>;
  readonly contacts: Readonly<Record<string, Texts>>;
};
type Told = Personal & {
  readonly register: Register;
  readonly name: string;
  readonly enhetNames: Readonly<Record<string, string>>;
  readonly names: ReadonlyMap<string, string>;
};

/** The verksamhet as a report tells of it. Without its own stream there is nothing of it on any day. */
export async function tellOrganisation(here: Here, caller: Caller) {
  const { tenant, role } = caller;
  const row = await verksamhetOf(here, tenant);
  const events = row ? await tell(here, caller, verksamhet, row) : [];
  const { texts, contacts } = verksamhet.view(events).personal as Personal;
  const accounts = rights[role].names === null ? [] : await here.accounts.ofTenant(tenant);
  const told: Told = {
    ...{ texts, contacts },
    register: registerOf(events),
    name: (row && (await nameOfVerksamhet(here, tenant))) ?? '',
    enhetNames: row ? await namesOfEnheter(here, tenant) : {},
    names: new Map(accounts.map(({ id, name }) => [id, name])),
  };
  return {
    name: told.name,
    enhetNames: told.enhetNames,
    began: told.register.from,
    on: (day: LocalDate) => organisationTold(told, organisationOn(told.register, day)),
    plan: (year: number) => planTold(told, year),
    /** What the register calls a huvudman; undefined where the reader has no text. */
    nameOfHuvudman: (id: string) => {
      const entry = told.register.huvudman.find(({ huvudman }) => huvudman === id);
      return entry && (texts[entry.revision]?.name ?? undefined);
    },
  };
}

function organisationTold(told: Told, organisation: Organisation): OrganisationTold {
  const { guideline, workMethod, mandate, ombud, arbetsledare } = organisation;
  const accounts = [
    ...ombud.map((one) => one.ombud),
    ...arbetsledare.map(({ account }) => account),
  ];
  const people = accounts.flatMap((account) => {
    const name = told.names.get(account);
    return name === undefined ? [] : [[account, { name, ...told.contacts[account] }] as const];
  });
  return {
    ...organisation,
    name: told.name,
    texts: {
      guideline: textOf(told, guideline),
      workMethod: textOf(told, workMethod),
      mandate: textOf(told, mandate),
    },
    enhetNames: told.enhetNames,
    people: Object.fromEntries(people),
  };
}

function planTold(told: Told, year: number): PlanTold {
  const { plans, commitments } = told.register;
  return {
    text: textOf(told, plans.findLast((plan) => plan.year === year) ?? null),
    commitments: commitments
      .filter((made) => made.year === year)
      .map(({ revision, followUps }) => {
        const said = told.texts[revision];
        return {
          commitment: said?.commitment ?? '',
          workMethod: said?.arbetssatt ?? '',
          howFollowedUp: said?.uppfoljning ?? '',
          followUps: followUps.map(({ on, result, revision: at }) => ({
            ...{ on, result },
            text: told.texts[at]?.text ?? null,
          })),
        };
      }),
  };
}

function textOf(
  { texts }: Pick<Personal, 'texts'>,
  worded: { readonly revision: number } | null,
): string | null {
  return (worded && texts[worded.revision]?.text) ?? null;
}
