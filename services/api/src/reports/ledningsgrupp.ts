import { compositionOf, type LedningsgruppData, ledningsgrupp, membersOn } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { queryLedningsgruppWorklist } from '@fyr/projections';
import type { LedningsgruppTold } from '@fyr/reports';
import { type Locale, text } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import type { Here } from '../rooms.ts';
import { tell } from './tell.ts';

type Contact = { readonly name?: string; readonly function?: string } | null;

/** The one that was formed last of those there are that day. */
export async function tellLedningsgrupp(
  here: Here,
  caller: Caller,
  on: LocalDate,
  locale: Locale,
): Promise<LedningsgruppTold | null> {
  const { tenant } = caller;
  const asked = { tenant, on, dissolved: true };
  const listed = (await queryLedningsgruppWorklist(here.database, asked)).rows
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const { rows } = await here.store.load({ tenant, ids: listed.map(({ id }) => id) });
  for (const { id } of listed) {
    const row = rows.get(id);
    if (!row) continue;
    const { data, personal } = ledningsgrupp.view(await tell(here, caller, ledningsgrupp, row));
    const { members, invitations, to } = data as LedningsgruppData;
    if (to !== null && to < on) continue;
    const contacts = (personal.members ?? {}) as Readonly<Record<string, Contact>>;
    return {
      members: membersOn({ members }, on).map(({ member, organisation, mandate }) => ({
        ...{ organisation, mandate },
        name: said(contacts[member]?.name, contacts[member], locale),
        function: said(contacts[member]?.function, contacts[member], locale),
      })),
      composition: compositionOf(members, invitations, on),
    };
  }
  return null;
}

/** Null: erased. Undefined: the reader has no text. */
function said(written: string | undefined, contact: Contact | undefined, locale: Locale): string {
  if (contact === undefined) return text(locale, 'report.notToYou');
  return written ?? text(locale, 'screen.history.erased');
}
