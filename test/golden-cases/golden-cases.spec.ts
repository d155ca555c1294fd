import { randomUUID } from 'node:crypto';
import { ledningsgrupp, uppdrag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { economy2009, sixGroups, soderort2011, stockholm2008, stockholm2012 } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellHagerstenLiljeholmen } from '../../packages/testing/src/tellings/hagersten-liljeholmen.ts';
import { unitOf } from '../../packages/testing/src/tellings/stadsdelar.ts';
import {
  tellStockholm2008,
  tellStockholm2012,
} from '../../packages/testing/src/tellings/stockholm.ts';
import {
  added,
  fullTime,
  idsOf,
  started,
  type Told,
} from '../../packages/testing/src/tellings/telling.ts';
import { openTenants, tableOf } from './tenants.ts';

/*
 * The cases of the papers all the way: told command by command, counted by the projections, asked
 * for as reports and figures over HTTP.
 */

const in2008 = tellStockholm2008();
const sydvast = tellHagerstenLiljeholmen();
const in2012 = tellStockholm2012();
const [soderort] = in2012;
const granted = idsOf(2109);
const { from, to } = economy2009;
const wholeYear = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const;

let tenants: Awaited<ReturnType<typeof openTenants>>;
let asked: Awaited<ReturnType<(typeof tenants)['open']>>;

beforeAll(async () => {
  tenants = await openTenants();
  for (const telling of in2008) {
    await tenants.settle(telling.verksamhet);
    await tenants.tell(telling);
  }
  const ids = idsOf(2002);
  const names = [1, 2, 3].map((n) => [ids.ombud(n), `Demo Ombud ${n}`]);
  await tenants.settle(sydvast.verksamhet, Object.fromEntries(names));
  await tenants.tell(sydvast);
  await uppdragOf2009(sydvast.verksamhet, ids.ombud(1));

  for (const [index, telling] of in2012.entries()) {
    await tenants.settle(telling.verksamhet);
    await tenants.tell(telling);
    const group = sixGroups.groups.filter(({ on }) => on.startsWith('2012'))[index];
    if (group) await seat(telling.verksamhet, group);
  }
  await tenants.settle(granted.verksamhet);
  await tenants.tell({ verksamhet: granted.verksamhet, told: threeOmbudThenTwo() });
  asked = await tenants.open();
}, 180_000);
afterAll(() => tenants?.close());

