import type { ClientExport } from '@fyr/contracts';
import { enhetNames, nameOn, organisationOn, registerOf, uppdrag } from '@fyr/domain';
import type { LocalDate, RecordedEvent, StreamEvent, StreamRow, ViewEvent } from '@fyr/kernel';
import { type Locale, textOf } from '@fyr/texts';
import { linesOf } from './words.ts';

type Told = RecordedEvent & StreamEvent;

/** All that is known of a client, read by whoever may. */
export type KnownOfClient = {
  readonly client: string;
  readonly on: LocalDate;
  readonly uppdrag: readonly { readonly row: StreamRow; readonly told: readonly Told[] }[];
  readonly verksamhet: readonly ViewEvent[];
  readonly systemfel: ClientExport['systemfel'];
  readonly accesses: ClientExport['accesses'];
  /** What accounts are called. */
  readonly names: ReadonlyMap<string, string>;
};

/** Everything about a client in the form that they get it in. */
export function clientExport(known: KnownOfClient, locale: Locale): ClientExport {
  const { client, on, verksamhet, systemfel, accesses } = known;
  const names = new Map([...known.names, ...Object.entries(enhetNames(verksamhet))]);
  const organisation = organisationOn(registerOf(verksamhet), on);
  const controllers = organisation.enheter.flatMap(({ controller }) =>
    controller ? [controllerName(verksamhet, controller.enhet)] : [],
  );
  const last = known.uppdrag.flatMap(({ told }) => told).map(contactIn);
  return {
    ...{ form: 'fyr/klient/1', on, client },
    verksamhet: nameOn(verksamhet, on) ?? null,
    controllers: [...new Set(controllers.filter((name) => name !== undefined))],
    regime: organisation.regime?.regime ?? null,
    contact: last.findLast((contact) => contact !== undefined) ?? {},
    uppdrag: known.uppdrag.map(({ row, told }) => ({
      ...{ id: row.id, number: row.number, state: row.path },
      events: told.map((event) => exported(event, names, locale)),
    })),
    ...{ systemfel: [...systemfel], accesses: [...accesses] },
  };
}

function exported(
  { revision, type, data, personal, at, actor }: Told,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): ClientExport['uppdrag'][number]['events'][number] {
  const [role = '', account = ''] = actor.split(':');
  const definition = uppdrag.events[type];
  const said = personal ?? undefined;
  return {
    ...{ revision, type, on: data.on, recordedAt: new Date(at).toISOString() },
    by: { role, account, name: names.get(account) ?? null },
    data: { ...data },
    ...(said === undefined ? {} : { personal: { ...said } }),
    text: textOf(locale, `event.uppdrag.${type}`),
    lines: [
      ...linesOf(type, definition?.data, data, { locale, names }),
      ...linesOf(type, definition?.personal, said ?? {}, { locale, names }),
    ],
  };
}

/** How the client is reached, where an event says so. */
function contactIn({ type, personal }: Told): ClientExport['contact'] | undefined {
  if (type !== 'UppdragRequested' && type !== 'ContactDetailsChanged') return undefined;
  const { words: _, ...contact } = (personal ?? {}) as Record<string, string>;
  return contact;
}

/** Of the nämnd or utförare that answers for what is written in an enhet. */
function controllerName(events: readonly ViewEvent[], enhet: string): string | undefined {
  const said = events.findLast(
    ({ type, data }) =>
      (type === 'EnhetAdded' || type === 'ControllerChanged') && data.enhet === enhet,
  );
  const name = said?.personal?.controllerName;
  return typeof name === 'string' ? name : undefined;
}
