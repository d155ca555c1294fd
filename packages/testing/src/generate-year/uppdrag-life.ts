import {
  AvslutsorsakKod,
  type EnhetKod,
  HjalpKod,
  type HuvudmanTyp,
  KannedomKod,
  type Livsomrade,
  NekandeKod,
  PrioritetKod,
} from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { addDays } from './agenda.ts';
import { type Client, describe, madeUp } from './client.ts';
import type { Colleague, World } from './world.ts';

/** An uppdrag on its way through the year, as far as the year has to remember it. */
export type Life = {
  readonly id: string;
  readonly clientId: string;
  readonly enhet: EnhetKod;
  readonly client: Client;
  huvudansvarig: Colleague;
  medombud: Colleague | null;
  goals: number;
  consents: HuvudmanTyp[];
  /** How many observations there are, and those that no systemfel rests on yet. */
  observed: number;
  observations: number[];
  endsOn: LocalDate;
  closed: boolean;
  /** The coded data of the request, as it was given. */
  readonly requested: Readonly<Record<string, unknown>>;
};

/** The year's uppdrag, those that a later one may come back from first. */
export type Lives = Life[];

const areas: readonly Livsomrade[] = [
  ...(['EKONOMI_SKULDER', 'BOENDE', 'HALSA_VARD', 'FORSORJNING', 'MYNDIGHETSKONTAKT'] as const),
  ...(['SYSSELSATTNING_ARBETE', 'FAMILJ_FORALDRASKAP', 'VARDAG_HEM'] as const),
];
const counterparts: readonly HuvudmanTyp[] = [
  ...(['FORSAKRINGSKASSAN', 'KOMMUN_SOCIALTJANST', 'REGION_PSYKIATRI'] as const),
  ...(['ARBETSFORMEDLINGEN', 'KRONOFOGDEN', 'HYRESVARD', 'REGION_PRIMARVARD'] as const),
];

/** Someone asks for an ombud. Everything that follows puts itself on the agenda. */
export async function request(world: World, lives: Lives, earlier?: Life): Promise<void> {
  const { random } = world;
  const enhet = earlier?.enhet ?? random.pick(world.stage.ombud.flatMap(enheterOf));
  const [first] = world.ombudOf(enhet);
  if (!first) throw new Error(`nobody works for ${enhet}`);
  const client = earlier?.client ?? madeUp(random, lives.length + 1, world.today);
  const id = random.uuid();
  const own = random.chance(0.55);
  const help = random.some(wanted(client), random.int(1, 3));
  const requested = {
    enhet,
    channel: random.pick(['TELEFON', 'TELEFON', 'BESOK', 'EPOST', 'WEBB', 'BREV']),
    initiativ: own ? 'KLIENT' : random.pick(['ANHORIG', 'MYNDIGHET', 'VARD', 'VARD', 'GODMAN']),
    kannedom: earlier ? 'TIDIGARE_KLIENT' : random.pick(KannedomKod.options.slice(0, 16)),
    birthYear: client.birthYear,
    kon: client.kon,
    profil: own ? client.profil : [],
    hjalp: own ? help : [],
    ...(earlier ? { earlierUppdragId: earlier.id } : {}),
  };
  const by = { role: 'ombud', id: first.id } as const;
  const personal = {
    name: client.name,
    phone: client.phone,
    words: 'Jag orkar inte själv längre.',
  };
  await world.give('uppdrag', id, by, { type: 'RequestUppdrag', data: requested, personal });
  const life: Life = {
    ...{ id, enhet, client, medombud: null, goals: 0, consents: [], observed: 0, observations: [] },
    clientId: earlier?.clientId ?? id,
    huvudansvarig: first,
    endsOn: '',
    closed: false,
    requested: { ...requested, on: world.today },
  };
  lives.push(life);
  world.agenda.on(addDays(world.today, random.int(0, 6)), () => firstContact(world, life, help));
}

