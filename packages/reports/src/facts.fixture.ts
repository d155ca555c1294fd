import { compositionOf, organisationOn, registerOf } from '@fyr/domain';
import type { Statistic } from '@fyr/projections';
import { economy2009, sixGroups, soderort2011 } from '@fyr/testing';
import type { Scope } from './definition.ts';
import type { Asked, Facts, LedningsgruppTold, OrganisationTold } from './facts.ts';
import { dimensionOf, measureOf } from './parts/asking.ts';

/** A case with what it is told apart by, and how much it counts for. */
type Case = Readonly<Record<string, string | readonly string[]>> & { readonly amount?: never };
type Counted = { readonly keys: Case; readonly amount?: number };
type Given = Partial<Omit<Facts, 'figures'>> & {
  readonly figures?: Readonly<Record<string, readonly Counted[]>>;
};

export const in2012: Scope = {
  ...{ locale: 'sv', from: '2012-01-01', to: '2012-12-31', enhet: null, door: 'exact' },
};

/** Facts of a verksamhet of which nothing was ever recorded, but for what is given. */
export function factsOf({ figures = {}, ...given }: Given = {}): Facts {
  return {
    figures: async (asked) => counted(asked, figures[asked.measure] ?? []),
    organisation: async (on) => nothing(on),
    ledningsgrupp: async () => null,
    meetings: async () => [],
    systemfel: async () => [],
    economy: async () => ({ lines: [], grantPerFte: null }),
    plan: async () => ({ text: null, commitments: [] }),
    ...given,
  };
}

/** The same cases again and again: `uppdrag(3, { kon: 'MAN' })`. */
export function cases(count: number, keys: Case = {}): readonly Counted[] {
  return Array.from({ length: count }, () => ({ keys }));
}

/** Counted by plain loops, another way than the measures are. */
function counted(asked: Asked, all: readonly Counted[]): Statistic {
  const measure = measureOf(asked.measure);
  const by = asked.by ?? [];
  for (const id of by) dimensionOf(measure, id);
  const to = 'to' in asked ? asked.to : asked.on;
  const from = 'from' in asked ? asked.from : asked.on;
  const valuesOf = ({ keys }: Counted, id: string) => [keys[id] ?? 'UPPGIFT_SAKNAS'].flat();
  const wanted = all.filter((one) =>
    Object.entries(asked.filters ?? {}).every(([id, value]) => valuesOf(one, id).includes(value)),
  );
  const sums = new Map<string, number>();
  for (const one of wanted) {
    const cells = by.reduce<readonly string[][]>(
      (made, id) => made.flatMap((cell) => valuesOf(one, id).map((value) => [...cell, value])),
      [[]],
    );
    for (const cell of cells) {
      const key = JSON.stringify(cell);
      sums.set(key, (sums.get(key) ?? 0) + (one.amount ?? 1));
    }
  }
  const isSum = !['percent', 'day', 'point'].includes(measure.unit);
  const total = wanted.reduce((sum, { amount = 1 }) => sum + amount, 0);
  return {
    ...{ measure: measure.id, unit: measure.unit, rule: measure.rule, dimensions: by },
    period: { from, to, on: measure.time === 'day' ? to : null },
    rows: [...sums].map(([key, value]) => {
      const cell: readonly string[] = JSON.parse(key);
      return { keys: Object.fromEntries(by.map((id, index) => [id, cell[index] ?? ''])), value };
    }),
    absent: isSum ? 0 : null,
    total: wanted.length === 0 && !isSum ? null : total,
    ...{ position: 4100, computedAt: 0, suppressed: 0 },
  };
}

const noTexts = { guideline: null, workMethod: null, mandate: null };

function nothing(on: string): OrganisationTold {
  const empty = organisationOn(registerOf([]), on);
  return { ...empty, name: 'Ingen', texts: noTexts, enhetNames: {}, people: {} };
}

type Groups = readonly { readonly enheter: readonly string[]; readonly fte: number }[];

