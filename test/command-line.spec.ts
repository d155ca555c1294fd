import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflows } from '@fyr/domain';
import { projections, schemaOf, uppdragWorklist } from '@fyr/projections';
import { demoTenants } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type System, startSystem } from './system.ts';

const main = join(import.meta.dirname, '..', 'services', 'cli', 'src', 'main.ts');
let system: System;

beforeAll(async () => {
  system = await startSystem(['api', 'projector']);
  const ombud = await system.as('ombud1');
  const codes = { channel: 'BREV', initiativ: 'VARD', kannedom: 'PSYKIATRI', kon: 'MAN' };
  await ombud.post('/uppdrag', {
    data: { enhet: 'ALVSJO', ...codes, profil: [], hjalp: [] },
    personal: { name: 'Demo Klient' },
  });
});
afterAll(() => system?.close());

/** `fyr` as somebody at a terminal gives it. */
function fyr(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const env = system
    ? {
        DATABASE_URL: system.database.adminUrl,
        KEYS_DATABASE_URL: system.database.keysUrl,
        KEYS_FOLDER: system.database.keysFolder,
        SECRET_FILE: system.secretFile,
      }
    : {};
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

describe('fyr', () => {
  it('lists a machine: its states, guards and deadlines', async () => {
    const { code, out } = await fyr('machine', 'show', 'uppdrag');
    expect(code).toBe(0);
    expect(out).toMatch(
      /firstContact\.contacted +FirstMeetingHeld +jointMapping +clientWishConfirmed/,
    );
    expect(out).toContain('nextReview');
  });

  it('says in one sentence what is wrong, and exits with another code than 0', async () => {
    const unknown = await fyr('machine', 'show', 'lunch');
    expect(unknown.code).toBe(1);
    expect(unknown.err.trim().split('\n')).toEqual([
      `Det finns inget flöde lunch; välj bland ${Object.keys(workflows).join(', ')}.`,
    ]);
    expect((await fyr('projection', 'rebuild', 'lunch')).code).toBe(3);
    expect((await fyr('lunch')).code).toBe(2);
    expect((await fyr('--help')).code).toBe(0);
  });

  it('loads no demo year into a database that npm start did not make', async () => {
    await system.sql('update installation set demo = false');
    const { code, err } = await fyr('demo');
    expect(code).toBe(1);
    expect(err).toContain('Demodata');
  });

  it('shows how far the read models have come, as JSON for machines', async () => {
    await vi.waitFor(async () => {
      const { out } = await fyr('--json', 'projection', 'status');
      const rows: readonly Record<string, number | string>[] = JSON.parse(out);
      expect(rows).toHaveLength(projections.length * demoTenants.length);
      expect(rows.every(({ efter, position, huvud }) => efter === 0 && position === huvud)).toBe(
        true,
      );
      expect(rows.every(({ parkerade, ombyggd }) => parkerade === 0 && ombyggd !== '')).toBe(true);
    }, 30_000);
  });

  it('shows how far events are reacted to, what is parked and what waits', async () => {
    await system.sql(`insert into reaction_parked values ('${system.tenant}', 7, 'oläslig')`);
    await system.sql(
      `insert into reaction_call (tenant, position, name, stream_id, due_at, failures)
        values ('${system.tenant}', 8, 'escalation', gen_random_uuid(), 0, 3)`,
    );
    const { code, out } = await fyr('reaction', 'status');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`${system.tenant} +0 +\\d+`));
    expect(out).toContain(`parkerad: ${system.tenant} vid 7, oläslig`);
    expect(out).toContain(`väntar: escalation från ${system.tenant} vid 8, 3 försök`);
  });

  it('rebuilds a read model and finds that nothing differed', async () => {
    const { code, out } = await fyr('projection', 'rebuild', 'uppdrag_worklist');
    expect({ code, out: out.trim() }).toEqual({
      code: 0,
      out: 'uppdrag_worklist är ombyggd av 1 händelser.',
    });
  });

  it('names what a rebuild comes to otherwise, has it serve for a reason, and takes it back', async () => {
    const name = 'uppdrag_worklist';
    const { table, column } = { table: `${schemaOf(uppdragWorklist)}.uppdrag`, column: 'enhet' };
    const [row] = await system.sql(
      `update ${table} set ${column} = 'FEL' returning stream_id, tenant`,
    );
    const compared = await fyr('projection', 'compare', name);
    expect(compared.code).toBe(1);
    expect(compared.out).toContain(row?.stream_id);
    const refused = await fyr('projection', 'rebuild', name);
    expect(refused.code).toBe(5);
    expect(refused.out).toContain(`${row?.tenant} ${row?.stream_id} rad 1`);
    expect((await fyr('projection', 'rebuild', name, '--verksamhet', 'ingen')).code).toBe(3);

    const because = ['--accept-difference', 'en rad hade ändrats'];
    expect((await fyr('projection', 'rebuild', name, ...because)).code).toBe(0);
    expect((await fyr('projection', 'status')).out).toMatch(/uppdrag_worklist .*version \d+ till/);

    const back = ['projection', 'rollback', name, '--reason', 'prövat'];
    expect((await fyr(...back)).code).toBe(0);
    expect((await fyr(...back)).code).toBe(0);
    expect((await fyr('projection', 'prune', '--now')).out).toContain(
      `${schemaOf(uppdragWorklist)}_kept`,
    );
    expect((await fyr(...back)).code).toBe(3);
  }, 120_000);

  it('starts a verksamhet, and brings its organisation along from a file that has no fault', async () => {
    const start = ['verksamhet', 'start', '--name', 'Demo Stranda', '--from', '2026-01-01'];
    const started = await fyr('--json', ...start, '--administrator', 'Demo Administratör');
    expect(started).toMatchObject({ code: 0, err: '' });
    const tenant = /"verksamhet": "([0-9a-f-]{36})"/.exec(started.out)?.[1] ?? '';
    const organisation = join(import.meta.dirname, '../docs/import-templates/organisation.csv');
    const importing = ['import', '--tenant', tenant, '--organisation'];

    const folder = await mkdtemp(join(tmpdir(), 'fyr-command-line-'));
    const templates = await fyr('import', 'template', '--out', folder);
    expect(templates.out.trim().split('\n')).toHaveLength(4);
    const faulty = join(folder, 'organisation.csv');
    const table = await readFile(organisation, 'utf8');
    await writeFile(faulty, table.replace(';Stranda;', ';19850709-9805;').replace(';1,25;', ';x;'));
    const refused = await fyr(...importing, faulty, '--dry-run');
    expect(refused.code).toBe(1);
    expect(refused.out.trim().split('\n')).toEqual([
      'organisation.csv, rad 2, kolumn Namn: Det ser ut som ett personnummer. Ta bort det: Fyr tar inte emot personnummer någonstans.',
      'organisation.csv, rad 4, kolumn Årsanställningar: Det är inget tal; skriv det som 0,75.',
      '2 fel hittades. Inget har förts in.',
    ]);
    const english = await fyr(...importing, faulty, '--lang', 'en');
    expect(english.out).toContain('row 4, column Årsanställningar: It is no number');
    expect(english.out).not.toContain('19850709');
    await rm(folder, { recursive: true });

    const done = await fyr(...importing, organisation);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/organisation\.csv +15 +0 +0/);
    expect((await fyr(...importing, organisation)).out).toMatch(/organisation\.csv +0 +15 +0/);
    expect((await fyr('import', '--organisation', organisation)).err).toContain('--tenant');
  }, 120_000);

  it('says which keys there are, and in one sentence where they are missed', async () => {
    const found = await fyr('key', 'status');
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.out).toContain('Nycklarna stämmer.');
    expect((await fyr('key', 'rotate', '--copy', tmpdir())).err).toContain('--verksamhet eller');

    const { keysFolder } = system.database;
    const [tenant = ''] = await readdir(keysFolder);
    await rename(join(keysFolder, tenant), join(keysFolder, 'elsewhere'));
    const lost = await fyr('key', 'status');
    expect(lost.code).toBe(1);
    expect(lost.out).toContain(`${tenant}: verksamhetens nyckel saknas`);
    await rename(join(keysFolder, 'elsewhere'), join(keysFolder, tenant));

    await rename(keysFolder, `${keysFolder}-elsewhere`);
    const { code, err } = await fyr('migrate');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(`KEYS_FOLDER ${keysFolder} is missing`),
    ]);
    await rename(`${keysFolder}-elsewhere`, keysFolder);
  });

  it('verifies a whole log, and finds what was altered behind its back', async () => {
    expect(await fyr('verify')).toMatchObject({ code: 0 });
    await system.sql('alter table event disable trigger all');
    await system.sql(`update event set state = 'active.working' where position = 1`);
    await system.sql('alter table event enable trigger all');
    const { code, out } = await fyr('verify');
    expect(code).toBe(1);
    expect(out).toMatch(/chain/);
  });
});
