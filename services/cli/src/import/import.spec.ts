import { readFile } from 'node:fs/promises';
import {
  type LedningsgruppContext,
  ledningsgrupp,
  type UppdragContext,
  uppdrag,
  type VerksamhetContext,
  workflows,
} from '@fyr/domain';
import { execute } from '@fyr/kernel';
import { administer, derivedIds, openDatabase, verify } from '@fyr/postgres';
import { readWhole } from '@fyr/postgres/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { examples, type ImportFixture, importFixture } from './import.fixture.ts';
import { readTable } from './table.ts';

let made: ImportFixture;
beforeAll(async () => {
  made = await importFixture();
});
afterAll(async () => await made.close());

const idIn = (tenant: string) => {
  const derived = derivedIds(made.database.secret);
  return (...words: string[]) => derived('import', tenant, ...words);
};

async function rowsOf(tenant: string, ...ids: string[]) {
  const { rows } = await made.store.load({ tenant, ids });
  return rows;
}

/** Everything that was recorded of a tenant, its accounts and its access log. */
async function insideOf(tenant: string) {
  const { database, vault } = made;
  const where = { url: database.adminUrl, secret: database.secret, vault, tenant };
  return await administer(where, async ({ streamsOf, accounts }) => ({
    uppdrag: await streamsOf('uppdrag'),
    groups: await streamsOf('ledningsgrupp'),
    accounts: await accounts(),
  }));
}

async function historyOf(tenant: string, id: string) {
  return await readWhole(made.database, made.vault, tenant, id);
}

