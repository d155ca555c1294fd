import { uppdrag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { ImportFault } from './faults.ts';
import { faultIn, filled, type IdOf, type Plan, type Planned } from './planned.ts';
import { readRows, type SheetRow } from './sheet.ts';
import type { Table } from './table.ts';
import { type Stage, stages, uppdragColumns } from './uppdrag-columns.ts';

type Row = SheetRow<typeof uppdragColumns>;
type Key = keyof typeof uppdragColumns;
const headingOf = (key: Key) => uppdragColumns[key].heading;
const ordinals = [1, 2, 3] as const;

/** What a stage must have, and from which stage on it may be said. */
const from: Readonly<
  Record<Stage, { readonly must: readonly Key[]; readonly may: readonly Key[] }>
> = {
  'firstContact.requested': { must: [], may: ['huvudansvarig'] },
  'firstContact.contacted': {
    must: ['contactedOn', 'contactChannel'],
    may: [
      'wishOn',
      ...ordinals.flatMap((n): Key[] => [
        `consentWith${n}`,
        `consentScope${n}`,
        `consentFrom${n}`,
        `consentTo${n}`,
      ]),
    ],
  },
  'firstContact.queued': { must: [], may: ['queuedOn', 'priority'] },
  'firstContact.meetingBooked': { must: [], may: ['bookedOn', 'whenAndWhere'] },
  jointMapping: {
    must: ['wishOn', 'huvudansvarig', 'firstMeetingOn', 'place'],
    may: [
      ...(['singleReason', 'goalsOn'] as const),
      ...ordinals.flatMap((n): Key[] => [`goal${n}`, `goalArea${n}`, `goalScore${n}`]),
    ],
  },
  'active.working': {
    must: ['goal1', 'agreedOn', 'documented'],
    may: ['contactBy', 'nextReviewOn'],
  },
  'active.paused': { must: ['pausedOn', 'pauseReason'], may: ['pauseReviewOn'] },
};
/** Of that stage only: whoever has come further may have passed it by. */
const ownMust: Readonly<Partial<Record<Stage, readonly Key[]>>> = {
  'firstContact.queued': ['queuedOn'],
  'firstContact.meetingBooked': ['bookedOn'],
};

type Setting = {
  readonly idOf: IdOf;
  readonly knownEnheter: ReadonlySet<string>;
  readonly knownOmbud: ReadonlySet<string>;
};

/** Running uppdrag, each brought along as the events of its life so far. */
export function planUppdrag(table: Table, setting: Setting): Plan {
  const { rows, faults: misread } = readRows(uppdragColumns, table);
  const faults: ImportFault[] = [...misread];
  const seen = new Set<string>();
  const sound = rows.filter((row) => {
    const { reference = '' } = row.values;
    const again = seen.has(reference);
    seen.add(reference);
    if (again) faults.push(at(row, 'reference', { key: 'import.fault.rowTwice' }));
    faults.push(...faultsOf(row), ...unknownIn(row, setting));
    return !faults.some((fault) => fault.row === row.number);
  });
  return {
    commands: sound.flatMap((row) => lifeOf(row, setting.idOf)),
    accounts: [],
    faults,
    broken: [],
  };
}

function at(row: Row, key: Key, fault: Pick<ImportFault, 'key' | 'values'>): ImportFault {
  return faultIn(uppdragColumns, row, key, fault);
}

function faultsOf(row: Row): readonly ImportFault[] {
  const { values } = row;
  if (!values.stage) return [];
  const reached = stages.indexOf(values.stage);
  const isGiven = (key: Key) => values[key] !== undefined;
  const faults: ImportFault[] = [];
  const soFar = stages.slice(0, reached + 1).flatMap((stage) => from[stage].must);
  const needed = [...soFar, ...(ownMust[values.stage] ?? [])];
  for (const key of needed.filter((one) => !isGiven(one))) {
    faults.push(at(row, key, { key: 'import.fault.missingInStage' }));
  }
  const keysOf = (some: readonly Stage[]) =>
    new Set(some.flatMap((stage) => [...from[stage].must, ...from[stage].may]));
  const early = keysOf(stages.slice(reached + 1)).difference(keysOf(stages.slice(0, reached + 1)));
  for (const key of early) {
    if (isGiven(key)) faults.push(at(row, key, { key: 'import.fault.beyondStage' }));
  }
  const { requestedOn } = values;
  for (const [key, { read }] of Object.entries(uppdragColumns) as [Key, { read: unknown }][]) {
    const on = values[key];
    if (read !== uppdragColumns.requestedOn.read || typeof on !== 'string') continue;
    if (requestedOn && on < requestedOn) {
      faults.push(at(row, key, { key: 'import.fault.beforeRequest' }));
    }
  }
  for (const n of ordinals) {
    if (isGiven(`goal${n}`) !== isGiven(`goalArea${n}`)) {
      const missing = isGiven(`goal${n}`) ? (`goalArea${n}` as const) : (`goal${n}` as const);
      faults.push(at(row, missing, { key: 'import.fault.missing' }));
    }
    for (const key of [`consentScope${n}`, `consentFrom${n}`, `consentTo${n}`] as const) {
      if (isGiven(`consentWith${n}`) && !isGiven(key)) {
        faults.push(at(row, key, { key: 'import.fault.missing' }));
      }
    }
  }
  if (values.huvudansvarig && values.interestDeclared === undefined) {
    faults.push(at(row, 'interestDeclared', { key: 'import.fault.missing' }));
  }
  return faults;
}

function unknownIn(row: Row, { idOf, knownEnheter, knownOmbud }: Setting): readonly ImportFault[] {
  const { enhet, huvudansvarig, medombud = [] } = row.values;
  const isUnknown = (signature: string) => !knownOmbud.has(idOf('account', signature));
  return [
    ...(enhet && !knownEnheter.has(enhet)
      ? [at(row, 'enhet', { key: 'import.fault.unknownEnhet' as const })]
      : []),
    ...(huvudansvarig && isUnknown(huvudansvarig)
      ? [at(row, 'huvudansvarig', { key: 'import.fault.unknownOmbud' as const })]
      : []),
    ...(medombud ?? [])
      .filter(isUnknown)
      .slice(0, 1)
      .map(() => at(row, 'medombud', { key: 'import.fault.unknownOmbud' as const })),
  ];
}

type Step = {
  readonly type: string;
  readonly on: LocalDate | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
  /** The column of its day, and those of its other places. */
  readonly column: Key;
  readonly columns?: Readonly<Record<string, Key>>;
};

function lifeOf(row: Row, idOf: IdOf): readonly Planned[] {
  const { values, file, number } = row;
  const id = idOf('uppdrag', values.reference ?? '');
  const carriers = [values.huvudansvarig, ...(values.medombud ?? [])].flatMap((one) =>
    one === undefined ? [] : [idOf('account', one)],
  );
  const steps = [...requestOf(values), ...contactOf(values, carriers), ...workOf(values, carriers)];
  return steps.map(({ type, on, data = {}, personal, column, columns = {} }) => ({
    ...{ workflow: uppdrag, id, file, row: number, about: 'life' as const },
    needs: [values.enhet ?? '', ...carriers],
    command: {
      type,
      data: filled({ ...data, on }),
      ...(personal ? { personal: filled(personal) } : {}),
    },
    column: headingOf(column),
    columns: Object.fromEntries(
      Object.entries({ 'data.on': column, ...columns }).map(([place, key]) => [
        place,
        headingOf(key),
      ]),
    ),
  }));
}

type Values = Row['values'];

/** What tells of health is written down where the client asked, or has said yes. */
function requestOf(values: Values): readonly Step[] {
  const { enhet, channel, kon, birthYear, name, phone, email, address, howToReach } = values;
  const { initiativ = 'UPPGIFT_SAKNAS', kannedom = 'UPPGIFT_SAKNAS', requestedOn: on } = values;
  const { profil = [], hjalp = [] } = values;
  const isLater = initiativ !== 'KLIENT' && values.wishOn !== undefined;
  const described = isLater ? { profil: [], hjalp: [] } : { profil, hjalp };
  const data = { enhet, channel, initiativ, kannedom, birthYear, kon, ...described };
  return [
    {
      type: 'RequestUppdrag',
      on,
      data,
      personal: { name, phone, email, address, howToReach, words: values.words },
      column: 'requestedOn',
      columns: {
        'data.enhet': 'enhet',
        'data.birthYear': 'birthYear',
        'data.profil': 'profil',
        'data.hjalp': 'hjalp',
        'personal.name': 'name',
        'personal.phone': 'phone',
        'personal.email': 'email',
        'personal.address': 'address',
        'personal.howToReach': 'howToReach',
        'personal.words': 'words',
      },
    },
  ];
}

function contactOf(values: Values, carriers: readonly string[]): readonly Step[] {
  const { contactedOn, wishOn, queuedOn, bookedOn, firstMeetingOn, initiativ } = values;
  const { profil = [], hjalp = [], birthYear = null, kon } = values;
  const steps: Step[] = [];
  const step = (one: Step) => steps.push(one);
  if (contactedOn) {
    const data = { channel: values.contactChannel, clientInPerson: true };
    step({ type: 'MakeDirectContact', on: contactedOn, data, column: 'contactedOn' });
  }
  if (wishOn)
    step({ type: 'ConfirmClientWish', on: wishOn, data: { wish: true }, column: 'wishOn' });
  if (wishOn && initiativ !== 'KLIENT' && profil.length + hjalp.length > 0) {
    const unknown = { utforsakrad: null, sokerForsorjningsstod: null, npf: null };
    const household = { minorChildren: null, adultsInHousehold: null };
    const known = { profil, hjalp, birthYear, kon, forsorjning: 'UPPGIFT_SAKNAS' };
    const data = { ...known, ...unknown, ...household };
    step({ type: 'DescribeClient', on: wishOn, data, column: 'wishOn' });
  }
  for (const n of ordinals) {
    const data = {
      with: values[`consentWith${n}`],
      scope: values[`consentScope${n}`],
      validUntil: values[`consentTo${n}`],
    };
    const columns = { 'data.validUntil': `consentTo${n}` } as const;
    if (!data.with) continue;
    const on = values[`consentFrom${n}`];
    step({ type: 'GiveConsent', on, data, column: `consentFrom${n}`, columns });
  }
  if (queuedOn) {
    const data = { priority: values.priority ?? [] };
    step({
      type: 'QueueUppdrag',
      on: queuedOn,
      data,
      column: 'queuedOn',
      columns: { 'data.priority': 'priority' },
    });
  }
  if (bookedOn) {
    const personal = { whenAndWhere: values.whenAndWhere };
    const columns = { 'personal.whenAndWhere': 'whenAndWhere' } as const;
    step({ type: 'BookInformationMeeting', on: bookedOn, personal, column: 'bookedOn', columns });
  } else if (queuedOn && firstMeetingOn) {
    step({ type: 'LeaveQueue', on: firstMeetingOn, column: 'firstMeetingOn' });
  }
  const [huvudansvarig, ...medombud] = carriers;
  if (huvudansvarig !== undefined) {
    const on = values.assignedOn ?? firstMeetingOn ?? contactedOn ?? values.requestedOn;
    const data = { huvudansvarig, medombud, interestDeclared: values.interestDeclared };
    const columns = { 'data.medombud': 'medombud' } as const;
    step({ type: 'AssignOmbud', on, data, column: 'huvudansvarig', columns });
  }
  return steps;
}

function workOf(values: Values, carriers: readonly string[]): readonly Step[] {
  const { firstMeetingOn, agreedOn, pausedOn } = values;
  const steps: Step[] = [];
  if (firstMeetingOn) {
    const ombud = values.singleReason ? carriers.slice(0, 1) : carriers;
    const data = { ombud, place: values.place, singleReason: values.singleReason };
    steps.push({ type: 'HoldFirstMeeting', on: firstMeetingOn, data, column: 'firstMeetingOn' });
  }
  for (const n of ordinals) {
    const text = values[`goal${n}`];
    if (text === undefined) continue;
    steps.push({
      type: 'FormulateGoal',
      on: values.goalsOn ?? agreedOn ?? firstMeetingOn,
      data: { area: values[`goalArea${n}`], score: values[`goalScore${n}`] },
      personal: { text },
      column: `goal${n}`,
      columns: { 'data.score': `goalScore${n}`, 'personal.text': `goal${n}` },
    });
  }
  if (agreedOn) {
    const { contactBy = [], documented, nextReviewOn } = values;
    const data = { contactBy, documented, nextReviewOn };
    const columns = { 'data.nextReviewOn': 'nextReviewOn' } as const;
    steps.push({ type: 'MakeAgreement', on: agreedOn, data, column: 'agreedOn', columns });
  }
  if (pausedOn) {
    const data = { reason: values.pauseReason, reviewOn: values.pauseReviewOn };
    const columns = { 'data.reviewOn': 'pauseReviewOn' } as const;
    steps.push({ type: 'PauseUppdrag', on: pausedOn, data, column: 'pausedOn', columns });
  }
  return steps;
}
