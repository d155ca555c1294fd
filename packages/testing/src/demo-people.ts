import { type Share, soderort2011 } from './fixtures/soderort-2011.ts';

export type DemoPerson = {
  readonly id: string;
  /** What they log in as. */
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly shares: readonly Share[];
  readonly namnd?: string;
};

/** The demo's verksamhet. */
export const demoTenant = '00000000-0000-4000-8000-000000000001';

/** The central ledningsgrupp that it escalates to: a verksamhet of its own, with people of its own. */
export const demoCentralTenant = '00000000-0000-4000-8000-000000000002';

const ombud = soderort2011.ombud.map(({ name, shares }, index) =>
  person(11 + index, `ombud${index + 1}`, name, 'ombud', shares),
);

/** One for each role, Söderort's five ombud and those of its ledningsgrupp. Evidently made up. */
export const demoPeople = {
  ombud,
  arbetsledare: person(21, 'arbetsledare', 'Demo Arbetsledare', 'arbetsledare'),
  ledamot: person(22, 'ledamot', 'Demo Ledamot Skarpnäck', 'ledamot'),
  analytiker: person(23, 'analytiker', 'Demo Analytiker', 'analytiker'),
  administrator: person(24, 'administrator', 'Demo Administratör', 'administrator'),
  granskare: person(25, 'granskare', 'Demo Granskare', 'granskare'),
  namnd: { ...person(26, 'namnd', 'Demo Nämnd', 'namnd'), namnd: 'SDN_SKARPNACK' },
  ledamotPsykiatri: person(27, 'ledamot2', 'Demo Ledamot Psykiatri', 'ledamot'),
  ledamotFarsta: person(28, 'ledamot3', 'Demo Ledamot Farsta', 'ledamot'),
  sekreterare: person(29, 'sekreterare', 'Demo Sekreterare', 'ledamot'),
} as const;

export const demoCentralPeople = {
  arbetsledare: person(31, 'centralt1', 'Demo Central Arbetsledare', 'arbetsledare'),
  ledamot: person(32, 'centralt2', 'Demo Central Ledamot', 'ledamot'),
  handlaggare: person(33, 'centralt3', 'Demo Central Handläggare', 'arbetsledare'),
} as const;

/** The demo's verksamheter, each with its accounts as they are stored. */
export const demoTenants = [
  { tenant: demoTenant, accounts: accountsOf([...ombud, ...others(demoPeople)]) },
  { tenant: demoCentralTenant, accounts: accountsOf(Object.values(demoCentralPeople)) },
];

function others({ ombud: _, ...one }: typeof demoPeople): readonly DemoPerson[] {
  return Object.values(one);
}

function accountsOf(people: readonly DemoPerson[]) {
  return people.map(({ id, user, name, roles, namnd }) => ({
    ...{ id, name, roles, demoUser: user, email: `${user}@fyr.example` },
    ...(namnd === undefined ? {} : { namnd }),
  }));
}

function person(
  number: number,
  user: string,
  name: string,
  role: string,
  shares: readonly Share[] = [],
): DemoPerson {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, user, name, roles: [role], shares };
}
