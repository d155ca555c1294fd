import { operations } from '@fyr/contracts';
import type { Role } from '@fyr/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../services/api/src/api.fixture.ts';
import { request, type Session } from '../../services/api/src/journeys.fixture.ts';
import type { Operation } from './matrix.ts';
import { openWorld, roles, type World } from './world.ts';

/*
 * Every question that can be asked, by every role, of every place: what came back is held against
 * what the access log says was shown.
 */

let world: World;
/** By the mark that stands in their name: the ids of clients. */
const clients = new Map<string, string>();
beforeAll(async () => {
  world = await openWorld();
  const { by, tva, tre } = world;
  clients.set('Klientsson Kö', await open(by.ombud, 'Klientsson Kö', 'SKARPNACK'));
  clients.set('Klientsson Två', await open(tva, 'Klientsson Två', 'SKARPNACK'));
  clients.set('Klientsson Tre', await open(tre, 'Klientsson Tre', 'FARSTA'));
  await world.project();
}, 120_000);
afterAll(() => world?.close());

async function open(by: Session, name: string, enhet: string): Promise<string> {
  const { data, personal } = request;
  const asked = { data: { ...data, enhet }, personal: { ...personal, name } };
  return (await by.post('/uppdrag', asked)).body.id;
}

type Row = { subjects: string[]; fields: string[]; enheter: string[]; purpose: string };
type Asked = { readonly operation: Operation; readonly role: Role; readonly reply: Reply };
type Seen = Asked & { readonly rows: readonly Row[] };

/** All that can be asked for without changing anything, of each place that the type has. */
function questions(): readonly { operation: Operation; path: string }[] {
  return operations()
    .filter(({ method, id }) => method === 'get' && id !== 'hearChanges')
    .flatMap((operation) => {
      const type = operation.path.split('/')[3] ?? '';
      const ids = [
        ...Object.values(world.places[type] ?? {}),
        ...(type === 'uppdrag' ? clients.values() : []),
      ];
      const path = operation.path
        .replace(':token', 'A'.repeat(43))
        .replace(':member', '1')
        .replace(':code', 'stale')
        .replace(':format', 'json')
        .replace(':measure/behind', 'contacts/behind?from=2025-01-01&to=2025-12-31')
        .replace(':measure', 'heldMeetings?from=2025-01-01&to=2025-12-31')
        .replace(':kind', 'VERKSAMHETSBERATTELSE?from=2025-01-01&to=2025-12-31')
        .replace(/drift$/, 'drift?from=2025-Q1&to=2025-Q4');
      if (!path.includes('/:id')) return [{ operation, path }];
      return ids.map((id) => ({ operation, path: path.replace(':id', id) }));
    });
}

const rowsAfter = async (position: number): Promise<readonly Row[]> =>
  await world.sql(
    `select subjects::text[], fields, enheter, purpose from access_log
      where tenant = '${world.tenant}' and position > ${position}`,
  );
const last = async (): Promise<number> =>
  (
    await world.sql(`select coalesce(max(position), 0)::int as n from access_log
                     where tenant = '${world.tenant}'`)
  )[0].n;

describe('an answer', () => {
  const seen: Seen[] = [];
  beforeAll(async () => {
    for (const { operation, path } of questions()) {
      for (const role of roles) {
        for (const accept of ['application/json', 'text/csv']) {
          if (accept === 'text/csv' && !operation.id.startsWith('list')) continue;
          const before = await last();
          const headers = { cookie: world.by[role].cookie, accept };
          const reply = await world.ask('GET', path, { headers });
          seen.push({ operation, role, reply, rows: await rowsAfter(before) });
        }
      }
    }
  }, 240_000);

  const nameOf = ({ role, operation, reply }: Asked) => `${role} ${operation.id} ${reply.status}`;
  const markedIn = ({ text }: Reply) =>
    [...clients].flatMap(([mark, id]) => (text.includes(mark) ? [id] : []));

  it('that names a client has one row, which says who they are and what was told', () => {
    const naming = seen.filter(({ reply }) => markedIn(reply).length > 0);
    for (const one of naming) {
      expect(one.rows, nameOf(one)).toHaveLength(1);
      expect(one.rows[0]?.subjects, nameOf(one)).toEqual(
        expect.arrayContaining(markedIn(one.reply)),
      );
      expect(
        one.rows[0]?.fields.some((field) => field.endsWith('.name')),
        nameOf(one),
      ).toBe(true);
      expect(one.rows[0]?.enheter).not.toEqual([]);
    }
    expect(new Set(naming.map(({ operation }) => operation.id))).toEqual(
      new Set(['exportClient', 'listUppdrag', 'readUppdrag', 'readUppdragHistory']),
    );
  });

  it('that tells how to reach a functionary has one too', () => {
    const telling = seen.filter(({ reply }) => reply.body?.personal?.contacts);
    for (const one of telling) {
      const people = Object.keys(one.reply.body.personal.contacts);
      expect(one.rows, nameOf(one)).toHaveLength(people.length > 0 ? 1 : 0);
      expect(one.rows[0]?.subjects ?? [], nameOf(one)).toEqual(expect.arrayContaining(people));
    }
    expect(telling.length).toBeGreaterThan(3);
  });

  it('that tells who has read has one', () => {
    const told = seen.filter(
      ({ operation, reply }) => operation.id === 'readAccesses' && reply.status === 200,
    );
    expect(told.length).toBeGreaterThan(1);
    for (const one of told) expect(one.rows).toMatchObject([{ purpose: 'LOGGUTDRAG' }]);
  });

  it('is never two rows, and none where it refuses', () => {
    expect(seen.filter(({ rows }) => rows.length > 1).map(nameOf)).toEqual([]);
    const refused = seen.filter(({ reply, rows }) => reply.status >= 400 && rows.length > 0);
    expect(refused.map(nameOf)).toEqual([]);
    expect(seen.length).toBeGreaterThan(200);
  });
});