/** A file of the examples with some of its text changed. */
async function changed(name: keyof typeof examples, from: string | RegExp, to: string) {
  const before = await readFile(examples[name], 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return await made.file(`${name}.csv`, after);
}

const counted = (fil: string, news: number, same: number, differs = 0) => ({
  ...{ fil, 'nya rader': news },
  ...{ 'fanns redan': same, 'skiljer sig': differs },
});

describe('fyr import', () => {
  it('brings the examples of the documentation along, whole', async () => {
    const tenant = await made.start();
    const said = await made.run({ tenant, ...examples });
    expect(said).toEqual({
      ...{ faults: 0, lines: ['Importen är gjord.'] },
      rows: [
        counted('organisation.csv', 15, 0),
        counted('ledamoter.csv', 6, 0),
        counted('uppdrag.csv', 7, 0),
      ],
    });
    const inside = await insideOf(tenant);
    const idOf = idIn(tenant);
    const rows = await rowsOf(tenant, tenant, ...inside.groups, ...inside.uppdrag);

    const verksamhet = rows.get(tenant)?.context as VerksamhetContext;
    expect(verksamhet.enheter.map(({ enhet }) => enhet)).toEqual(['STRANDA', 'HOLMA']);
    expect(verksamhet.fte).toContainEqual({
      ombud: idOf('account', 'DOT'),
      from: '2026-03-01',
      shares: [
        { enheter: ['STRANDA'], fte: 0.25, exclusive: false },
        { enheter: ['HOLMA'], fte: 0.75, exclusive: false },
      ],
    });
    const group = rows.get(inside.groups[0] ?? '')?.context as LedningsgruppContext;
    expect(group.members).toHaveLength(6);
    const states = inside.uppdrag.map((id) => [rows.get(id)?.number, rows.get(id)?.path]);
    const year = new Date().getFullYear();
    expect(states).toEqual([
      [`U-${year}-001`, 'firstContact.requested'],
      [`U-${year}-002`, 'firstContact.contacted'],
      [`U-${year}-003`, 'firstContact.queued'],
      [`U-${year}-004`, 'firstContact.meetingBooked'],
      [`U-${year}-005`, 'jointMapping'],
      [`U-${year}-006`, 'active.working'],
      [`U-${year}-007`, 'active.paused'],
    ]);
    const sixth = rows.get(idOf('uppdrag', '2026-06'))?.context as UppdragContext;
    expect(sixth).toMatchObject({
      huvudansvarig: idOf('account', 'DOE'),
      medombud: [idOf('account', 'DOT')],
      goals: ['open', 'open'],
      consents: [{ with: 'KOMMUN_BOSTAD', from: '2026-04-01', until: '2027-03-31' }],
    });
  });

  it('gives each event the day it happened, and who answers for the import', async () => {
    const tenant = await made.start();
    await made.run({ tenant, ...examples });
    const { accounts } = await insideOf(tenant);
    const administrator = accounts.find(({ roles }) => roles.includes('administrator'));
    const life = await historyOf(tenant, idIn(tenant)('uppdrag', '2026-07'));
    expect(life.map(({ type, data }) => [type, data.on])).toEqual([
      ['UppdragRequested', '2026-02-02'],
      ['DirectContactMade', '2026-02-05'],
      ['ClientWishConfirmed', '2026-02-05'],
      ['OmbudAssigned', '2026-03-02'],
      ['FirstMeetingHeld', '2026-03-10'],
      ['GoalFormulated', '2026-03-24'],
      ['AgreementMade', '2026-04-01'],
      ['UppdragPaused', '2026-10-01'],
    ]);
    expect(new Set(life.map(({ actor }) => actor))).toEqual(
      new Set([`import:${administrator?.id}`]),
    );
    expect(life[0]?.personal).toEqual({ name: 'Demo Klient Sju' });
    expect(life[5]?.personal).toEqual({ text: 'Ha ett eget hem' });
    expect(JSON.stringify(life.map(({ data }) => data))).not.toContain('Demo');
  });

  it('makes accounts for ombud, arbetsledare and the ledamöter that are to log in', async () => {
    const tenant = await made.start();
    await made.run({ tenant, ...examples });
    const { accounts } = await insideOf(tenant);
    expect(accounts.map(({ name, roles }) => [name, ...roles])).toEqual([
      ['Demo Administratör', 'administrator'],
      ['Demo Arbetsledare', 'arbetsledare'],
      ['Demo Ledamot Kommunen', 'ledamot'],
      ['Demo Ombud Ett', 'ombud'],
      ['Demo Ombud Två', 'ombud'],
    ]);
  });

  it('writes in the access log whose identity was brought in', async () => {
    const tenant = await made.start();
    await made.run({ tenant, ...examples });
    const { database, vault } = made;
    const reader = await openDatabase(database.url('verifier'));
    const [row, ...others] = await reader.across((tx) =>
      tx.selectFrom('access_log').selectAll().where('tenant', '=', tenant).execute(),
    );
    await reader.close();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ role: 'import', action: 'import' });
    const { uppdrag: clients } = await insideOf(tenant);
    expect(row?.subjects).toEqual(expect.arrayContaining([...clients]));
    const found = await verify({ url: database.url('verifier'), workflows, vault });
    expect(found.filter((one) => one.tenant === tenant)).toEqual([]);
  });

  it('is done once however often it is run, also when work has gone on since', async () => {
    const tenant = await made.start();
    await made.run({ tenant, ...examples });
    const id = idIn(tenant)('uppdrag', '2026-06');
    const actor = `ombud:${idIn(tenant)('account', 'DOE')}`;
    await execute(
      uppdrag,
      made.store,
      id,
      { type: 'FormulateGoal', data: { area: 'FRITID' }, personal: { text: 'Spela schack' } },
      { tenant, actor, at: Date.now(), key: 'since' },
    );
    const before = await historyOf(tenant, id);
    const again = await made.run({ tenant, ...examples });
    expect(again.rows).toEqual([
      counted('organisation.csv', 0, 15),
      counted('ledamoter.csv', 0, 6),
      counted('uppdrag.csv', 0, 7),
    ]);
    expect(await historyOf(tenant, id)).toEqual(before);
    expect((await insideOf(tenant)).uppdrag).toHaveLength(7);
  });

  it('leaves a changed row as it was and says so, and brings in the new ones', async () => {
    const tenant = await made.start();
    await made.run({ tenant, ...examples });
    const content = (await readFile(examples.uppdrag, 'utf8'))
      .replace('Demo Klient Två', 'Demo Klient Annan')
      .replace('Börja läsa;;Boende;Studier;;', 'Börja läsa;Cykla;Boende;Studier;Fritid;')
      .replace(/^(2026-01;.*)$/m, (row) => `${row}\r\n${row.replace('2026-01', '2026-08').trim()}`);
    const organisation = await changed('organisation', 'Psykiatrin Norr', 'Psykiatrin Söder');
    const said = await made.run({
      tenant,
      organisation,
      uppdrag: await made.file('uppdrag.csv', content),
    });
    const differs =
      'Raden skiljer sig från det som redan är infört. Fyr ändrar inget; rätta i Fyr om filen har rätt.';
    expect(said).toEqual({
      faults: 0,
      lines: [
        `organisation.csv, rad 13, kolumn Referens: ${differs}`,
        `uppdrag.csv, rad 4, kolumn Förfrågan den: ${differs}`,
        `uppdrag.csv, rad 8, kolumn Mål 3: ${differs}`,
        'Importen är gjord.',
      ],
      rows: [counted('organisation.csv', 0, 14, 1), counted('uppdrag.csv', 1, 5, 2)],
    });
    const [first] = await historyOf(tenant, idIn(tenant)('uppdrag', '2026-02'));
    expect(first?.personal).toMatchObject({ name: 'Demo Klient Två' });
    const sixth = await historyOf(tenant, idIn(tenant)('uppdrag', '2026-06'));
    expect(sixth.filter(({ type }) => type === 'GoalFormulated')).toHaveLength(2);
  });

  it('says on a dry run what it would do, and does nothing', async () => {
    const tenant = await made.start();
    const said = await made.run({ tenant, ...examples, dryRun: true });
    expect(said.lines).toEqual(['Inga fel. Det här var ett prov: inget har förts in.']);
    const { uppdrag: ids, groups, accounts } = await insideOf(tenant);
    expect([ids, groups, accounts.length]).toEqual([[], [], 1]);
    expect((await rowsOf(tenant, tenant)).get(tenant)?.revision).toBe(1);
  });

  it('names every fault of every file by row and column, in one sentence each, and writes nothing', async () => {
    const tenant = await made.start();
    const organisation = await changed('organisation', ';0,75;', ';åtta;');
    const ledamoter = await changed('ledamoter', ';Beslutande;ja', ';Bestämmer;ja');
    const table = await readFile(examples.uppdrag, 'utf8');
    const uppdragFile = await made.file(
      'uppdrag.csv',
      table
        .replace('2026-11-02', '2026-13-02')
        .replace(/^(2026-02;.*);STRANDA;/m, '$1;OKAND;')
        .replace('2026-11-18', '2200-01-01')
        .replace(';ja;2026-03-10', ';nej;2026-03-10')
        .replace('Samtycke 1 till', 'Samtycke 1 till')
        .replace('2027-03-31', '2026-03-31')
        .replace('2026-10-01', '2026-01-31'),
    );
    const request = { tenant, organisation, ledamoter, uppdrag: uppdragFile } as const;
    const said = await made.run(request);
    expect(said.lines).toEqual([
      'ledamoter.csv, rad 2, kolumn Mandat: Värdet är inget av dem som kan väljas: Beslutande, Rådgivande, Adjungerad.',
      'organisation.csv, rad 5, kolumn Årsanställningar: Det är inget tal; skriv det som 0,75.',
      'uppdrag.csv, rad 2, kolumn Förfrågan den: Det är ingen dag; skriv den som 2026-11-30 eller 20261130.',
      'uppdrag.csv, rad 3, kolumn Enhet: Enheten finns varken i filen med organisationen eller i Fyr.',
      expect.stringMatching(
        /^uppdrag.csv, rad 5, kolumn Informationsmöte bokat den: Dagen 2200-01-01 ligger i framtiden/,
      ),
      expect.stringMatching(/^uppdrag.csv, rad 6, kolumn Ombud: /),
      expect.stringMatching(/^uppdrag.csv, rad 7, kolumn Samtycke 1 från: /),
      'uppdrag.csv, rad 8, kolumn Pausat den: Dagen ligger före förfrågan.',
      '8 fel hittades. Inget har förts in.',
    ]);
    expect(said.faults).toBe(8);
    expect(await made.run({ ...request, dryRun: true })).toEqual(said);
    const english = await made.run({ ...request, dryRun: true, locale: 'en' });
    expect(english.lines[1]).toBe(
      'organisation.csv, row 5, column Årsanställningar: It is no number; write it as 0.75 or 0,75.',
    );
    const { uppdrag: ids, accounts } = await insideOf(tenant);
    expect([ids, accounts.length]).toEqual([[], 1]);
  });

  it('brings a workbook along as it does CSV', async () => {
    const tenant = await made.start();
    const path = await made.file('allt.xlsx', '');
    const sheets = {
      Organisation: 'organisation',
      Ledamöter: 'ledamoter',
      Uppdrag: 'uppdrag',
    } as const;
    const read = Object.entries(sheets).map(async ([sheet, name]) => {
      const table = await readTable(examples[name], '');
      if ('key' in table) throw new Error(table.key);
      const rows = [table.headings, ...table.rows.map(({ cells }) => cells)];
      return { sheet, data: rows.map((row) => row.map(asTyped)) };
    });
    await writeWorkbook(await Promise.all(read)).toFile(path);
    await made.run({ tenant, ...examples });
    const said = await made.run({ tenant, organisation: path, ledamoter: path, uppdrag: path });
    expect(said.rows).toEqual([
      counted('allt.xlsx (Organisation)', 0, 15),
      counted('allt.xlsx (Ledamöter)', 0, 6),
      counted('allt.xlsx (Uppdrag)', 0, 7),
    ]);
  });

  it('is done by the one who answers for it, and only in a verksamhet that was started', async () => {
    const tenant = await made.start();
    const nowhere = idIn(tenant)('nowhere');
    await expect(made.run({ tenant: nowhere, ...examples })).rejects.toThrow('Det finns ingen');
    await expect(made.run({ tenant, ...examples, ansvarig: 'Nobody' })).rejects.toThrow(
      'finns inte',
    );
    await expect(made.run({ tenant })).rejects.toThrow('minst en fil');
    await expect(made.run({ ...examples })).rejects.toThrow('--tenant');
  });

  it('takes a ledningsgrupp that is there already', async () => {
    const tenant = await made.start();
    const group = idIn(tenant)('another');
    const formed = { kind: 'LOKAL', from: '2026-01-10', on: '2026-01-10' };
    await execute(
      ledningsgrupp,
      made.store,
      group,
      { type: 'FormLedningsgrupp', data: formed, personal: { name: 'Ledningsgruppen' } },
      { tenant, actor: 'arbetsledare:1', at: Date.now(), key: 'formed' },
    );
    await made.run({ tenant, ledamoter: examples.ledamoter });
    expect((await insideOf(tenant)).groups).toEqual([group]);
    expect((await rowsOf(tenant, group)).get(group)?.revision).toBe(7);
  });
});

/** As somebody types it into a spreadsheet: numbers are numbers, days are days. */
function asTyped(cell: string) {
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  if (/^\d+(,\d+)?$/.test(cell)) return { value: Number(cell.replace(',', '.')), type: Number };
  return { value: cell, type: String };
}