/** The letter had come the day before, and said where they had heard of it. */
export async function correctRequest(world: World, life: Life): Promise<void> {
  const { requested, clientId } = life;
  const on = addDays(requested.on as LocalDate, -1);
  const data = { ...requested, clientId, on, kannedom: 'BROSCHYR_INFOTRAFF' };
  await acting(world, life)({ type: 'CorrectFacts', data: { revision: 1, data } });
}

async function firstContact(world: World, life: Life, help: readonly HjalpKod[]): Promise<void> {
  const { random, agenda } = world;
  const act = acting(world, life);
  if (random.chance(0.04)) {
    await act({ type: 'WithdrawRequest', data: kept, personal: { reason: 'Har fått hjälp.' } });
    life.closed = true;
    return;
  }
  await act({
    type: 'MakeDirectContact',
    data: { channel: random.pick(['TELEFON', 'BESOK']), clientInPerson: true },
  });
  const wish = !random.chance(0.04);
  await act({ type: 'ConfirmClientWish', data: { wish } });
  if (wish) {
    await act({ type: 'DescribeClient', data: describe(random, life.client, help) });
    await act({
      type: 'AssessTargetGroup',
      data: {
        criteria: ['FYLLT_18', 'VASENTLIGA_SVARIGHETER', 'SAMMANSATTA_OMFATTANDE_BEHOV'],
        profil: life.client.profil,
        outcome: 'TILLHOR',
        assessedBy: [life.huvudansvarig.id],
      },
    });
  }
  if (!wish || random.chance(0.07)) {
    const reason = wish ? random.pick(NekandeKod.options.slice(0, 9)) : 'KLIENT_EJ_SJALV_ONSKAT';
    await act({
      type: 'RefuseUppdrag',
      data: { reason, referralOffered: true, referredTo: 'SOCIALTJANST', ...kept },
    });
    life.closed = true;
    return;
  }
  if (random.chance(0.03)) {
    const data = { to: 'PSYKIATRISK_AKUTMOTTAGNING', acute: true, ...kept };
    await act({ type: 'ReferClient', data });
    life.closed = true;
    return;
  }
  if (random.chance(0.3)) {
    const priority = random.some(PrioritetKod.options, random.int(1, 2));
    await act({ type: 'QueueUppdrag', data: { priority } });
    const leavesOn = addDays(world.today, random.int(10, 75));
    if (random.chance(0.2)) {
      agenda.on(addDays(world.today, 9), async () => {
        const more = [...new Set([...priority, 'VRAKNING' as const])];
        await act({ type: 'ChangeQueuePriority', data: { priority: more } });
      });
    }
    agenda.on(leavesOn, async () => {
      await act({ type: 'LeaveQueue' });
      await book(world, life);
    });
    return;
  }
  await book(world, life);
}

async function book(world: World, life: Life): Promise<void> {
  const { random, agenda, stage } = world;
  const colleagues = world.ombudOf(life.enhet);
  life.huvudansvarig = random.pick(colleagues);
  life.medombud = random.pick([
    null,
    ...colleagues.filter((other) => other !== life.huvudansvarig),
  ]);
  await world.give(
    'uppdrag',
    life.id,
    { role: 'arbetsledare', id: stage.arbetsledare.id },
    {
      type: 'AssignOmbud',
      data: {
        huvudansvarig: life.huvudansvarig.id,
        medombud: life.medombud ? [life.medombud.id] : [],
        interestDeclared: true,
      },
    },
  );
  await acting(
    world,
    life,
  )({
    type: 'BookInformationMeeting',
    personal: { whenAndWhere: 'Hemma hos klienten klockan tio.' },
  });
  agenda.on(addDays(world.today, random.int(3, 18)), () => meet(world, life));
}