/** Three that had started by 31 August, one of them closed by then and one the day after. */
async function uppdragOf2009(tenant: string, ombud: string) {
  await begin('2009-02-02', '2009-06-30');
  await begin('2009-03-02', '2009-09-01');
  await begin('2009-08-31');
  await begin('2009-09-01');

  async function begin(on: LocalDate, closedOn?: LocalDate) {
    const id = randomUUID();
    const by = `ombud:${ombud}`;
    const give = (type: string, data: object, day = on, personal?: object) =>
      tenants.give(tenant, uppdrag, id, { on: day, by, type, data, ...(personal && { personal }) });
    const asks = { channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI', kon: 'KVINNA' };
    const request = { ...asks, enhet: 'ALVSJO', birthYear: 1970, profil: [], hjalp: [] };
    await give('RequestUppdrag', request, on, { name: 'Demo Klient' });
    await give('MakeDirectContact', { channel: 'BESOK', clientInPerson: true });
    await give('ConfirmClientWish', { wish: true });
    const carries = { huvudansvarig: ombud, medombud: [], interestDeclared: true };
    await give('AssignOmbud', carries);
    const place = 'OMBUDETS_KONTOR';
    await give('HoldFirstMeeting', { ombud: [ombud], place, singleReason: 'ENSAMT_OMBUD' });
    if (closedOn === undefined) return;
    const closing = { reason: 'UPPDRAG_SLUTFORT', goals: [], insatser: [] };
    await give('CloseUppdrag', { ...closing, documentation: 'BEVARAS' }, closedOn);
  }
}

async function seat(tenant: string, { on, seats, invited }: (typeof sixGroups.groups)[number]) {
  const id = randomUUID();
  const give = (type: string, data: object, personal?: object) =>
    tenants.give(tenant, ledningsgrupp, id, { on, type, data, ...(personal && { personal }) });
  await give('FormLedningsgrupp', { kind: 'LOKAL', from: on }, { name: 'Demo Ledningsgrupp' });
  for (const { organisation, mandate, function: title } of seats) {
    const member = { person: randomUUID(), organisation, external: organisation !== 'KOMMUN' };
    const right = { mandate, chair: false, secretary: false, from: on };
    await give('AppointMember', { ...member, ...right }, { name: 'Demo Ledamot', function: title });
  }
  for (const organisation of invited) await give('InviteOrganisation', { organisation });
}

/** 21 months of an ombud from January to August, and three that the post was vacant. */
function threeOmbudThenTwo(): readonly Told[] {
  const enheter = ['ALVSJO'];
  const orePerFte = 12 * stockholm2008.grantOrePerOmbudMonth;
  return [
    started(from, { name: 'Personligt ombud', driftsform: 'EGEN_REGI', from }),
    ...added(from, from, enheter.map(unitOf)),
    ...fullTime(from, from, granted, enheter, [1, 2, 3]),
    { on: from, type: 'SetGrantAmount', data: { year: 2009, orePerFte } },
    {
      ...{ on: '2009-05-31', type: 'LeaveOmbud' },
      data: { ombud: granted.ombud(3), to: '2009-05-31', reason: 'ANNAN_TJANST' },
    },
    { on: '2009-06-01', type: 'OpenVacancy', data: { enheter, fte: 1, from: '2009-06-01' } },
  ];
}

describe('Stockholm in 2008', () => {
  it('has 22 ombud in nine arrangements, in the reports and the figures of each', async () => {
    const counted: unknown[][] = [];
    for (const { verksamhet } of in2008) {
      const blocks = await asked.report(verksamhet, 'VERKSAMHETSBERATTELSE', ...wholeYear(2008));
      const { rows } = tableOf(blocks, /^Tjänster, vakanser och frånvaro/);
      const filled = rows.find(([name]) => String(name).startsWith('Besatta tjänster den'));
      counted.push([tableOf(blocks, /^Tjänster den 2008-12-31/).total?.at(-1), filled?.at(-1)]);
    }
    const ombud = stockholm2008.groups.map((group) => group.ombud);
    expect(counted).toEqual(ombud.map((count) => [count, count]));
    expect(counted.reduce((sum, [posts]) => sum + Number(posts), 0)).toBe(22);
  });
});

describe('sydväst in 2009', () => {
  it('nets 212 723,49 kr over its accounts', async () => {
    const blocks = await asked.report(sydvast.verksamhet, 'EKONOMI', from, to);
    const { rows, total } = tableOf(blocks, /per konto/);
    expect(rows.map(([name, ore, budget]) => [String(name).slice(0, 2), ore, budget])).toEqual(
      economy2009.entries.map(({ account, ore, budgetOre }) => [account, ore, budgetOre]),
    );
    expect(total).toEqual(['Netto', 21_272_349, 0, 21_272_349]);
  });

  it('tells länsstyrelsen what stood on 31 August', async () => {
    const blocks = await asked.report(sydvast.verksamhet, 'DELREDOVISNING', from, to);
    const { rows } = tableOf(blocks, /^Uppdragen i siffror/);
    expect(rows.map(([name, , value]) => [name, value])).toEqual([
      ['Påbörjade uppdrag', 3],
      ['Pågående uppdrag den 2009-08-31', 2],
      ['Avslutade uppdrag', 1],
    ]);
    expect(tableOf(blocks, /per konto/).total?.[1]).toBe(economy2009.netOre);
    const contacts = tableOf(blocks, /^Personliga ombud den 2009-08-31/).rows;
    expect(contacts.map(([name]) => name)).toEqual([
      'Demo Ombud 1',
      'Demo Ombud 2',
      'Demo Ombud 3',
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/NaN|undefined/);
  });

  it('is granted 529 200 kr for 21 months, and may lose 75 600 kr', async () => {
    const blocks = await asked.report(granted.verksamhet, 'STATSBIDRAG', from, to);
    expect(tableOf(blocks, /^Statsbidrag/).rows).toEqual([
      ['Besatta tjänster', economy2009.grantMonths, 52_920_000],
      ['Vakanta tjänster', 3, 7_560_000],
    ]);
    expect(JSON.stringify(blocks)).toMatch(/kan 75\s600 kr krävas tillbaka/);
  });
});

describe('Stockholm in 2012', () => {
  it('shares five, three, two and one ombud, and Söderort’s as they agreed', async () => {
    const posts = await Promise.all(
      in2012.slice(0, 4).map(async ({ verksamhet }) => {
        const blocks = await asked.report(verksamhet, 'VERKSAMHETSBERATTELSE', ...wholeYear(2012));
        return tableOf(blocks, /^Tjänster den 2012-12-31/);
      }),
    );
    expect(posts.map(({ total }) => total?.at(-1))).toEqual([5, 3, 2, 1]);
    expect(posts[0]?.rows.map(([, fte]) => fte)).toEqual(soderort2011.agreed.map(({ fte }) => fte));
    expect(stockholm2012.sum).toBe(11);
    const { verksamhet } = soderort ?? sydvast;
    const { rows } = await asked.get(verksamhet, '/statistics/staffedFte?on=2012-12-31&by=enhet');
    const byEnhet = rows.map(
      ({ keys, figures }: Record<string, Record<string, { value?: number }>>) =>
        [keys?.enhet, figures?.staffedFte?.value] as const,
    );
    expect(Object.fromEntries(byEnhet)).toEqual({
      ...{ ALVSJO: 0.5, HAGERSTEN_LILJEHOLMEN: 0.5, SKARHOLMEN: 0.5 },
      ...{ ENSKEDE_ARSTA_VANTOR: 1.25, SKARPNACK: 1.25, FARSTA: 1 },
    });
  });

  it.each(
    sixGroups.groups
      .filter(({ on }) => on.startsWith('2012'))
      .map((group, index) => [group.name, group, in2012[index]] as const),
  )('has in the ledningsgrupp of %s who the papers say, and lacks the rest', async (...told) => {
    const [, group, telling] = told;
    const tenant = telling?.verksamhet ?? '';
    const blocks = await asked.report(tenant, 'VERKSAMHETSBERATTELSE', ...wholeYear(2012));
    const { rows } = tableOf(blocks, /ledamöter/);
    expect(rows.map(([, , title]) => title)).toEqual(group.seats.map((one) => one.function));
    const path = '/statistics/missingOrganisations?on=2012-12-31&by=lack,organisation';
    const lacks: string[] = (await asked.get(tenant, path)).rows.map(
      ({ keys }: { keys: Record<string, string> }) => `${keys.lack} ${keys.organisation}`,
    );
    expect(lacks.sort()).toEqual(
      [
        ...group.missing.map((one) => `SAKNAS ${one}`),
        ...group.notOffered.map((one) => `EJ_ERBJUDEN ${one}`),
      ].sort(),
    );
  });
});
