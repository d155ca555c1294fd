import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verksamhet } from '@fyr/domain';
import { type Command, execute, type LocalDate, type Workflow } from '@fyr/kernel';
import { createTenant, openEventStore, openLog, openVault } from '@fyr/postgres';
import { testDatabase } from '@fyr/postgres/testing';
import { openStorage, projections, rebuild } from '@fyr/projections';
import { startApi } from '@fyr/service-api';
import { logIn } from '@fyr/testing';
import type { cellText } from '@fyr/ui/cells';
import pg from 'pg';
import { inject } from 'vitest';
import { middayOf } from '../../packages/testing/src/history-of.ts';
import type { Telling } from '../../packages/testing/src/tellings/telling.ts';

export type Given = Command & { readonly on: LocalDate; readonly by?: string };
/** As the API tells it. */
export type Block = {
  readonly kind: string;
  readonly text?: string;
  readonly items?: readonly string[];
  readonly table?: {
    readonly caption: string;
    readonly columns: readonly (Parameters<typeof cellText>[1] & { readonly name: string })[];
    readonly rows: readonly (readonly Cell[])[];
    readonly total?: readonly Cell[];
  };
  readonly chart?: {
    readonly title: string;
    readonly summary: string;
    readonly categories: readonly string[];
  };
};
type Cell = Parameters<typeof cellText>[2];

/** Several verksamheter of one installation: told command by command, asked over HTTP. */
export async function openTenants() {
  await using stack = new AsyncDisposableStack();
  const database = await testDatabase();
  stack.defer(() => database.drop());
  const folder = await mkdtemp(join(tmpdir(), 'fyr-golden-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const secretFile = join(folder, 'secret');
  await writeFile(secretFile, database.secret);
  const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
  stack.defer(() => vault.close());
  const store = await openEventStore({ url: database.url('api'), secret: database.secret, vault });
  stack.defer(() => store.close());
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('insert into installation (demo) values (true)');
  await admin.end();
  const users = new Map<string, string>();
  let given = 0;

  /** A verksamhet with an arbetsledare to ask as, and those of its ombud who have accounts. */
  async function settle(tenant: string, ombud: Readonly<Record<string, string>> = {}) {
    const user = `ledare${users.size}`;
    users.set(tenant, user);
    const leader = { id: randomUUID(), roles: ['arbetsledare'], name: 'Demo Arbetsledare' };
    const accounts = [
      { ...leader, demoUser: user },
      ...Object.entries(ombud).map(([id, name], nth) => ({
        ...{ id, name, roles: ['ombud'], demoUser: `${user}ombud${nth}` },
      })),
    ];
    await createTenant({ url: database.adminUrl, vault, tenant, accounts });
  }
  async function give(
    tenant: string,
    workflow: Workflow,
    id: string,
    { on, by, ...command }: Given,
  ) {
    given += 1;
    const cause = {
      tenant,
      actor: by ?? 'arbetsledare:told',
      at: middayOf(on),
      key: `told:${given}`,
    };
    await execute(workflow, store, id, command, cause);
  }
  async function tell({ verksamhet: tenant, told }: Telling) {
    for (const one of told) await give(tenant, verksamhet, tenant, one);
  }

  /** Counts all that was told, and opens the door to ask of it. */
  async function open() {
    const storage = await openStorage(database.url('projector'));
    const log = await openLog(database.url('projector'));
    for (const projection of projections) await rebuild(projection, { storage, log });
    await Promise.all([storage.close(), log.close()]);
    const api = await startApi({
      ...{ DATABASE_URL: database.url('api'), KEYS_DATABASE_URL: database.vaultUrl },
      ...{ KEYS_FOLDER: database.keysFolder, NATS_URL: inject('natsUrls').api },
      ...{ SECRET_FILE: secretFile, PORT: 0, LOG_LEVEL: 'silent' },
      ...{ RATE_PER_SECOND: 10_000, RATE_BURST: 10_000 },
    });
    kept.defer(() => api.close());
    const cookies = new Map<string, Promise<string>>();

    async function get(tenant: string, path: string) {
      const user = users.get(tenant) ?? '';
      const cookie = cookies.get(user) ?? logIn(api.url, user);
      cookies.set(user, cookie);
      const response = await fetch(`${api.url}/api/v1${path}`, {
        headers: { cookie: await cookie, 'accept-language': 'sv' },
      });
      // biome-ignore lint/suspicious/noExplicitAny: each case knows what it asked for
      const body = (await response.json()) as any;
      if (!response.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body;
    }
    return {
      get,
      async report(tenant: string, kind: string, from: LocalDate, to: LocalDate, more = '') {
        const { document } = await get(tenant, `/reports/${kind}?from=${from}&to=${to}${more}`);
        return document.blocks as readonly Block[];
      },
    };
  }

  const kept = stack.move();
  return { settle, give, tell, open, close: () => kept.disposeAsync() };
}

export function tableOf(blocks: readonly Block[], caption: RegExp) {
  const block = blocks.find(({ table }) => table && caption.test(table.caption));
  if (!block?.table) throw new Error(`no table ${caption}`);
  return block.table;
}
