import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore, openVault } from '@fyr/postgres';
import { testDatabase } from '@fyr/postgres/testing';
import { type StartRequest, startVerksamhet } from '../verksamhet.ts';
import { type ImportRequest, importAll } from './run.ts';

export type ImportFixture = Awaited<ReturnType<typeof importFixture>>;

/** A database with one verksamhet, and `fyr import` on files that a spec writes. */
export async function importFixture() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'fyr-import-'));
  const secretFile = join(folder, 'secret');
  await writeFile(secretFile, database.secret, { mode: 0o600 });
  const config = {
    DATABASE_URL: database.adminUrl,
    KEYS_DATABASE_URL: database.keysUrl,
    KEYS_FOLDER: database.keysFolder,
    SECRET_FILE: secretFile,
  };
  const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
  const store = await openEventStore({ url: database.url('api'), secret: database.secret, vault });

  /** What a command said, by line; tables as the rows they were given. */
  function collect() {
    const lines: string[] = [];
    const rows: Readonly<Record<string, string | number>>[] = [];
    const print = {
      line: (text: string) => lines.push(text),
      table: (given: typeof rows) => rows.push(...given),
      progress: () => {},
    };
    return { lines, rows, print: print as never };
  }

  let started = 0;
  return {
    ...{ database, vault, store, config, folder },
    async start(more: Partial<StartRequest> = {}): Promise<string> {
      started += 1;
      const { rows, print } = collect();
      const request: StartRequest = {
        ...{ name: `Demo ${started}`, kommun: [], administrator: 'Demo Administratör' },
        ...{ kind: 'lokal', driftsform: 'EGEN_REGI', from: '2026-01-01' },
        ...more,
      };
      await startVerksamhet(config, request, print);
      return String(rows[0]?.verksamhet);
    },
    async run(request: Partial<ImportRequest>) {
      const { lines, rows, print } = collect();
      const given = { dryRun: false, locale: 'sv', ...request } as const;
      const faults = await importAll(config, given, print);
      return { faults, lines, rows };
    },
    /** A file as a spreadsheet saves it. */
    async file(name: string, content: string | Buffer): Promise<string> {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    async close(): Promise<void> {
      await store.close();
      await vault.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The examples of docs/import.md. */
export const examples = {
  organisation: exampleOf('organisation'),
  ledamoter: exampleOf('ledamoter'),
  uppdrag: exampleOf('uppdrag'),
};

function exampleOf(name: string): string {
  return join(import.meta.dirname, '../../../../docs/import-templates', `${name}.csv`);
}
