import { randomUUID } from 'node:crypto';
import { type Command, execute, type Workflow } from '@fyr/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loan, shelf } from '../../kernel/src/library.fixture.ts';
import { type Access, accessDigest, openAccessLog } from './access-log.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { type FindingKind, verify } from './verify.ts';

const workflows = { loan, shelf };
const unsaid = { purpose: '', fields: [], enheter: [] };

describe('verify', () => {
  let fixture: StoreFixture;
  let admin: pg.Client;
  beforeAll(async () => {
    fixture = await storeFixture();
    admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await fixture.close();
  });

  /** Two lent loans: ten events, two timers, two cards, and a page of the access log. */
  async function library() {
    const tenant = await fixture.newTenant();
    const run = (workflow: Workflow, id: string, command: Command, day = 10) =>
      execute(workflow, fixture.store, id, command, {
        tenant,
        actor: 'librarian:1',
        at: Date.UTC(2020, 0, day, 12),
        key: randomUUID(),
      });
    const shelfId = randomUUID();
    await run(shelf, shelfId, { type: 'BuildShelf', data: { copies: 2 } });
    const loans = [randomUUID(), randomUUID()];
    for (const id of loans) {
      const personal = { reader: 'Demo Reader' };
      await run(loan, id, { type: 'RequestLoan', data: { shelfId, part: 1 }, personal });
      await run(loan, id, { type: 'LendCopy', data: { shelfId, dueOn: '2020-02-01' } });
    }
    const log = await openAccessLog(fixture.database.url('api'));
    const access: Access = {
      tenant,
      actor: 'librarian:1',
      role: 'librarian',
      action: 'read',
      purpose: 'ORGANISATION',
      subjects: loans,
      fields: ['card.reader'],
      enheter: ['A'],
      requestId: 'r-1',
      at: 1,
    };
    await Promise.all([log.record(access), log.record({ ...access, streamId: shelfId })]);
    await log.close();
    return { tenant, loans: loans as [string, string], shelfId };
  }

  async function findings(tenant: string, vault = fixture.vault) {
    const all = await verify({ url: fixture.database.url('verifier'), workflows, vault });
    return all.filter((finding) => finding.tenant === tenant);
  }

  /** As one who may do anything does it. */
  async function tamper(text: string, values: unknown[]) {
    await admin.query(`set session_replication_role = replica`);
    await admin.query(text, values);
    await admin.query(`set session_replication_role = origin`);
  }

  test('finds nothing in a log that is whole, also after a client is forgotten', async () => {
    const { tenant, loans } = await library();
    await fixture.vault.forget(tenant, { kind: 'client', id: loans[0] });
    expect(await findings(tenant)).toEqual([]);
  });

  const inEvents: [string, FindingKind, number, string][] = [
    ['an edited event', 'chain', 3, `set data = '{"dueOn":"2020-03-01","on":"2020-01-10"}'`],
    ['an edited date', 'chain', 3, 'set at = at + 1'],
    ['another actor', 'chain', 3, `set actor = 'librarian:2'`],
    ['the same data with a space', 'chain', 3, `set data = (' ' || data::text)::json`],
    ['another hash', 'chain', 3, `set hash = sha256('x')`],
  ];
  test.each(inEvents)('finds %s', async (_, kind, position, change) => {
    const { tenant } = await library();
    await tamper(`update event ${change} where tenant = $1 and position = $2`, [tenant, position]);
    expect(await findings(tenant)).toContainEqual(expect.objectContaining({ kind, position }));
  });

  test('finds an event taken away, in the middle and at the end', async () => {
    const [middle, end] = [await library(), await library()];
    await tamper('delete from event where tenant = $1 and position = 4', [middle.tenant]);
    await tamper('delete from event where tenant = $1 and position = 7', [end.tenant]);
    expect(await findings(middle.tenant)).toContainEqual(
      expect.objectContaining({ kind: 'gap', position: 4 }),
    );
    expect(await findings(end.tenant)).toContainEqual(
      expect.objectContaining({ kind: 'gap', position: 7 }),
    );
  });

  test('finds two events that changed places', async () => {
    const { tenant } = await library();
    const move = 'update event set position = $3 where tenant = $1 and position = $2';
    await tamper(move, [tenant, 2, 99]);
    await tamper(move, [tenant, 5, 2]);
    await tamper(move, [tenant, 99, 5]);
    expect(await findings(tenant)).toContainEqual(
      expect.objectContaining({ kind: 'chain', position: 2 }),
    );
  });

  const inRows: [string, FindingKind, string][] = [
    ['another state', 'snapshot', `update stream set state = 'over' where id = $2`],
    ['another context', 'snapshot', `update stream set context = '{}' where id = $2`],
    ['another day', 'snapshot', `update stream set since = '2019-01-01' where id = $2`],
    ['another revision', 'revision', 'update stream set revision = 9 where id = $2'],
    ['another number', 'number', `update stream set number = 'L-2020-009' where id = $2`],
    ['a stream taken away', 'count', 'delete from stream where id = $2'],
    ['a timer moved', 'timer', 'update timer set due_at = due_at + 1 where stream_id = $2'],
    ['a timer taken away', 'timer', 'delete from timer where stream_id = $2'],
    ['another counter', 'number', 'update stream_counter set opened = 5'],
  ];
  test.each(inRows)('finds %s', async (_, kind, change) => {
    const { tenant, loans } = await library();
    const text = `${change} ${change.includes('where') ? 'and' : 'where'} tenant = $1`;
    await tamper(text, text.includes('$2') ? [tenant, loans[0]] : [tenant]);
    expect(await findings(tenant)).toContainEqual(expect.objectContaining({ kind }));
  });

  test('finds personal text moved to another event, even where the chain was computed anew', async () => {
    const { tenant, loans } = await library();
    await tamper(
      `update event set personal = other.personal, subject_id = other.subject_id
         from event as other
        where event.tenant = $1 and event.stream_id = $2 and event.revision = 1
          and other.tenant = $1 and other.stream_id = $3 and other.revision = 1`,
      [tenant, loans[0], loans[1]],
    );
    expect(await findings(tenant)).toContainEqual(
      expect.objectContaining({ kind: 'personal', position: 2 }),
    );
  });

  test.each([
    `actor = 'x'`,
    `role = 'x'`,
    `action = 'history'`,
    `purpose = 'ERSATTARE'`,
    `subjects = subjects[1:1]`,
    `fields = '{}'`,
    `enheter = '{B}'`,
    `stream_id = tenant`,
    `request_id = 'r-2'`,
    'at = 2',
    'version = 1',
  ])('finds a row of the access log edited: %s', async (change) => {
    const { tenant } = await library();
    await tamper(`update access_log set ${change} where tenant = $1 and position = 1`, [tenant]);
    expect(await findings(tenant)).toContainEqual(
      expect.objectContaining({ kind: 'access_chain', position: 1 }),
    );
  });

  test('finds a row of the access log taken away, in the middle and at the end', async () => {
    const [middle, end] = [await library(), await library()];
    const remove = 'delete from access_log where tenant = $1 and position = $2';
    await tamper(remove, [middle.tenant, 1]);
    await tamper(remove, [end.tenant, 2]);
    const gap = (position: number) => expect.objectContaining({ kind: 'access_gap', position });
    expect(await findings(middle.tenant)).toContainEqual(gap(1));
    expect(await findings(end.tenant)).toContainEqual(gap(2));
  });

  test('finds a person who is not found where they were shown, or is where they were not', async () => {
    const [hidden, added] = [await library(), await library()];
    await tamper('delete from access_subject where tenant = $1 and position = 2 and subject = $2', [
      hidden.tenant,
      hidden.loans[0],
    ]);
    await tamper('insert into access_subject values ($1, $2, 1)', [added.tenant, randomUUID()]);
    expect(await findings(hidden.tenant)).toMatchObject([{ kind: 'access_subject', position: 2 }]);
    expect(await findings(added.tenant)).toMatchObject([{ kind: 'access_subject', position: 1 }]);
  });

  test('holds the rows from before purposes to what they said', async () => {
    const { tenant, loans } = await library();
    const old = { tenant, actor: 'librarian:1', role: 'librarian', action: 'read', at: 3 };
    const digest = accessDigest({ ...old, ...unsaid, subjects: loans }, 1);
    await tamper(
      `with head as (update access_head set position = 3,
                            hash = sha256(hash || int8send(3::bigint) || $2) where tenant = $1
                     returning hash),
            found as (insert into access_subject select $1, unnest($3::uuid[]), 3)
       insert into access_log (tenant, position, actor, role, action, subjects, at, version, hash)
       select $1, 3, 'librarian:1', 'librarian', 'read', $3, 3, 1, hash from head`,
      [tenant, digest, loans],
    );
    expect(await findings(tenant)).toEqual([]);
    await tamper(`update access_log set at = 4 where tenant = $1 and position = 3`, [tenant]);
    expect(await findings(tenant)).toMatchObject([{ kind: 'access_chain', position: 3 }]);
  });
});
