import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { workflows } from '@fyr/domain';
import { projections } from '@fyr/projections';
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
    expect((await fyr('projection', 'rebuild', 'lunch')).code).toBe(1);
    expect((await fyr('lunch')).code).not.toBe(0);
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
      const rows: readonly { efter: number }[] = JSON.parse(out);
      expect(rows).toHaveLength(projections.length * demoTenants.length);
      expect(rows.every(({ efter }) => efter === 0)).toBe(true);
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
