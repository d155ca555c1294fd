import type { EnhetKod, Livsomrade } from '@fyr/domain';
import { blekinge2002 } from '../fixtures/blekinge-2002.ts';
import { jarfalla2017, parasoll } from '../fixtures/jarfalla-2017.ts';
import { uppsala2017 } from '../fixtures/uppsala-2017.ts';
import {
  added,
  fullTime,
  idsOf,
  shared,
  started,
  type Telling,
  type Told,
  type Unit,
} from './telling.ts';

type Kommun = { readonly enhet: EnhetKod; readonly name: string; readonly scb: string };

/** Fixture F: Järfälla, whose second ombud was planned the autumn before. */
export function tellJarfalla(): Telling {
  const ids = idsOf(2017);
  const { from, kommun, name, ombud } = jarfalla2017;
  return {
    verksamhet: ids.verksamhet,
    told: [
      started(from, { name, driftsform: 'EGEN_REGI', from }),
      ...added(from, from, [unitOf(kommun)]),
      ...growing(ids, kommun.enhet, ombud, { 1: from, 2: '2016-10-17' }),
    ],
  };
}

/** Fixture F: Parasoll for the kommuner that procured together, told as of the paper's year. */
export function tellParasoll(): Telling {
  const from = '2018-01-01';
  return {
    verksamhet: idsOf(2018).verksamhet,
    told: [
      started(from, {
        ...{ name: 'Personligt ombud Parasoll', driftsform: 'BRUKARSTYRD', from },
        utforare: parasoll.name,
      }),
      ...added(from, from, parasoll.procuredTogether.map(unitOf)),
    ],
  };
}

/** Fixture G: Blekinge, through a kommunalförbund. */
export function tellBlekinge(): Telling {
  const ids = idsOf(2003);
  const { from, enhet, name, utforare, ombud } = blekinge2002;
  const area: Unit = {
    ...{ enhet, name: 'Blekinge', slag: 'EJ_OMRADE' },
    ...{ controllerCode: 'CURA', controllerName: utforare },
  };
  return {
    verksamhet: ids.verksamhet,
    told: [
      started(from, { name, driftsform: 'KOMMUNALFORBUND', utforare, from }),
      ...added(from, from, [area]),
      ...growing(ids, enhet, ombud, { 2: from, 4: '2003-06-01' }),
    ],
  };
}

/** Fixture H: Uppsala, which advises without an uppdrag while its intake is stopped. */
export function tellUppsala(): Telling {
  const from = `${uppsala2017.year}-01-01`;
  const topics: readonly Livsomrade[] = ['EKONOMI_SKULDER', 'MYNDIGHETSKONTAKT', 'BOENDE'];
  return {
    verksamhet: idsOf(2019).verksamhet,
    told: [
      started(from, { name: uppsala2017.name, driftsform: 'EGEN_REGI', from }),
      ...added(from, from, [unitOf(uppsala2017.kommun)]),
      ...topics.map(
        (topic, index): Told => ({
          on: Temporal.PlainDate.from(uppsala2017.intakeStopped.from)
            .add({ weeks: 2 * index })
            .toString(),
          type: 'GiveConsultativeSupport',
          data: { topic, minutes: 30, enhet: uppsala2017.kommun.enhet },
        }),
      ),
    ],
  };
}

function unitOf({ enhet, name, scb }: Kommun): Unit {
  return {
    ...{ enhet, name, scb, slag: 'KOMMUN' },
    ...{ controllerCode: `SN_${enhet}`, controllerName: `Socialnämnden i ${name}` },
  };
}

/** From so many ombud to so many, each time with the share that follows. */
function growing(
  ids: ReturnType<typeof idsOf>,
  enhet: EnhetKod,
  steps: readonly { readonly count: number; readonly from: string }[],
  decided: Readonly<Record<number, string>>,
): readonly Told[] {
  return steps.flatMap(({ count, from }, index) => {
    const before = steps[index - 1]?.count ?? 0;
    const on = decided[count] ?? from;
    const numbers = Array.from({ length: count - before }, (_, n) => before + n + 1);
    return [
      shared(on, from, { enheter: [enhet], fte: count }),
      ...fullTime(on, from, ids, [enhet], numbers),
    ];
  });
}