/** An organisation that shares posts so, with made-up people living there. */
export function organised(
  shares: Groups,
  enhetNames: Readonly<Record<string, string>>,
  more: Partial<OrganisationTold> = {},
) {
  return async (on: string): Promise<OrganisationTold> => ({
    ...nothing(on),
    ...{ exists: true, kind: 'LOKAL', enhetNames },
    enheter: shares
      .flatMap(({ enheter }) => enheter)
      .map((enhet, index) => ({
        ...{ on, enhet, slag: 'STADSDEL', from: '2011-09-01', to: null, revision: 1 },
        ...{ controller: null, coLocated: false },
        population: { year: 2012, persons: 30_000 + 7_001 * index },
      })),
    shares: shares.map((share) => ({ ...share, from: '2011-09-01', to: null })),
    fte: shares.reduce((sum, { fte }) => sum + Math.round(fte * 100), 0) / 100,
    ...more,
  });
}

export function groupOf(name: string): LedningsgruppTold {
  const group = sixGroups.groups.find((one) => one.name === name);
  if (!group) throw new Error(`no group ${name}`);
  const members = group.seats.map(({ organisation, mandate }, index) => ({
    ...{ member: index + 1, person: `${index}`, account: null, organisation, external: true },
    ...{ from: '2011-09-01', to: null },
    mandates: [{ mandate, chair: false, secretary: false, from: '2011-09-01' }],
  }));
  const invitations = group.invited.map((organisation, index) => ({
    ...{ invitation: index + 1, organisation, on: '2012-01-15', answer: 'INGET_SVAR' as const },
  }));
  return {
    members: group.seats.map((seat, index) => ({ ...seat, name: `Demo Ledamot ${index + 1}` })),
    composition: compositionOf(members, invitations, group.on),
  };
}

