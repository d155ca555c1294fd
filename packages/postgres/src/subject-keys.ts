import { randomBytes } from 'node:crypto';
import { Rejection, type Subject } from '@fyr/kernel';
import type pg from 'pg';
import type { KeyCustody, Wrapped } from './custody/key-custody.ts';
import { gather } from './gather.ts';
import { translate } from './rejections.ts';

const KEPT_MS = 30_000;
const SUBJECTS_MAX = 200;
const FIRST = 1;
const roundsMax = 5;

/** A subject's keys by version; those destroyed are left out. */
type SubjectKeys = {
  readonly byVersion: ReadonlyMap<number, Buffer>;
  /** Of the newest, destroyed or not; 0 where there never was one. */
  readonly newest: number;
};

/** Whom a key is of: somebody that the log tells of, or what is written of nobody yet. */
export type Keyed = Subject | { readonly kind: 'draft'; readonly id: string };

type Asked = { readonly tenant: string; readonly subject: Keyed };
type Row = {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly version: number;
  readonly wrapped: Buffer | null;
  readonly tenant_key: number;
};
type Opened = Row & { readonly key: Buffer | null };

/** Unwrapped keys, read in one call for all who wait, kept in memory for 30 s at most. */
export function subjectKeys(pool: pg.Pool, custody: KeyCustody) {
  const kept = new Map<string, { readonly keys: SubjectKeys; readonly until: number }>();

  const sweep = setInterval(() => {
    const now = performance.now();
    for (const [name, { until }] of kept) if (until <= now) kept.delete(name);
  }, KEPT_MS / 3).unref();

  const fetch = gather<Asked, SubjectKeys>({
    groupOf: ({ tenant }) => tenant,
    itemsMax: SUBJECTS_MAX,
    run: async (asked) => {
      const tenant = (asked[0] as Asked).tenant;
      const until = performance.now() + KEPT_MS;
      const rows = await openedRows(tenant, asked);
      return asked.map(({ subject }) => {
        const own = rows.filter((row) => nameOf(tenant, subject) === nameOfRow(tenant, row));
        const keys = keysIn(own);
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
      const fresh = asked.map(({ subject: { kind, id } }) => ({
        key: randomBytes(32),
        place: keyPlace(tenant, kind, id, FIRST),
      }));
      // What was wrapped by a version that was rotated meanwhile is not taken.
      for (let round = 1; round <= roundsMax; round++) {
        const wrapped = await custody.wrap(tenant, fresh);
        if (await add(tenant, asked, wrapped)) return asked.map(() => undefined);
      }
      throw new Rejection('unavailable', `the key of tenant ${tenant} kept being rotated`);
    },
  });

  /** Read again where a rotation came between rows and unwrapping. */
  async function openedRows(tenant: string, asked: readonly Asked[]): Promise<readonly Opened[]> {
    for (let round = 1; round <= roundsMax; round++) {
      const rows = await readRows(tenant, asked);
      const standing = rows.flatMap((row) => {
        const { wrapped, tenant_key: version } = row;
        return wrapped ? [{ wrapped, version, place: placeOfRow(tenant, row) }] : [];
      });
      const opened = standing.length === 0 ? [] : await custody.unwrap(tenant, standing);
      if (!opened.includes(null)) {
        const keys = new Map(standing.map(({ place }, index) => [place, opened[index] ?? null]));
        return rows.map((row) => ({ ...row, key: keys.get(placeOfRow(tenant, row)) ?? null }));
      }
    }
    throw new Error(
      `keys of tenant ${tenant} were wrapped by a version that is destroyed: this database of keys is older than the last rotation; restore the copy that it made`,
    );
  }

  async function ask<T extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<T[]> {
    try {
      return (await pool.query<T>(query)).rows;
    } catch (error) {
      throw translate(error);
    }
  }

  async function readRows(tenant: string, asked: readonly Asked[]): Promise<readonly Row[]> {
    return await ask<Row>({
      name: 'read_subject_keys',
      text: 'select * from read_subject_keys($1, $2, $3)',
      values: [
        tenant,
        asked.map(({ subject }) => subject.kind),
        asked.map(({ subject }) => subject.id),
      ],
    });
  }

  /** False where one of them was wrapped by another than the newest version. */
  async function add(
    tenant: string,
    asked: readonly Asked[],
    wrapped: readonly Wrapped[],
  ): Promise<boolean> {
    const [row] = await ask<{ added: boolean }>({
      name: 'add_subject_keys',
      text: 'select add_subject_keys($1, $2, $3, $4, $5, $6) as added',
      values: [
        tenant,
        asked.map(({ subject }) => subject.kind),
        asked.map(({ subject }) => subject.id),
        asked.map(() => FIRST),
        wrapped.map((one) => one.wrapped),
        wrapped.map(({ version }) => version),
      ],
    });
    return row?.added === true;
  }

  return {
    async get(tenant: string, subject: Keyed): Promise<SubjectKeys> {
      const known = kept.get(nameOf(tenant, subject));
      if (known && known.until > performance.now()) return known.keys;
      return await fetch({ tenant, subject });
    },

    /**
     * The subject's keys; the first is made and committed where there never was one. Those of a
     * subject that was forgotten are not made anew.
     */
    async ensure(tenant: string, subject: Keyed): Promise<SubjectKeys> {
      for (;;) {
        const keys = await this.get(tenant, subject);
        if (keys.newest > 0) return keys;
        await make({ tenant, subject });
        kept.delete(nameOf(tenant, subject));
      }
    },

    async destroy(tenant: string, { kind, id }: Subject): Promise<void> {
      try {
        await ask({
          text: 'select destroy_subject_keys($1, $2, $3)',
          values: [tenant, kind, id],
        });
      } finally {
        kept.delete(nameOf(tenant, { kind, id }));
      }
    },

    /** What stood in a form goes with its key, as if it had never been. */
    async dropDrafts(tenant: string, ids: readonly string[]): Promise<void> {
      try {
        await ask({ text: 'select drop_draft_keys($1, $2)', values: [tenant, ids] });
      } finally {
        for (const id of ids) kept.delete(nameOf(tenant, { kind: 'draft', id }));
      }
    },

    letGo(tenant: string, subject: Keyed): void {
      kept.delete(nameOf(tenant, subject));
    },

    async createTenantKey(tenant: string): Promise<void> {
      await custody.create(tenant);
      await ask({ text: 'select add_tenant_key($1, $2)', values: [tenant, 'operator'] });
    },

    async rotationDueSince(tenant: string): Promise<Date | null> {
      const text = 'select rotation_due_since($1) as since';
      const [row] = await ask<{ since: Date | null }>({ text, values: [tenant] });
      return row?.since ?? null;
    },

    close() {
      clearInterval(sweep);
      kept.clear();
    },
  };
}

function keysIn(rows: readonly Opened[]): SubjectKeys {
  const standing = rows.flatMap(({ version, key }) => (key ? [[version, key] as const] : []));
  return {
    byVersion: new Map(standing),
    newest: Math.max(0, ...rows.map(({ version }) => version)),
  };
}

function nameOf(tenant: string, { kind, id }: Keyed): string {
  return `${tenant}/${kind}/${id.toLowerCase()}`;
}

function nameOfRow(tenant: string, { subject_kind, subject_id }: Row): string {
  return `${tenant}/${subject_kind}/${subject_id}`;
}

function placeOfRow(tenant: string, { subject_kind, subject_id, version }: Row): string {
  return keyPlace(tenant, subject_kind, subject_id, version);
}

/** What a subject's key is bound to where it is wrapped. */
export function keyPlace(tenant: string, kind: string, id: string, version: number): string {
  return [tenant, kind, id.toLowerCase(), version].join('/');
}
