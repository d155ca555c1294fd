import type { EnhetKod } from '@fyr/domain';
import type { Unit } from './telling.ts';

/** Stockholm's stadsdelar as the papers of 2008 to 2012 name them. */
const names: Readonly<Record<string, string>> = {
  ALVSJO: 'Älvsjö',
  BROMMA: 'Bromma',
  ENSKEDE_ARSTA_VANTOR: 'Enskede-Årsta-Vantör',
  FARSTA: 'Farsta',
  HAGERSTEN_LILJEHOLMEN: 'Hägersten-Liljeholmen',
  HASSELBY_VALLINGBY: 'Hässelby-Vällingby',
  KATARINA_SOFIA: 'Katarina-Sofia',
  KUNGSHOLMEN: 'Kungsholmen',
  MARIA_GAMLA_STAN: 'Maria-Gamla stan',
  NORRMALM: 'Norrmalm',
  OSTERMALM: 'Östermalm',
  RINKEBY_KISTA: 'Rinkeby-Kista',
  SKARHOLMEN: 'Skärholmen',
  SKARPNACK: 'Skarpnäck',
  SODERMALM: 'Södermalm',
  SPANGA_TENSTA: 'Spånga-Tensta',
};

/** A stadsdel, or the unit for people without a home, which is no area. */
export function unitOf(enhet: EnhetKod): Unit {
  if (enhet === 'ENHETEN_FOR_HEMLOSA') {
    return {
      ...{ enhet, name: 'Enheten för hemlösa', slag: 'EJ_OMRADE' },
      ...{ controllerCode: 'SOCIALTJANSTNAMNDEN', controllerName: 'Socialtjänstnämnden' },
    };
  }
  const name = names[enhet];
  if (name === undefined) throw new Error(`${enhet} is no stadsdel of Stockholm`);
  return {
    ...{ enhet, name, slag: 'STADSDEL', scb: '0180' },
    ...{ controllerCode: `SDN_${enhet}`, controllerName: `Stadsdelsnämnden ${name}` },
  };
}
