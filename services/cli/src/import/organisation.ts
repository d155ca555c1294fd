import { verksamhet } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import {
  code,
  codeLike,
  day,
  decimal,
  oneOf,
  scb,
  several,
  whole,
  words,
  yesOrNo,
} from './cells.ts';
import type { ImportFault } from './faults.ts';
import {
  faultIn,
  filled,
  type IdOf,
  type Plan,
  type Planned,
  type PlannedAccount,
} from './planned.ts';
import { type Column, readRows, type SheetRow } from './sheet.ts';
import type { Table } from './table.ts';

const slag = {
  Enhet: ['reference', 'name', 'enhetSlag', 'controllerCode', 'controllerName', 'from'],
  Andel: ['enheter', 'fte', 'from'],
  Ombud: ['reference', 'name', 'from'],
  Tjänst: ['reference', 'enheter', 'fte', 'from'],
  Arbetsledare: ['reference', 'name', 'from'],
  Huvudman: ['reference', 'name', 'huvudmanTyp', 'contactFunction', 'from'],
  Befolkning: ['enheter', 'year', 'persons'],
  Riktlinje: ['reference', 'text', 'from'],
} as const;
type Slag = keyof typeof slag;

/** Cells that a row of its kind may have besides those it must. */
const optional: Readonly<Record<Slag, readonly string[]>> = {
  Enhet: ['scb', 'controller'],
  Andel: ['to'],
  Ombud: ['phone', 'mobile', 'email', 'address'],
  Tjänst: ['exclusive'],
  Arbetsledare: ['to', 'phone', 'mobile', 'email', 'address'],
  Huvudman: ['email'],
  Befolkning: [],
  Riktlinje: ['reviewOn'],
};

const reference: Column<string> = {
  heading: 'Referens',
  read: words,
  help: 'Kod för enhet, huvudman eller riktlinje (SKARPNACK); för personer er egen signatur.',
};

export const organisationColumns = {
  slag: {
    heading: 'Slag',
    read: oneOf<Slag>(Object.keys(slag) as Slag[]),
    help: 'Vad raden handlar om: Enhet, Andel, Ombud, Tjänst, Arbetsledare, Huvudman, Befolkning eller Riktlinje.',
    required: true,
  },
  reference,
  name: { heading: 'Namn', read: words, help: 'Namnet på enheten, personen eller huvudmannen.' },
  enheter: {
    heading: 'Enheter',
    read: several(codeLike),
    help: 'Koder för de enheter som raden gäller, med | emellan.',
  },
  fte: { heading: 'Årsanställningar', read: decimal, help: 'Andel av heltid, till exempel 0,75.' },
  exclusive: {
    heading: 'Enbart dessa enheter',
    read: yesOrNo,
    help: 'Ja om ombudet bara arbetar för enheterna på raden.',
  },
  from: { heading: 'Från', read: day, help: 'Första dagen det gäller.' },
  to: { heading: 'Till', read: day, help: 'Sista dagen det gäller; tomt är tills vidare.' },
  phone: { heading: 'Telefon', read: words, isPhone: true, help: 'Telefon i tjänsten.' },
  mobile: { heading: 'Mobil', read: words, isPhone: true, help: 'Mobiltelefon i tjänsten.' },
  email: {
    heading: 'E-post',
    read: words,
    help: 'E-post i tjänsten; för en huvudman funktionens adress.',
  },
  address: { heading: 'Adress', read: words, help: 'Besöksadress i tjänsten.' },
  enhetSlag: {
    heading: 'Enhetens slag',
    read: code<string>('EnhetSlag'),
    help: 'Kommun, stadsdel eller enhet som inte är ett område.',
  },
  scb: { heading: 'Kommunkod', read: scb, help: 'Kommunens fyra siffror hos SCB, för en kommun.' },
  controller: {
    heading: 'Personuppgiftsansvarig',
    read: code<string>('Personuppgiftsansvarig'),
    help: 'Nämnd (om tomt) eller utförare.',
  },
  controllerCode: {
    heading: 'Ansvarigs kod',
    read: codeLike,
    help: 'Kod för nämnden eller utföraren.',
  },
  controllerName: {
    heading: 'Ansvarigs namn',
    read: words,
    help: 'Namnet på nämnden eller utföraren.',
  },
  huvudmanTyp: {
    heading: 'Huvudmannatyp',
    read: code<string>('HuvudmanTyp'),
    help: 'Vilken sorts huvudman det är.',
  },
  contactFunction: {
    heading: 'Kontaktfunktion',
    read: words,
    help: 'Funktionen som tar emot, aldrig en person.',
  },
  year: { heading: 'År', read: whole, help: 'Året som invånarna räknades.' },
  persons: { heading: 'Invånare', read: whole, help: 'Antalet invånare det året.' },
  reviewOn: {
    heading: 'Ses över den',
    read: day,
    help: 'Dagen som riktlinjen ska ses över; tomt ger verksamhetens vanliga tid.',
  },
  text: { heading: 'Text', read: words, help: 'Riktlinjens text.' },
} as const;

