import { type HuvudmanSvar, type Rapportvag, systemfel } from '@fyr/domain';
import type { LocalDate, StreamRow } from '@fyr/kernel';
import { querySystemfelWorklist } from '@fyr/projections';
import type { SystemfelTold } from '@fyr/reports';
import { type Locale, text, textOf } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import type { Here } from '../rooms.ts';
import { everyRow } from './every-row.ts';
import { tell } from './tell.ts';

type Period = { readonly from: LocalDate; readonly to: LocalDate };
type Data = {
  readonly classification: { readonly art: string; readonly niva?: string } | null;
  readonly channels: readonly { readonly way: Rapportvag; readonly on: LocalDate }[];
  readonly huvudman: readonly {
    readonly huvudman: string;
    readonly huvudmanTyp?: string;
    readonly answer?: HuvudmanSvar | null;
  }[];
  readonly remedies: readonly { readonly followUps: readonly { readonly effect: string }[] }[];
};
type Personal = {
  readonly title?: string | null;
  readonly notes: readonly {
    readonly event: string;
    readonly text: { readonly action?: string } | null;
  }[];
};
type Known = { readonly locale: Locale; nameOfHuvudman(id: string): string | undefined };

/**
 * Those that have left the ones who saw them by the last day and were not settled before the first,
 * the one that was reported first at the head. `channels`: the ways of the period.
 */
export async function tellSystemfel(
  here: Here,
  caller: Caller,
  period: Period,
  known: Known,
): Promise<readonly SystemfelTold[]> {
  return (await reportedIn(here, caller, period)).map(({ row, data, personal }) =>
    toldOne(row, data, personal, period, known),
  );
}

/** The same, by their streams. */
export async function reportedIn(here: Here, caller: Caller, period: Period) {
  const { tenant } = caller;
  const listed = await everyRow((page) =>
    querySystemfelWorklist(here.database, {
      ...{ ...page, tenant, resolved: true, reportedOnly: true },
    }),
  );
  const { rows } = await here.store.load({ tenant, ids: listed.map(({ id }) => id) });
  const told = [...rows.values()].map(async (row) => {
    const events = await tell(here, caller, systemfel, row);
    const { data, personal } = systemfel.view(events);
    const { channels } = data as Data;
    const [first] = channels.map(({ on }) => on).toSorted();
    const last = String(events.at(-1)?.data.on ?? '');
    const isSettled = row.path === 'resolved' && last < period.from;
    if (first === undefined || first > period.to || isSettled) return [];
    return [{ first, row, data: data as Data, personal: personal as Personal }];
  });
  return (await Promise.all(told))
    .flat()
    .toSorted((a, b) => compare(a.first, b.first) || compare(a.row.number, b.row.number));
}

function toldOne(
  { number, path }: StreamRow,
  { classification, channels, huvudman, remedies }: Data,
  { title, notes }: Personal,
  { from, to }: Period,
  { locale, nameOfHuvudman }: Known,
): SystemfelTold {
  const noted = (event: string) =>
    notes.findLast((note) => note.event === event)?.text?.action ?? null;
  const effect = remedies.flatMap(({ followUps }) => followUps).at(-1)?.effect;
  return {
    number,
    title: titleOf(title, classification, locale),
    state: path,
    art: classification?.art ?? null,
    level: classification?.niva ?? null,
    channels: channels.filter(({ on }) => from <= on && on <= to).map(({ way }) => way),
    huvudman: huvudman.map(
      (one) =>
        nameOfHuvudman(one.huvudman) ?? textOf(locale, `code.HuvudmanTyp.${one.huvudmanTyp}`),
    ),
    answer: huvudman.findLast(({ answer }) => answer)?.answer ?? null,
    remedy: noted('RemedyCarriedOut') ?? noted('RemedyPromised'),
    effect: effect === undefined ? null : textOf(locale, `code.EffektKod.${effect}`),
  };
}

/** To whom its words are not told, what kind it is. */
function titleOf(
  title: string | null | undefined,
  classification: Data['classification'],
  locale: Locale,
): string {
  if (title !== undefined) return title ?? text(locale, 'screen.history.erased');
  if (!classification) return text(locale, 'report.notToYou');
  return textOf(locale, `code.SystemfelArt.${classification.art}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
