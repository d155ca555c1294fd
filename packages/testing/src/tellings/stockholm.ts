import { soderort2011 } from '../fixtures/soderort-2011.ts';
import { stockholm2008 } from '../fixtures/stockholm-2008.ts';
import { stockholm2012 } from '../fixtures/stockholm-2012.ts';
import { unitOf } from './stadsdelar.ts';
import {
  added,
  coordinated,
  employed,
  fullTime,
  idsOf,
  shared,
  started,
  type Telling,
} from './telling.ts';

/** Fixture A as nine verksamheter. No day is said: they are told as of the first day of the year. */
export function tellStockholm2008(): readonly Telling[] {
  const from = `${stockholm2008.year}-01-01`;
  return stockholm2008.groups.map(({ enheter, ombud, utforare }, index) => {
    const ids = idsOf(2030 + index);
    const numbers = Array.from({ length: ombud }, (_, n) => n + 1);
    return {
      verksamhet: ids.verksamhet,
      told: [
        started(from, {
          name: `Personligt ombud ${enheter.map((enhet) => unitOf(enhet).name).join(', ')}`,
          driftsform: utforare === null ? 'EGEN_REGI' : 'ENTREPRENAD',
          ...{ utforare, from },
        }),
        ...added(from, from, enheter.map(unitOf)),
        shared(from, from, { enheter, fte: ombud }),
        ...fullTime(from, from, ids, enheter, numbers),
      ],
    };
  });
}

/** When the stadsdelar had agreed, as far as the papers go: the day of the last preparation. */
const decidedOn = '2011-08-18';

/** Fixture D as five verksamheter, planned before the day that they begin. */
export function tellStockholm2012(): readonly Telling[] {
  const { from, operations, separate } = stockholm2012;
  const four = operations.map(({ key, name, enheter, ombud, coordinates }, index): Telling => {
    const ids = idsOf(2050 + index);
    const numbers = Array.from({ length: ombud }, (_, n) => n + 1);
    return {
      verksamhet: ids.verksamhet,
      told: [
        started(decidedOn, { name, driftsform: 'EGEN_REGI', from }),
        ...added(decidedOn, from, enheter.map(unitOf)),
        ...(key === 'SODERORT'
          ? soderort(ids)
          : [
              shared(decidedOn, from, { enheter, fte: ombud }),
              ...fullTime(decidedOn, from, ids, enheter, numbers),
            ]),
        coordinated(decidedOn, from, coordinates),
      ],
    };
  });
  const { verksamhet } = idsOf(2050 + operations.length);
  const hemlosa: Telling = {
    verksamhet,
    told: [
      started(decidedOn, { name: separate.name, driftsform: 'EGEN_REGI', from }),
      ...added(decidedOn, from, [unitOf(separate.enhet)]),
    ],
  };
  return [...four, hemlosa];
}

/** Fixture C within it: who works where, to the half post. */
export function soderort(ids: ReturnType<typeof idsOf>) {
  const { agreed, coLocated, from, ombud } = soderort2011;
  return [
    ...agreed.map((share) => shared(decidedOn, from, share)),
    ...coLocated.map((enhet) => ({
      on: decidedOn,
      type: 'SetCoLocation' as const,
      data: { enhet, coLocated: true, from },
    })),
    ...ombud.flatMap(({ name, shares }, index) =>
      employed(decidedOn, from, ids.ombud(101 + index), name, shares),
    ),
  ];
}
