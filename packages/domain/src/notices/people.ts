import {
  type EventCatalog,
  fold,
  history,
  type LocalDate,
  type RecordedEvent,
  type Workflow,
} from '@fyr/kernel';
import type { z } from 'zod';
import type { EnhetKod, OmbudId } from '../ids.ts';
import { type LedningsgruppContext, membersOn, type Seated } from '../ledningsgrupp/context.ts';
import { ledningsgrupp } from '../ledningsgrupp/index.ts';
import { coveringOn } from '../uppdrag/cover.ts';
import { uppdragEvents } from '../uppdrag/events.ts';
import { evolve, nothingYet, type ReadEvent } from '../uppdrag/picture.ts';
import { enheterOf, ombudOn, type VerksamhetContext } from '../verksamhet/context.ts';
import { verksamhet } from '../verksamhet/index.ts';

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

/** Who was let cover by a grant of this number. */
export function coveringBy(
  uppdrag: readonly Told<typeof uppdragEvents>[],
  cover: number,
): readonly OmbudId[] {
  return uppdrag.flatMap((event) =>
    event.type === 'CoverGranted' && event.data.cover === cover ? [event.data.ombud] : [],
  );
}

/** Who covers on a day. */
export function coveringIn(
  uppdrag: readonly Told<typeof uppdragEvents>[],
  day: LocalDate,
): readonly OmbudId[] {
  const { covers } = (uppdrag as unknown as readonly ReadEvent[]).reduce(evolve, nothingYet);
  return coveringOn({ covers }, day);
}

/**
 * Whether an uppdrag is the ombud's and not ended.
 * @throws UnreadableEvent
 */
export function carriesOpen(uppdrag: readonly RecordedEvent[], ombud: OmbudId): boolean {
  const told = history(uppdragEvents, uppdrag) as unknown as readonly Told<typeof uppdragEvents>[];
  const isOpen = !told.at(-1)?.state.startsWith('closed');
  return isOpen && carriersOf(told).includes(ombud);
}

/**
 * Ombud with a share in an enhet on a day.
 * @throws UnreadableEvent, ReplayDiverged
 */
export function ombudIn(
  recorded: readonly RecordedEvent[],
  enhet: EnhetKod,
  day: LocalDate,
): readonly OmbudId[] {
  const { context } = standingOf<VerksamhetContext>(verksamhet, recorded);
  return ombudOn(context, day).filter((ombud) => enheterOf(context, ombud, day).includes(enhet));
}

/**
 * Who sits in a ledningsgrupp on a day; nobody once it is dissolved.
 * @throws UnreadableEvent, ReplayDiverged
 */
export function seatedIn(recorded: readonly RecordedEvent[], day: LocalDate): readonly Seated[] {
  const { path, context } = standingOf<LedningsgruppContext>(ledningsgrupp, recorded);
  return path === 'dissolved' ? [] : membersOn(context, day);
}

/** A stream folded by its own machine, which needs no actor for this. */
function standingOf<Context>(workflow: Workflow, recorded: readonly RecordedEvent[]) {
  const { state } = fold(workflow, history(workflow.events, recorded));
  return { path: state.path, context: state.context as Context };
}