type Row = SheetRow<typeof organisationColumns>;
type Key = keyof typeof organisationColumns;
const headingOf = (key: Key) => organisationColumns[key].heading;

type Setting = { readonly tenant: string; readonly idOf: IdOf; readonly today: LocalDate };

/** The verksamhet's own stream, row by row, and accounts for those who work there. */
export function planOrganisation(table: Table, setting: Setting): Plan {
  const { rows, faults: misread } = readRows(organisationColumns, table);
  const faults: ImportFault[] = [...misread];
  const broken: string[] = [];
  const sound: Row[] = [];
  for (const row of rows) {
    const wrong = faultsOfKind(row);
    faults.push(...wrong);
    const isSound = wrong.length === 0 && !faults.some(({ row: n }) => n === row.number);
    if (isSound) sound.push(row);
    else broken.push(...namesOf(row, setting));
  }
  faults.push(...sameTwice(sound, setting));
  const posts = Map.groupBy(
    sound.filter(({ values }) => values.slag === 'Tjänst'),
    ({ values }) => `${values.reference} ${values.from}`,
  );
  const commands = [
    ...sound.flatMap((row) => {
      const asked = askedBy(row, setting);
      return asked ? [planned(row, asked, setting)] : [];
    }),
    ...[...posts.values()].map((shares) => postOf(shares as [Row, ...Row[]], setting)),
  ];
  return { commands: inOrder(commands), accounts: accountsOf(sound, setting), faults, broken };
}

/** Enheter before what is for them, people before their posts. */
const order = ['AddEnhet', 'EmployOmbud', 'NameArbetsledare', 'RegisterHuvudman'];

function inOrder(commands: readonly Planned[]): readonly Planned[] {
  const place = ({ command }: Planned) => {
    const index = order.indexOf(command.type);
    return index === -1 ? order.length : index;
  };
  return commands.toSorted((a, b) => place(a) - place(b) || a.row - b.row);
}

function faultsOfKind(row: Row): readonly ImportFault[] {
  const { slag: kind } = row.values;
  if (!kind) return [];
  const keys = Object.keys(organisationColumns).filter((key) => key !== 'slag') as Key[];
  return keys.flatMap((key) => {
    const isGiven = row.values[key] !== undefined;
    const isRequired = (slag[kind] as readonly string[]).includes(key);
    const at = (fault: Pick<ImportFault, 'key' | 'values'>) =>
      faultIn(organisationColumns, row, key, fault);
    if (isRequired && !isGiven) return [at({ key: 'import.fault.missingFor', values: { kind } })];
    if (isGiven && !isRequired && !optional[kind].includes(key)) {
      return [at({ key: 'import.fault.notFor', values: { kind } })];
    }
    return [];
  });
}

/** What other rows may name this one by. */
function namesOf({ values }: Row, { idOf }: Setting): readonly string[] {
  if (!values.reference) return [];
  if (values.slag === 'Enhet') return [values.reference.toUpperCase()];
  return values.slag === 'Ombud' ? [idOf('account', values.reference)] : [];
}

function sameTwice(rows: readonly Row[], { idOf }: Setting): readonly ImportFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const { slag: kind, reference: ref, enheter = [], from, year } = row.values;
    if (kind === 'Tjänst') return [];
    const about = ref === undefined ? [...enheter, from ?? '', String(year ?? '')] : [ref];
    const name = idOf(String(kind), ...about.map((part) => part.toUpperCase()));
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [faultIn(organisationColumns, row, 'reference', { key: 'import.fault.rowTwice' })];
  });
}

