import { ledningsgrupp } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { code, day, words, yesOrNo } from './cells.ts';
import type { ImportFault } from './faults.ts';
import { faultIn, filled, type IdOf, type Plan, type Planned } from './planned.ts';
import { readRows, type SheetRow } from './sheet.ts';
import type { Table } from './table.ts';

export const ledamotColumns = {
  reference: {
    heading: 'Referens',
    read: words,
    help: 'Er egen signatur för personen, en för var och en.',
    required: true,
  },
  name: { heading: 'Namn', read: words, help: 'Ledamotens namn.', required: true },
  function: {
    heading: 'Funktion',
    read: words,
    help: 'Uppdrag i sin organisation, till exempel enhetschef.',
    required: true,
  },
  unit: { heading: 'Avdelning', read: words, help: 'Enhet eller avdelning i organisationen.' },
  organisation: {
    heading: 'Organisation',
    read: code<string>('Ledamotsorganisation'),
    help: 'Organisationen som ledamoten företräder.',
    required: true,
  },
  mandate: {
    heading: 'Mandat',
    read: code<string>('Mandat'),
    help: 'Om ledamoten beslutar, ger råd eller är adjungerad.',
    required: true,
  },
  chair: { heading: 'Ordförande', read: yesOrNo, help: 'Ja för den som leder mötena.' },
  secretary: { heading: 'Sekreterare', read: yesOrNo, help: 'Ja för den som skriver.' },
  external: {
    heading: 'Extern',
    read: yesOrNo,
    help: 'Ja för den som kommer från en annan organisation än den som driver verksamheten.',
    required: true,
  },
  from: { heading: 'Från', read: day, help: 'Första dagen i gruppen.', required: true },
  to: { heading: 'Till', read: day, help: 'Sista dagen i gruppen; tomt är tills vidare.' },
  email: { heading: 'E-post', read: words, help: 'E-post i tjänsten.' },
  phone: { heading: 'Telefon', read: words, isPhone: true, help: 'Telefon i tjänsten.' },
  account: { heading: 'Konto', read: yesOrNo, help: 'Ja om ledamoten ska kunna logga in.' },
} as const;

type Row = SheetRow<typeof ledamotColumns>;

const columns = Object.fromEntries(
  Object.entries({
    'data.from': 'from',
    'data.to': 'to',
    'personal.name': 'name',
    'personal.function': 'function',
    'personal.unit': 'unit',
    'personal.email': 'email',
    'personal.phone': 'phone',
  } satisfies Record<string, keyof typeof ledamotColumns>).map(([place, key]) => [
    place,
    ledamotColumns[key].heading,
  ]),
);

type Setting = {
  readonly group: { readonly id: string; readonly kind: string; readonly name: string };
  readonly idOf: IdOf;
  readonly today: LocalDate;
};

/** The members of the ledningsgrupp, which is formed by the first of their days where there is none. */
export function planLedamoter(table: Table, { group, idOf, today }: Setting): Plan {
  const { rows, faults: misread } = readRows(ledamotColumns, table);
  const faults: ImportFault[] = [...misread];
  const seen = new Set<string>();
  const sound = rows.filter((row) => {
    const { reference = '' } = row.values;
    const again = seen.has(reference);
    seen.add(reference);
    if (again)
      faults.push(faultIn(ledamotColumns, row, 'reference', { key: 'import.fault.rowTwice' }));
    return !faults.some((fault) => fault.row === row.number);
  });
  const [first] = sound.map(({ values }) => values.from ?? today).toSorted();
  const planned = (row: Row, command: Planned['command'], about: Planned['about']): Planned => ({
    ...{ workflow: ledningsgrupp, id: group.id, part: `${row.file} ${row.number}`, command },
    ...{ file: row.file, row: row.number, about, needs: [], columns },
    column: ledamotColumns.reference.heading,
  });
  const formed = sound.slice(0, 1).map((row) => {
    const on = first !== undefined && first < today ? first : today;
    const data = { kind: group.kind, from: on, on };
    return planned(
      row,
      { type: 'FormLedningsgrupp', data, personal: { name: group.name } },
      'opening',
    );
  });
  const appointed = sound.map((row) => {
    const { values } = row;
    const { reference = '', organisation, mandate, chair = false, secretary = false } = values;
    const { external, from = today, to, name, unit, email, phone } = values;
    const account = values.account ? idOf('account', reference) : undefined;
    const data = { person: idOf('person', reference), account, organisation, mandate };
    const term = { chair, secretary, external, from, to, on: from < today ? from : today };
    const personal = filled({ name, function: values.function, unit, email, phone });
    const command = { type: 'AppointMember', data: filled({ ...data, ...term }), personal };
    return planned(row, command, ['person']);
  });
  const accounts = sound.flatMap(({ values: { reference = '', name = '', account } }) =>
    account ? [{ id: idOf('account', reference), name, role: 'ledamot' }] : [],
  );
  return { commands: [...formed, ...appointed], accounts, faults, broken: [] };
}