async function meet(world: World, life: Life): Promise<void> {
  const { random, agenda } = world;
  const act = acting(world, life);
  const alone = life.medombud === null;
  await act({
    type: 'HoldFirstMeeting',
    data: {
      ombud: [life.huvudansvarig.id, ...(life.medombud ? [life.medombud.id] : [])],
      place: random.pick(['HEMMA_HOS_KLIENTEN', 'OMBUDETS_KONTOR', 'ANNAN_PLATS']),
      ...(alone
        ? { singleReason: random.pick(['KLIENTENS_ONSKAN', 'FRANVARO', 'ENSAMT_OMBUD']) }
        : {}),
    },
  });
  const mapped = random.some(areas, random.int(2, 4));
  let day = world.today;
  for (const area of mapped) {
    day = addDays(day, random.int(2, 8));
    agenda.on(day, () =>
      act({
        type: 'MapLifeArea',
        data: { area, insatser: random.chance(0.5) ? ['BOENDESTOD'] : [] },
        personal: { words: 'Så här är det nu.', wish: 'Jag vill att det ska bli lugnare.' },
      }),
    );
  }
  agenda.on(addDays(day, random.int(1, 10)), () => agree(world, life, mapped));
}

async function agree(world: World, life: Life, mapped: readonly Livsomrade[]): Promise<void> {
  const { random, agenda } = world;
  const act = acting(world, life);
  if (random.chance(0.04)) return close(world, life, 'KLIENTEN_AVSLUTAR');
  for (const area of random.some(mapped, random.int(1, 3))) {
    await act({
      type: 'FormulateGoal',
      data: { area, score: random.int(1, 4) },
      personal: { text: 'Jag vill kunna öppna min post utan att bli rädd.' },
    });
    life.goals += 1;
  }
  life.consents = random.some(counterparts, random.int(1, 2));
  await consent(world, life);
  await act({
    type: 'MakeAgreement',
    data: {
      contactBy: random.some(['TELEFON', 'SMS', 'BESOK'] as const, 2),
      documented: random.pick(['ENDAST_KODER', 'STODANTECKNINGAR']),
      nextReviewOn: addDays(world.today, 90),
    },
  });
  life.endsOn = addDays(world.today, Math.round(50 + 290 * random.next() ** 1.2));
  agenda.on(addDays(world.today, 88), () => review(world, life));
  agenda.on(addDays(world.today, random.int(3, 12)), () => work(world, life));
}

/** Consents last a year, or until the uppdrag closes. */
async function consent(world: World, life: Life): Promise<void> {
  for (const counterpart of life.consents) {
    await acting(
      world,
      life,
    )({
      type: 'GiveConsent',
      data: {
        with: counterpart,
        scope: ['INHAMTA_UPPGIFTER', 'DELTA_I_MOTE'],
        validUntil: addDays(world.today, 365),
      },
    });
  }
}

/** One piece of work, and then the next, until the uppdrag is done. */
async function work(world: World, life: Life): Promise<void> {
  if (life.closed) return;
  const { random, agenda } = world;
  const act = acting(world, life);
  if (world.today >= life.endsOn) {
    return close(world, life, random.pick(AvslutsorsakKod.options.slice(0, 5)));
  }
  const counterpart = random.pick(life.consents);
  const goal = random.int(1, life.goals);
  const kind = random.next();
  if (kind < 0.45) {
    const data = { with: 'KLIENT', method: random.pick(['HEMBESOK', 'TELEFON', 'SMS_EPOST']) };
    await act({
      type: 'MakeContact',
      data: { ...data, goal, outcome: 'GENOMFORD', minutes: random.int(5, 90) },
      personal: { note: 'Pratade om veckan som gått.' },
    });
  } else if (kind < 0.75) {
    const outcome = random.pick([
      'GENOMFORD',
      'VANTAR_BESKED',
      'BESLUT_TILL_STOD',
      'AVSLAG',
    ] as const);
    const method = random.pick([
      'TELEFON',
      'FOLJA_MED_STOD',
      'SKRIVA_ANSOKAN',
      'FORETRADA',
    ] as const);
    const data = { with: counterpart, method, goal, outcome, minutes: random.int(10, 120) };
    await act({ type: 'MakeContact', data });
    if (outcome === 'AVSLAG' && random.chance(0.6)) await observe(world, life, counterpart);
  } else if (kind < 0.88) {
    const meeting = { huvudman: counterpart, role: random.pick(['STOD', 'FORETRADARE']), goal };
    await act({ type: 'PrepareMeeting', data: meeting });
    await act({ type: 'HoldMeeting', data: meeting });
  } else if (kind < 0.94) {
    const exists = random.pick(['JA', 'NEJ', 'ERBJUDEN', 'AVBOJD'] as const);
    await act({
      type: 'NoteIndividualPlan',
      data: { exists, ...(exists === 'JA' ? { planType: 'SIP', callingBody: counterpart } : {}) },
    });
  } else {
    await act({
      type: 'PauseUppdrag',
      data: {
        reason: random.pick(['SLUTENVARD', 'KLIENTENS_ONSKAN', 'EJ_NABAR']),
        reviewOn: addDays(world.today, 30),
      },
    });
    const resume = async () => {
      await act({ type: 'ResumeUppdrag' });
      await work(world, life);
    };
    agenda.on(addDays(world.today, random.int(10, 45)), resume);
    return;
  }
  const [least, most] = world.stage.place.pace;
  agenda.on(addDays(world.today, random.int(least, most)), () => work(world, life));
}

