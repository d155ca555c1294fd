import { hkdfSync, randomBytes } from 'node:crypto';
import type { Subject } from '@fyr/kernel';
import type pg from 'pg';
import { decrypt, encrypt } from './cipher.ts';
import { gather } from './gather.ts';

const KEPT_MS = 30_000;
const SUBJECTS_MAX = 200;
const FIRST = 1;

/** A subject's keys by version; those destroyed are left out. */
type SubjectKeys = {
  readonly byVersion: ReadonlyMap<number, Buffer>;
  /** Of the newest, destroyed or not; 0 where there never was one. */
  readonly newest: number;
};

type Asked = { readonly tenant: string; readonly subject: Subject };
type Row = { subject_kind: string; subject_id: string; version: number; wrapped: Buffer | null };

/** Unwrapped keys, read in one call for all who wait, kept in memory for 30 s at most. */
export function subjectKeys(pool: pg.Pool, secret: Buffer) {
  const kek = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'tenant keys', 32));
  const kept = new Map<string, { readonly keys: SubjectKeys; readonly until: number }>();
  const tenants = new Map<string, { readonly key: Buffer; readonly until: number }>();

  const sweep = setInterval(() => {
    const now = performance.now();
    for (const map of [kept, tenants]) {
      for (const [name, { until }] of map) if (until <= now) map.delete(name);
    }
  }, KEPT_MS / 3).unref();

  const fetch = gather<Asked, SubjectKeys>({
    groupOf: ({ tenant }) => tenant,
    itemsMax: SUBJECTS_MAX,
    run: async (asked) => {
      const tenant = (asked[0] as Asked).tenant;
      const until = performance.now() + KEPT_MS;
      const rows = await readRows(tenant, asked);
      const key = await tenantKey(tenant);
      return asked.map(({ subject }) => {
        const own = rows.filter((row) => nameOf(tenant, subject) === nameOfRow(tenant, row));
        const keys = unwrapAll(key, tenant, own);
        kept.set(nameOf(tenant, subject), { keys, until });
        return keys;
      });
    },
  });

  const make = gather<Asked, undefined>({
    groupOf: ({ tenant }) => tenant,
    itemsMax: SUBJECTS_MAX,
    run: async (asked) => {
      const tenant = (asked[0] as Asked).tenant;
      const key = await tenantKey(tenant);
      const wrapped = asked.map(({ subject: { kind, id } }) =>
        encrypt(key, placeOf(tenant, kind, id, FIRST), randomBytes(32)),
      );
      const values = [
        tenant,
        asked.map(({ subject }) => subject.kind),
        asked.map(({ subject }) => subject.id),
        asked.map(() => FIRST),
        wrapped,
      ];
      await pool.query({
        name: 'add_subject_keys',
        text: 'select add_subject_keys($1, $2, $3, $4, $5)',
        values,
      });
      return asked.map(() => undefined);
    },
  });

  async function readRows(tenant: string, asked: readonly Asked[]): Promise<Row[]> {
    const { rows } = await pool.query({
      name: 'read_subject_keys',
      text: 'select * from read_subject_keys($1, $2, $3)',
      values: [
        tenant,
        asked.map(({ subject }) => subject.kind),
        asked.map(({ subject }) => subject.id),
      ],
    });
    return rows;
  }

  async function tenantKey(tenant: string): Promise<Buffer> {
    const known = tenants.get(tenant);
    if (known && known.until > performance.now()) return known.key;
    const { rows } = await pool.query('select read_tenant_key($1) as wrapped', [tenant]);
    const wrapped = rows[0]?.wrapped as Buffer | null;
    if (!wrapped) throw new Error(`tenant ${tenant} has no key`);
    const key = decrypt(kek, tenant, wrapped);
    tenants.set(tenant, { key, until: performance.now() + KEPT_MS });
    return key;
  }

  return {
    async get(tenant: string, subject: Subject): Promise<SubjectKeys> {
      const known = kept.get(nameOf(tenant, subject));
      if (known && known.until > performance.now()) return known.keys;
      return await fetch({ tenant, subject });
    },

    /**
     * The subject's keys; the first is made and committed where there never was one. Those of a
     * subject that was forgotten are not made anew.
     */
    async ensure(tenant: string, subject: Subject): Promise<SubjectKeys> {
      for (;;) {
        const keys = await this.get(tenant, subject);
        if (keys.newest > 0) return keys;
        await make({ tenant, subject });
        kept.delete(nameOf(tenant, subject));
      }
    },

    async destroy(tenant: string, { kind, id }: Subject): Promise<void> {
      try {
        await pool.query('select destroy_subject_keys($1, $2, $3)', [tenant, kind, id]);
      } finally {
        kept.delete(nameOf(tenant, { kind, id }));
      }
    },

    async createTenantKey(tenant: string): Promise<void> {
      const wrapped = encrypt(kek, tenant, randomBytes(32));
      await pool.query('select add_tenant_key($1, $2)', [tenant, wrapped]);
    },

    close() {
      clearInterval(sweep);
      kept.clear();
      tenants.clear();
    },
  };
}

function unwrapAll(key: Buffer, tenant: string, rows: readonly Row[]): SubjectKeys {
  const byVersion = new Map<number, Buffer>();
  for (const { subject_kind, subject_id, version, wrapped } of rows) {
    if (!wrapped) continue;
    byVersion.set(
      version,
      decrypt(key, placeOf(tenant, subject_kind, subject_id, version), wrapped),
    );
  }
  return { byVersion, newest: Math.max(0, ...rows.map(({ version }) => version)) };
}

function nameOf(tenant: string, { kind, id }: Subject): string {
  return `${tenant}/${kind}/${id.toLowerCase()}`;
}

function nameOfRow(tenant: string, { subject_kind, subject_id }: Row): string {
  return `${tenant}/${subject_kind}/${subject_id}`;
}

function placeOf(tenant: string, kind: string, id: string, version: number): string {
  return [tenant, kind, id.toLowerCase(), version].join('/');
}