/** Söderort in 2012 as it might have been: shares and ledningsgrupp of the papers, the rest made up. */
export const soderort: Given = {
  organisation: organised(soderort2011.agreed, soderort2011.enheter, {
    name: soderort2011.name,
    form: { driftsform: 'EGEN_REGI', on: '2011-08-29', from: '2011-09-01', to: null, revision: 1 },
    coordinator: soderort2011.coordinates,
    texts: {
      ...noTexts,
      workMethod:
        'Vi arbetar på klientens uppdrag. Vid det första mötet är vi som regel två ombud, i det fortsatta arbetet har ett ombud huvudansvaret.',
      guideline: 'Den som har minderåriga barn eller riskerar vräkning går före.',
    },
    guideline: {
      ...{ guideline: 'SO-2012-01', on: '2012-01-10', from: '2012-02-01', to: null },
      ...{ reviewOn: '2013-02-01', revision: 9 },
    },
    ombud: soderort2011.ombud.map((_, index) => ({
      ...{ ombud: `o-${index}` as never, from: '2011-09-01', to: null },
      ...{ shares: [], fte: 1, absences: [] },
    })),
    people: Object.fromEntries(
      soderort2011.ombud.map(({ name }, index) => [
        `o-${index}`,
        { name, phone: `08-000 00 0${index}`, email: `ombud${index}@example.test` },
      ]),
    ),
  }),
  ledningsgrupp: async () => groupOf('Söderort'),
  meetings: async () =>
    ['2012-02-14', '2012-05-15', '2012-09-11', '2012-11-20'].map((on, index) => ({
      ...{ number: `M-${index + 1}`, on, state: 'closed', documented: index < 3 },
      items: [
        { kind: 'STATISTIK', decision: null },
        { kind: 'NYTT_SYSTEMFEL', decision: 'VIDAREBEFORDRA' },
        ...(index > 1 ? [{ kind: 'UPPFOLJNING', decision: null }] : []),
      ],
    })),
  systemfel: async () => [
    {
      ...{ number: 'S-1', title: 'Uteblivna besök leder till att vården avslutas' },
      ...{ state: 'resolved', art: 'ARBETSMETOD', level: 'LOKAL' },
      channels: ['LEDNINGSGRUPP', 'VERKSAMHETSBERATTELSE'],
      ...{ huvudman: ['Psykiatrin Södra'], answer: 'ACCEPTERAR' },
      remedy: 'Regionen påminner om besök med sms.',
      effect: 'Färre besök uteblir, och ingen har skrivits ut för uteblivna besök sedan dess.',
    },
    {
      ...{ number: 'S-2', title: 'Krav på läkarintyg som ingen kan uppfylla i tid' },
      ...{ state: 'forwardedToHuvudman', art: 'REGELTILLAMPNING', level: 'CENTRAL' },
      ...{ channels: ['DIREKT'], huvudman: ['Försäkringskassan'] },
      ...{ answer: null, remedy: null, effect: null },
    },
  ],
  economy: async () => ({
    lines: economy2009.entries.map(({ account, ore, budgetOre }) => ({
      ...{ account, amount: ore, budget: budgetOre },
    })),
    grantPerFte: 30_240_000,
  }),
  plan: async () => ({
    text: null,
    commitments: [
      {
        commitment: 'Vi åtar oss att arbeta på klientens uppdrag.',
        workMethod: 'Vi kartlägger i lugn och ro.',
        howFollowedUp: 'Ledningsgruppen följer upp.',
        followUps: [{ on: '2012-11-20', result: 'DELVIS', text: 'Kön är längre än vi vill.' }],
      },
    ],
  }),
  figures: {
    requestedUppdrag: [
      ...cases(14, { alder: '25_34', kon: 'KVINNA', profil: ['EJ_SAMORDNADE'] }),
      ...cases(9, { alder: '35_44', kon: 'MAN', profil: ['UTAN_KONTAKT', 'EJ_SAMORDNADE'] }),
      ...cases(6, { alder: '55_64', kon: 'KVINNA', profil: ['FOR_FA_INSATSER'] }),
    ],
    requestedPersons: cases(27),
    startedUppdrag: [
      ...cases(11, { alder: '25_34', kon: 'KVINNA', enhet: 'FARSTA' }),
      ...cases(7, { alder: '35_44', kon: 'MAN', enhet: 'SKARPNACK' }),
    ],
    ongoingUppdrag: [
      ...cases(30, { alder: '25_34', kon: 'KVINNA', enhet: 'FARSTA' }),
      ...cases(12, { alder: '45_54', kon: 'MAN', enhet: 'SKARPNACK' }),
      ...cases(8, { alder: '65_PLUS', kon: 'KVINNA', enhet: 'ALVSJO' }),
    ],
    closedUppdrag: cases(9, { alder: '35_44', kon: 'MAN', enhet: 'FARSTA' }),
    activeUppdrag: cases(59),
    activePersons: cases(57),
    queuePersons: cases(4),
    queueDaysMedian: [{ keys: {}, amount: 23 }],
    queueDaysMax: [{ keys: {}, amount: 61 }],
    refusedUppdrag: [...cases(2, { refusal: 'EJ_MALGRUPP' }), ...cases(1, { refusal: 'UNDER_18' })],
    reportedSystemfel: [
      ...cases(3, { way: 'LEDNINGSGRUPP' }),
      ...cases(1, { way: 'DIREKT' }),
      ...cases(1, { way: 'VERKSAMHETSBERATTELSE' }),
    ],
    observedSystemfel: [
      ...cases(4, { huvudman: ['REGION_PSYKIATRI'], art: 'ARBETSMETOD' }),
      ...cases(2, { huvudman: ['FORSAKRINGSKASSAN'], art: 'REGELTILLAMPNING' }),
    ],
    systemfelDecisions: cases(4, { decision: 'VIDAREBEFORDRA' }),
    trainingHours: [
      { keys: { training: 'LAGSTIFTNING' }, amount: 24 },
      { keys: { training: 'KONFERENS' }, amount: 32.5 },
    ],
    supervisionHours: [{ keys: {}, amount: 20 }],
    informationEfforts: [
      ...cases(5, { mottagare: 'PSYKIATRI' }),
      ...cases(3, { mottagare: 'ALLMANHET' }),
      ...cases(2, { mottagare: 'FORSAKRINGSKASSAN' }),
    ],
    informedPersons: [{ keys: {}, amount: 130 }],
    agreedFte: [{ keys: {}, amount: 5 }],
    staffedFte: [{ keys: {}, amount: 4.5 }],
    staffedFteMonths: [{ keys: { month: '2012-03' }, amount: 21 }],
    vacantFteMonths: [{ keys: { month: '2012-04' }, amount: 3 }],
  },
};
