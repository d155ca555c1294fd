import type { Share } from './fixtures/soderort-2011.ts';
import { soderort2011 } from './fixtures/soderort-2011.ts';

export type DemoPerson = {
  readonly id: string;
  /** What they log in as. */
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly shares: readonly Share[];
};

/** The demo's one verksamhet. */
export const demoTenant = '00000000-0000-4000-8000-000000000001';

const ombud = soderort2011.ombud.map(({ name, shares }, index) =>
  person(11 + index, `ombud${index + 1}`, name, 'ombud', shares),
);

/** One for each role, and Söderort's five ombud. Evidently made up. */
export const demoPeople = {
  ombud,
  arbetsledare: person(21, 'arbetsledare', 'Demo Arbetsledare', 'arbetsledare'),
  ledamot: person(22, 'ledamot', 'Demo Ledamot', 'ledamot'),
  analytiker: person(23, 'analytiker', 'Demo Analytiker', 'analytiker'),
  administrator: person(24, 'administrator', 'Demo Administratör', 'administrator'),
  granskare: person(25, 'granskare', 'Demo Granskare', 'granskare'),
  namnd: person(26, 'namnd', 'Demo Nämnd', 'namnd'),
} as const;

export function everyDemoPerson(): readonly DemoPerson[] {
  const { ombud: several, ...one } = demoPeople;
  return [...several, ...Object.values(one)];
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
