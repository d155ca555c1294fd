import { mote, rights } from '@fyr/domain';
import { history, type KernelContext, type LocalDate } from '@fyr/kernel';
import { rowsOfType, rowsWithDeadlines, type StandingRow } from '@fyr/postgres';
import { type Locale, textOf } from '@fyr/texts';
import type { CalendarEntry } from './ics.ts';
import { type ReaderHere, readingFor } from './rights.ts';
import type { Here } from './rooms.ts';

type Planned = {
  readonly plannedOn: LocalDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/**
 * What is somebody's to do, by kind and day alone, and the meetings that they know of. Neither who it
 * is about nor which one: a calendar lies open on telephones and with their makers.
 */
export async function calendarOf(
  here: Here,
  reader: ReaderHere & { readonly tenant: string },
  place: { readonly origin: string; readonly locale: Locale },
): Promise<readonly CalendarEntry[]> {
  const { database } = here;
  const { tenant, role } = reader;
  const types = rights[role].calendar;
  if (types === null) return [];
  const rows = (await rowsWithDeadlines(database, tenant, types)).filter(
    (row) => readingFor(reader, row) !== null,
  );
  const due = rows.flatMap((row) => deadlineEntries(here, reader, row, place));
  return [...due, ...(await meetings(here, reader, place))];
}

function deadlineEntries(
  { derived }: Pick<Here, 'derived'>,
  { account }: ReaderHere,
  { id, type, context }: StandingRow,
  { origin, locale }: { readonly origin: string; readonly locale: Locale },
): readonly CalendarEntry[] {
  const { deadlines } = context as KernelContext;
  return Object.entries(deadlines).map(([deadline, on]) => {
    const [name] = deadline.split(':');
    return {
      uid: `${derived('calendar', account, id, deadline)}@fyr`,
      on,
      summary: textOf(locale, `calendar.${type}`, {
        deadline: textOf(locale, `deadline.${type}.${name}`),
      }),
      url: `${origin}/${type}`,
    };
  });
}

async function meetings(
  here: Here,
  reader: ReaderHere & { readonly tenant: string },
  { origin, locale }: { readonly origin: string; readonly locale: Locale },
): Promise<readonly CalendarEntry[]> {
  const { database, store, derived } = here;
  const rows = await rowsOfType(database, reader.tenant, 'mote');
  const known = rows.filter((row) => row.path !== 'cancelled' && readingFor(reader, row) !== null);
  const entries = known.map(async (row): Promise<readonly CalendarEntry[]> => {
    const { id } = row;
    const open = readingFor(reader, row) === 'codes' ? [] : (['stream'] as const);
    const recorded = await store.readStream(reader.tenant, id, { open });
    const { data, personal } = mote.view(history(mote.events, recorded));
    const { plannedOn: on, startsAt, endsAt } = data as Planned;
    if (on === null) return [];
    return [
      {
        uid: `${derived('calendar', reader.account, id, 'meeting')}@fyr`,
        on,
        startsAt: startsAt ?? undefined,
        endsAt: endsAt ?? undefined,
        summary: textOf(locale, 'calendar.meeting'),
        // Undefined where none is said or to be read, null where it is erased.
        location: (personal.place as string | null | undefined) ?? undefined,
        url: `${origin}/mote`,
      },
    ];
  });
  return (await Promise.all(entries)).flat();
}
