import {
  type Addressee,
  carriesOpen,
  isTold,
  ombudIn,
  type Role,
  type Seated,
  seatedIn,
  type Telling,
  tellingsOf,
} from '@fyr/domain';
import { dayOf, type LogReader, type RecordedEvent } from '@fyr/kernel';
import type { NewNotice, Reacted, Reactions } from '@fyr/postgres';

/** What the API is asked to do about an event, by the name that makes the command's key. */
const calls: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  systemfel: {
    EscalatedToCentralLedningsgrupp: 'escalation',
    OriginAnswered: 'origin-answer',
  },
  rapport: { RapportSent: 'rapport-sent' },
};

/** Where a member of a ledningsgrupp who holds several roles is told. */
const memberRoles: readonly Role[] = ['ledamot', 'arbetsledare', 'ombud'];

type Account = { readonly id: string; readonly roles: readonly string[] };
type Reading = {
  readonly log: Pick<LogReader, 'readStream'>;
  readonly reactions: Pick<Reactions, 'accounts' | 'ledningsgrupper' | 'uppdragGivenTo'>;
};

/** What no second try would make better: an event that the rules cannot read. */
class Poison extends Error {}

/**
 * What a stretch of a tenant's log comes to. An event that the rules cannot read is parked, and the
 * others go on.
 * @throws what the database throws: then nothing is known yet
 */
export async function reactTo(
  reading: Reading,
  tenant: string,
  events: readonly RecordedEvent[],
): Promise<Reacted> {
  const notices: NewNotice[] = [];
  const called: { position: number; name: string; streamId: string }[] = [];
  const parked: { position: number; error: string }[] = [];
  let accounts: readonly Account[] | undefined;
  for (const event of events) {
    const { position, streamId, streamType, type } = event;
    const name = calls[streamType]?.[type];
    if (name !== undefined) called.push({ position, name, streamId });
    if (!isTold(event)) continue;
    try {
      accounts ??= await reading.reactions.accounts(tenant);
      notices.push(...(await noticesOf(reading, accounts, event)));
    } catch (error) {
      if (!(error instanceof Poison)) throw error;
      parked.push({ position, error: error.message });
    }
  }
  return { notices, calls: called, parked };
}

async function noticesOf(
  reading: Reading,
  accounts: readonly Account[],
  event: RecordedEvent,
): Promise<readonly NewNotice[]> {
  const { tenant, streamId, streamType, position, at } = event;
  const stream = await reading.log.readStream(tenant, streamId, { toPosition: position });
  const tellings = purely(() => tellingsOf(stream));

  const notices: NewNotice[] = [];
  for (const telling of tellings) {
    const recipients = await recipientsOf(reading, accounts, event, telling);
    const about =
      telling.eachUppdragOf === undefined
        ? [{ streamType, streamId }]
        : await openUppdragOf(reading, event, telling.eachUppdragOf);
    for (const each of about) {
      for (const [account, role] of recipients) {
        notices.push({ account, role, kind: telling.kind, ...each, position, at });
      }
    }
  }
  return notices;
}

/** Each account once, in the first of the roles in which it is told. */
async function recipientsOf(
  reading: Reading,
  accounts: readonly Account[],
  event: RecordedEvent,
  { to, orElse = [] }: Telling,
): Promise<ReadonlyMap<string, Role>> {
  for (const addressees of [to, orElse]) {
    const found = new Map<string, Role>();
    for (const addressee of addressees) {
      for (const [account, role] of await resolve(reading, accounts, event, addressee)) {
        if (!found.has(account)) found.set(account, role);
      }
    }
    if (found.size > 0) return found;
  }
  return new Map();
}

async function resolve(
  reading: Reading,
  accounts: readonly Account[],
  event: RecordedEvent,
  addressee: Addressee,
): Promise<readonly (readonly [string, Role])[]> {
  const { tenant, position, at } = event;
  const holding = (role: Role, ids?: readonly string[]) =>
    accounts
      .filter(({ id, roles }) => roles.includes(role) && (ids === undefined || ids.includes(id)))
      .map(({ id }) => [id, role] as const);
  const members = async (group: string, wanted: (member: Seated) => boolean) => {
    const recorded = await past(reading, event, group);
    const found = purely(() => seatedIn(recorded, dayOf(at))).filter(wanted);
    const ids = found.map(({ account }) => account);
    return accounts.flatMap(({ id, roles }) => {
      const role = memberRoles.find((one) => roles.includes(one));
      return role !== undefined && ids.includes(id) ? [[id, role] as const] : [];
    });
  };
  const officer = ({ chair, secretary }: Seated) => chair || secretary;

  if ('role' in addressee) return holding(addressee.role);
  if ('account' in addressee) {
    const one = accounts.find(({ id }) => id === addressee.account);
    return (one?.roles ?? []).slice(0, 1).map((role) => [addressee.account, role as Role] as const);
  }
  if ('ombud' in addressee) return holding('ombud', [addressee.ombud]);
  if ('sharing' in addressee) {
    const recorded = await past(reading, event, tenant);
    return holding(
      'ombud',
      purely(() => ombudIn(recorded, addressee.sharing, dayOf(at))),
    );
  }
  if ('officersOf' in addressee) return await members(addressee.officersOf, officer);
  if ('membersOf' in addressee) {
    const { membersOf: group, numbers } = addressee;
    return await members(group, ({ member }) => numbers?.includes(member) ?? true);
  }
  const groups = await reading.reactions.ledningsgrupper(tenant, position);
  // Of a systemfel of no matter which group; who is from outside reads of their own alone.
  const within = (seated: Seated) => officer(seated) && !seated.external;
  const found = await Promise.all(groups.map((group) => members(group, within)));
  return found.flat();
}

/** Those not ended, which the ombud carries when the event is recorded. */
async function openUppdragOf(reading: Reading, event: RecordedEvent, ombud: string) {
  const ids = await reading.reactions.uppdragGivenTo(event.tenant, ombud, event.position);
  const open: { streamType: string; streamId: string }[] = [];
  for (const streamId of ids) {
    const recorded = await past(reading, event, streamId);
    if (purely(() => carriesOpen(recorded, ombud))) open.push({ streamType: 'uppdrag', streamId });
  }
  return open;
}

/** What had happened in another stream when the event was recorded. */
async function past({ log }: Reading, { tenant, position }: RecordedEvent, stream: string) {
  return await log.readStream(tenant, stream, { toPosition: position });
}

function purely<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Poison(String(error), { cause: error });
  }
}
