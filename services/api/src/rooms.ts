import { type Room as RoomName, roomOf, rooms } from '@fyr/domain';
import {
  type Database,
  type Documents,
  type Drafts,
  documents,
  drafts,
  type Notices,
  notices,
  openDatabase,
  openEventStore,
  openVault,
  type PostgresEventStore,
  roleUrl,
  type SavedQuestions,
  savedQuestions,
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
  /** What was written in forms of it and not sent. */
  readonly drafts: Drafts;
  /** What is asked of its figures again and again. */
  readonly savedQuestions: SavedQuestions;
  /** Read models. */
  readonly database: Database;
  readonly notices: Notices;
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

/** As whom the database is asked in each room. Inside it is the role that the API is started with. */
const roleOf = { outside: 'outside', released: 'released', audit: 'auditor' } as const;
type Rooms = Readonly<Record<RoomName, Opened>>;

/**
 * The rooms. What somebody outside writes of a client (why an uppdrag gets another ombud) is put in by
 * a slot: sealed inside, and out of their reach from then on.
 */
export async function openRooms(opening: Opening): Promise<Rooms> {
  const { url, keysUrl, secret, custody, opened } = opening;
  const vaultAt = async (at: string) => opened(await openVault({ url: at, custody }));
  const open = async (name: Exclude<RoomName, 'inside'>) => {
    const role = roleOf[name];
    const vault = await vaultAt(roleUrl(keysUrl, role, secret));
    const withSlot: Vault = {
      ...vault,
      seal: (tenant, subject, ...text) =>
        (subject.kind === 'client' ? inner : vault).seal(tenant, subject, ...text),
    };
    return await openRoom(
      roleUrl(url, role, secret),
      name === 'outside' ? withSlot : vault,
      opening,
    );
  };
  const inner = await vaultAt(keysUrl);
  return {
    inside: await openRoom(url, inner, opening),
    outside: await open('outside'),
    released: await open('released'),
    audit: await open('audit'),
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

/** What forgets does so inside, for every room; the others let go of what they had in memory. */
export function handsOf(opened: Rooms): Hands {
  const { inside } = opened;
  return {
    ...inside,
    vault: {
      dropDrafts: inside.vault.dropDrafts,
      async forget(tenant, subject) {
        await inside.vault.forget(tenant, subject);
        for (const room of rooms) opened[room].vault.letGo(tenant, subject);
      },
    },
  };
}

/** Of each role its room. */
export function roomsOf(
  house: House,
  opened: Rooms,
): Pick<Services, 'roomOf' | 'outside' | 'released' | 'audit'> {
  const here = (room: RoomName, own = opened[room].database): Here => {
    const { store, vault, database } = opened[room];
    return {
      ...{ ...house, store, vault, database, people: people(store), notices: notices(own) },
      documents: documents(database, vault),
      drafts: drafts(database, vault, room),
      savedQuestions: savedQuestions(database),
    };
  };
  const others = {
    outside: here('outside'),
    released: here('released'),
    // Who reviews reads everybody's names, and so has notices where there are none but one's own.
    audit: here('audit', opened.released.database),
  };
  const byName: Readonly<Record<RoomName, Here>> = { inside: here('inside'), ...others };
  return { ...others, roomOf: ({ role }) => byName[roomOf(role)] };
}
