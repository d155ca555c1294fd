import { type Room as RoomName, roomOf } from '@fyr/domain';
import {
  type Database,
  type Documents,
  documents,
  openDatabase,
  openEventStore,
  openVault,
  type PostgresEventStore,
  roleUrl,
  type Vault,
} from '@fyr/postgres';
import type { Hands } from './forgetting.ts';
import type { House, Services } from './services.ts';
import { type ClosedStore, type People, people } from './showing.ts';

/** What is read and written with, as the database's own role of a room. */
export type Room = {
  readonly store: ClosedStore;
  readonly people: People;
  /** Reads nothing: that is `people`'s. */
  readonly vault: Pick<Vault, 'pseudonym'>;
  /** What was composed of a stream, byte for byte. */
  readonly documents: Documents;
  /** Read models. */
  readonly database: Database;
};

/** All that a route rests on, in the room of whoever asks. */
export type Here = House & Room;

/** A room, and what in it is for no route. */
type Opened = {
  readonly store: PostgresEventStore;
  readonly vault: Vault;
  readonly database: Database;
};

type Opening = {
  readonly url: string;
  readonly keysUrl: string;
  readonly secret: Buffer;
  readonly custody: Parameters<typeof openVault>[0]['custody'];
  readonly onAppended: (tenant: string, position: number) => void;
  /** The same store, its appends counted. */
  readonly counted: (store: PostgresEventStore) => PostgresEventStore;
  /** Whatever is opened is closed with the rest. */
  readonly opened: <T extends { close(): Promise<void> }>(one: T) => T;
};

/**
 * The two rooms. What somebody outside writes of a client (why an uppdrag gets another ombud) is put
 * in by a slot: sealed inside, and out of their reach from then on.
 */
export async function openRooms(opening: Opening): Promise<Readonly<Record<RoomName, Opened>>> {
  const { url, keysUrl, secret, custody, opened } = opening;
  const vault = opened(await openVault({ url: keysUrl, custody }));
  const outer = opened(await openVault({ url: roleUrl(keysUrl, 'outside', secret), custody }));
  const withSlot: Vault = {
    ...outer,
    seal: (tenant, subject, ...text) =>
      (subject.kind === 'client' ? vault : outer).seal(tenant, subject, ...text),
  };
  return {
    inside: await openRoom(url, vault, opening),
    outside: await openRoom(roleUrl(url, 'outside', secret), withSlot, opening),
  };
}

async function openRoom(
  url: string,
  vault: Vault,
  { secret, onAppended, counted, opened }: Opening,
): Promise<Opened> {
  const store = counted(opened(await openEventStore({ url, secret, vault, onAppended })));
  const database = opened(await openDatabase(url, { max: 6 }));
  return { store, vault, database };
}

/** What forgets does so inside, for either room; the other lets go of what it had in memory. */
export function handsOf({ inside, outside }: Readonly<Record<RoomName, Opened>>): Hands {
  return {
    ...inside,
    vault: {
      async forget(tenant, subject) {
        await inside.vault.forget(tenant, subject);
        if (subject.kind !== 'client') await outside.vault.forget(tenant, subject);
      },
    },
  };
}

/** Of each role its room; `outside` is of those whom no role is known of yet, or ever will be. */
export function roomsOf(
  house: House,
  { inside, outside }: Readonly<Record<RoomName, Opened>>,
): Pick<Services, 'roomOf' | 'outside'> {
  const here = (room: Opened): Here => ({
    ...{ ...house, ...room, people: people(room.store) },
    documents: documents(room.database, room.vault),
  });
  const rooms = { inside: here(inside), outside: here(outside) };
  return { roomOf: ({ role }) => rooms[roomOf(role)], outside: rooms.outside };
}
