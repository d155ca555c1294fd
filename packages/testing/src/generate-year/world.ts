import { type EnhetKod, enheterOf, type VerksamhetContext, workflows } from '@fyr/domain';
import {
  type Clock,
  type EventStore,
  execute,
  type LocalDate,
  type Outcome,
  TIME_ZONE,
} from '@fyr/kernel';
import type { Share } from '../fixtures/soderort-2011.ts';
import type { Told } from '../tellings/telling.ts';
import { Agenda, addDays } from './agenda.ts';
import type { Place } from './place.ts';
import { type Random, randomOf } from './random.ts';

/** Tells whatever time it is set to. */
export class SimulatedClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  /** To a time of day in Sweden. */
  set(day: LocalDate, minuteOfDay: number): void {
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE);
    this.#now = midnight.add({ minutes: minuteOfDay }).epochMilliseconds;
  }

  /** A moment later. */
  tick(ms: number): void {
    this.#now += ms;
  }
}

/** Someone with an account. */
export type Person = { readonly id: string };
export type Colleague = Person & { readonly name: string; readonly shares: readonly Share[] };

/** Where a year takes place, and what it is driven through. */
export type Stage = {
  readonly place: Place;
  readonly tenant: string;
  readonly store: EventStore;
  readonly clock: SimulatedClock;
  /** Records each deadline that has passed by the clock's now: the timekeeper's work. */
  readonly passDue: () => Promise<unknown>;
  /** A client as a systemfel may know them: what the API puts in the place of an uppdrag's id. */
  readonly pseudonym: (clientId: string, systemfelId: string) => Promise<string>;
  /**
   * What a central ledningsgrupp knows an escalation by: the API's work between verksamheter.
   * @param position of the event that escalated it
   */
  readonly reference: (systemfelId: string, position: number) => Promise<string>;
  readonly ombud: readonly Colleague[];
  readonly arbetsledare: Person;
  /** Three members of the ledningsgrupp with the mandate to decide, the first of them its chair. */
  readonly ledamot: Person;
  readonly ledamotFarsta: Person;
  readonly ledamotPsykiatri: Person;
  readonly sekreterare: Person;
  /** The central ledningsgrupp, a verksamhet of its own; not every place has one. */
  readonly central?: {
    readonly tenant: string;
    readonly arbetsledare: Person;
    readonly ledamot: Person;
    readonly handlaggare: Person;
  };
};

export type Role = 'ombud' | 'arbetsledare' | 'ledamot' | 'huvudman';
/** Who does something: an account in a role, or the reactor between verksamheter. */
export type By = { readonly role: Role; readonly id: string } | 'reactor';
type WorkflowName = keyof typeof workflows;

/** Another ombud looks through what one has written; where one works alone, the arbetsledare. */
export function reviewerOf({ arbetsledare }: Stage, other: Person | undefined) {
  const role = other ? 'ombud' : 'arbetsledare';
  return { role, id: (other ?? arbetsledare).id } as const;
}

/** The stage with chance, an agenda and a hand to give commands with. */
export class World {
  readonly stage: Stage;
  readonly random: Random;
  readonly agenda = new Agenda();
  readonly startsOn: LocalDate;
  today: LocalDate;
  readonly #seed: number;
  #commands = 0;
  readonly #done = new Map<string, number>();
  #economyOre = 0;
  #verksamhet: VerksamhetContext | undefined;

  constructor(stage: Stage, seed: number, startsOn: LocalDate) {
    this.stage = stage;
    this.random = randomOf(seed);
    this.#seed = seed;
    this.startsOn = startsOn;
    this.today = startsOn;
  }

  /** So many days after the first. */
  dayOf(day: number): LocalDate {
    return addDays(this.startsOn, day);
  }

  /** How often each command has come to something in the verksamhet. */
  get done(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#done);
  }

  /** The sum of the amounts that have been entered, in öre. */
  get economyOre(): number {
    return this.#economyOre;
  }

  /** How many commands have been given. */
  get commands(): number {
    return this.#commands;
  }

  /**
   * Gives a command now, as the person would, through `execute`.
   * @throws Rejection: a year that asks for what is not allowed is wrong
   */
  async give(
    type: WorkflowName,
    id: string,
    by: By,
    command: { type: string; data?: unknown; personal?: unknown },
    tenant = this.stage.tenant,
  ): Promise<Outcome> {
    this.#commands += 1;
    this.stage.clock.tick(this.random.int(20_000, 90_000));
    const outcome = await execute(
      workflows[type],
      this.stage.store,
      id,
      { data: {}, ...command },
      {
        tenant,
        actor: by === 'reactor' ? by : `${by.role}:${by.id}`,
        at: this.stage.clock.now(),
        key: `year:${this.#seed}:${this.#commands}`,
      },
    );
    if (tenant === this.stage.tenant && outcome.recorded.length > 0) {
      this.#done.set(command.type, (this.#done.get(command.type) ?? 0) + 1);
    }
    return outcome;
  }

  /** Something of the verksamhet, told by its arbetsledare. */
  async tell({ on, ...command }: Told): Promise<void> {
    if (on !== this.today) throw new Error(`${command.type} is told on the day, not on ${on}`);
    const { tenant, arbetsledare, store } = this.stage;
    if (command.type === 'EnterEconomy') this.#economyOre += command.data.ore;
    await this.give('verksamhet', tenant, { role: 'arbetsledare', id: arbetsledare.id }, command);
    const { rows } = await store.load({ tenant, ids: [tenant] });
    this.#verksamhet = rows.get(tenant)?.context as VerksamhetContext;
  }

  /** Those with a share in an enhet today, those who work with nothing else first. */
  ombudOf(enhet: EnhetKod): readonly Colleague[] {
    const verksamhet = this.#verksamhet;
    if (!verksamhet) throw new Error('the verksamhet has not started');
    const share = (colleague: Colleague) =>
      colleague.shares.find(({ enheter }) => enheter.includes(enhet));
    return this.stage.ombud
      .filter(({ id }) => enheterOf(verksamhet, id, this.today).includes(enhet))
      .sort((a, b) => Number(share(b)?.exclusive) - Number(share(a)?.exclusive));
  }
}
