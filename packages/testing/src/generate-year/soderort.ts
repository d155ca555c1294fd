import type { EnhetKod } from '@fyr/domain';
import { soderort2011 } from '../fixtures/soderort-2011.ts';
import { unitOf } from '../tellings/stadsdelar.ts';
import type { Place } from './place.ts';
import { faults } from './systemfel-faults.ts';

const { name, agreed, coordinates, coLocated, premises, enheter } = soderort2011;

/** What the papers do not say of Söderort and a year needs is made up. */
export const soderort: Place = {
  ...{ name, agreed, coordinates, coLocated, premises, faults },
  code: 'SODERORT',
  area: 'Söderort',
  units: (Object.keys(enheter) as EnhetKod[]).map(unitOf),
  // Rounded so that nobody takes them for the register's.
  population: {
    HAGERSTEN_LILJEHOLMEN: 70_000,
    SKARHOLMEN: 33_000,
    ALVSJO: 24_000,
    ENSKEDE_ARSTA_VANTOR: 90_000,
    SKARPNACK: 42_000,
    FARSTA: 51_000,
  },
  managers: [
    ...(['Skarpnäck', 'Farsta', 'Hägersten-Liljeholmen'] as const),
    ...(['Skärholmen', 'Enskede-Årsta-Vantör', 'Älvsjö'] as const),
  ],
  requests: 150,
  handedOver: 35,
  pace: [5, 21],
};
