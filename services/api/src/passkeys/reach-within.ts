import { type LedningsgruppContext, type NoSeat, noSeatOf, type Within } from '@fyr/domain';
import { type Clock, dayOf } from '@fyr/kernel';
import { withinLedningsgrupp } from '@fyr/postgres';
import type { Room } from '../rooms.ts';

/** An account that is there for one ledningsgrupp. */
export type MemberOf = {
  readonly tenant: string;
  readonly account: string;
  readonly ledningsgrupp: string;
};

/** Where the rows of a group are read, and by which day. */
export type GroupReader = Pick<Room, 'store' | 'database'> & { readonly clock: Clock };

/** Why the account has no seat in its group today; undefined where it has one. */
export async function noSeatToday(
  { store, clock }: Pick<GroupReader, 'store' | 'clock'>,
  { tenant, account, ledningsgrupp }: MemberOf,
): Promise<NoSeat | undefined> {
  const { rows } = await store.load({ tenant, ids: [ledningsgrupp] });
  const row = rows.get(ledningsgrupp);
  if (row?.type !== 'ledningsgrupp') return { rule: 'membershipWithdrawn' };
  const { path } = row;
  const context = row.context as LedningsgruppContext;
  return noSeatOf({ path, context }, account, dayOf(clock.now()));
}

/** What there is for a member today; undefined from the day after the term. */
export async function reachWithin(
  reader: GroupReader,
  member: MemberOf,
): Promise<Within | undefined> {
  if (await noSeatToday(reader, member)) return undefined;
  const { tenant, ledningsgrupp } = member;
  const streams = await withinLedningsgrupp(reader.database, tenant, ledningsgrupp);
  const idsOf = (wanted: string) =>
    new Set(streams.flatMap(({ type, id }) => (type === wanted ? [id] : [])));
  return {
    ledningsgrupp: new Set([ledningsgrupp]),
    mote: idsOf('mote'),
    systemfel: idsOf('systemfel'),
  };
}