async function observe(world: World, life: Life, huvudman: HuvudmanTyp): Promise<void> {
  await acting(
    world,
    life,
  )({
    type: 'NoteObservation',
    data: { huvudman, art: world.random.pick(['REGELTILLAMPNING', 'TILLGANGLIGHET_VANTETID']) },
    personal: { text: 'Avslag utan förklaring, för andra gången.' },
  });
  life.observed += 1;
  life.observations.push(life.observed);
}

async function review(world: World, life: Life): Promise<void> {
  if (life.closed) return;
  // One in six reviews is forgotten: its deadline passes.
  if (!world.random.chance(1 / 6)) {
    await acting(
      world,
      life,
    )({
      type: 'ReviewNeed',
      data: { nextReviewOn: addDays(world.today, 90) },
    });
  }
  world.agenda.on(addDays(world.today, 88), () => review(world, life));
}

async function close(world: World, life: Life, reason: AvslutsorsakKod): Promise<void> {
  const { random, agenda } = world;
  const act = acting(world, life);
  const goals = Array.from({ length: life.goals }, (_, index) => ({
    goal: index + 1,
    outcome: random.pick(['UPPNATT', 'UPPNATT', 'DELVIS_UPPNATT', 'EJ_UPPNATT'] as const),
    score: random.int(3, 10),
  }));
  const data = { reason, goals, insatser: ['PSYKIATRISK_VARD'], ...kept };
  await act({ type: 'CloseUppdrag', data });
  life.closed = true;
  if (life.goals > 0 && random.chance(0.15)) {
    agenda.on(addDays(world.today, random.int(20, 60)), async () => {
      await act({
        type: 'ReopenUppdrag',
        data: { nextReviewOn: addDays(world.today, 60) },
        personal: { reason: 'Det blev för mycket igen.' },
      });
      await consent(world, life);
      life.closed = false;
      life.endsOn = addDays(world.today, random.int(40, 120));
      agenda.on(addDays(world.today, 7), () => work(world, life));
    });
    return;
  }
  agenda.on(addDays(world.today, 14), async () => {
    if (!life.closed) return;
    await act({ type: 'HandOverDocumentation', data: { how: 'TILL_KLIENTEN' } });
  });
}

// So that the year can still be read.
const kept = { documentation: 'BEVARAS' } as const;
function acting(world: World, life: Life) {
  return (command: { type: string; data?: unknown; personal?: unknown }) =>
    world.give('uppdrag', life.id, { role: 'ombud', id: life.huvudansvarig.id }, command);
}

function enheterOf(colleague: Colleague): readonly EnhetKod[] {
  // A full post hears of twice as much as a half one.
  return colleague.shares.flatMap(({ enheter, fte }) =>
    fte === 1 ? [...enheter, ...enheter] : enheter,
  );
}

function wanted(client: Client): readonly HjalpKod[] {
  return HjalpKod.options.filter((code) =>
    client.areas.some((area) => code.startsWith(`${area}.`)),
  );
}
