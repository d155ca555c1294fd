import type { EnhetKod } from '@fyr/domain';

/** One ombud's work for a group of enheter. */
export type Share = {
  readonly enheter: readonly EnhetKod[];
  /** Årsanställningar, 1.0 is full time. */
  readonly fte: number;
  /** Works with clients of these enheter only. */
  readonly exclusive: boolean;
};

type DemoOmbud = { readonly name: string; readonly shares: readonly Share[] };

const SYDVAST = ['HAGERSTEN_LILJEHOLMEN', 'SKARHOLMEN', 'ALVSJO'] as const;
const SYDOST = ['ENSKEDE_ARSTA_VANTOR', 'SKARPNACK'] as const;
const FARSTA = ['FARSTA'] as const;

/**
 * Söderort as it was from 1 September 2011: five ombud over six stadsdelar, 5.0 årsanställningar, of
 * which 1.5 for sydväst, 2.5 for a part of sydost and Farsta's own; a full-time post in each area
 * that works with that area only. Source: seed 002_a7029eab04ea4b9a, "Ny organisation från september
 * 2011". How the two halves above a full post fall on one person is our reading of it.
 */
export const soderort2011 = {
  name: 'Personligt ombud Söderort',
  kommun: '0180',
  from: '2011-09-01',
  coordinates: 'SKARPNACK',
  enheter: {
    HAGERSTEN_LILJEHOLMEN: 'Hägersten-Liljeholmen',
    SKARHOLMEN: 'Skärholmen',
    ALVSJO: 'Älvsjö',
    ENSKEDE_ARSTA_VANTOR: 'Enskede-Årsta-Vantör',
    SKARPNACK: 'Skarpnäck',
    FARSTA: 'Farsta',
  } satisfies Record<EnhetKod, string>,
  ombud: [
    { name: 'Demo Ombud Ett', shares: [{ enheter: SYDVAST, fte: 1, exclusive: true }] },
    { name: 'Demo Ombud Två', shares: [{ enheter: SYDOST, fte: 1, exclusive: true }] },
    { name: 'Demo Ombud Tre', shares: [{ enheter: SYDOST, fte: 1, exclusive: false }] },
    {
      name: 'Demo Ombud Fyra',
      shares: [
        { enheter: SYDVAST, fte: 0.5, exclusive: false },
        { enheter: SYDOST, fte: 0.5, exclusive: false },
      ],
    },
    { name: 'Demo Ombud Fem', shares: [{ enheter: FARSTA, fte: 1, exclusive: true }] },
  ] satisfies readonly DemoOmbud[],
} as const;
