import { type EventCatalog, history, type LocalDate, type RecordedEvent } from '@fyr/kernel';
import type { z } from 'zod';
import type { EnhetKod, OmbudId } from '../ids.ts';
import { ledningsgruppEvents } from '../ledningsgrupp/events.ts';
import { uppdragEvents } from '../uppdrag/events.ts';
import { verksamhetEvents } from '../verksamhet/events.ts';

/** An event as those see it who may read neither text nor actor. */
export type Told<C extends EventCatalog, K extends keyof C = keyof C> = {
  [T in K & string]: {
    readonly type: T;
    readonly data: Readonly<z.output<C[T]['data']>>;
    readonly state: string;
    readonly streamId: string;
  };
}[K & string];

type Carriers = { readonly huvudansvarig: OmbudId; readonly medombud: readonly OmbudId[] };

/** Whose an uppdrag is; none before somebody is assigned. */
export function carriersOf(uppdrag: readonly Told<typeof uppdragEvents>[]): readonly OmbudId[] {
  const given = uppdrag.filter(
    ({ type }) => type === 'OmbudAssigned' || type === 'OmbudChanged',
  ) as readonly { data: Carriers }[];
  const last = given.at(-1);
  return last ? carriersIn(last.data) : [];
}

export function carriersIn({ huvudansvarig, medombud }: Carriers): readonly OmbudId[] {
  return [huvudansvarig, ...medombud];
}

/** Whether an uppdrag is the ombud's and not ended. */
export function carriesOpen(uppdrag: readonly RecordedEvent[], ombud: OmbudId): boolean {
  const told = toldOf(uppdragEvents, uppdrag);
  const isOpen = !told.at(-1)?.state.startsWith('closed');
  return isOpen && carriersOf(told).includes(ombud);
}

/** Ombud whose working time on a day includes the enhet. */
export function ombudIn(
  verksamhet: readonly RecordedEvent[],
  enhet: EnhetKod,
  day: LocalDate,
): readonly OmbudId[] {
  const working = new Map<OmbudId, { readonly from: LocalDate; readonly enheter: string[] }>();
  for (const { type, data } of toldOf(verksamhetEvents, verksamhet)) {
    if (type === 'OmbudFteSet' && data.from <= day) {
      const before = working.get(data.ombud);
      if (before && before.from > data.from) continue;
      const enheter = data.shares.flatMap((share) => share.enheter);
      working.set(data.ombud, { from: data.from, enheter });
    }
    if (type === 'OmbudLeft' && data.to < day) working.delete(data.ombud);
  }
  return [...working].filter(([, { enheter }]) => enheter.includes(enhet)).map(([ombud]) => ombud);
}

export type Member = {
  readonly member: number;
  readonly account: string | null;
  readonly chair: boolean;
  readonly secretary: boolean;
};

/** Who sits in a ledningsgrupp on a day; nobody once it is dissolved. */
export function membersOf(
  ledningsgrupp: readonly RecordedEvent[],
  day: LocalDate,
): readonly Member[] {
  const members = new Map<number, Member & { readonly until: LocalDate | undefined }>();
  for (const { type, data } of toldOf(ledningsgruppEvents, ledningsgrupp)) {
    if (type === 'LedningsgruppDissolved' && data.to < day) return [];
    if (type === 'MemberAppointed' && data.from <= day) {
      const { member, account = null, chair, secretary, to: until } = data;
      members.set(member, { member, account, chair, secretary, until });
    }
    const known = 'member' in data ? members.get(data.member) : undefined;
    if (!known) continue;
    if (type === 'MandateChanged' && data.from <= day) {
      members.set(known.member, { ...known, chair: data.chair, secretary: data.secretary });
    }
    if (type === 'MemberAccountSet') members.set(known.member, { ...known, account: data.account });
    if (type === 'MemberLeft') members.set(known.member, { ...known, until: data.to });
  }
  return [...members.values()]
    .filter(({ until }) => until === undefined || until >= day)
    .map(({ until: _, ...member }) => member);
}

/** @throws UnreadableEvent */
function toldOf<C extends EventCatalog>(
  catalog: C,
  recorded: readonly RecordedEvent[],
): readonly Told<C>[] {
  return history(catalog, recorded) as unknown as readonly Told<C>[];
}