/** Where each place of a command was read. */
const columns = Object.fromEntries(
  Object.entries({
    'data.enhet': 'reference',
    'data.huvudman': 'reference',
    'data.guideline': 'reference',
    'data.scb': 'scb',
    'data.controllerCode': 'controllerCode',
    'data.enheter': 'enheter',
    'data.fte': 'fte',
    'data.shares': 'fte',
    'data.year': 'year',
    'data.persons': 'persons',
    'data.from': 'from',
    'data.to': 'to',
    'data.reviewOn': 'reviewOn',
    'personal.name': 'name',
    'personal.phone': 'phone',
    'personal.mobile': 'mobile',
    'personal.email': 'email',
    'personal.address': 'address',
    'personal.controllerName': 'controllerName',
    'personal.contactFunction': 'contactFunction',
    'personal.contactEmail': 'email',
    'personal.text': 'text',
  } satisfies Record<string, Key>).map(([place, key]) => [place, headingOf(key)]),
);

type Asked = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
  readonly about: readonly string[];
  readonly needs?: readonly string[];
};

function planned(row: Row, { type, data, personal, about, needs = [] }: Asked, setting: Setting) {
  const { tenant, today } = setting;
  const { from } = row.values;
  const on = from !== undefined && from < today ? from : today;
  return {
    ...{ workflow: verksamhet, id: tenant, part: `${row.file} ${row.number}` },
    command: {
      type,
      data: filled({ ...data, on }),
      ...(personal ? { personal: filled(personal) } : {}),
    },
    ...{ file: row.file, row: row.number, about, needs, columns },
    column: headingOf(row.values.reference === undefined ? 'enheter' : 'reference'),
  };
}

function askedBy({ values }: Row, { idOf }: Setting): Asked | undefined {
  const { name, from, to, enheter = [], fte, phone, mobile, email, address } = values;
  const ref = values.reference ?? '';
  const account = idOf('account', ref);
  const contact = { name, phone, mobile, email, address };
  switch (values.slag) {
    case 'Enhet': {
      const {
        controller = 'NAMND',
        controllerCode,
        controllerName,
        enhetSlag,
        scb: kommun,
      } = values;
      const data = {
        enhet: codeLike(ref),
        slag: enhetSlag,
        scb: kommun,
        controller,
        controllerCode,
      };
      const personal = { name, controllerName };
      return { type: 'AddEnhet', data: { ...data, from }, personal, about: ['enhet'] };
    }
    case 'Andel': {
      const data = { enheter, fte, from, to };
      return { type: 'SetShare', data, about: ['enheter', 'from'], needs: enheter };
    }
    case 'Ombud': {
      const data = { ombud: account, from };
      return { type: 'EmployOmbud', data, personal: contact, about: ['ombud'] };
    }
    case 'Arbetsledare': {
      const data = { account, from, to };
      return { type: 'NameArbetsledare', data, personal: contact, about: ['account'] };
    }
    case 'Huvudman': {
      const { huvudmanTyp, contactFunction } = values;
      const data = { huvudman: codeLike(ref), huvudmanTyp, from };
      const personal = { name, contactFunction, contactEmail: email };
      return { type: 'RegisterHuvudman', data, personal, about: ['huvudman'] };
    }
    case 'Befolkning': {
      const data = { enhet: enheter[0], year: values.year, persons: values.persons };
      return { type: 'SetPopulation', data, about: ['enhet', 'year'], needs: enheter };
    }
    case 'Riktlinje': {
      const data = { guideline: ref.toUpperCase(), from, reviewOn: values.reviewOn };
      const personal = { text: values.text };
      return { type: 'AdoptGuideline', data, personal, about: ['guideline'] };
    }
  }
  return undefined;
}

/** All of an ombud's working time from one day, however many rows say it. */
function postOf(rows: readonly [Row, ...Row[]], setting: Setting): Planned {
  const [first, ...more] = rows;
  const ombud = setting.idOf('account', first.values.reference ?? '');
  const shares = rows.map(({ values }) => ({
    enheter: values.enheter,
    fte: values.fte,
    exclusive: values.exclusive ?? false,
  }));
  const asked: Asked = {
    type: 'SetOmbudFte',
    data: { ombud, shares, from: first.values.from },
    about: ['ombud', 'from'],
    needs: [ombud, ...shares.flatMap(({ enheter = [] }) => enheter)],
  };
  return { ...planned(first, asked, setting), moreRows: more.map(({ number }) => number) };
}

function accountsOf(rows: readonly Row[], { idOf }: Setting): readonly PlannedAccount[] {
  return rows.flatMap(({ values }) => {
    const role = { Ombud: 'ombud', Arbetsledare: 'arbetsledare' }[String(values.slag)];
    if (role === undefined || !values.reference || !values.name) return [];
    return [{ id: idOf('account', values.reference), name: values.name, role }];
  });
}
