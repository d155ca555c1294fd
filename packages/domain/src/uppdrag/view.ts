import type { View, ViewEvent } from '@fyr/kernel';
import { evolve, nothingYet, type ReadEvent, type UppdragPicture } from './picture.ts';

/** Null where the key is destroyed: "uppgiften är raderad". Absent where nothing was written. */
type Text = string | null;

/** What people said and are called, in so far as the reader may see it. */
export type UppdragPersonal = {
  readonly contact: Readonly<Record<string, Text>>;
  readonly words?: Text;
  readonly lifeAreas: Readonly<Record<string, { readonly words?: Text; readonly wish?: Text }>>;
  /** By goal number, in the client's words. */
  readonly goals: Readonly<Record<string, Text>>;
  /** By observation number. */
  readonly observations: Readonly<
    Record<string, { readonly text: Text; readonly systemfelIds: readonly string[] }>
  >;
  /** All else that was written, by the revision of its event. */
  readonly notes: Readonly<Record<string, Text>>;
};

/** An uppdrag as a page shows it: where it stands now, from its own events alone. */
export function view(events: readonly ViewEvent[]): View {
  const read = events as readonly ReadEvent[];
  const data: UppdragPicture = read.reduce(evolve, nothingYet);
  const personal: UppdragPersonal = read.reduce(hear, silent);
  return { data, personal };
}

const silent: UppdragPersonal = {
  contact: {},
  lifeAreas: {},
  goals: {},
  observations: {},
  notes: {},
};

const details = ['name', 'phone', 'email', 'address', 'howToReach'];

function hear(
  heard: UppdragPersonal,
  { type, data, revision, personal }: ReadEvent,
): UppdragPersonal {
  // Nothing was written, or the reader may not have it.
  if (personal === undefined) return heard;
  const text = (field: string): Text | undefined =>
    personal === null ? null : (personal[field] as string | undefined);
  switch (type) {
    case 'UppdragRequested':
    case 'ContactDetailsChanged': {
      const known = details.flatMap((field) => {
        const said = text(field);
        return said === undefined ? [] : [[field, said]];
      });
      const words = type === 'UppdragRequested' ? text('words') : undefined;
      return {
        ...heard,
        contact: Object.fromEntries(known),
        ...(words === undefined ? {} : { words }),
      };
    }
    case 'LifeAreaMapped': {
      const said = { words: text('words'), wish: text('wish') };
      return { ...heard, lifeAreas: { ...heard.lifeAreas, [data.area]: withoutSilence(said) } };
    }
    case 'GoalFormulated':
    case 'GoalRevised': {
      const said = text('text');
      if (said === undefined) return heard;
      return { ...heard, goals: { ...heard.goals, [data.goal]: said } };
    }
    case 'ObservationNoted': {
      const observation = { text: text('text') ?? null, systemfelIds: [] };
      return { ...heard, observations: { ...heard.observations, [data.observation]: observation } };
    }
    case 'ObservationLinked':
    case 'ObservationUnlinked': {
      const observation = heard.observations[data.observation];
      const systemfelId = text('systemfelId');
      if (!observation || typeof systemfelId !== 'string') return heard;
      const others = observation.systemfelIds.filter((id) => id !== systemfelId);
      const systemfelIds = type === 'ObservationLinked' ? [...others, systemfelId] : others;
      return {
        ...heard,
        observations: {
          ...heard.observations,
          [data.observation]: { ...observation, systemfelIds },
        },
      };
    }
    default: {
      const said = text('note') ?? text('reason') ?? text('whenAndWhere');
      return said === undefined ? heard : { ...heard, notes: { ...heard.notes, [revision]: said } };
    }
  }
}

function withoutSilence<T extends object>(said: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
