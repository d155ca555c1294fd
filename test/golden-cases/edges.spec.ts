import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Rapportslag, uppdrag } from '@fyr/domain';
import { cellText } from '@fyr/ui/cells';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitOf } from '../../packages/testing/src/tellings/stadsdelar.ts';
import {
  added,
  fullTime,
  idsOf,
  shared,
  started,
} from '../../packages/testing/src/tellings/telling.ts';
import { type Block, openTenants } from './tenants.ts';

/*
 * Reports where there is next to nothing to tell. What each says, word for word, stands in `said/`:
 * read it when it changes.
 */

const nothing = randomUUID();
const empty = idsOf(2201);
const single = idsOf(2202);
const from = '2014-01-01';
const year = (of: number) => [`${of}-01-01`, `${of}-12-31`] as const;

let tenants: Awaited<ReturnType<typeof openTenants>>;
let asked: Awaited<ReturnType<(typeof tenants)['open']>>;
beforeAll(async () => {
  tenants = await openTenants();
  await tenants.settle(nothing);
  await tenants.settle(empty.verksamhet);
  const begun = (name: string) => [
    started(from, { name, driftsform: 'EGEN_REGI', from }),
    ...added(from, from, [unitOf('SPANGA_TENSTA')]),
  ];
  await tenants.tell({ verksamhet: empty.verksamhet, told: begun('Personligt ombud Ingen') });
  await tenants.settle(single.verksamhet, { [single.ombud(1)]: 'Demo Ombud 1' });
  await tenants.tell({
    verksamhet: single.verksamhet,
    told: [
      ...begun('Personligt ombud En'),
      shared(from, from, { enheter: ['SPANGA_TENSTA'], fte: 1 }),
      ...fullTime(from, from, single, ['SPANGA_TENSTA'], [1]),
      ...[
        ['SetPopulation', { enhet: 'SPANGA_TENSTA', year: 2014, persons: 38_000 }],
        ['SetGrantAmount', { year: 2014, orePerFte: 30_240_000 }],
        ['EnterEconomy', { account: '50', ore: 50_000_001, from, to: '2014-12-31' }],
        ['HoldTraining', { slag: 'LAGSTIFTNING', hours: 6, ombud: [single.ombud(1)] }],
      ].map(([type, data]) => ({ on: '2014-06-02', type, data }) as never),
    ],
  });
  const id = randomUUID();
  const give = (type: string, data: object, personal?: object) =>
    tenants.give(single.verksamhet, uppdrag, id, {
      ...{ on: '2014-03-03', by: `ombud:${single.ombud(1)}`, type, data },
      ...(personal && { personal }),
    });
  const asks = { channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI', kon: 'KVINNA' };
  const request = { ...asks, enhet: 'SPANGA_TENSTA', profil: ['UTAN_KONTAKT'], hjalp: [] };
  await give('RequestUppdrag', request, { name: 'Demo Klient' });
  await give('MakeDirectContact', { channel: 'BESOK', clientInPerson: true });
  await give('ConfirmClientWish', { wish: true });
  await give('AssignOmbud', {
    ...{ huvudansvarig: single.ombud(1), medombud: [], interestDeclared: true },
  });
  const meeting = { ombud: [single.ombud(1)], place: 'OMBUDETS_KONTOR' };
  await give('HoldFirstMeeting', { ...meeting, singleReason: 'ENSAMT_OMBUD' });
  asked = await tenants.open();
}, 120_000);
afterAll(() => tenants?.close());

const cases = [
  ['a tenant without a verksamhet', nothing, year(2014)],
  ['an empty verksamhet', empty.verksamhet, year(2014)],
  ['a single ombud with one uppdrag', single.verksamhet, year(2014)],
  ['a year before the first event', single.verksamhet, year(2013)],
] as const;

describe.each(cases)('a report of %s', (name, tenant, [first, last]) => {
  it.each(Rapportslag.options)('%s says what there is, and that there is no more', async (kind) => {
    const blocks = await asked.report(tenant, kind, first, last);
    const said = inWords(blocks);
    expect(said).not.toMatch(/NaN|undefined|Infinity|null|\{\w+\}|report\.|\bskyddad\b/);
    for (const { kind: of, table, chart } of blocks) {
      if (of === 'table') expect(table?.rows.length, table?.caption).toBeGreaterThan(0);
      if (of === 'chart') expect(chart?.categories.length).toBeGreaterThan(2);
    }
    const file = `${name.replaceAll(' ', '-')}/${kind.toLowerCase()}.txt`;
    await expect(said).toMatchFileSnapshot(join(import.meta.dirname, 'said', file));
  });
});

const plain = { name: '', type: 'text' } as const;

/** Without the appendix of sources and rules, and without what only tells how far was counted. */
function inWords(blocks: readonly Block[]): string {
  const end = blocks.findIndex(({ text }) => text === 'Källor och regler');
  return blocks
    .slice(0, end)
    .flatMap(({ kind, text, items = [], table, chart }): readonly string[] => {
      if (kind === 'heading') return ['', `# ${text}`];
      if (text !== undefined) return [text];
      if (chart) return [`(${chart.title}. ${chart.summary})`];
      if (!table) return items.map((item) => `- ${item}`);
      const line = (row: (typeof table.rows)[number]) =>
        row.map((cell, at) => cellText('sv', table.columns[at] ?? plain, cell)).join(' | ');
      return [
        `[${table.caption}]`,
        table.columns.map((column) => column.name).join(' | '),
        ...table.rows.map(line),
        ...(table.total ? [line(table.total)] : []),
      ];
    })
    .join('\n')
    .concat('\n');
}
