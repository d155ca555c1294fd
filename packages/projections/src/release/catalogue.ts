import type { Measure } from '../statistics/measure.ts';
import { systemfelMeasures } from '../statistics/systemfel-measures.ts';
import { uppdragMeasures } from '../statistics/uppdrag-measures.ts';

/** How long a period has to be before something is released of it. */
export const levels = ['quarter', 'half', 'year'] as const;
export type Level = (typeof levels)[number];

export type ReleasedTable = {
  /** In the order of the measure. */
  readonly dimensions: readonly string[];
  /** Of such periods, and of longer ones. */
  readonly from: Level;
};

export type ReleasedMeasure = {
  readonly measure: Measure;
  /** By enhet and kön, which are counted together. */
  readonly core: boolean;
  /** By age and kön, which are counted together. */
  readonly ages: boolean;
  /** By one dimension at a time, with the year. */
  readonly leaves: readonly string[];
};

/**
 * Measures that tell of one another, and are therefore held together when a quarter is released:
 * what stands at its end is what stood at its beginning, and what began, less what closed.
 */
export type Family = {
  readonly members: readonly ReleasedMeasure[];
  readonly balance?: { readonly stock: string; readonly began: string; readonly closed: string };
};

const known = new Map([...uppdragMeasures, ...systemfelMeasures].map((one) => [one.id, one]));

function measureOf(id: string): Measure {
  const measure = known.get(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

const ofPersons = (id: string, ...leaves: readonly string[]): ReleasedMeasure => ({
  measure: measureOf(id),
  core: true,
  ages: true,
  leaves,
});
const alone = (id: string, ...leaves: readonly string[]): Family => ({
  members: [{ measure: measureOf(id), core: false, ages: false, leaves }],
});

/**
 * What is released, and before what: first what the ledningsgrupp and the länsstyrelse ask for. The
 * tables of a measure are pairs of dimensions that form a tree (enhet–kön–age): all that its tables
 * together say of a case by three dimensions is what its pairs say. A dimension that the members of a
 * family share is released of one of them, so that one table cannot be worked out from the others.
 */
export const families: readonly Family[] = [
  {
    members: [
      ofPersons('ongoingUppdrag', 'forsorjning'),
      ofPersons('startedUppdrag'),
      ofPersons('closedUppdrag', 'reason'),
    ],
    balance: { stock: 'ongoingUppdrag', began: 'startedUppdrag', closed: 'closedUppdrag' },
  },
  { members: [ofPersons('requestedUppdrag', 'profil', 'hjalp', 'initiativ', 'kannedom')] },
  { members: [ofPersons('queuePersons')] },
  { members: [ofPersons('refusedUppdrag', 'refusal')] },
  ...['driftShare', 'utforsakradShare', 'sokerForsorjningsstodShare', 'npfShare'].map((id) =>
    alone(id),
  ),
  alone('queueDaysMedian'),
  alone('uppdragDaysMedian'),
  alone('contacts'),
  alone('meetings'),
  alone('observedSystemfel', 'huvudman', 'art'),
  alone('openSystemfel', 'huvudman'),
  alone('resolvedSystemfel', 'outcome'),
  alone('answers', 'answer'),
  alone('answeredInTimeShare'),
  alone('answerDaysMedian'),
  alone('goalScoreChange'),
];

const coreTables: readonly ReleasedTable[] = [
  { dimensions: ['enhet'], from: 'half' },
  { dimensions: ['kon'], from: 'half' },
  { dimensions: ['kon', 'enhet'], from: 'year' },
];
const ageTables: readonly ReleasedTable[] = [
  { dimensions: ['alder'], from: 'year' },
  { dimensions: ['alder', 'kon'], from: 'year' },
];

/** A measure's tables, from coarse to fine. What is no count is of whole years. */
export function tablesOf(member: ReleasedMeasure): readonly ReleasedTable[] {
  const { measure, core, ages, leaves } = member;
  const isOfYear = measure.aggregate !== 'count' && measure.time !== 'day';
  return [
    { dimensions: [], from: isOfYear ? 'year' : 'quarter' },
    ...(core ? coreTables : []),
    ...(ages ? ageTables : []),
    ...leaves.map((leaf) => ({ dimensions: [leaf], from: 'year' as const })),
  ];
}

/** Whether a period is long enough for something that is released from such ones. */
export function reaches(level: Level, from: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(from);
}

export const releasedMeasures: ReadonlyMap<string, ReleasedMeasure> = new Map(
  families.flatMap(({ members }) => members.map((member) => [member.measure.id, member])),
);
